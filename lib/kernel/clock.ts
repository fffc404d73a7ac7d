/** The one place that asks what time it is. A request asks once, and TypeScript and SQL get the same instant. */
export function now(): Date {
  return new Date()
}
