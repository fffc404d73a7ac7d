import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { letter } from '#drizzle/tables/letters.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { log, logFailure } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { InvitationId } from '#lib/kernel/id.ts'
import type { CalendarFile, Delivery, Letter } from '#lib/letters/letter.ts'
import type { Lane } from '#lib/letters/rules/beat.ts'
import { composeLetter } from './compose-letter.ts'
import { dropSaid, isAlertForThem, isToFamily } from './drop-said.ts'
import { isAfterCare, isWantedByThem, rhythmFor } from './letters-to-people.ts'
import { type Outcome, over, type Queued, tryAgain } from './outcome.ts'
import { permittingRelease } from './permitting-release.ts'

/** Letters of one lane, as far as they became due by an instant. */
interface Among {
  readonly lane: Lane
  readonly dueBy: Date
}

/**
 * Hands over one due letter, or says that there is none. With `among`, letters of other lanes neither go nor delay it.
 * The consent it needs is decided here again, while its releases are locked: a revocation that commits first stops the
 * letter, and a later one waits until it is gone. After a crash before the commit, the letter is sent again under the
 * same Message-ID.
 */
export async function deliverOneLetter(
  send: (letter: Letter) => Promise<Delivery>,
  clock: () => Date,
  among?: Among,
): Promise<boolean> {
  return asViewer({ audience: 'worker', at: clock() }, async (tx) => {
    const [due] = await tx
      .select()
      .from(letter)
      .where(
        and(
          eq(letter.channel, 'email'),
          among && eq(letter.lane, among.lane),
          eq(letter.state, 'queued'),
          lte(letter.dueAt, among?.dueBy ?? clock()),
        ),
      )
      .orderBy(asc(letter.dueAt), asc(letter.id))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!due) return false
    const after = due.expiresAt <= clock() ? undeliverable(due, 'expired') : await handOver(tx, due, send, clock)
    const { isDigest, ...row } = after
    await tx
      .update(letter)
      .set(row)
      .where(and(eq(letter.centerId, due.centerId), eq(letter.id, due.id)))
    if (due.lane === 'people' && after.state === 'failed')
      await tx.execute(sql`select alert_of_undelivered(${due.centerId}, ${due.toEmail}, ${clock().toISOString()})`)
    if (after.state === 'sent' && (due.lane === 'staff' || isDigest)) await dropSaid(tx, due, among?.dueBy ?? clock())
    log('info', 'letter', { letterId: due.id, kind: due.kind, code: after.lastCode })
    return true
  })
}

type After = Outcome & { isDigest?: boolean }

async function handOver(
  tx: Tx,
  due: Queued,
  send: (letter: Letter) => Promise<Delivery>,
  clock: () => Date,
): Promise<After> {
  const releaseId = await permittingRelease(tx, due, clock)
  if (releaseId === 'refused') return over('withheld', 'no-longer-permitted')
  if (!(await isAlertForThem(tx, due))) return over('withheld', 'in-conflict')
  if (await isAfterCare(tx, due)) return over('withheld', 'care-ended')
  if (!(await isWantedByThem(tx, due, clock()))) return over('withheld', 'not-wanted')
  const rhythm = await rhythmFor(tx, due, clock())
  if (rhythm === 'never') return over('withheld', 'not-wanted')
  if (rhythm.later) return { dueAt: rhythm.later, lastCode: 'by-their-choice' }
  const composed = await composeLetter(tx, rhythm.isDigest ? asDigest(due) : due, clock()).catch((error: unknown) => {
    logFailure('letter could not be composed', error, { letterId: due.id, kind: due.kind })
    return 'not-composed' as const
  })
  if (composed === 'not-composed') return undeliverable(due, composed)
  if (!composed) return over('withheld', 'nothing-to-say')
  const delivery = await send(composed)
  switch (delivery.outcome) {
    case 'final':
      return undeliverable(due, delivery.code)
    case 'wait-for-letter':
      return tryAgain(due, delivery.code, clock())
    case 'wait-for-server':
      // The fault says nothing about this letter: it goes behind the others that are due and keeps its tries.
      return { dueAt: clock(), lastCode: delivery.code }
  }
  // A plain letter says only that something is there; a calendar file tells when a meeting is.
  if (releaseId && composed.calendar) await account(tx, due, releaseId, clock())
  if (toldOfMeeting.has(due.kind)) await keepWhatWasSent(tx, due, composed.calendar, clock())
  return { ...over('sent', 'accepted'), sentAt: clock(), isDigest: rhythm.isDigest }
}

/** One letter for all of a day says only that there is something: the same for whoever gets one thing or many. */
const asDigest = (due: Queued): Queued => (isToFamily(due.kind) ? { ...due, kind: 'digest', subjectIds: {} } : due)

async function account(tx: Tx, due: Queued, releaseId: string, at: Date): Promise<void> {
  await tx.insert(disclosure).values({
    centerId: due.centerId,
    id: crypto.randomUUID(),
    clientId: due.gateClientId!,
    familyMemberId: due.gateFamilyMemberId!,
    releaseId: releaseId as typeof disclosure.$inferInsert.releaseId,
    topics: ['meetings'],
    channel: 'calendar',
    at,
  })
}

const toldOfMeeting: ReadonlySet<string> = new Set(['meeting-request', 'meeting-change'])

/**
 * What the recipient was told, and what their calendar holds now. A cancellation ends this and nothing else, and goes
 * to nobody who has nothing.
 */
async function keepWhatWasSent(tx: Tx, due: Queued, calendar: CalendarFile | undefined, at: Date): Promise<void> {
  const id = due.subjectIds.invitation as InvitationId
  await tx
    .update(meetingInvitation)
    .set({
      sentAt: at,
      sentSequence: sql`${meetingInvitation.sequence}`,
      ...(calendar && { sentStartsAt: calendar.startsAt }),
    })
    .where(and(eq(meetingInvitation.centerId, due.centerId), eq(meetingInvitation.id, id)))
}

/**
 * Keeps the address and the reason until somebody has seen them. Not for a sign-in code: it is worthless after ten
 * minutes, whoever wanted it can ask again, and the address may be anybody's.
 */
function undeliverable(due: Queued, lastCode: string): After {
  log('warn', 'letter undeliverable', { letterId: due.id, kind: due.kind, code: lastCode })
  return due.kind === 'sign-in-code' ? over('failed', lastCode) : { state: 'failed', lastCode }
}
