import ICAL from 'ical.js'
import type { TimeAnswer } from '#lib/meetings/rules/meeting.ts'

/** What a calendar answered to an invitation: which one, whose answer it is, and to which version of the meeting. */
export interface CalendarAnswer {
  readonly uid: string
  readonly sequence: number
  readonly attendee: string
  readonly answer: TimeAnswer
  /** Whether somebody wrote words with it, which a person has to read. */
  readonly hasWords: boolean
}

/** What is said by PARTSTAT. Any other value answers nothing. */
const answerOf: Readonly<Record<string, TimeAnswer>> = { ACCEPTED: 'yes', TENTATIVE: 'if_needed', DECLINED: 'no' }

const uidLengthMax = 200
/** Larger than any answer of a calendar. */
export const answerBytesMax = 64_000

/**
 * Reads a calendar's answer (RFC 5546, section 3.2.3). Null unless it is a REPLY about one event by one attendee who
 * accepts, declines or might come: a counter-proposal, or an answer in somebody's stead, is for people to read.
 */
export function readCalendarAnswer(content: string): CalendarAnswer | null {
  const event = onlyEvent(content)
  const attendees = event?.getAllProperties('attendee') ?? []
  if (!event || attendees.length !== 1) return null
  const uid = event.getFirstPropertyValue('uid')
  const answer = answerOf[parameter(attendees[0]!, 'partstat').toUpperCase()]
  if (typeof uid !== 'string' || uid === '' || uid.length > uidLengthMax || !answer) return null
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
  return {
    uid,
    sequence: Number.isSafeInteger(sequence) ? sequence : 0,
    attendee: addressOf(String(attendees[0]!.getFirstValue())),
    answer,
    // Exchange writes an empty COMMENT into each of its answers.
    hasWords:
      `${event.getFirstPropertyValue('comment') ?? ''}${parameter(attendees[0]!, 'x-response-comment')}`.trim() !== '',
  }
}

function onlyEvent(content: string): ICAL.Component | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(content))
    const events = calendar.getAllSubcomponents('vevent')
    const isReply = String(calendar.getFirstPropertyValue('method')).toUpperCase() === 'REPLY'
    return calendar.name === 'vcalendar' && isReply && events.length === 1 ? events[0]! : null
  } catch {
    return null
  }
}

function parameter(property: ICAL.Property, name: string): string {
  const value = property.getParameter(name)
  return String((Array.isArray(value) ? value[0] : value) ?? '').trim()
}

function addressOf(uri: string): string {
  return uri
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
}
