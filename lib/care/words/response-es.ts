import type { SameKeys } from '#lib/i18n/translator.ts'
import type { responseEn } from './response-en.ts'

export const responseEs: SameKeys<typeof responseEn> = {
  title: 'Tiempos de respuesta',
  lead: 'En cuánto tiempo leemos, respondemos y cerramos lo que nos cuentan las familias, según la hora que se les dijo.',
  span: 'Mostrar',
  days: '{days, plural, one {el último día} other {los últimos # días}}',
  measures: { acknowledged: 'Leídos', contacted: 'Respondidos o por teléfono', closed: 'Cerrados' },
  standings: { in_time: 'A tiempo', late: 'Tarde', waiting: 'En espera', overdue: 'Con retraso' },
  byUrgency: 'Según la urgencia',
  byHolder: 'Según quién lo tiene ahora',
  desk: 'Personal de turno',
  count: 'Avisos',
  middle: 'La mitad, en menos de',
  hours: '{hours} horas',
  none: 'No llegó nada en estos días.',
  chart: '{measure}, {of}: {inTime} a tiempo, {late} tarde, {waiting} en espera, {overdue} con retraso',
  standard: 'Para cerrar no hay hora fija. Un aviso cuenta como cerrado o en espera.',
  cut: 'Solo se cuentan los 5,000 avisos más nuevos.',
}
