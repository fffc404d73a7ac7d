import { z } from 'zod'
import { choice, uuid, words } from '#app/_form/shapes.ts'
import { agendaKinds, agendaWordsMax } from '#lib/agendas/rules/agenda.ts'
import { languages } from '#lib/i18n/language.ts'

export const ofMeeting = uuid('not_possible')

/** What the client and staff put on an agenda. */
export const agendaItemShape = z.object({
  meeting: ofMeeting,
  kind: choice(agendaKinds, 'choose_one'),
  words: words('enter_words', agendaWordsMax),
  pageLanguage: z.enum(languages),
})
