import { z } from 'zod'
import { optionalDay, optionalPastDay } from '#app/_form/days.ts'
import { choice, optionalClockTime, optionalText, optionalWords, shownWasAt, text } from '#app/_form/shapes.ts'
import { type LocalResource, resourceKinds } from '#lib/centers/rules/resource.ts'
import { holdsPhoneNumber } from '#lib/people/rules/phone-number.ts'
import type { Holiday, OpeningHours } from '#lib/reports/rules/clock.ts'
import { longestStandards, type ResponseStandards, standardNames } from '#lib/reports/rules/standards.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const centerWordsMax = 1000
/** How many places there is room for. */
export const places = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** How many days a center can be closed beside its weekly hours. */
export const holidaysMax = 40
const holidayRows = Array.from({ length: holidaysMax }, (_row, index) => index + 1)

/** People write that a day has no hours, as well as leaving it empty. */
const closed = /^(?:closed|cerrado|none|ninguna?|n\/?a|[-–—]+)\.?$/i
const openOrClosed = () =>
  z.preprocess((given) => (typeof given === 'string' && closed.test(given.trim()) ? '' : given), optionalClockTime())
const hoursOn = (day: number) => ({ [`opens-${day}`]: openOrClosed(), [`closes-${day}`]: openOrClosed() })
const holidayOn = (row: number) => ({ [`holidayOn-${row}`]: optionalDay(), [`holidayName-${row}`]: optionalText(60) })
/** As many hours or days as there are up to the longest: what a form can choose. */
export const standardChoices = (name: keyof ResponseStandards) =>
  Array.from({ length: longestStandards[name] }, (_each, index) => String(index + 1))
const standardFields = Object.fromEntries(
  standardNames.map((name) => [name, choice(standardChoices(name) as [string, ...string[]], 'choose_one')]),
) as Record<keyof ResponseStandards, ReturnType<typeof choice<[string, ...string[]]>>>

/** After how many months those who live together are to meet again; `0` is no such rhythm. */
export const meetingRhythms = ['0', '1', '2', '3', '4', '6', '12'] as const

const placeAt = (place: number) => ({
  [`kind-${place}`]: choice(resourceKinds, 'choose_one'),
  [`name-${place}`]: optionalText(),
  [`phone-${place}`]: optionalText(40),
  [`words-${place}`]: optionalWords(centerWordsMax),
})

/** Everything a center says of itself, as the one form of its page sends it. */
export const centerShape = z
  .object({
    name: text('enter_center_name'),
    address: optionalText(),
    phone: text('enter_center_phone', 40),
    crisisLine: optionalText(40),
    textAgreedOn: optionalPastDay(),
    textAgreedWith: optionalText(),
    meetEvery: choice(meetingRhythms, 'choose_one'),
    wasAt: shownWasAt(),
    ...standardFields,
  })
  .and(z.object(Object.assign({}, ...weekdays.map(hoursOn)) as Record<string, ReturnType<typeof optionalClockTime>>))
  .and(z.object(Object.assign({}, ...holidayRows.map(holidayOn)) as Record<string, ReturnType<typeof optionalDay>>))
  .and(z.object(Object.assign({}, ...places.map(placeAt)) as Record<string, ReturnType<typeof optionalText>>))
  .transform((given, context) => {
    const said = given as Record<string, string | null>
    const openingHours: Record<string, readonly [string, string]> = {}
    for (const day of weekdays) {
      const [from, to] = [said[`opens-${day}`], said[`closes-${day}`]]
      if (!from && !to) continue
      if (from && to && from < to) openingHours[day] = [from, to]
      else context.addIssue({ code: 'custom', path: [`closes-${day}`], message: 'hours_in_order' })
    }
    const named = new Map<string, string>()
    const holidays = holidayRows.flatMap((row): Holiday[] => {
      const [on, name] = [said[`holidayOn-${row}`], said[`holidayName-${row}`]]
      if (!on && name) context.addIssue({ code: 'custom', path: [`holidayOn-${row}`], message: 'not_a_date' })
      if (on && !name) context.addIssue({ code: 'custom', path: [`holidayName-${row}`], message: 'name_holiday' })
      if (!on || !name) return []
      const before = named.get(on)
      if (before !== undefined && before.toLowerCase() !== name.toLowerCase())
        context.addIssue({ code: 'custom', path: [`holidayOn-${row}`], message: 'holiday_twice' })
      if (before === undefined) named.set(on, name)
      return before === undefined ? [{ on, name }] : []
    })
    const resources = places.flatMap((place): LocalResource[] => {
      const name = said[`name-${place}`]
      if (!name && (said[`phone-${place}`] || said[`words-${place}`]))
        context.addIssue({ code: 'custom', path: [`name-${place}`], message: 'name_place' })
      if (!name) return []
      const kind = said[`kind-${place}`] as LocalResource['kind']
      return [{ kind, name, phone: said[`phone-${place}`] ?? '', words: said[`words-${place}`] ?? '' }]
    })
    const { name, address, phone, crisisLine, textAgreedOn, textAgreedWith, wasAt } = given
    if (textAgreedOn && !textAgreedWith)
      context.addIssue({ code: 'custom', path: ['textAgreedWith'], message: 'name_carrier' })
    if (textAgreedWith && !textAgreedOn)
      context.addIssue({ code: 'custom', path: ['textAgreedOn'], message: 'not_a_past_day' })
    if (!holdsPhoneNumber(phone)) context.addIssue({ code: 'custom', path: ['phone'], message: 'enter_center_phone' })
    for (const field of ['crisisLine', ...places.map((place) => `phone-${place}`)])
      if (!isLine(said[field] ?? '')) context.addIssue({ code: 'custom', path: [field], message: 'enter_center_phone' })
    const hours = { openingHours: openingHours as OpeningHours, holidays: inOrder(holidays) }
    const texts = { textAgreedOn, textAgreedWith }
    const standards = Object.fromEntries(
      standardNames.map((standard) => [standard, Number(given[standard])]),
    ) as unknown as ResponseStandards
    const meetEveryMonths = Number(given.meetEvery) || null
    return { name, address, phone, crisisLine, ...texts, ...hours, standards, meetEveryMonths, resources, wasAt }
  })

/** Whether somebody answers there. A line may have three digits, as 988 and 211 have, and may be left empty. */
const isLine = (given: string) => given === '' || /^\D*\d{3}\D*$/.test(given) || holdsPhoneNumber(given)

/** By the calendar. */
function inOrder(holidays: readonly Holiday[]): Holiday[] {
  return holidays.toSorted((one, other) => (one.on < other.on ? -1 : 1))
}
