import { certificateFault } from '#lib/config/certificate-fault.ts'
import { log } from '#lib/config/log.ts'

/** Seconds to leave a server alone after its first failure, its second, and so on. The last pause repeats. */
const pauseSeconds = [1, 2, 5, 15, 30, 60] as const

interface Delivered {
  readonly outcome: string
  readonly code?: string
}

interface LineWithPauses<Sent, Delivery extends Delivered> {
  send(sent: Sent): Promise<Delivery>
  /** Whether the server is left alone for now. Letters that are due stay where they are. */
  isWaiting(): boolean
}

/**
 * Protects letters from a server that is down or refuses our login or sender. While that lasts, one letter is
 * tried after each pause, the pauses grow, and each logs a warning with the server's code.
 */
export function withPauses<Sent, Delivery extends Delivered>(
  send: (sent: Sent) => Promise<Delivery>,
  clock: () => Date,
  server: 'mail server' | 'text carrier' = 'mail server',
): LineWithPauses<Sent, Delivery> {
  let failures = 0
  let waitsUntil = 0
  return {
    isWaiting: () => clock().getTime() < waitsUntil,
    async send(sent) {
      const delivery = await send(sent)
      if (delivery.outcome !== 'wait-for-server') {
        if (failures > 0) log('warn', `the ${server} takes letters again`, { count: failures })
        failures = 0
        waitsUntil = 0
      } else if (clock().getTime() >= waitsUntil) {
        // Two letters that fail together are one failure of the server.
        const seconds = pauseSeconds[Math.min(failures, pauseSeconds.length - 1)]!
        failures++
        waitsUntil = clock().getTime() + seconds * 1000
        const fault = certificateFault(delivery.code ?? '')
        const event = `the ${server} ${fault ? `is given no letters: ${fault}` : 'takes no letters'}, they wait`
        log('warn', event, { code: delivery.code, count: failures })
      }
      return delivery
    },
  }
}
