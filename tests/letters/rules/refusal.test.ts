import { expect, test } from 'vitest'
import { type MailError, type MailRefusal, refusalOf } from '#lib/letters/rules/refusal.ts'

const cases: [what: string, error: MailError, refusal: MailRefusal][] = [
  // Answers about the letter.
  ['nobody lives at the address', at('RCPT TO', 550, 'no such user'), 'final'],
  ['the address has moved', at('RCPT TO', 551), 'final'],
  ['the address is not one', at('RCPT TO', 553, '5.1.3 bad address'), 'final'],
  ['the domain takes no mail', at('RCPT TO', 556), 'final'],
  ['the content is refused', content(554, '5.6.0 refused'), 'final'],
  ['the content is refused by policy', content(550, '5.7.1 refused'), 'final'],
  // Answers about the letter that pass with time.
  ['the mailbox is full', at('RCPT TO', 552, '5.2.2 full'), 'wait-for-letter'],
  ['the mailbox is full once the letter was told', content(552), 'wait-for-letter'],
  ['the mailbox is full, by another number', at('RCPT TO', 550, '5.2.2 over quota'), 'wait-for-letter'],
  ['the mailbox is full for now', at('RCPT TO', 550, '4.2.2 over quota'), 'wait-for-letter'],
  ['the mailbox is busy', at('RCPT TO', 450), 'wait-for-letter'],
  ['a stranger is told to come back later', at('RCPT TO', 451, '4.7.1 greylisted'), 'wait-for-letter'],
  ['there is no storage for the content', content(452), 'wait-for-letter'],
  ['a permanent code says that it passes', at('RCPT TO', 550, '4.2.1 try later'), 'wait-for-letter'],
  ['the same of the content', content(554, '4.3.0 try later'), 'wait-for-letter'],
  ['the recipient is refused because of us', at('RCPT TO', 554, '5.7.1 relay access denied'), 'wait-for-letter'],
  ['the content is put off before it is told', { ...at('DATA', 451), code: 'EENVELOPE' }, 'wait-for-letter'],
  ['the letter has no recipient we can name', { code: 'EENVELOPE', command: 'API' }, 'wait-for-letter'],
  // Answers about the server, our login or our sender.
  ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, 'wait-for-server'],
  ['the name is not known', { code: 'EDNS', command: 'CONN' }, 'wait-for-server'],
  ['the line drops', { code: 'ECONNECTION', command: 'CONN' }, 'wait-for-server'],
  ['nobody answers in time', { code: 'ETIMEDOUT', command: 'CONN' }, 'wait-for-server'],
  ['we gave up waiting', { code: 'EABORT' }, 'wait-for-server'],
  ['the greeting is a refusal', { ...at('CONN', 554), code: 'EPROTOCOL' }, 'wait-for-server'],
  ['the server takes no mail at all', { ...at('CONN', 521), code: 'EPROTOCOL' }, 'wait-for-server'],
  ['our name is refused', { ...at('EHLO', 550), code: 'ECONNECTION' }, 'wait-for-server'],
  ['the line cannot be sealed', { ...at('STARTTLS', 554), code: 'ETLS' }, 'wait-for-server'],
  ['our login is refused', { ...at('AUTH PLAIN', 535), code: 'EAUTH' }, 'wait-for-server'],
  ['our login is missing', { code: 'EAUTH', command: 'API' }, 'wait-for-server'],
  ['our sender is refused', at('MAIL FROM', 553), 'wait-for-server'],
  ['our sender may not send here', at('MAIL FROM', 550, '5.7.1 denied'), 'wait-for-server'],
  ['our sender has no space', at('MAIL FROM', 552), 'wait-for-server'],
  ['a login is asked for at the recipient', at('RCPT TO', 530), 'wait-for-server'],
  ['the recipient is out of order', at('RCPT TO', 503), 'wait-for-server'],
  ['parameters are not known', at('RCPT TO', 555), 'wait-for-server'],
  ['the content is refused before it is told', { ...at('DATA', 554), code: 'EENVELOPE' }, 'wait-for-server'],
  ['the server goes away at the recipient', at('RCPT TO', 421), 'wait-for-server'],
  ['the server goes away at the content', content(421), 'wait-for-server'],
  ['something nobody foresaw', {}, 'wait-for-server'],
]

test.each(cases)('%s', (_what, error, refusal) => {
  expect(refusalOf(error)).toBe(refusal)
})

test('no answer that does not speak of the recipient or the content is ever final', () => {
  const commands = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH LOGIN', 'MAIL FROM', 'RSET', 'API', undefined]
  for (const command of commands) {
    for (let responseCode = 400; responseCode < 600; responseCode++)
      expect(refusalOf({ code: 'EENVELOPE', command, responseCode })).not.toBe('final')
  }
})

function at(command: string, responseCode: number, words = ''): MailError {
  return { code: 'EENVELOPE', command, responseCode, response: `${responseCode} ${words}` }
}

function content(responseCode: number, words = ''): MailError {
  return { ...at('DATA', responseCode, words), code: 'EMESSAGE' }
}
