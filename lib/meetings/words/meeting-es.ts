import type { SameKeys } from '#lib/i18n/translator.ts'
import type { meetingWordsEn } from './meeting-en.ts'

export const meetingWordsEs: SameKeys<typeof meetingWordsEn> = {
  places: {
    home: 'en casa',
    office: 'en la oficina',
    community: 'en la comunidad',
    video: 'por video',
    phone: 'por teléfono',
  },
  meetingStates: {
    proposed: 'Falta un sí o un no',
    declined: 'Se dijo que no',
    invited: 'Eligiendo la hora',
    confirmed: 'La hora está fijada',
    cancelled: 'Cancelada',
  },
  timeAnswers: { yes: 'Sí', if_needed: 'Si hace falta', no: 'No' },
}
