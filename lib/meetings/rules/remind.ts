/** How long before a meeting people are reminded of it. */
export const remindMs = 86_400_000

/**
 * What is kept of reminding when a time is set: less than a day before, the letter that says so is all the reminder
 * there is; otherwise one is still to come.
 */
export function remindedBySetting(startsAt: Date, at: Date): Date | null {
  return startsAt.getTime() - at.getTime() <= remindMs ? at : null
}
