import { and, isNull, lt, sql } from 'drizzle-orm'
import { mailboxReading } from '#drizzle/tables/calendars.ts'
import { center } from '#drizzle/tables/centers.ts'
import { takeCalendarAnswer } from '#lib/calendars/rows/take-calendar-answer.ts'
import { answerBytesMax } from '#lib/calendars/rules/calendar-answer.ts'
import { log } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { type AnswersMailbox, openAnswersMailbox } from '#lib/letters/answers-mailbox.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'

/** A server that is restarted is back within this time. */
const alertAfterMs = 900_000

/**
 * Reads what calendars answered, at each call. Without a mailbox nothing is read. While the mailbox cannot be read,
 * staff see that, and after a quarter of an hour whoever looks after the center is told, once.
 */
export function readingReplies(address: string | undefined, clock: () => Date): () => Promise<void> {
  const mailbox = address ? openAnswersMailbox(address) : null
  return async () => {
    if (mailbox) await readReplies(mailbox, clock)
  }
}

export async function readReplies(mailbox: AnswersMailbox, clock: () => Date): Promise<void> {
  try {
    await mailbox.visit(answerBytesMax, async (letter) => {
      const { outcome, isForPeople } = await takeCalendarAnswer(letter, clock())
      log('info', 'calendar answer', { code: outcome })
      return isForPeople ? 'for-people' : 'done'
    })
    await noteReading(clock(), null)
  } catch (error) {
    const code = codeOf(error)
    log('warn', 'the mailbox for calendar answers cannot be read', { code })
    await noteReading(clock(), code)
  }
}

/** What failed, in the server's or the system's word for it. Never its sentence, which may quote a letter. */
function codeOf(error: unknown): string {
  const { authenticationFailed, serverResponseCode, responseStatus, code } = error as Record<string, unknown>
  if (authenticationFailed) return 'AUTHENTICATIONFAILED'
  return String(serverResponseCode ?? code ?? responseStatus ?? 'unknown').slice(0, 40)
}

async function noteReading(at: Date, code: string | null): Promise<void> {
  await asViewer({ audience: 'worker', at }, async (tx) => {
    const centers = await tx.select({ id: center.id }).from(center)
    const now = code === null ? { readAt: at } : { failingSince: at, lastCode: code }
    for (const { id: centerId } of centers)
      await tx
        .insert(mailboxReading)
        .values({ centerId, ...now })
        .onConflictDoUpdate({
          target: mailboxReading.centerId,
          set:
            code === null
              ? { readAt: at, failingSince: null, lastCode: '', alertedAt: null }
              : { failingSince: sql`coalesce(${mailboxReading.failingSince}, ${at.toISOString()})`, lastCode: code },
        })
    const alerted = await tx
      .update(mailboxReading)
      .set({ alertedAt: at })
      .where(
        and(isNull(mailboxReading.alertedAt), lt(mailboxReading.failingSince, new Date(at.getTime() - alertAfterMs))),
      )
      .returning({ centerId: mailboxReading.centerId })
    for (const { centerId } of alerted) await alertStaff(tx, centerId, { role: 'administrator' }, at, null)
  })
}
