import { z } from 'zod'
import { choice, optionalClockTime, optionalText, optionalWords, shownWasAt, text } from '#app/_form/shapes.ts'
import { type LocalResource, resourceKinds } from '#lib/centers/rules/resource.ts'
import type { OpeningHours } from '#lib/reports/rules/clock.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const centerWordsMax = 1000
/** How many places there is room for. */
export const places = [1, 2, 3, 4, 5, 6, 7, 8] as const

const hoursOn = (day: number) => ({ [`opens-${day}`]: optionalClockTime(), [`closes-${day}`]: optionalClockTime() })
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
    wasAt: shownWasAt(),
  })
  .and(z.object(Object.assign({}, ...weekdays.map(hoursOn)) as Record<string, ReturnType<typeof optionalClockTime>>))
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
    const resources = places.flatMap((place): LocalResource[] => {
      const name = said[`name-${place}`]
      if (!name) return []
      const kind = said[`kind-${place}`] as LocalResource['kind']
      return [{ kind, name, phone: said[`phone-${place}`] ?? '', words: said[`words-${place}`] ?? '' }]
    })
    const { name, address, phone, crisisLine, wasAt } = given
    // A crisis line may have three digits, as 988 has.
    for (const [field, number] of Object.entries({ phone, crisisLine }))
      if (number && !/\d{3}/.test(number))
        context.addIssue({ code: 'custom', path: [field], message: 'enter_center_phone' })
    return { name, address, phone, crisisLine, openingHours: openingHours as OpeningHours, resources, wasAt }
  })
