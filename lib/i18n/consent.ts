import type { Refusal } from '../consent/decide.ts'
import type { Defect } from '../consent/defects.ts'
import type { Statement } from '../consent/release.ts'
import { consentEn } from './consent-en.ts'
import { consentEs } from './consent-es.ts'
import type { Language } from './language.ts'
import { speaker } from './translator.ts'

export const sayConsent = speaker({ en: consentEn, es: consentEs })

/** The words for a defect. */
export function sayDefect(defect: Defect, language: Language): string {
  const say = sayConsent(language)
  if (!defect.startsWith('missing_statement:'))
    return say(`defects.${defect as Exclude<Defect, `missing_statement:${Statement}`>}`)
  const statement = defect.slice('missing_statement:'.length) as Statement
  return say('defects.missing_statement', { statement: say(`statements.${statement}`) })
}

/** Why something may not be told, in words for staff and the client. A family member never sees them. */
export function sayRefusal(reason: Refusal, language: Language): string {
  return reason in consentEn.refusals
    ? sayConsent(language)(`refusals.${reason as keyof typeof consentEn.refusals}`)
    : sayDefect(reason as Defect, language)
}
