import { sql } from 'drizzle-orm'
import type { Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, FamilyMemberId, InvitationId, ReportId, StaffId } from '#lib/kernel/id.ts'
import type { StaffRole } from '#lib/people/rules/roles.ts'

type LetterForPeople =
  | 'welcome'
  | 'message'
  | 'meeting-request'
  | 'meeting-change'
  | 'meeting-cancelled'
  | 'client-message'
  | 'client-form'

/**
 * Puts a letter to a client or a family member into the outbox, in this transaction. `gate` names the topic that must
 * still be open to them when it is handed over; with `any`, something must be open. Without a gate the letter goes in
 * any case. `dueAt` delays it.
 */
export async function writeLetter(
  tx: Tx,
  wish: {
    kind: LetterForPeople
    client: ClientId
    /** Null for a letter to the client. */
    familyMember: FamilyMemberId | null
    ids?: Record<string, string>
    gate?: Topic | 'any'
    dueAt?: Date | null
    validDays?: number
  },
): Promise<void> {
  await tx.execute(sql`select write_to(${wish.kind}, ${wish.client}, ${wish.familyMember}, ${JSON.stringify(wish.ids ?? {})}::jsonb,
    ${wish.gate ?? null}, ${`${wish.validDays ?? 7} days`}::interval, ${wish.dueAt?.toISOString() ?? null}::timestamptz)`)
}

/** Writes "You have a message" to the writer of a report, if they have an account. */
export async function alertWriter(tx: Tx, report: ReportId): Promise<void> {
  await tx.execute(sql`select write_to_writer(${report})`)
}

/**
 * Writes "Something is waiting for you" to everyone who holds a role, or to one member of staff. Where it is about a
 * client, staff who do not meet that client hear nothing. The database itself writes the alerts about reports.
 */
export async function alertStaff(
  tx: Tx,
  center: CenterId,
  to: { role: StaffRole } | { staff: StaffId },
  at: Date,
  about: ClientId | null,
): Promise<void> {
  const role = 'role' in to ? to.role : null
  const staff = 'staff' in to ? to.staff : null
  await tx.execute(sql`select alert_staff(${center}, ${role}, ${staff}, ${at.toISOString()}::timestamptz, ${about})`)
}

/**
 * Writes "Something is waiting for you" to the person who proposed a meeting. The family member who answered does not
 * learn who that is.
 */
export async function alertOfAnswer(tx: Tx, invitation: InvitationId): Promise<void> {
  await tx.execute(sql`select alert_of_answer(${invitation})`)
}
