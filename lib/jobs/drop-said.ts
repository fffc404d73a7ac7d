import { and, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import { letter } from '#drizzle/tables/letters.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { over, type Queued } from './outcome.ts'

/** Kinds of which one letter of a day says all that the others would. */
const toFamily = ['message', 'welcome'] as const
const toClient = ['client-message', 'client-reminder'] as const

/** Of texts, which are all that is said of a meeting. An email about one carries a calendar file of its own. */
const ofMeeting = ['meeting-request', 'meeting-change', 'meeting-reminder', 'meeting-cancelled'] as const

function saidTogether({ kind, channel }: Queued): readonly string[] {
  const groups: readonly (readonly string[])[] = [toFamily, toClient, ...(channel === 'text' ? [ofMeeting] : [])]
  return groups.find((kinds) => kinds.includes(kind)) ?? [kind]
}

export function isToFamily(kind: string): boolean {
  return (toFamily as readonly string[]).includes(kind)
}

/**
 * One alert says all that others to the same person would say. They are joined here and not where they are written:
 * a form that looked for an open alert would take its time from what others did.
 */
export async function dropSaid(tx: Tx, said: Queued, dueBy: Date): Promise<void> {
  const others = await tx
    .select()
    .from(letter)
    .where(
      and(
        eq(letter.channel, said.channel),
        eq(letter.lane, said.lane),
        eq(letter.state, 'queued'),
        lte(letter.dueAt, dueBy),
        eq(letter.centerId, said.centerId),
        inArray(letter.kind, saidTogether(said)),
        // An emergency is never among what a digest says.
        sql`${letter.gateTopic} is distinct from 'crisis'`,
        eq(letter.toEmail, said.toEmail),
        ne(letter.id, said.id),
      ),
    )
    .for('update', { skipLocked: true })
  // One that is not for them is somebody else's to hear of, and must not end unseen with the rest.
  const theirs = []
  for (const other of others) if (await isAlertForThem(tx, other)) theirs.push(other.id)
  if (theirs.length === 0) return
  await tx
    .update(letter)
    .set(over('withheld', 'already-said'))
    .where(and(eq(letter.centerId, said.centerId), inArray(letter.id, theirs)))
}

/**
 * Whether an alert about a report is for somebody who meets whom it is about. Asked here, after the report was sent,
 * and of everybody alike; where nobody on the desk meets them, the database alerts those who do.
 */
export async function isAlertForThem(tx: Tx, { kind, centerId, toEmail, subjectIds }: Queued): Promise<boolean> {
  if (kind !== 'staff-alert' || !subjectIds.report) return true
  const [row] = await tx.execute<{ is_theirs: boolean }>(
    sql`select is_alert_for(${centerId}, ${toEmail}, ${subjectIds.report}) as is_theirs`,
  )
  return row?.is_theirs ?? false
}
