import { governing, isIdentified, isOnHold, type Known } from '#lib/consent/decide.ts'
import { type Defect, defects } from '#lib/consent/defects.ts'
import type { Release } from '#lib/consent/release.ts'
import { endsAt } from '#lib/consent/term.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'

/** One of a client's releases as staff read it in a list. */
export interface ReleaseLine {
  readonly release: Release
  readonly defects: readonly Defect[]
  readonly endsAt: Date | null
  readonly isDraft: boolean
  /** Everything is kept from this person for safety, whatever the form says. */
  readonly isHeld: boolean
  /** Somebody made sure that this is the right person; until then even a good form opens nothing. */
  readonly isIdentified: boolean
  /** What a form on paper that is a draft waits for: a second look, or to be typed in again. */
  readonly check: 'waits' | 'sent_back' | null
}

/** What is known of the drafts among a client's releases. */
interface Drafts {
  /** Those that a later form replaced. */
  readonly replaced: ReadonlySet<ReleaseId | null>
  readonly waiting: ReadonlySet<ReleaseId>
  readonly sentBack: ReadonlySet<ReleaseId>
}

/** A client's releases, the latest signature first, without the drafts that a later form replaced. */
export function releaseLines(known: Known, { replaced, waiting, sentBack }: Drafts, at: Date): ReleaseLine[] {
  return known.releases
    .filter((release) => !replaced.has(release.id))
    .map((release) => {
      const isDraft = release.completedAt === null
      const ruling = isDraft ? null : governing(known.releases, { ...release, at })
      const found = defects(release, known.rules, at, ruling)
      const check: ReleaseLine['check'] = sentBack.has(release.id)
        ? 'sent_back'
        : isDraft && waiting.has(release.id)
          ? 'waits'
          : null
      return {
        release,
        defects: found,
        endsAt: endsAt(release, known.rules),
        isDraft,
        isHeld: isOnHold(known, { ...release, at }),
        isIdentified: isIdentified(known, { ...release, at }),
        check,
      }
    })
    .sort((a, b) => (b.release.signedAt?.getTime() ?? 0) - (a.release.signedAt?.getTime() ?? 0))
}
