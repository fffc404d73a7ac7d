import type { Release } from '#lib/consent/release.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { languageOfText } from './release-text.ts'
import type { TeachBackAnswer } from './teach-back.ts'

/** Who on staff did something with a form on paper, and when. */
interface Act {
  readonly by: string
  readonly at: Date
}

/**
 * What shows that a form was signed, by whom and how (15 U.S.C. 7001; UETA 7 to 9). Nothing of it changes once the form
 * counts, so that a page, a print and a copy say the same on any day.
 */
export interface Evidence {
  readonly id: ReleaseId
  readonly form: Release['form']
  readonly formLabel: string
  readonly signedText: string
  readonly signedTextHash: string
  /** The language the text was signed in, which nobody translates. */
  readonly textLanguage: Language
  readonly signedName: string
  readonly signedAt: Date | null
  readonly completedAt: Date | null
  readonly agreedToSignElectronically: boolean
  readonly identifiedBy: string
  readonly representativeName: string
  readonly representativeAuthority: string
  readonly representativeEvidence: string
  readonly witnessName: string
  readonly staffSignatureName: string
  /** What some places ask of a form on top. */
  readonly statedBirthDate: string | null
  readonly responsibleName: string
  readonly recipientAffiliation: string
  readonly refusedTopics: readonly Topic[]
  readonly teachBack: readonly TeachBackAnswer[]
  readonly paperKept: string
  readonly typed: Act | null
  readonly compared: Act | null
}

type Written = Omit<Evidence, 'textLanguage' | 'formLabel' | 'typed' | 'compared'>

/** The evidence in a release as it is kept, with what is kept elsewhere. */
export function evidenceIn(
  row: Written,
  { formLabel, typed, compared }: Pick<Evidence, 'formLabel' | 'typed' | 'compared'>,
): Evidence {
  return {
    id: row.id,
    form: row.form,
    formLabel,
    signedText: row.signedText,
    signedTextHash: row.signedTextHash,
    textLanguage: languageOfText(row.signedText),
    signedName: row.signedName,
    signedAt: row.signedAt,
    completedAt: row.completedAt,
    agreedToSignElectronically: row.agreedToSignElectronically,
    identifiedBy: row.identifiedBy,
    representativeName: row.representativeName,
    representativeAuthority: row.representativeAuthority,
    representativeEvidence: row.representativeEvidence,
    witnessName: row.witnessName,
    staffSignatureName: row.staffSignatureName,
    statedBirthDate: row.statedBirthDate,
    responsibleName: row.responsibleName,
    recipientAffiliation: row.recipientAffiliation,
    refusedTopics: row.refusedTopics,
    teachBack: row.teachBack,
    paperKept: row.paperKept,
    typed,
    compared,
  }
}
