import { and, asc, eq, lte, ne, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { textNumber } from '#drizzle/tables/listening/texts.ts'
import { account } from '#drizzle/tables/people.ts'
import { codeFor } from '#lib/auth/secret.ts'
import { log } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { lettersDueBy, type TextLane } from '#lib/letters/rules/beat.ts'
import { withPauses } from '#lib/letters/with-pauses.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'
import { composeText } from '#lib/texts/compose-text.ts'
import type { SendText } from '#lib/texts/text-line.ts'
import { composeLetter, portalOf } from './compose-letter.ts'
import { dropSaid } from './drop-said.ts'
import { isAfterCare, isWantedByThem, rhythmFor } from './letters-to-people.ts'
import { type Outcome, over, type Queued, tryAgain } from './outcome.ts'
import { permittingRelease } from './permitting-release.ts'

/** Hands over one text of a lane after another. `send` is null where there is no carrier. */
export function textLane(
  which: TextLane,
  send: SendText | null,
  clock: () => Date,
  beatSeconds: number,
): () => Promise<boolean> {
  const carrier = send && withPauses(send, clock, 'text carrier')
  return async () =>
    !carrier?.isWaiting() &&
    deliverOneText(carrier?.send ?? null, clock, { lane: which, dueBy: lettersDueBy(which, clock(), beatSeconds) })
}

/**
 * Hands over one due text, or says that there is none. Everything a letter is asked when it leaves is asked of a text
 * by itself, and more: whether the center has an agreement with a carrier, whether this number was confirmed, and
 * whether its owner wants texts. After a crash before the commit it is handed over again under the same key.
 */
export async function deliverOneText(
  send: SendText | null,
  clock: () => Date,
  among: { readonly lane: TextLane; readonly dueBy: Date },
): Promise<boolean> {
  return asViewer({ audience: 'worker', at: clock() }, async (tx) => {
    const isOfLane = among.lane === 'codes' ? eq : ne
    const [due] = await tx
      .select()
      .from(letter)
      .where(
        and(
          eq(letter.channel, 'text'),
          eq(letter.lane, 'people'),
          eq(letter.state, 'queued'),
          lte(letter.dueAt, among.dueBy),
          isOfLane(letter.kind, 'number-code'),
        ),
      )
      .orderBy(asc(letter.dueAt), asc(letter.id))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!due) return false
    const after = due.expiresAt <= clock() ? over('failed', 'expired') : await handOver(tx, due, send, clock)
    await tx
      .update(letter)
      .set(after)
      .where(and(eq(letter.centerId, due.centerId), eq(letter.id, due.id)))
    if (after.state === 'sent') await dropSaid(tx, due, among.dueBy)
    log('info', 'text', { letterId: due.id, kind: due.kind, code: after.lastCode })
    return true
  })
}

async function handOver(tx: Tx, due: Queued, send: SendText | null, clock: () => Date): Promise<Outcome> {
  if (!send) return over('withheld', 'no-carrier')
  const found = await numberFor(tx, due)
  if (typeof found === 'string') return over('withheld', found)
  if ((await permittingRelease(tx, due, clock)) === 'refused') return over('withheld', 'no-longer-permitted')
  if (await isAfterCare(tx, due)) return over('withheld', 'care-ended')
  if (!(await isWantedByThem(tx, due, clock()))) return over('withheld', 'not-wanted')
  const rhythm = await rhythmFor(tx, due, clock())
  if (rhythm === 'never') return over('withheld', 'not-wanted')
  if (rhythm.later) return { dueAt: rhythm.later, lastCode: 'by-their-choice' }
  // A meeting that ended, or an invitation that was overtaken, has nothing left to say by any way.
  if (due.kind.startsWith('meeting-') && !(await composeLetter(tx, due, clock())))
    return over('withheld', 'nothing-to-say')
  const body = composeText(due.kind, due.language, {
    portal: await portalOf(tx, due),
    code: due.subjectIds.code ? codeFor(due.subjectIds.code) : '',
    minutes: codeMinutes,
  })
  const delivery = await send({ to: found.number, body, reference: `${due.centerId}.${due.id}` })
  switch (delivery.outcome) {
    case 'stopped':
    case 'final':
      await tx.execute(
        sql`select mark_text_number(${due.centerId}, ${due.toEmail}, ${delivery.code}, ${delivery.outcome})`,
      )
      return over(delivery.outcome === 'final' ? 'failed' : 'withheld', delivery.code)
    case 'wait-for-letter':
      return tryAgain(due, delivery.code, clock())
    case 'wait-for-server':
      return { dueAt: clock(), lastCode: delivery.code }
  }
  // Whose it was is kept until no report about it can come.
  return { state: 'sent', sentAt: clock(), lastCode: 'accepted', subjectIds: {} }
}

/**
 * The number a text goes to, or why it goes nowhere. A number is read when the text leaves and not when it is written,
 * so that one which was taken back, or stopped, gets nothing more.
 */
async function numberFor(tx: Tx, { centerId, toEmail, kind }: Queued): Promise<{ number: string } | string> {
  const isCode = kind === 'number-code'
  const [row] = await tx
    .select({
      agreedOn: center.textAgreedOn,
      number: textNumber.number,
      confirmedAt: textNumber.confirmedAt,
      refusedAt: textNumber.refusedAt,
      stoppedBy: sql<string | null>`stopped_by(${textNumber.centerId}, ${textNumber.number})`,
    })
    .from(account)
    .innerJoin(center, eq(center.id, account.centerId))
    .innerJoin(textNumber, and(eq(textNumber.centerId, account.centerId), eq(textNumber.accountId, account.id)))
    .where(and(eq(account.centerId, centerId), eq(account.email, toEmail), sql`${account.closedAt} is null`))
  // What is said of people may go through a carrier only under an agreement with it.
  if (row && !row.agreedOn) return 'no-agreement'
  if (!row?.number || (!isCode && !row.confirmedAt)) return 'no-number'
  if (row.refusedAt) return 'number-refused'
  // Whoever asks for a code themselves takes back what they told staff.
  if (row.stoppedBy && !(isCode && row.stoppedBy === 'spoken')) return 'stopped'
  return { number: row.number }
}
