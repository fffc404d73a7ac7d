import { sql } from 'drizzle-orm'
import type { Pair, ScopeLine } from '#lib/consent/scope.ts'
import { topics } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { PersonGrant, WithheldFacts } from '../shared-person.ts'
import { grantsOfLive } from './grants.ts'
import { factsOfLive, withheldFacts } from './withheld-facts.ts'

/** Whom a preview is about and for, and what was decided about each thing the release names. */
export interface Preview {
  readonly pair: Pair
  readonly linkId: string
  readonly name: string
  readonly relationship: string
  readonly endsAt: Date
  readonly lines: readonly ScopeLine[]
}

/**
 * Reads what a family member would find, by the same queries as their own page, over what was decided for them instead
 * of their own live set. It runs under the login of the client or of staff, and reads nothing that they may not read.
 */
export async function readPreview(
  tx: Tx,
  { pair, linkId, name, relationship, endsAt, lines }: Preview,
): Promise<{ grants: readonly PersonGrant[]; facts: WithheldFacts }> {
  const permitted = lines.filter((line) => line.decision.permitted)
  const live = permitted.map(({ topic, area, professional }) => ({
    center_id: pair.centerId,
    client_id: pair.clientId,
    family_member_id: pair.familyMemberId,
    link_id: linkId,
    topic,
    area,
    professional,
  }))
  const [row] = await tx.execute<{ facts: Record<string, unknown> }>(sql`
    with live as materialized (
      select * from json_to_recordset(${JSON.stringify(live)}::text::json) as l (center_id uuid, client_id uuid,
        family_member_id uuid, link_id uuid, topic text, area text, professional uuid)
    ) select ${factsOfLive(topics)} as facts`)
  const whose = { linkId, name, relationship, endsAt: endsAt.toISOString() }
  return {
    grants: grantsOfLive(permitted.map(({ topic, area, professional }) => ({ ...whose, topic, area, professional }))),
    facts: withheldFacts(topics, row!.facts),
  }
}
