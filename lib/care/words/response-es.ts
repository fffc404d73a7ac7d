import type { SameKeys } from '#lib/i18n/translator.ts'
import type { responseEn } from './response-en.ts'

export const responseEs: SameKeys<typeof responseEn> = {
  title: 'Tiempos de respuesta',
  lead: 'En cuánto tiempo leemos, respondemos y cerramos lo que nos cuentan las familias, según la hora que se les dijo.',
  span: 'Mostrar',
  days: '{days, plural, one {el último día} other {los últimos # días}}',
  measures: { acknowledged: 'Leídos', contacted: 'Respondidos o por teléfono', closed: 'Cerrados' },
  standings: { in_time: 'A tiempo', late: 'Tarde', closed: 'Cerrados', waiting: 'En espera', overdue: 'Con retraso' },
  byUrgency: 'Según la urgencia',
  byHolder: 'Según quién lo tiene ahora',
  desk: 'Personal de turno',
  count: 'Avisos',
  middle: 'La mitad, en menos de',
  hours: '{hours} horas',
  none: 'No llegó nada en estos días.',
  chart: '{measure}, {of}: {inTime} a tiempo, {late} tarde, {waiting} en espera, {overdue} con retraso',
  chartClosed: '{measure}, {of}: {closed} cerrados, {waiting} en espera',
  group: 'Contado',
  who: 'De',
  measure: 'Qué',
  saveTitle: 'Guardar estas cifras como archivo',
  saveLead:
    'El archivo nombra al personal y a ninguna familia. Diga para qué lo necesita: queda guardado, con su nombre, para quien vea esta página.',
  saveWhy: 'Para qué',
  save: 'Guardar como archivo',
  saved: 'Archivos guardados hasta ahora',
  savedNone: 'Nadie guardó un archivo todavía.',
  savedAt: 'Cuándo',
  savedBy: 'Quién',
  standard: 'Para cerrar no hay hora fija. Un aviso cuenta como cerrado o en espera.',
  cut: 'Solo se cuentan los 5,000 avisos más nuevos.',
}
