import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import { type Line, lineValue, readLines } from '../meetings/calendar-lines.ts'

// Two readers of calendar files that share no code with each other, nor with the writer.

/** What a reader finds in a file. Instants are in UTC, as the standard writes them. */
export interface Found {
  readonly method: string
  readonly events: readonly {
    readonly uid: string
    readonly startsAt: string
    readonly endsAt: string
    readonly sequence: number
    readonly status: string
    readonly summary: string
    readonly organizer: readonly string[]
    readonly attendees: readonly string[]
    /** Every property that is there, once. */
    readonly names: readonly string[]
    /** The properties that it could not read. */
    readonly unread: readonly string[]
  }[]
}

/** What ical.js finds. */
export function foundByIcalJs(content: string): Found {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const all = (name: string) => event.getAllProperties(name).map((one) => String(one.getFirstValue()).toLowerCase())
    const instant = (name: string) => {
      const time = event.getFirstPropertyValue(name) as ICAL.Time
      return time.convertToZone(ICAL.Timezone.utcTimezone).toICALString()
    }
    return {
      uid: String(event.getFirstPropertyValue('uid')),
      startsAt: instant('dtstart'),
      endsAt: instant('dtend'),
      sequence: Number(event.getFirstPropertyValue('sequence') ?? 0),
      status: String(event.getFirstPropertyValue('status')),
      summary: String(event.getFirstPropertyValue('summary')),
      organizer: all('organizer'),
      attendees: all('attendee'),
      names: [...new Set(event.getAllProperties().map(({ name }) => name.toUpperCase()))].sort(),
      unread: [],
    }
  })
  return { method: String(calendar.getFirstPropertyValue('method')), events }
}

/** What the strict reader of the house finds. */
function foundStrictly(content: string): Found {
  const { calendar, events } = readLines(content)
  const text = (lines: readonly Line[], name: string) => lineValue(lines, name) ?? ''
  const all = (lines: readonly Line[], name: string) =>
    lines.filter((line) => line.name === name).map(({ value }) => value.toLowerCase())
  return {
    method: text(calendar, 'METHOD'),
    events: events.map((event) => ({
      uid: text(event, 'UID'),
      startsAt: text(event, 'DTSTART'),
      endsAt: text(event, 'DTEND'),
      sequence: Number(text(event, 'SEQUENCE')),
      status: text(event, 'STATUS'),
      summary: text(event, 'SUMMARY'),
      organizer: all(event, 'ORGANIZER'),
      attendees: all(event, 'ATTENDEE'),
      names: [...new Set(event.map(({ name }) => name))].sort(),
      unread: [],
    })),
  }
}

/** A Python that has the library `icalendar` (on Debian: python3-icalendar). */
const python = ['python3', '/usr/bin/python3'].find(
  (path) => spawnSync(path, ['-c', 'import icalendar'], { stdio: 'ignore' }).status === 0,
)

/** Who reads beside ical.js, for the name of a suite. */
export const secondReaderName = python ? 'icalendar of Python' : 'the strict reader of the house (no Python here)'

export interface SecondReader {
  read(content: string): Promise<Found>
  close(): void
}

/** Opens the second reader: one process for the whole suite that calls this. */
export function openSecondReader(): SecondReader {
  if (!python) return { read: async (content) => foundStrictly(content), close: () => {} }
  const child: ChildProcess = spawn(python, [fileURLToPath(new URL('second-reader.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  return {
    async read(content) {
      child.stdin!.write(`${JSON.stringify(content)}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error('the second reader could not read this file, and ended')
      return JSON.parse(value)
    },
    close: () => void child.stdin!.end(),
  }
}
