/** What the mail client reports when a letter did not go through (nodemailer's fields). */
export interface MailError {
  /** `EENVELOPE` and `EMESSAGE` concern one letter, whoever found the fault. */
  readonly code?: string
  /** The code of the system or of TLS behind it. */
  readonly originalCode?: string
  /** The command that failed: `CONN`, `EHLO`, `STARTTLS`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

export type MailRefusal = 'final' | 'wait-for-letter' | 'wait-for-server'

/**
 * What follows from a failed attempt. `final`: this letter can never arrive. `wait-for-letter`: it may arrive later.
 * `wait-for-server`: no letter can leave now, and nothing was learned about this one. Only an answer about the
 * recipient or the content is final (RFC 5321, section 4.2.1: 55z speaks of the mailbox and the message, any other 5yz
 * of the server, the connection or the login).
 */
export function refusalOf({ code, command, responseCode, response }: MailError): MailRefusal {
  const isOneLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (responseCode === undefined) return isOneLetter ? 'wait-for-letter' : 'wait-for-server'
  if (responseCode === 421 || !(command === 'RCPT TO' || command === 'DATA')) return 'wait-for-server'
  if (responseCode < 500) return 'wait-for-letter'
  // When DATA is refused before the content is sent, the answer is not about the content.
  if (command === 'DATA' && code !== 'EMESSAGE') return 'wait-for-server'
  if (responseCode < 550 || responseCode > 559 || responseCode === 555) return 'wait-for-server'
  // Storage is full. RFC 5321 calls that permanent, but it passes.
  if (responseCode === 552) return 'wait-for-letter'
  const enhanced = /^\d{3}[ -](\d)\.(\d{1,3})\.(\d{1,3})\b/.exec(response ?? '')
  const isFull = enhanced?.[2] === '2' && enhanced[3] === '2'
  // RFC 3463: class 4 passes, and so does a full mailbox (x.2.2), whatever the number before it. A policy (x.7.z) that
  // refuses a recipient mostly means us, not them.
  const isPassing = enhanced?.[1] === '4' || isFull || (command === 'RCPT TO' && enhanced?.[2] === '7')
  return isPassing ? 'wait-for-letter' : 'final'
}
