import { z } from 'zod'

export type FormValues = Record<string, string[]>

/**
 * Takes a posted form apart: its key, every word as typed (to show again), and the wish a shape can read, where a
 * field sent several times is a list and `x-day`, `x-month`, `x-year` are one ISO date `x`.
 */
export function readForm(formData: FormData): { key: string; values: FormValues; wish: Record<string, unknown> } {
  const values: FormValues = {}
  for (const [name, value] of formData) {
    if (name.startsWith('$') || name === 'key' || typeof value !== 'string') continue
    values[name] = [...(values[name] ?? []), value]
  }
  const wish = readWish(values)
  const key = z.uuid().safeParse(formData.get('key'))
  return { key: key.success ? key.data : crypto.randomUUID(), values, wish }
}

/** What a shape reads: one value for one field, a list for several, an ISO date for its three parts. */
export function readWish(values: FormValues): Record<string, unknown> {
  const wish: Record<string, unknown> = {}
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
