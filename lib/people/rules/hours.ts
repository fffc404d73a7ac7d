import type { OpeningHours } from '#lib/reports/rules/clock.ts'

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const part = /^((?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,](?:Mo|Tu|We|Th|Fr|Sa|Su))*) ([0-2]\d:[0-5]\d)-([0-2]\d:[0-5]\d)$/

/**
 * The hours of a line as times by the clock, from the notation of schema.org: `Mo-Fr 09:00-17:00; Sa 10:00-12:00`. Null
 * for hours in somebody's own words.
 */
export function parsedHours(written: string): OpeningHours | null {
  const opening: Record<string, [string, string]> = {}
  for (const each of written.split(';')) {
    const [, on, from, to] = part.exec(each.trim()) ?? []
    if (!on || !from || !to || from >= to || to > '24:00') return null
    for (const run of on.split(',')) {
      const [first = '', last = first] = run.split('-')
      for (let n = days.indexOf(first); n <= days.indexOf(last); n++) opening[String(n + 1)] = [from, to]
    }
  }
  return opening
}
