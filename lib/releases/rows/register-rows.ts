import { inArray, sql } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import type { ListPlace } from '#lib/kernel/list-place.ts'
import type { RegisterState } from '../rules/register.ts'

interface Raw extends Record<string, unknown> {
  readonly id: ReleaseId
  readonly state: RegisterState
  readonly why: Defect[]
  readonly ends_at: string | null
  readonly sent_back: boolean
  readonly placed_at: string
}

/** A page of the register: releases in one state, or all that did not end. `most` null is all of them. */
export async function registerRows(
  tx: Tx,
  { state, most, after }: { state: RegisterState | null; most: number | null; after: ListPlace | null },
) {
  const rows = await tx.execute<Raw>(sql`
    select id, state, why, ends_at, sent_back, placed_at
    from release_register(${state}::text, ${most}::integer, ${after?.at.toISOString() ?? null}::timestamptz, ${after?.id ?? null}::uuid)`)
  const { id, clientId, clientName, recipientName, relationship, form, signedAt, recordedAt } = release
  const named = rows.length
    ? await tx
        .select({ id, clientId, clientName, recipientName, relationship, form, signedAt, recordedAt })
        .from(release)
        .where(
          inArray(
            id,
            rows.map((row) => row.id),
          ),
        )
    : []
  const byId = new Map(named.map((each) => [each.id, each]))
  return rows.flatMap((row) => {
    const of = byId.get(row.id)
    if (!of) return []
    return {
      ...of,
      state: row.state,
      defects: row.why,
      endsAt: row.ends_at ? new Date(row.ends_at) : null,
      isSentBack: row.sent_back,
      place: { at: new Date(row.placed_at), id: row.id } satisfies ListPlace,
    }
  })
}

export type RegisterLine = Awaited<ReturnType<typeof registerRows>>[number]
