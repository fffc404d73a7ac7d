import type { Control } from '#app/_page/drawing.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { seenText } from '#lib/kernel/seen-text.ts'
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

/** What a form sends that nobody touched, short enough to come along with it: the names of its controls, and a hash. */
export function drawnMark(controls: readonly Control[]): string {
  const drawn: FormValues = Object.create(null)
  for (const { name, value } of controls) {
    drawn[name] ??= []
    if (value !== null) drawn[name].push(seenText(value))
  }
  return markFor(Object.keys(drawn), drawn)
}

/** Whether every control of a form still holds what it was drawn with. Not known of a form that brings no mark. */
export function isAsDrawn(mark: string | null, values: FormValues): boolean {
  return mark !== null && mark === markFor(mark.split(' ').slice(1), values)
}

function markFor(names: readonly string[], values: FormValues): string {
  const sent = names.map((name) => [name, Object.hasOwn(values, name) ? values[name] : []])
  return [hashOf(JSON.stringify(sent)).slice(0, 16), ...names].join(' ')
}
