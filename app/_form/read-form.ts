import { readTypedDay, type TypedDay } from '#lib/kernel/typed-day.ts'

/** Every value of a form as typed, by the name of its field. */
export type FormValues = Record<string, string[]>

/**
 * The fields as a shape reads them: one value, a list for a repeated field, one day for the three parts of a date.
 */
export function readWish(values: FormValues): Record<string, unknown> {
  const wish: Record<string, unknown> = Object.create(null)
  for (const [name, given] of Object.entries(values)) {
    const date = /^(.+)-(day|month|year)$/.exec(name)
    if (date) wish[date[1]!] = dayIn(values, date[1]!)
    else wish[name] ??= given.length === 1 ? given[0] : given
  }
  return wish
}

/** The day that three fields name; their parts as typed when they name none, for the shape to say why. */
function dayIn(values: FormValues, name: string): string | TypedDay {
  const part = (unit: string) => values[`${name}-${unit}`]?.[0] ?? ''
  const typed = { month: part('month'), day: part('day'), year: part('year') }
  if (Object.values(typed).every((each) => each.trim() === '')) return ''
  const read = readTypedDay(typed)
  return read.ok ? read.value : typed
}
