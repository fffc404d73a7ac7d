/** What a carrier answered: the status of HTTP, and its own code where it gave one. */
export interface Answered {
  readonly status: number
  readonly code: number | null
}

/**
 * What follows from an answer that is not yes. `stopped`: the number asked for no more texts. `final`: no text can ever
 * reach this number. `wait-for-letter`: this one may go later. `wait-for-server`: none can go now, and nothing was
 * learned about this one.
 */
export type TextRefusal = 'stopped' | 'final' | 'wait-for-letter' | 'wait-for-server'

/** The number is no mobile number, or none at all. */
const wrongNumber = [21211, 21217, 21614]
/** Nobody has it, or it is a landline: found out by the network after the text was taken. */
const noSuchPhone = [30005, 30006]
const stopped = 21610
const tooMany = 20429

export function carrierRefusal({ status, code }: Answered): TextRefusal {
  if (code === stopped) return 'stopped'
  if (code !== null && wrongNumber.includes(code)) return 'final'
  // Our login, our address and their trouble say nothing about a text.
  if (status !== 400 || code === tooMany) return 'wait-for-server'
  return 'wait-for-letter'
}

/** What a report about a text that was taken says of the number; null where the number is not to blame. */
export function reportedOf(code: number | null): Extract<TextRefusal, 'stopped' | 'final'> | null {
  if (code === stopped) return 'stopped'
  return code !== null && [...noSuchPhone, ...wrongNumber].includes(code) ? 'final' : null
}
