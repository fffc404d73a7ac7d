import postgres from 'postgres'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { rowsOf } from '#drizzle/seed/rows.ts'
import { story } from '#drizzle/seed/story.ts'
import type { FreshDatabase } from '../stage/database.ts'
import { letter } from '../stage/letters.ts'
import { startSmtpPeer } from '../stage/smtp-peer.ts'
import { environment, startWorker } from '../stage/web-server.ts'

export interface UnderKills {
  /** Letters whose file never arrived at the mail server. */
  readonly lost: number
  /** How many arrived more than once, under the same Message-ID. */
  readonly repeated: number
  /** How many the outbox calls sent. */
  readonly sent: number
  readonly kills: number
  readonly seconds: number
}

/**
 * Letters leave by a worker that is killed some milliseconds after each first letter it hands over, to a mail server
 * that takes one in twenty and hangs up before it says so. After so many kills the last worker may finish.
 */
export async function sendUnderKills(
  database: FreshDatabase,
  {
    letters,
    killAfterMs,
    killsMax,
    slowMs,
  }: { letters: number; killAfterMs: number; killsMax: number; slowMs: number },
): Promise<UnderKills> {
  const peer = await startSmtpPeer({
    slowMs: () => slowMs,
    answer: () => (Math.random() < 0.05 ? 'hang up' : 'accept'),
  })
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const ground = openGround(database.ownerUrl)
  const beganAt = Date.now()
  try {
    const at = new Date()
    const telling = story('a center with many letters to send', { since: at })
    telling.with(...Array.from({ length: letters }, () => letter('elena@practice.example')))
    await plant(ground, telling)
    const ids = new Set(rowsOf(telling.rows, 'letter').map(({ id }) => id as string))
    const env = environment(database, 'http://family.practice.example', {
      SMTP_URL: peer.url,
      MAIL_FROM: 'M <m@practice.example>',
    })
    // An hour for each, so that none expires while it waits.
    await owner`update letter set expires_at = now() + interval '6 hours'`
    const waiting = async () =>
      (await owner<{ count: number }[]>`select count(*)::int as count from letter where state = 'queued'`)[0]!.count
    let kills = 0
    while ((await waiting()) > 0) {
      const heard = peer.received.length
      const worker = startWorker(env)
      const isLast = kills >= killsMax
      let killAt = Number.POSITIVE_INFINITY
      while (Date.now() < killAt && (await waiting()) > 0) {
        // What a busy server put off is made due at once.
        await owner`update letter set due_at = ${at} where state = 'queued' and due_at > ${at}`
        await new Promise((done) => setTimeout(done, 25))
        if (!isLast && peer.received.length > heard) killAt = Math.min(killAt, Date.now() + killAfterMs)
      }
      worker.child.kill('SIGKILL')
      await new Promise((done) => worker.child.once('exit', done))
      kills++
    }
    const arrived = peer.received.map(({ mail }) => /<([0-9a-f-]{36})@/.exec(mail.messageId!)![1]!)
    const distinct = new Set(arrived)
    const [states] = await owner<
      { sent: number }[]
    >`select count(*) filter (where state = 'sent')::int as sent from letter`
    return {
      lost: [...ids].filter((id) => !distinct.has(id)).length + [...distinct].filter((id) => !ids.has(id)).length,
      repeated: arrived.length - distinct.size,
      sent: states!.sent,
      kills,
      seconds: (Date.now() - beganAt) / 1000,
    }
  } finally {
    await ground.close()
    await owner.end()
    await peer.close()
  }
}
