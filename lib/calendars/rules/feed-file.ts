import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { Language } from '#lib/i18n/language.ts'
import { sayLetters } from '#lib/letters/words/letters.ts'

export interface FeedEntry {
  readonly uid: string
  readonly startsAt: Date
  readonly minutes: number
  readonly isSettled: boolean
  readonly changedAt: Date
  readonly language: Language
}

/**
 * What a calendar app reads at an address: times in UTC under one neutral word, and nothing of a person, a place or a
 * subject (RFC 5546, section 3.2.1). Without an entry it is the same file for everybody.
 */
export function feedFile(entries: readonly FeedEntry[]): string {
  const calendar = ical({ prodId: { company: 'Ajar', product: 'Calendar' }, method: ICalCalendarMethod.PUBLISH })
  for (const { uid, startsAt, minutes, isSettled, changedAt, language } of entries)
    calendar.createEvent({
      id: uid,
      stamp: changedAt,
      start: startsAt,
      end: new Date(startsAt.getTime() + minutes * 60_000),
      summary: sayLetters(language)('calendarSummary'),
      status: isSettled ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      class: ICalEventClass.PRIVATE,
    })
  return `${calendar.toString().trimEnd()}\r\n`
}
