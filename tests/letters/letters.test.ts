import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#lib/i18n/language.ts'
import { letterKinds } from '#lib/letters/kinds.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { openTransport, type Transport } from '#lib/letters/transport.ts'
import { calendarFile } from '#lib/meetings/rules/calendar-file.ts'
import { type SmtpPeer, startSmtpPeer } from '../stage/smtp-peer.ts'

const from = 'Messages <messages@practice.example>'
const link = 'https://family.practice.example/answer/abc'

function invitation(method: 'REQUEST' | 'CANCEL', language: 'en' | 'es') {
  return calendarFile({
    uid: 'c0ffee@meetings.invalid',
    sequence: 2,
    method,
    startsAt: new Date('2026-12-01T16:00:00Z'),
    minutes: 45,
    organizer: { name: 'Meetings', email: 'meetings@practice.example' },
    attendee: { email: 'elena@practice.example' },
    language,
    link,
    status: method === 'CANCEL' ? 'cancelled' : 'tentative',
    isAnsweredByMail: true,
    stampedAt: new Date('2026-11-24T10:00:00Z'),
  })
}

/** Every letter there is, in every language. */
function everyLetter(): { name: string; letter: Letter }[] {
  return languages.flatMap((language) =>
    Object.entries(letterKinds).map(([kind, { shape, compose }]) => {
      const calendar = invitation(kind === 'meeting-cancelled' ? 'CANCEL' : 'REQUEST', language)
      const params = shape.parse({ link, code: '042137', minutes: 10, calendar })
      const parts = compose(language, params as never)
      return {
        name: `${kind} in ${language}`,
        letter: { ...parts, to: 'elena@practice.example', messageId: `<${kind}.${language}@practice.example>` },
      }
    }),
  )
}

/** Words that would give away what kind of center writes, about whom, or why. */
const telling =
  /client|case manager|mental|health|therap|doctor|medic|crisis|release|permission|clinic|hospital|patient|rosa|elena\b(?!@)|salud|cl[ií]nic|m[eé]dic|permiso|crisis|administrador|paciente|psi[qc]/i

function isTelling(letter: Pick<Letter, 'subject' | 'text' | 'html' | 'calendar'>): boolean {
  return [letter.subject, letter.text, letter.html, letter.calendar?.content ?? ''].some((part) =>
    telling.test(part.replaceAll('\r\n ', '').replaceAll('elena@practice.example', '')),
  )
}

describe('a letter carries no fact', () => {
  test.each(everyLetter().map((each) => [each.name, each.letter] as const))('%s', (_name, letter) => {
    expect(isTelling(letter)).toBe(false)
  })

  test('and one that did would be found', () => {
    const { letter } = everyLetter()[0]!
    expect(isTelling({ ...letter, subject: 'About Rosa' })).toBe(true)
    expect(isTelling({ ...letter, text: 'Su permiso termina' })).toBe(true)
  })
})

describe('a real mail server', () => {
  let peer: SmtpPeer
  let transport: Transport

  beforeAll(async () => {
    peer = await startSmtpPeer({
      answer: (mail) => {
        const to = JSON.stringify(mail.to)
        if (to.includes('nobody@')) return { code: 550 }
        return to.includes('busy@') ? { code: 451 } : 'accept'
      },
    })
    transport = openTransport({ smtpUrl: peer.url, mailFrom: from, mailboxFolder: '', demo: false })
  })

  afterAll(async () => {
    await transport.close()
    await peer.close()
  })

  test.each(everyLetter().map((each) => [each.name, each.letter] as const))(
    'takes the letter %s whole',
    async (_name, letter) => {
      expect(await transport.send(letter)).toEqual({ outcome: 'accepted' })
      const { mail, raw } = peer.received.at(-1)!
      expect(mail.subject).toBe(letter.subject)
      expect(mail.messageId).toBe(letter.messageId)
      expect(mail.text).toContain(letter.text.split('\n')[0])
      expect(raw).toContain('Auto-Submitted: auto-generated')
      if (!letter.calendar) return
      // Outlook refuses a file whose MIME method differs from its own.
      expect(raw).toMatch(new RegExp(`text/calendar;[^\\n]*method=${letter.calendar.method}`))
      expect(letter.calendar.content).toContain(`METHOD:${letter.calendar.method}`)
    },
  )

  test('a repeat carries the same Message-ID', async () => {
    const { letter } = everyLetter()[0]!
    await transport.send(letter)
    await transport.send(letter)
    const [one, other] = peer.received.slice(-2)
    expect(one!.mail.messageId).toBe(other!.mail.messageId)
  })

  test('an address that does not exist is final, a busy server is tried again', async () => {
    const { letter } = everyLetter()[0]!
    expect(await transport.send({ ...letter, to: 'nobody@practice.example' })).toEqual({
      outcome: 'final',
      code: '550',
    })
    expect(await transport.send({ ...letter, to: 'busy@practice.example' })).toEqual({
      outcome: 'wait-for-letter',
      code: '451',
    })
  })

  test('a server that is not there is tried again', async () => {
    const gone = openTransport({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: from, mailboxFolder: '', demo: false })
    const { letter } = everyLetter()[0]!
    expect(await gone.send(letter)).toMatchObject({ outcome: 'wait-for-server' })
    await gone.close()
  })

  test('a server that never answers is left within ten seconds, and no release is held longer', async () => {
    const silent = await startSmtpPeer({ slowMs: () => 60_000 })
    const waiting = openTransport({ smtpUrl: silent.url, mailFrom: from, mailboxFolder: '', demo: false })
    const startedAt = performance.now()
    const { letter } = everyLetter()[0]!
    expect(await waiting.send(letter)).toMatchObject({ outcome: 'wait-for-server' })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    await waiting.close()
    await silent.close()
  })
})
