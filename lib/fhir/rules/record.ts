import type { Defect } from '#lib/consent/defects.ts'
import type { Release } from '#lib/consent/release.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { KeptBack } from './kept-back.ts'

/** One disclosure under a release, as the accounting keeps it. */
export interface ToldOnce {
  readonly id: string
  readonly at: Date
  readonly topics: readonly Topic[]
  readonly channel: string
}

/** A release as it is given away: with the words that were signed, what counts against it, and what was told by it. */
export interface ReleaseRecord {
  readonly release: Release
  readonly signedText: string
  readonly endsAt: Date | null
  readonly defects: readonly Defect[]
  /** Whether a hold, or the end of care, keeps everything back. */
  readonly isStopped: boolean
  /** Whether somebody made sure that the person is the one whom the client named. */
  readonly isIdentified: boolean
  readonly keptBack: readonly KeptBack[]
  readonly recordedAt: Date
  /** The names of the professionals who are ticked. */
  readonly professionals: readonly { readonly id: string; readonly name: string }[]
  readonly told: readonly ToldOnce[]
}
