import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { centerFile, problemsOfFile } from '#lib/launch/center-file.ts'
import { readCenterFile } from '#lib/launch/read-center-file.ts'

// What a center's file may say, and what is said of the rest: the field, what is wrong, and an example.

const marcus = { name: 'Marcus Hill', email: 'marcus@practice.example', title: 'Case manager', roles: ['case_manager'] }
const rosa = { name: 'Rosa Delgado', bornOn: '1991-04-12' }
const file = {
  slug: 'harbor',
  name: 'Harbor Street Center (practice data)',
  timeZone: 'America/Chicago',
  place: 'us-mn',
  phone: '(555) 555-0100',
  openingHours: { '1': ['09:00', '17:00'] },
  form: { label: 'Form 1', publishedOn: '2026-01-02', hasPart2Statement: true },
  staff: [marcus],
  clients: [rosa],
}
const hours = (opens: string, closes: string) => ({ openingHours: { '1': [opens, closes] } })
const staff = (...rows: object[]) => ({ staff: rows.map((row) => ({ ...marcus, ...row })) })
const clients = (...rows: object[]) => ({ clients: rows.map((row) => ({ ...rosa, ...row })) })
const lateClose =
  'must close later on the same day than it opens, like 09:00 and 17:00; the whole day is 00:00 and 23:59.'

test.each<[object, object]>([
  [{ timeZone: 'America/Indiana/Indianapolis' }, { timeZone: 'America/Indiana/Indianapolis' }],
  [{ timeZone: 'US/Central' }, { timeZone: 'US/Central' }],
  [{ timeZone: 'America/Kentucky/Louisville' }, { timeZone: 'America/Kentucky/Louisville' }],
  [{ timeZone: ' America/Chicago\u200b' }, { timeZone: 'America/Chicago' }],
  [{ timeZone: 'america/chicago' }, { timeZone: 'America/Chicago' }],
  [{ name: '\ufeffHarbor\u00a0Street' }, { name: 'Harbor Street' }],
  [{ phone: '\u202a(555) 555-0100\u202c' }, { phone: '(555) 555-0100' }],
  [hours('9', '5 pm'), hours('09:00', '17:00')],
  [hours('9:00 am', '17.00'), hours('09:00', '17:00')],
  [hours('00:00', '23:59'), hours('00:00', '23:59')],
  [staff({ email: 'Marcus Hill <Marcus@Practice.Example>' }), staff({ email: 'marcus@practice.example' })],
  [staff({ email: 'marcus\u2060@practice.example' }), staff({ email: 'marcus@practice.example' })],
  [staff({ phone: '' }), staff({ phone: '' })],
  [clients({ bornOn: 'April 12, 1991' }), clients({})],
  [clients({ bornOn: '4/12/1991' }), clients({})],
  [clients({ bornOn: '12 de abril de 1991' }), clients({})],
  [clients({ bornOn: '1991-4-12' }), clients({})],
  [clients({ bornOn: null }), clients({ bornOn: null })],
  [clients({}, { bornOn: '1991-04-13' }), clients({}, { bornOn: '1991-04-13' })],
  [clients({ record: '1' }, { record: '2' }), clients({ record: '1' }, { record: '2' })],
  [
    { standards: { soonDays: 2 } },
    { standards: { urgentHours: 1, soonDays: 2, informationDays: 3, escalationDays: 1 } },
  ],
  [
    clients({ email: 'rosa@practice.example' }, { email: 'rosa2@practice.example' }),
    clients({ email: 'rosa@practice.example' }, { email: 'rosa2@practice.example' }),
  ],
])('%j is understood', (said, understood) => {
  expect(problemsOfFile({ ...file, ...said })).toEqual([])
  expect(centerFile.parse({ ...file, ...said })).toMatchObject(understood)
})

test.each<[object, string]>([
  [{ timeZone: 'Chicago' }, 'timeZone: must be a time zone like America/Chicago.'],
  [{ timeZone: 'EST' }, 'timeZone: must be a time zone like America/Chicago.'],
  [{ timeZone: '+06:00' }, 'timeZone: must be a time zone like America/Chicago.'],
  [{ timeZone: 'America/Springfield' }, 'timeZone: must be a time zone like America/Chicago.'],
  [{ name: ' \u200b ' }, 'name: must be written.'],
  [{ phone: 'ask us' }, 'phone: must be a phone number with its area code, like (612) 555-0134.'],
  [{ phone: '911' }, 'phone: must be a phone number with its area code, like (612) 555-0134.'],
  [hours('00:00', '00:00'), `openingHours.1: ${lateClose}`],
  [hours('17:00', '09:00'), `openingHours.1: ${lateClose}`],
  [hours('09:00', '09:00'), `openingHours.1: ${lateClose}`],
  [hours('09:00', '24:00'), 'openingHours.1.1: must be a time like 09:00.'],
  [hours('09:00', '5'), 'openingHours.1.1: may be the morning or the evening: write a time like 05:00 or 17:00.'],
  [{ openingHours: { '0': ['09:00', '17:00'] } }, 'openingHours.0: must be a day from 1 (Monday) to 7 (Sunday).'],
  [clients({ bornOn: '0091-04-12' }), 'clients.0.bornOn: must be a day like 1990-04-12.'],
  [clients({ bornOn: '4/12/91' }), 'clients.0.bornOn: must have a year of four digits, like 1990-04-12.'],
  [clients({ bornOn: '1991-02-30' }), 'clients.0.bornOn: must be a day like 1990-04-12.'],
  [clients({ bornOn: '2190-04-12' }), 'clients.0.bornOn: must be a day that has been, like 1990-04-12.'],
  [clients({ name: 'N/A' }), 'clients.0.name: must be the name of a person, like Rosa Delgado.'],
  [staff({ email: 'marcus' }), 'staff.0.email: must be an email address, like name@example.org.'],
  [staff({ phone: 'upstairs' }), 'staff.0.phone: must be a phone number with its area code, like (612) 555-0134.'],
  [staff({}, { name: 'Dana Reyes' }), 'staff.1.email: is also that of staff.0: each person needs one of their own.'],
  [
    clients({ email: 'rosa@practice.example' }, { name: 'James Carter', email: 'ROSA@practice.example' }),
    'clients.1.email: is also that of clients.0: each person needs one of their own.',
  ],
  [
    clients({ record: '1' }, { name: 'James Carter', record: '1' }),
    'clients.1.record: is also that of clients.0: each person needs one of their own.',
  ],
  [
    clients({}, { name: 'DELGADO, Rosa' }),
    'clients.1: has the name and birthday of clients.0: if they are two people, give each an email or the number of their record, like "record": "1042"; if not, take one row away.',
  ],
  [{ standards: { urgentHours: 9 } }, 'standards.urgentHours: must be a whole number from 1 to 4.'],
])('%j is refused with what is wrong, where, and an example', (said, sentence) => {
  expect(problemsOfFile({ ...file, ...said })).toEqual([sentence])
})

const folder = mkdtempSync(join('/var/tmp', 'ajar-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['without a mark', Buffer.from(JSON.stringify(file))],
  ['with a byte-order mark', Buffer.from(`\ufeff${JSON.stringify(file)}`)],
  ['in UTF-16, as an editor on Windows writes it', Buffer.from(`\ufeff${JSON.stringify(file)}`, 'utf16le')],
  ['in UTF-16 of the other order', Buffer.from(`\ufeff${JSON.stringify(file)}`, 'utf16le').swap16()],
])('a file %s says the same', (_how, bytes) => {
  const path = join(folder, 'center.json')
  writeFileSync(path, bytes)
  expect(readCenterFile(path)).toEqual(file)
})

test('a file that is no JSON, or not there, is named in a sentence', () => {
  const path = join(folder, 'broken.json')
  writeFileSync(path, '{ "slug": ')
  expect(readCenterFile(path)).toMatch(/broken\.json is not readable as JSON: /)
  expect(readCenterFile(join(folder, 'nowhere.json'))).toMatch(/nowhere\.json is not readable as JSON: /)
})
