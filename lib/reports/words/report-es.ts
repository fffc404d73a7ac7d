import type { SameKeys } from '#lib/i18n/translator.ts'
import type { reportWordsEn } from './report-en.ts'

export const reportWordsEs: SameKeys<typeof reportWordsEn> = {
  kinds: {
    concern: 'Una preocupación',
    health_change: 'Un cambio de salud',
    good_news: 'Una buena noticia',
    case_management: 'El deseo de tener un administrador de casos',
    joint_meeting: 'El deseo de reunirse juntos',
  },
  urgencies: {
    urgent:
      'Urgente: alguien debe leerlo en {hours, plural, =1 {una hora} other {# horas}}, mientras el centro está abierto',
    soon: 'Pronto: en {soonDays, plural, =1 {un día hábil} other {# días hábiles}}',
    information: 'Para su información: en {days, plural, =3 {tres días hábiles} other {# días hábiles}}',
  },
  urgencyTags: { urgent: 'Urgente', soon: 'Pronto', information: 'Información' },
}
