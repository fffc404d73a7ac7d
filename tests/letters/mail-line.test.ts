import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemsOf } from '#lib/config/config.ts'
import { openTransport } from '#lib/letters/transport.ts'
import { type SmtpPeer, startSmtpPeer } from '../stage/smtp-peer.ts'

// Letters hold codes and links. On the way to the mail server nobody else may read them.

let peer: SmtpPeer
const letter = { to: 'elena@practice.example', subject: 'A letter', text: 'Words.', html: 'Words.', messageId: '<1@x>' }

beforeAll(async () => {
  peer = await startSmtpPeer()
})

afterAll(() => peer.close())

async function handedTo(host: string) {
  const smtpUrl = `smtp://${host}:${new URL(peer.url).port}`
  const transport = openTransport({ smtpUrl, mailFrom: 'ajar@practice.example', mailboxFolder: '', demo: false })
  const delivery = await transport.send(letter)
  await transport.close()
  return delivery
}

test('a mail server elsewhere that offers no TLS gets no letter, and the letter waits', async () => {
  // Another name for the same machine, which could be any other.
  expect((await handedTo('0.0.0.0')).outcome).toBe('wait-for-server')
  expect(peer.received).toEqual([])
})

test('the mail server of this machine gets it without', async () => {
  expect(await handedTo('127.0.0.1')).toEqual({ outcome: 'accepted' })
  expect(peer.received.length).toBe(1)
})

test.each(['ignoreTLS=true', 'tls.rejectUnauthorized=false', 'secure=false'])(
  'an address that ends with ?%s stops the start with one sentence',
  (settings) => {
    const env = {
      DATABASE_URL: 'postgres://127.0.0.1:5432/ajar',
      DATABASE_SECRET: 'd'.repeat(32),
      NEXTAUTH_SECRET: 's'.repeat(32),
      NEXTAUTH_URL: 'https://family.practice.example',
      AJAR_DEMO: 'yes',
      SMTP_URL: `smtps://user:pw@mail.practice.example:465?${settings}`,
    }
    expect(problemsOf(env, 'worker')).toEqual([
      'SMTP_URL must end with the port, because settings after it could turn TLS off.',
    ])
  },
)
