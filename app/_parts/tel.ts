import { numbersIn } from '#lib/people/rules/phone-number.ts'

/** The address that dials a number: the first that stands in what somebody wrote, and no hour or extension after it. */
export function tel(written: string): string {
  return `tel:${numbersIn(written)[0]?.dialed ?? written.replace(/[^\d+]/g, '')}`
}
