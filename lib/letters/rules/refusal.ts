/** What the mail client reports when a letter did not go through (nodemailer's fields). */
export interface MailError {
  /** `EENVELOPE` and `EMESSAGE` are about one letter, whoever found the fault. */
  readonly code?: string
  /** What was under way: `CONN`, `EHLO`, `STARTTLS`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

export type Refusal = 'final' | 'wait-for-letter' | 'wait-for-server'

/**
 * What follows from a failed sending. `final`: this letter can never arrive. `wait-for-letter`: it may arrive later.
 * `wait-for-server`: no letter can leave now, and nothing was learned about this one. Only an answer about the recipient
 * or about the content is final (RFC 5321, 4.2.1: 55z speaks of the mailbox and the message, any other 5yz of the
 * server, the connection or the login).
 */
export function refusalOf({ code, command, responseCode, response }: MailError): Refusal {
  const isOneLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (responseCode === undefined) return isOneLetter ? 'wait-for-letter' : 'wait-for-server'
  if (responseCode === 421 || !(command === 'RCPT TO' || command === 'DATA')) return 'wait-for-server'
  if (responseCode < 500) return 'wait-for-letter'
  // DATA refused as a command, before a word of the letter was said, is not about its content.
  if (command === 'DATA' && code !== 'EMESSAGE') return 'wait-for-server'
  if (responseCode < 550 || responseCode > 559 || responseCode === 555) return 'wait-for-server'
  // Storage is full: RFC 5321 gives that a permanent code, and it passes.
  if (responseCode === 552) return 'wait-for-letter'
  const enhanced = /^\d{3}[ -](\d)\.(\d{1,3})\.\d{1,3}\b/.exec(response ?? '')
  // RFC 3463: class 4 passes, and where a policy (x.7.z) refuses a recipient, it mostly means us, not them.
  const isPassing = enhanced?.[1] === '4' || (command === 'RCPT TO' && enhanced?.[2] === '7')
  return isPassing ? 'wait-for-letter' : 'final'
}
