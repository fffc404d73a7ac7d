import { sql } from 'drizzle-orm'
import { conversationMatch } from '#drizzle/tables/listening/conversations.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import { type Routed, routed } from '#lib/conversations/rules/routed.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { answerBy, type Holiday, type OpeningHours } from '#lib/reports/rules/clock.ts'
import type { ResponseStandards } from '#lib/reports/rules/standards.ts'
import { handsSaid, type SaidHands } from './said-hands.ts'

type Row = {
  readonly center_id: CenterId
  readonly id: ConversationId
  readonly waits_since: string
  readonly said_at: string
  readonly time_zone: string
  readonly opening_hours: OpeningHours
  readonly holidays: readonly Holiday[]
  readonly standards: ResponseStandards
  readonly client_id: ClientId | null
  readonly about: ClientId | null
  readonly is_live: boolean
  readonly hands: SaidHands
  readonly held_by: StaffId | null
  readonly alerted_at: string | null
  readonly late_at: string | null
}

/**
 * Says on each beat in whose hands every conversation is that waits for an answer, and alerts them. On the beat and not
 * when the words come, so that their writer cannot time whether anybody is there to hear.
 */
export async function routeConversations(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    for (const row of await tx.execute<Row>(sql`select * from conversations_that_wait()`)) await route(tx, row, at)
  })
}

async function route(tx: Tx, row: Row, at: Date): Promise<void> {
  const { alerts, ...now } = decided(row, at)
  if (alerts.length === 0 && now.heldBy === row.held_by) return
  const { center_id: centerId, id: conversationId, client_id: clientId } = row
  const said = {
    clientId,
    heldBy: now.heldBy,
    alertedAt: at,
    lateAt: now.isLate ? (dateOf(row.late_at) ?? at) : null,
  }
  await tx
    .insert(conversationMatch)
    .values({ centerId, conversationId, ...said })
    .onConflictDoUpdate({
      target: [conversationMatch.centerId, conversationMatch.conversationId],
      set: said,
    })
  for (const to of alerts) await alertStaff(tx, centerId, to, at, row.about)
}

function decided(row: Row, at: Date): Routed {
  const waiting = {
    isMatched: row.client_id !== null,
    isLive: row.is_live,
    heldBy: row.held_by,
    saidAt: new Date(row.said_at),
    alertedAt: dateOf(row.alerted_at),
    due: answerBy('soon', new Date(row.waits_since), {
      openingHours: row.opening_hours,
      holidays: row.holidays,
      standards: row.standards,
      timeZone: row.time_zone,
    }),
    lateAt: dateOf(row.late_at),
  }
  return routed(waiting, handsSaid(row.hands), at)
}

const dateOf = (written: string | null) => (written ? new Date(written) : null)
