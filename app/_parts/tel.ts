/** The address that dials a number: its digits, without what people write between them. */
export function tel(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`
}
