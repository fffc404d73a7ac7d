import { governing, type Known } from '#lib/consent/decide.ts'
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
}

/** A client's releases, the latest signature first, without the drafts that a later form corrected. */
export function releaseLines(known: Known, corrected: ReadonlySet<ReleaseId | null>, at: Date): ReleaseLine[] {
  return known.releases
    .filter((release) => !corrected.has(release.id))
    .map((release) => {
      const isDraft = release.completedAt === null
      const ruling = isDraft ? null : governing(known.releases, { ...release, at })
      const found = defects(release, known.rules, at, ruling)
      return { release, defects: found, endsAt: endsAt(release, known.rules), isDraft }
    })
    .sort((a, b) => (b.release.signedAt?.getTime() ?? 0) - (a.release.signedAt?.getTime() ?? 0))
}
