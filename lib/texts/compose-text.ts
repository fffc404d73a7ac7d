import type { Language } from '#lib/i18n/language.ts'
import { sayTexts } from './words/texts.ts'

interface Params {
  /** Where people open the portal. */
  readonly portal: string
  readonly code: string
  readonly minutes: number
}

/** What a text of this kind says. It carries no fact: whatever it is about, it says that something is there. */
export function composeText(kind: string, language: Language, { portal, code, minutes }: Params): string {
  const say = sayTexts(language)
  if (kind === 'number-code') return say('code', { code, minutes })
  const isOfClient = kind.startsWith('client-')
  const isOfMeeting = kind.startsWith('meeting-')
  const link = `${portal}/${isOfClient ? 'client' : 'family'}`
  return say(isOfMeeting ? 'meeting' : 'message', { link })
}
