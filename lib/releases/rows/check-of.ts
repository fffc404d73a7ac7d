import { and, eq, or } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { release, releaseSentBack } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'

type Row = Pick<
  typeof release.$inferSelect,
  'id' | 'form' | 'forCheck' | 'completedAt' | 'replacesDraftId' | 'recordedBy' | 'recordedAt'
>

/** Who typed in a form on paper, or when a client signed on the screen, and what became of the second look at it. */
export interface Check {
  readonly state: 'waits' | 'sent_back' | 'checked'
  readonly typedBy: string
  readonly typedAt: Date
  /** Who looked at it the second time, and when; null while it waits. */
  readonly lookedBy: string | null
  readonly lookedAt: Date | null
  /** The form that counts since, where this one waited. */
  readonly completed: ReleaseId | null
  /** What differs, where it was sent back. */
  readonly words: string
}

/** The second look at a form; null for one that needs none, is not ready for it, or was recorded before. */
export async function checkOf(tx: Tx, row: Row): Promise<Check | null> {
  if (!row.forCheck) return null
  const waited = row.completedAt ? await oneOf(tx, eq(release.id, row.replacesDraftId!)) : row
  const later = row.completedAt ? row : await oneOf(tx, eq(release.replacesDraftId, row.id))
  if (!waited) return null
  const [back] = await tx.select().from(releaseSentBack).where(eq(releaseSentBack.releaseId, waited.id))
  const looked = later?.completedAt
    ? { by: later.recordedBy, at: later.completedAt }
    : back && { by: back.byAccountId, at: back.at }
  const names = await tx
    .select({ account: staffMember.accountId, name: staffMember.name })
    .from(staffMember)
    .where(or(...[waited.recordedBy, looked?.by].flatMap((id) => (id ? [eq(staffMember.accountId, id)] : []))))
  const nameOf = (id: string | undefined) => names.find(({ account }) => account === id)?.name ?? ''
  return {
    state: later?.completedAt ? 'checked' : back || later ? 'sent_back' : 'waits',
    typedBy: nameOf(waited.recordedBy),
    typedAt: waited.recordedAt,
    lookedBy: looked ? nameOf(looked.by) : null,
    lookedAt: looked?.at ?? null,
    completed: later?.completedAt ? later.id : null,
    words: back?.words ?? '',
  }
}

async function oneOf(tx: Tx, which: ReturnType<typeof eq>): Promise<Row | undefined> {
  const [found] = await tx.select().from(release).where(and(which))
  return found
}
