/** The one place that asks what time it is. A request asks once and hands that instant to TypeScript and SQL alike. */
export function now(): Date {
  return new Date()
}
