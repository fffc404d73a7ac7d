import { inArray, sql } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import type { ListPlace } from '#lib/kernel/list-place.ts'
import type { RegisterState } from '../rules/register.ts'

interface Raw {
  readonly id: ReleaseId
  readonly state: RegisterState
  readonly why: Defect[]
  readonly endsAt: string | null
  readonly isSentBack: boolean
  readonly placedAt: string
}

/**
 * A page of the register: releases in one state, or all that did not end, and how many did not end in each state.
 * `most` null is all of them.
 */
export async function registerRows(
  tx: Tx,
  { state, most, after }: { state: RegisterState | null; most: number | null; after: ListPlace | null },
) {
  const [register] = await tx.execute<{
    lines: Raw[] | null
    counts: Partial<Record<RegisterState, number>> | null
    unkept: string | null
  }>(sql`
    select lines, counts, unkept
    from release_register(${state}::text, ${most}::integer, ${after?.at.toISOString() ?? null}::timestamptz, ${after?.id ?? null}::uuid)`)
  const rows = register?.lines ?? []
  if (Number(register?.unkept) > 0) await tx.execute(sql`select keep_examined()`)
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
  const lines = rows.flatMap((row) => {
    const of = byId.get(row.id)
    if (!of) return []
    return {
      ...of,
      state: row.state,
      defects: row.why,
      endsAt: row.endsAt ? new Date(row.endsAt) : null,
      isSentBack: row.isSentBack,
      place: { at: new Date(row.placedAt), id: row.id } satisfies ListPlace,
    }
  })
  return { lines, counts: register?.counts ?? {} }
}

export type RegisterLine = Awaited<ReturnType<typeof registerRows>>['lines'][number]
