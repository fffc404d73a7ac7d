import type { SameKeys } from '#lib/i18n/translator.ts'
import type { clientMessagesEn } from './client-messages-en.ts'

export const clientMessagesEs: SameKeys<typeof clientMessagesEn> = {
  title: 'Mensajes sobre usted',
  lead: 'Conversaciones entre su familia y el centro que usted también lee. Quien las escribió lo aceptó.',
  none: 'No hay ninguna conversación que usted también lea.',
  one: 'Una conversación, escrita por última vez el {date}',
  family: 'Su familiar',
  center: 'El centro',
}
