import { describe, expect, test } from 'vitest'
import { centerShape, places } from '#app/staff/center/center-shape.ts'
import { resourceKinds } from '#lib/centers/rules/resource.ts'
import { standardNames } from '#lib/reports/rules/standards.ts'

// An administrator says who the center is. Every promise of time is counted from these hours, and every family calls
// these numbers.

const plain = {
  name: 'Harbor Street Center',
  phone: '(555) 555-0100',
  ...Object.fromEntries(places.map((place) => [`kind-${place}`, resourceKinds[0]])),
  ...Object.fromEntries(standardNames.map((name) => [name, '1'])),
  meetEvery: '3',
}
const monday = (opens: string, closes: string) => ({ 'opens-1': opens, 'closes-1': closes })

describe('what an administrator types', () => {
  test.each<[what: Record<string, unknown>, ...wrong: string[]]>([
    [monday('9', '5 pm')],
    [monday('9:00 am', '17.00')],
    [monday('', '')],
    [monday('a las 9', '5 de la tarde')],
    [monday('00:00', '23:59')],
    [monday('17:00', '09:00'), 'closes-1 hours_in_order'],
    [monday('00:00', '00:00'), 'closes-1 hours_in_order'],
    [monday('09:00', '09:00'), 'closes-1 hours_in_order'],
    [monday('9 pm', '9 am'), 'closes-1 hours_in_order'],
    [monday('09:00', ''), 'closes-1 hours_in_order'],
    [monday('', '17:00'), 'closes-1 hours_in_order'],
    [monday('9', '5'), 'closes-1 morning_or_evening'],
    [monday('9', '25:00'), 'closes-1 not_a_time'],
    [monday('closed', 'closed')],
    [monday('shut', 'shut'), 'opens-1 not_a_time', 'closes-1 not_a_time'],
    [{ 'holidayOn-1': 'November 26, 2026', 'holidayName-1': 'Thanksgiving' }],
    [{ 'holidayOn-1': '', 'holidayName-1': 'Thanksgiving' }, 'holidayOn-1 not_a_date'],
    [{ 'holidayOn-1': '2026-11-26', 'holidayName-1': '' }, 'holidayName-1 name_holiday'],
    [{ 'holidayOn-1': '2026-02-30', 'holidayName-1': 'No day' }, 'holidayOn-1 not_a_date'],
    [{ meetEvery: '0' }],
    [{ meetEvery: '5' }, 'meetEvery choose_one'],
    [{ phone: '555.555.0100, day and night' }],
    [{ phone: '555' }, 'phone enter_center_phone'],
    [{ phone: '(555) 555-010' }, 'phone enter_center_phone'],
    [{ phone: 'room 1042' }, 'phone enter_center_phone'],
    [{ phone: '' }, 'phone enter_center_phone'],
    [{ crisisLine: '988' }],
    [{ crisisLine: '(555) 555-0199' }],
    [{ crisisLine: 'ask for room 1042' }, 'crisisLine enter_center_phone'],
    [{ 'name-1': 'County housing', 'phone-1': '211' }],
    [{ 'name-1': 'County housing', 'phone-1': 'see their page' }, 'phone-1 enter_center_phone'],
    [{ name: ' \u200b ' }, 'name enter_center_name'],
    [{ textAgreedWith: 'A carrier' }, 'textAgreedOn not_a_past_day'],
    [{ informationDays: '10' }],
    [{ informationDays: '11' }, 'informationDays choose_one'],
    [{ urgentHours: '0' }, 'urgentHours choose_one'],
  ])('%j is taken, or said to be wrong where it stands', (typed, ...wrong) => {
    const { error } = centerShape.safeParse({ ...plain, ...typed })
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []).toEqual(wrong)
  })
})
