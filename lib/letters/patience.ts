import { log } from '#lib/config/log.ts'
import type { Delivery, Letter } from './letter.ts'

/** How long to leave a mail server alone after one failure, two, and so on, in seconds; the last one repeats. */
const pauseSeconds = [1, 2, 5, 15, 30, 60] as const

export interface Patience {
  send(letter: Letter): Promise<Delivery>
  /** Whether the server is left alone for now: whatever is due stays where it is. */
  isWaiting(): boolean
}

/**
 * Stands between the letters and a mail server that may be down, refuse our login or our sender. As long as it does, one
 * letter is tried after each pause, pauses grow, and each is a warning in the log with the server's code.
 */
export function patient(send: (letter: Letter) => Promise<Delivery>, clock: () => Date): Patience {
  let failures = 0
  let waitsUntil = 0
  return {
    isWaiting: () => clock().getTime() < waitsUntil,
    async send(letter) {
      const delivery = await send(letter)
      if (delivery.outcome !== 'wait-for-server') {
        if (failures > 0) log('warn', 'the mail server takes letters again', { count: failures })
        failures = 0
        waitsUntil = 0
      } else if (clock().getTime() >= waitsUntil) {
        // Two letters on their way at once are one failure of the server, not two.
        const seconds = pauseSeconds[Math.min(failures, pauseSeconds.length - 1)]!
        failures++
        waitsUntil = clock().getTime() + seconds * 1000
        log('warn', 'the mail server takes no letters, they wait', { code: delivery.code, count: failures })
      }
      return delivery
    },
  }
}
