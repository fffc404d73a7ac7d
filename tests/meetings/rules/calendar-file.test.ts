import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { writtenTime } from '#app/_parts/written-date.ts'
import { feedFile } from '#lib/calendars/rules/feed-file.ts'
import { languages } from '#lib/i18n/language.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { calendarFile, type Invitation } from '#lib/meetings/rules/calendar-file.ts'
import { lineValue, readStrictly } from '../calendar-lines.ts'

const invitation: Invitation = {
  uid: 'c0ffee@meetings.invalid',
  sequence: 0,
  method: 'REQUEST',
  startsAt: new Date('2026-12-01T16:00:00Z'),
  minutes: 45,
  organizer: { name: 'Meetings', email: 'meetings@practice.example' },
  attendee: { email: 'elena@practice.example' },
  language: 'en',
  link: 'https://family.practice.example/answer/abc',
  status: 'tentative',
  stampedAt: new Date('2026-11-24T10:00:00Z'),
  isAnsweredByMail: true,
}

/** Reads the file with a parser that shares no code with the writer. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const event = calendar.getFirstSubcomponent('vevent')!
  return { method: calendar.getFirstPropertyValue('method'), event, parsed: new ICAL.Event(event) }
}

describe('a calendar that parses the file', () => {
  test('finds a meeting of the right length, at the right instant, in UTC', () => {
    const { parsed, method } = read(calendarFile(invitation).content)
    expect(method).toBe('REQUEST')
    expect(parsed.startDate.toJSDate()).toEqual(invitation.startsAt)
    expect(parsed.endDate.toJSDate()).toEqual(new Date('2026-12-01T16:45:00Z'))
    expect(parsed.startDate.zone.tzid).toBe('UTC')
  })

  test('finds only its own recipient', () => {
    const { event } = read(calendarFile(invitation).content)
    const attendees = event.getAllProperties('attendee')
    expect(attendees.length).toBe(1)
    expect(String(attendees[0]!.getFirstValue()).toLowerCase()).toBe('mailto:elena@practice.example')
    expect(attendees[0]!.getParameter('cn')).toBeUndefined()
  })

  test('sees a change of the same meeting as a change, and its end as its end', () => {
    const versions = [
      calendarFile(invitation),
      calendarFile({ ...invitation, sequence: 1, status: 'confirmed' }),
      calendarFile({ ...invitation, sequence: 2, method: 'CANCEL', status: 'cancelled' }),
    ].map(({ content, method }) => ({ ...read(content), said: method }))
    expect(new Set(versions.map(({ parsed }) => parsed.uid)).size).toBe(1)
    expect(versions.map(({ parsed }) => parsed.sequence)).toEqual([0, 1, 2])
    expect(versions.map(({ method }) => method)).toEqual(versions.map(({ said }) => said))
    expect(versions[2]!.event.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('shows neutral words, no place and nothing of the writer', () => {
    const { event, parsed } = read(calendarFile(invitation).content)
    expect(parsed.summary).toBe('Meeting')
    expect(event.getFirstPropertyValue('location')).toBeNull()
    expect(calendarFile({ ...invitation, language: 'es' }).content).toContain('SUMMARY:Reunión')
    expect(calendarFile(invitation).content).not.toMatch(/^X-/m)
    expect(calendarFile(invitation).filename).toBe('invite.ics')
  })

  test('and a file that named a second person would be found', () => {
    const planted = calendarFile(invitation).content.replace(
      'STATUS',
      'ATTENDEE:mailto:mateo@practice.example\r\nSTATUS',
    )
    expect(read(planted).event.getAllProperties('attendee').length).toBe(2)
  })
})

const nine = { en: /9:30\sAM/, es: /9:30\sa\.?\s?m\.?/ } as const

describe.each(['America/New_York', 'America/Chicago', 'America/Phoenix'])('in %s', (timeZone) => {
  // Before and after the clocks go forward, and back.
  test.each(['2027-03-12', '2027-03-15', '2027-11-05', '2027-11-08'])('half past nine on %s', (day) => {
    const startsAt = instantOf(day, '09:30', timeZone)
    const { content } = calendarFile({ ...invitation, startsAt })
    const entry = { uid: 'feed', startsAt, minutes: 45, isSettled: true, changedAt: startsAt, language: 'en' } as const
    const [ofFeed] = new ICAL.Component(ICAL.parse(feedFile([entry]))).getAllSubcomponents('vevent')
    for (const { startDate } of [read(content).parsed, new ICAL.Event(ofFeed!)]) {
      const there = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      expect(there.format(startDate.toJSDate())).toBe(`${day} 09:30`)
      for (const language of languages)
        expect(writtenTime(startDate.toJSDate(), language, timeZone)).toMatch(nine[language])
    }
    expect(lineValue(readStrictly(content).event, 'DTSTART')).toBe(read(content).parsed.startDate.toICALString())
  })
})

test('no calendar is asked to answer by mail that nobody reads', () => {
  const asks = (given: Partial<Invitation>) => calendarFile({ ...invitation, ...given }).content.includes('RSVP=TRUE')
  expect([asks({}), asks({ isAnsweredByMail: false }), asks({ method: 'CANCEL' })]).toEqual([true, false, false])
})

test('the same invitation gives the same bytes, however often and whenever it is made', () => {
  const anyInvitation = fc.record({
    sequence: fc.nat(20),
    minutes: fc.integer({ min: 10, max: 240 }),
    startsAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
    language: fc.constantFrom('en' as const, 'es' as const),
  })
  fc.assert(
    fc.property(anyInvitation, (given) => {
      const whole = { ...invitation, ...given }
      expect(calendarFile(whole).content).toBe(calendarFile(structuredClone(whole)).content)
      expect(
        calendarFile(whole)
          .content.split('\r\n')
          .every((line) => Buffer.byteLength(line) <= 75),
      ).toBe(true)
    }),
  )
})
