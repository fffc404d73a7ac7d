import { simpleParser } from 'mailparser'

// A reader of calendar files that shares no code with the writer or with ical.js: strict, line by line (RFC 5545).

export interface Line {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly value: string
}

export interface ReadFile {
  readonly calendar: readonly Line[]
  readonly event: readonly Line[]
}

const contentLine = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]+)(?:,(?:"[^"]*"|[^";:,]+))*)*):(.*)$/
const once = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'SEQUENCE', 'STATUS', 'ORGANIZER', 'CLASS']

/** Reads a file with as many events as there are. Throws at the first line that is not as the standard has it. */
export function readLines(content: string): { calendar: readonly Line[]; events: readonly (readonly Line[])[] } {
  if (!content.endsWith('\r\n')) throw new Error('the last line does not end (3.1)')
  const folded = content.slice(0, -2).split('\r\n')
  if (folded.some((line) => /[\r\n]/.test(line))) throw new Error('a line ends with half a line end (3.1)')
  if (folded.some((line) => Buffer.byteLength(line) > 75)) throw new Error('a line is longer than 75 octets (3.1)')
  const lines = folded
    .join('\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
    .map(parsed)
  const opened: string[] = []
  const calendar: Line[] = []
  const events: Line[][] = []
  for (const line of lines) {
    const inside = opened.at(-1)
    if (line.name === 'BEGIN') {
      opened.push(line.value)
      if (line.value === 'VEVENT') events.push([])
    } else if (line.name === 'END') {
      if (opened.pop() !== line.value) throw new Error(`${line.value} ends and did not begin (3.6)`)
    } else if (inside === 'VCALENDAR') calendar.push(line)
    else if (inside === 'VEVENT') events.at(-1)!.push(line)
  }
  if (opened.length > 0) throw new Error('something begins and does not end (3.6)')
  if (lineValue(calendar, 'VERSION') !== '2.0' || !lineValue(calendar, 'PRODID')) throw new Error('no version (3.6)')
  return { calendar, events }
}

/** Reads an invitation, a change or a cancellation: one event. Throws at what is not as the standards have it. */
export function readStrictly(content: string): ReadFile {
  const { calendar, events } = readLines(content)
  const [event] = events
  if (!event || events.length > 1) throw new Error('not one event')
  for (const name of once) if (event.filter((line) => line.name === name).length > 1) throw new Error(`${name} twice`)
  for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'ORGANIZER', 'SEQUENCE'])
    if (!lineValue(event, name)) throw new Error(`no ${name} (RFC 5546, 3.2)`)
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND'])
    if (!/^\d{8}T\d{6}Z$/.test(lineValue(event, name) ?? '')) throw new Error(`${name} is not in UTC (3.3.5)`)
  return { calendar, event }
}

function parsed(line: string): Line {
  const [, name, params, value] = contentLine.exec(line) ?? []
  if (!name) throw new Error(`no content line (3.1): ${line}`)
  const pairs = [...params!.matchAll(/;([A-Z0-9-]+)=("[^"]*"|[^;]*)/g)].map(([, key, of]) => [key, of])
  return { name, params: Object.fromEntries(pairs), value: value! }
}

export function lineValue(lines: readonly Line[], name: string): string | undefined {
  return lines.find((line) => line.name === name)?.value
}

/** Words that would tell what kind of center writes, or why. */
const telling =
  /mental|health|clinic|crisis|therap|doctor|client|case manager|salud|psi[qc]|m[eé]dic|Planning the spring/i

/** What a file tells beyond the days and hours that its own recipient was to get. */
export function leaksOf(content: string, to: string, others: readonly string[]): string[] {
  const { calendar, event } = readStrictly(content)
  const flat = content.replaceAll('\r\n ', '')
  const attendees = event.filter(({ name }) => name === 'ATTENDEE')
  const isOwn = (value: string) => value.toLowerCase() === `mailto:${to}`
  return [
    ...(attendees.length === 1 && attendees.every(({ value }) => isOwn(value)) ? [] : ['another attendee']),
    ...(attendees.some(({ params }) => 'CN' in params) ? ['the name of the attendee'] : []),
    ...others.filter((other) => flat.toLowerCase().includes(other.toLowerCase())).map((other) => `names ${other}`),
    ...[...calendar, ...event].filter(({ name }) => name.startsWith('X-')).map(({ name }) => name),
    ...event
      .filter(({ name }) => ['LOCATION', 'GEO', 'CONTACT', 'COMMENT', 'CATEGORIES'].includes(name))
      .map(({ name }) => name),
    ...(/^(Meeting|Reunión)$/.test(lineValue(event, 'SUMMARY') ?? '') ? [] : ['the subject']),
    ...(telling.test(flat) ? ['a word that tells'] : []),
  ]
}

/** What a mail server gets: the method in the header of the part that calendars read, and the file beside it. */
export async function readMail(source: string | Buffer) {
  const mail = await simpleParser(source)
  const raw = String(source)
  const [, method] = /^content-type: text\/calendar;\s*charset=utf-8;\s*method=(\w+)/im.exec(raw) ?? []
  return {
    method,
    isAlternative: /^content-type: multipart\/alternative/im.test(raw),
    from: mail.from?.value[0]?.address,
    files: mail.attachments.map(({ contentType, filename, content }) => ({
      contentType,
      filename,
      text: String(content),
    })),
  }
}
