// Answers to an invitation as three calendars send them, written after what each of them documents and sends.

export interface Reply {
  readonly uid: string
  readonly attendee: string
  readonly sequence?: number
  readonly partstat: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' | 'NEEDS-ACTION' | 'DELEGATED'
  readonly method?: string
  readonly comment?: string
  /** Another sender than the attendee. */
  readonly from?: string
}

let letters = 0
const to = 'meetings@practice.example'
const crlf = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`
const folded = (line: string) => line.replace(/.{70}(?=.)/g, '$&\r\n ')
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')

const head = ({ from, attendee }: Reply, subject: string) => [
  `From: ${from ?? attendee}`,
  `To: Meetings <${to}>`,
  `Subject: ${subject}`,
  `Message-ID: <reply-${++letters}@mail.example>`,
  'Date: Fri, 20 Nov 2026 16:05:00 +0000',
  'MIME-Version: 1.0',
]

/** Google Calendar: three ways of the same, and the file once more beside them. */
export function fromGmail(reply: Reply): string {
  const { uid, attendee, sequence = 0, partstat, method = 'REPLY', comment } = reply
  const note = comment ? `;X-RESPONSE-COMMENT="${comment}"` : ''
  const file = crlf(
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      `METHOD:${method}`,
      'BEGIN:VEVENT',
      'DTSTART:20261201T163000Z',
      'DTEND:20261201T171500Z',
      'DTSTAMP:20261120T160500Z',
      `ORGANIZER;CN=Meetings:mailto:${to}`,
      `UID:${uid}`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=Elena Delgado;X-NUM-GUESTS=0${note}:mailto:${attendee}`,
      'CREATED:20261120T160000Z',
      'LAST-MODIFIED:20261120T160500Z',
      `SEQUENCE:${sequence}`,
      'STATUS:CONFIRMED',
      'SUMMARY:Meeting',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
    ].map(folded),
  )
  return crlf([
    ...head(reply, 'Accepted: Meeting @ Tue Dec 1, 2026 10:30am - 11:15am (CST)'),
    'Auto-Submitted: auto-generated',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes',
    '',
    'Elena Delgado has replied to this invitation.',
    '--inner',
    'Content-Type: text/html; charset="UTF-8"',
    '',
    '<p>Elena Delgado has replied to this invitation.</p>',
    '--inner',
    `Content-Type: text/calendar; charset="UTF-8"; method=${method}`,
    'Content-Transfer-Encoding: 7bit',
    '',
    file,
    '--inner--',
    '--outer',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(file),
    '--outer--',
  ])
}

/** Outlook and Exchange: a time zone of its own, a subject of its own, and a comment even where there is none. */
export function fromOutlook(reply: Reply): string {
  const { uid, attendee, sequence = 0, partstat, method = 'REPLY', comment = '' } = reply
  const file = crlf(
    [
      'BEGIN:VCALENDAR',
      `METHOD:${method}`,
      'PRODID:Microsoft Exchange Server 2010',
      'VERSION:2.0',
      'BEGIN:VTIMEZONE',
      'TZID:Central Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0600',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0600',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      `ATTENDEE;PARTSTAT=${partstat};CN="Delgado, Elena":mailto:${attendee}`,
      `COMMENT;LANGUAGE=en-US:${comment}\\n`,
      `UID:${uid}`,
      'SUMMARY;LANGUAGE=en-US:Tentative: Meeting',
      'DTSTART;TZID=Central Standard Time:20261201T103000',
      'DTEND;TZID=Central Standard Time:20261201T111500',
      'CLASS:PRIVATE',
      'PRIORITY:5',
      'DTSTAMP:20261120T160500Z',
      'TRANSP:OPAQUE',
      'STATUS:CONFIRMED',
      `SEQUENCE:${sequence}`,
      'LOCATION;LANGUAGE=en-US:',
      'X-MICROSOFT-CDO-APPT-SEQUENCE:0',
      'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
      'END:VEVENT',
      'END:VCALENDAR',
    ].map(folded),
  )
  return crlf([
    ...head(reply, 'Tentative: Meeting'),
    'Content-Type: multipart/alternative; boundary="_000_outlook_"',
    'X-MS-Exchange-Organization-AuthAs: Internal',
    '',
    '--_000_outlook_',
    'Content-Type: text/plain; charset="us-ascii"',
    '',
    '',
    '--_000_outlook_',
    `Content-Type: text/calendar; charset="utf-8"; method=${method}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(file),
    '--_000_outlook_--',
  ])
}

/** Apple Calendar: the file alone, with the address in capitals as it stood in ours. */
export function fromApple(reply: Reply): string {
  const { uid, attendee, sequence = 0, partstat, method = 'REPLY' } = reply
  return crlf([
    ...head(reply, 'Declined: Meeting'),
    'X-Mailer: Apple Mail (2.3826.200.121)',
    `Content-Type: text/calendar; charset=utf-8; method=${method}; name="iCal-20261120-160500.ics"`,
    'Content-Disposition: inline; filename="iCal-20261120-160500.ics"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    crlf(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Apple Inc.//macOS 15.1//EN',
        'CALSCALE:GREGORIAN',
        `METHOD:${method}`,
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTAMP:20261120T160500Z',
        'DTSTART:20261201T163000Z',
        'DTEND:20261201T171500Z',
        `ORGANIZER;CN="Meetings":mailto:${to}`,
        `ATTENDEE;CN="Elena";CUTYPE=INDIVIDUAL;PARTSTAT=${partstat}:MAILTO:${attendee}`,
        `SEQUENCE:${sequence}`,
        'SUMMARY:Meeting',
        'END:VEVENT',
        'END:VCALENDAR',
      ].map((line) => folded(line).replaceAll('=', '=3D')),
    ),
  ])
}

/** Somebody is away, as their mail program says by itself. */
export const outOfOffice = (from: string): string =>
  crlf([
    ...head({ uid: '', attendee: from, partstat: 'NEEDS-ACTION' }, 'Automatic reply: Meeting'),
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I am away until Monday. I accept nothing.',
  ])

/** A letter of ours that could not be delivered, and came back with what we wrote inside. */
export const bounced = (letter: string): string =>
  crlf([
    ...head({ uid: '', attendee: 'mailer-daemon@mail.example', partstat: 'NEEDS-ACTION' }, 'Undelivered Mail'),
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    '--report',
    'Content-Type: text/plain',
    '',
    'I could not deliver your letter.',
    '--report',
    'Content-Type: message/rfc822',
    '',
    letter,
    '--report--',
  ])
