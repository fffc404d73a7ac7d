import { z } from 'zod'
import { text, tick, uuid, words } from '#app/_form/shapes.ts'
import { languages } from '#lib/i18n/language.ts'

/** The newest that staff wrote, as the page showed it; nothing where it showed none. */
const shown = z.union([z.literal(''), z.iso.datetime({ offset: true })]).default('')

const spoken = { pageLanguage: z.enum(languages) }

export const newConversation = z
  .object({
    link: z.preprocess((value) => value || null, uuid('not_possible').nullable()),
    aboutName: text('say_who'),
    withClient: tick(),
    words: words('enter_words'),
    ...spoken,
  })
  .transform(({ pageLanguage, ...given }) => ({ ...given, language: pageLanguage }))

export const newMessage = z
  .object({ id: uuid('not_yours'), words: words('enter_words'), shown, ...spoken })
  .transform(({ pageLanguage, ...given }) => ({ ...given, language: pageLanguage }))

export const whatWasRead = z.object({ id: uuid('not_yours'), shown })
