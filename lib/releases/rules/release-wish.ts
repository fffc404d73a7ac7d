import type { KeptFile } from '#lib/attachments/rules/attachment.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { ForbiddenCategory, LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClientId, ReleaseId, StaffId } from '#lib/kernel/id.ts'
import type { TeachBackAnswer } from './teach-back.ts'

/** Somebody who signs for the client, and by what right. */
export interface Representative {
  readonly name: string
  readonly authority: string
  readonly evidence: string
  readonly endsAt: Date | null
}

/** What some places ask of a form on top. */
interface ExtraElements {
  readonly recipientAffiliation?: string
  readonly responsibleName?: string
  readonly statedBirthDate?: string | null
}

/** What a signed form says, on paper or on the screen. */
export interface ReleaseWish extends ExtraElements {
  readonly client: ClientId
  readonly recipientName: string
  readonly relationship: string
  /** Where the named person is reached; not asked again when `link` already names one of the client's own people. */
  readonly email?: string
  readonly link?: string
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly StaffId[]
  readonly onlyInCrisis: readonly Topic[]
  readonly forbidden: readonly ForbiddenCategory[]
  /** What a form says no to, box by box. */
  readonly refusedTopics?: readonly Topic[]
  readonly purposes: readonly string[]
  readonly startsAt: Date | null
  readonly expiresAt: Date | null
  readonly expiryEvent: string
  readonly signedName: string
  readonly signedAt: Date | null
  /** The day a paper was signed on, when nobody wrote down the hour. */
  readonly signedWithin?: { readonly from: Date; readonly until: Date }
  readonly representative: Representative | null
  readonly witnessName: string
  readonly staffSignatureName: string
  readonly form: 'paper' | 'electronic'
  readonly agreedToSignElectronically: boolean
  readonly identifiedBy: string
  /** Where the paper itself is kept. */
  readonly paperKept?: string
  /** What the client answered when asked what the form means. */
  readonly teachBack?: readonly TeachBackAnswer[]
  /** SHA-256 of the file of another system that it is filled in from, and what that file says beyond a form. */
  readonly importedHash?: string
  readonly leftOut?: readonly string[]
  readonly formVersionId?: string
  readonly replacesDraftId?: ReleaseId
}

export interface WrittenRelease {
  readonly id: ReleaseId
  readonly linkId: string
  readonly defects: readonly Defect[]
  /** Whether whom it names is written to, since it is the first to open anything to them. */
  readonly isWelcomed: boolean
}

/** What a client chooses on the way to signing on the screen. */
export interface SigningChoices extends ExtraElements {
  readonly recipientName: string
  readonly relationship: string
  readonly email?: string
  /** Whom the form is for, when it changes or renews what that person has. */
  readonly link?: string
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly string[]
  readonly onlyInCrisis: readonly Topic[]
  readonly purpose: string
  readonly expiresOn: string
  readonly teachBack?: readonly TeachBackAnswer[]
}

/** A paper form as it is typed: a day wherever the paper has a day. */
export type PaperWish = Omit<ReleaseWish, 'startsAt' | 'expiresAt' | 'signedAt' | 'signedWithin' | 'representative'> & {
  /** In which language its text is written down. */
  readonly language: Language
  /** The paper as it was scanned, if whoever typed it in did so at once. */
  readonly scan?: KeptFile
  readonly startsOn: string | null
  readonly expiresOn: string | null
  readonly signedOn: string | null
  /** `HH:MM`, if the paper or somebody's memory has it. */
  readonly signedClock: string | null
  readonly representative: (Omit<Representative, 'endsAt'> & { readonly endsOn: string | null }) | null
}
