/** Every value of a form as typed, by the name of its field. */
export type FormValues = Record<string, string[]>

/**
 * The fields as a shape reads them: one value, a list for a repeated field, an ISO date for the three parts of a date.
 */
export function readWish(values: FormValues): Record<string, unknown> {
  const wish: Record<string, unknown> = Object.create(null)
  for (const [name, given] of Object.entries(values)) {
    const date = /^(.+)-(day|month|year)$/.exec(name)
    if (date) wish[date[1]!] = isoDate(values, date[1]!)
    else wish[name] ??= given.length === 1 ? given[0] : given
  }
  return wish
}

function isoDate(values: FormValues, name: string): string {
  const part = (unit: string) => values[`${name}-${unit}`]?.[0]?.trim() ?? ''
  const [year, month, day] = [part('year'), part('month'), part('day')]
  if (!year && !month && !day) return ''
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
