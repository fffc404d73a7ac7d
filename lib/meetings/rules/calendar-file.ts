import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator'
import type { Language } from '#lib/i18n/language.ts'
import { sayLetters } from '#lib/letters/words/letters.ts'

export interface Invitation {
  readonly uid: string
  readonly sequence: number
  readonly method: 'REQUEST' | 'CANCEL'
  readonly startsAt: Date
  readonly minutes: number
  readonly organizer: { readonly name: string; readonly email: string }
  readonly attendee: { readonly email: string }
  readonly language: Language
  readonly link: string
  readonly status: 'tentative' | 'confirmed' | 'cancelled'
  readonly stampedAt: Date
  /** Whether a calendar is asked to answer by mail: only where somebody reads that mail. */
  readonly isAnsweredByMail: boolean
}

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const

/**
 * The calendar file for one recipient: one ATTENDEE, a neutral SUMMARY, a link and times in UTC, without a place or a
 * name. The same invitation always gives the same bytes (RFC 5545; RFC 5546, sections 3.2.2 and 3.2.5).
 */
export function calendarFile(invitation: Invitation): {
  method: 'REQUEST' | 'CANCEL'
  startsAt: Date
  content: string
  filename: string
} {
  const { method, language, startsAt, minutes } = invitation
  const say = sayLetters(language)
  const calendar = ical({
    prodId: { company: 'Ajar', product: 'Calendar', language: language.toUpperCase() },
    method: method === 'REQUEST' ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  })
  calendar.createEvent({
    id: invitation.uid,
    sequence: invitation.sequence,
    stamp: invitation.stampedAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    summary: say('calendarSummary'),
    description: method === 'REQUEST' ? `${say('calendarAnswer')} ${invitation.link}` : undefined,
    status: statuses[invitation.status],
    class: ICalEventClass.PRIVATE,
    organizer: invitation.organizer,
    attendees: [
      {
        email: invitation.attendee.email,
        role: ICalAttendeeRole.REQ,
        rsvp: method === 'REQUEST' && invitation.isAnsweredByMail,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  })
  // Each line ends, the last one too (RFC 5545, section 3.1).
  return { method, startsAt, content: `${calendar.toString().trimEnd()}\r\n`, filename: 'invite.ics' }
}
