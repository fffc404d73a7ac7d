import type { AddressInfo } from 'node:net'
import tls from 'node:tls'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certificateFault } from '#lib/config/certificate-fault.ts'
import type { Delivery, Letter } from '#lib/letters/letter.ts'
import { openTransport } from '#lib/letters/transport.ts'
import { withPauses } from '#lib/letters/with-pauses.ts'
import { type Certificate, newAuthority } from '#tests/launch/own-authority.ts'

// A mail server elsewhere proves who it is, or gets no letter: by TLS from the first byte, and by STARTTLS.

const letter = { to: 'elena@practice.example', subject: 'A letter', text: 'Words.', html: 'Words.', messageId: '<1@x>' }
const known = tls.getCACertificates('default')
let authority: Awaited<ReturnType<typeof newAuthority>>

beforeAll(async () => {
  // What the log needs.
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://127.0.0.1:5432/ajar',
    DATABASE_SECRET: 'd'.repeat(32),
    NEXTAUTH_SECRET: 's'.repeat(32),
    NEXTAUTH_URL: 'https://family.practice.example',
    LOG_LEVEL: 'error',
  })
  authority = await newAuthority()
  tls.setDefaultCACertificates([...known, authority.cert])
})

afterAll(() => tls.setDefaultCACertificates(known))

const names = [
  { type: 'dns', value: 'localhost' },
  // Another name for the same machine, which could be any other.
  { type: 'ip', value: '0.0.0.0' },
] as const

/** What becomes of a letter that is handed to a mail server with this certificate, and what the server heard of it. */
async function handed(scheme: 'smtp' | 'smtps', certificate: Certificate) {
  const heard: string[] = []
  const server = new SMTPServer({
    secure: scheme === 'smtps',
    ...certificate,
    authOptional: true,
    logger: false,
    onMailFrom: ({ address }, _session, callback) => {
      heard.push(address)
      callback()
    },
    onData(stream, _session, callback) {
      stream.resume()
      stream.on('end', () => callback())
    },
  })
  server.on('error', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  const smtpUrl = `${scheme}://${scheme === 'smtps' ? 'localhost' : '0.0.0.0'}:${port}`
  const transport = openTransport({ smtpUrl, mailFrom: 'ajar@practice.example', mailboxFolder: '', demo: false })
  const line = withPauses<Letter, Delivery>(
    (each) => transport.send(each),
    () => new Date(),
  )
  const delivery = await line.send(letter)
  await transport.close()
  await new Promise<void>((done) => server.close(() => done()))
  return { delivery, heard, isWaiting: line.isWaiting() }
}

const wrong: [string, string, () => Promise<Certificate>][] = [
  ['that has expired', 'CERT_HAS_EXPIRED', () => authority.sign({ names, days: -1 })],
  [
    'for another host',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    () => authority.sign({ names: [{ type: 'dns', value: 'mail.elsewhere.example' }] }),
  ],
  [
    'of an authority nobody here knows',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    async () => (await newAuthority()).sign({ names }),
  ],
]

describe.each(['smtps', 'smtp'] as const)('a mail server asked by %s', (scheme) => {
  test.each(wrong)('with a certificate %s is told nothing, and the letter waits', async (_what, code, certificate) => {
    const { delivery, heard, isWaiting } = await handed(scheme, await certificate())
    expect(delivery).toEqual({ outcome: 'wait-for-server', code })
    expect(certificateFault(code)).toMatch(/certificate/)
    expect(isWaiting).toBe(true)
    expect(heard).toEqual([])
  })

  test('with its own certificate, by an authority this machine trusts, gets it', async () => {
    const { delivery, heard } = await handed(scheme, await authority.sign({ names }))
    expect(delivery).toEqual({ outcome: 'accepted' })
    expect(heard).toEqual(['ajar@practice.example'])
  })
})
