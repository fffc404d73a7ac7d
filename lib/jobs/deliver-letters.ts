import { and, asc, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import { letter } from '#drizzle/tables/letters.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { log, logFailure } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { InvitationId } from '#lib/kernel/id.ts'
import type { CalendarFile, Delivery, Letter } from '#lib/letters/letter.ts'
import type { Lane } from '#lib/letters/rules/beat.ts'
import { composeLetter } from './compose-letter.ts'
import { isAfterCare, isWantedByThem, rhythmFor } from './letters-to-people.ts'

type Queued = typeof letter.$inferSelect

/** Minutes between one failed try and the next. The last pause repeats until the letter expires. */
const waitMinutes = [1, 2, 5, 15, 60] as const

/** Letters of one lane, as far as they became due by an instant. */
export interface Among {
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

type After = Partial<Pick<Queued, 'state' | 'attempts' | 'dueAt' | 'sentAt' | 'toEmail' | 'subjectIds'>> & {
  lastCode: string
  isDigest?: boolean
}

/**
 * One alert says all that others to the same person would say. They are joined here and not where they are written:
 * a form that looked for an open alert would take its time from what others did.
 */
async function dropSaid(tx: Tx, said: Queued, dueBy: Date): Promise<void> {
  const others = await tx
    .select()
    .from(letter)
    .where(
      and(
        eq(letter.lane, said.lane),
        eq(letter.state, 'queued'),
        lte(letter.dueAt, dueBy),
        eq(letter.centerId, said.centerId),
        inArray(letter.kind, saidTogether(said.kind)),
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
async function isAlertForThem(tx: Tx, { kind, centerId, toEmail, subjectIds }: Queued): Promise<boolean> {
  if (kind !== 'staff-alert' || !subjectIds.report) return true
  const [row] = await tx.execute<{ is_theirs: boolean }>(
    sql`select is_alert_for(${centerId}, ${toEmail}, ${subjectIds.report}) as is_theirs`,
  )
  return row?.is_theirs ?? false
}

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
  if (composed.calendar?.method === 'REQUEST') await keepWhatWasSent(tx, due, composed.calendar, clock())
  return { ...over('sent', 'accepted'), sentAt: clock(), isDigest: rhythm.isDigest }
}

/**
 * The release that lets a letter go; `null` for a letter that needs none. Call it only once the releases are locked.
 */
async function permittingRelease(tx: Tx, due: Queued, clock: () => Date): Promise<string | null | 'refused'> {
  const { centerId, gateClientId, gateFamilyMemberId, gateTopic } = due
  if (!gateTopic) return null
  await tx.execute(sql`select hold_releases(${centerId}, ${gateClientId}, ${gateFamilyMemberId})`)
  const [live] = await tx.execute<{ release_id: string }>(sql`
    select release_id from live_topics_of(${centerId}, ${gateFamilyMemberId},
      greatest(${clock().toISOString()}::timestamptz, wall_clock()))
    where client_id = ${gateClientId} and (topic = ${gateTopic} or ${gateTopic} = 'any') limit 1`)
  if (!live || (due.subjectIds.reply && !(await isReplyOpen(tx, due, clock)))) return 'refused'
  return live.release_id
}

/** One letter for all of a day says only that there is something: the same for whoever gets one thing or many. */
const asDigest = (due: Queued): Queued =>
  saidTogether(due.kind) === toFamily ? { ...due, kind: 'digest', subjectIds: {} } : due

/** Kinds of which one letter of a day says all that the others would. */
const toFamily = ['message', 'welcome'] as const
const toClient = ['client-message', 'client-reminder'] as const

function saidTogether(kind: string): readonly string[] {
  return [toFamily, toClient].find((kinds: readonly string[]) => kinds.includes(kind)) ?? [kind]
}

/** An answer may touch more topics than the one that gates its letter. */
async function isReplyOpen(tx: Tx, { centerId, subjectIds }: Queued, clock: () => Date): Promise<boolean> {
  const [reply] = await tx.execute<{ is_open: boolean }>(sql`
    select reply_is_open(${centerId}, ${subjectIds.reply!},
      greatest(${clock().toISOString()}::timestamptz, wall_clock())) as is_open`)
  return reply?.is_open ?? false
}

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

/**
 * What the recipient's calendar holds now. A cancellation ends this and nothing else, and goes to nobody who has
 * nothing.
 */
async function keepWhatWasSent(tx: Tx, due: Queued, { startsAt }: CalendarFile, at: Date): Promise<void> {
  const id = due.subjectIds.invitation as InvitationId
  await tx
    .update(meetingInvitation)
    .set({ sentAt: at, sentStartsAt: startsAt })
    .where(and(eq(meetingInvitation.centerId, due.centerId), eq(meetingInvitation.id, id)))
}

/** A letter that went out, or must not go out, needs no address any more. */
function over(state: 'sent' | 'withheld' | 'failed', lastCode: string): After {
  return { state, lastCode, toEmail: '', subjectIds: {} }
}

/**
 * Keeps the address and the reason until somebody has seen them. Not for a sign-in code: it is worthless after ten
 * minutes, whoever wanted it can ask again, and the address may be anybody's.
 */
function undeliverable(due: Queued, lastCode: string): After {
  log('warn', 'letter undeliverable', { letterId: due.id, kind: due.kind, code: lastCode })
  return due.kind === 'sign-in-code' ? over('failed', lastCode) : { state: 'failed', lastCode }
}

function tryAgain(due: Queued, lastCode: string, at: Date): After {
  const wait = waitMinutes[Math.min(due.attempts, waitMinutes.length - 1)]!
  return { attempts: due.attempts + 1, dueAt: new Date(at.getTime() + wait * 60_000), lastCode }
}
