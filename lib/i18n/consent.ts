import { involvementWordsEn } from '#lib/family/words/involvement-en.ts'
import { involvementWordsEs } from '#lib/family/words/involvement-es.ts'
import { goalWordsEn } from '#lib/goals/words/goal-en.ts'
import { goalWordsEs } from '#lib/goals/words/goal-es.ts'
import { meetingWordsEn } from '#lib/meetings/words/meeting-en.ts'
import { meetingWordsEs } from '#lib/meetings/words/meeting-es.ts'
import { roleWordsEn } from '#lib/people/words/role-en.ts'
import { roleWordsEs } from '#lib/people/words/role-es.ts'
import { answerWordsEn } from '#lib/reports/words/answer-en.ts'
import { answerWordsEs } from '#lib/reports/words/answer-es.ts'
import { reportWordsEn } from '#lib/reports/words/report-en.ts'
import { reportWordsEs } from '#lib/reports/words/report-es.ts'
import type { Refusal } from '../consent/decide.ts'
import type { Defect } from '../consent/defects.ts'
import type { Statement } from '../consent/release.ts'
import { consentEn } from './consent-en.ts'
import { consentEs } from './consent-es.ts'
import type { Language } from './language.ts'
import { speaker } from './translator.ts'

/** The words of consent, and the words of other nouns that several audiences read. */
export const sayConsent = speaker({
  en: {
    ...consentEn,
    ...reportWordsEn,
    ...answerWordsEn,
    ...goalWordsEn,
    ...meetingWordsEn,
    ...roleWordsEn,
    ...involvementWordsEn,
  },
  es: {
    ...consentEs,
    ...reportWordsEs,
    ...answerWordsEs,
    ...goalWordsEs,
    ...meetingWordsEs,
    ...roleWordsEs,
    ...involvementWordsEs,
  },
})

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
