import { sql } from 'drizzle-orm'
import type { Pair, ScopeLine } from '#lib/consent/scope.ts'
import { type LifeArea, type Topic, topics } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import type { NeutralReply } from '#lib/reports/rules/report.ts'
import type { PersonGrant, WithheldFacts } from '../shared-person.ts'
import { grantsOfLive } from './grants.ts'
import { messageOf } from './own-conversations.ts'
import { type Answer, answerOf } from './own-reports.ts'
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
  preview: Preview,
): Promise<{ grants: readonly PersonGrant[]; facts: WithheldFacts }> {
  const { pair, linkId, lines } = preview
  const live = permittedIn(lines).map(({ topic, area, professional }) => ({
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
  return { grants: previewGrants(preview), facts: withheldFacts(topics, row!.facts) }
}

/** What was decided for them, as the grants that the door asks for. */
export function previewGrants({ linkId, name, relationship, endsAt, lines }: Preview): PersonGrant[] {
  const whose = { linkId, name, relationship, endsAt: endsAt.toISOString() }
  const waits = [...new Set(lines.filter(waitsForCrisis).map((line) => line.topic))]
  return grantsOfLive(
    permittedIn(lines).map(({ topic, area, professional }) => ({ ...whose, topic, area, professional, waits })),
  )
}

const waitsForCrisis = ({ decision }: ScopeLine) => !decision.permitted && decision.reason === 'no_crisis_declared'
const permittedIn = (lines: readonly ScopeLine[]) => lines.filter((line) => line.decision.permitted)

/** What staff wrote, or are about to: a neutral sentence, or their own words with what they touch. */
export interface SaidByStaff {
  readonly neutral: NeutralReply | null
  readonly topics: readonly Topic[]
  readonly area: LifeArea | null
  readonly professional: StaffId | null
  readonly words: string
  readonly writtenAt: Date
}

/** An answer as its reader's page gets it from the database. Without a link it stays withheld. */
export function previewAnswer(reportId: string, said: SaidByStaff, linkId: string | null): Answer {
  return answerOf({ reportId, ...asRead(said, linkId) })
}

/** The same for a message. */
export function previewMessage(conversationId: string, said: SaidByStaff, linkId: string | null) {
  return messageOf({ conversationId, ...asRead(said, linkId) })
}

function asRead(
  { neutral, topics: touched, area, professional, words, writtenAt: at }: SaidByStaff,
  linkId: string | null,
) {
  const writtenAt = at.toISOString()
  return neutral === null
    ? { neutral, linkId, topics: [...touched], area, professional, words, writtenAt }
    : { neutral, writtenAt }
}
