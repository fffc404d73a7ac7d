const newDays = 14
const newMs = newDays * 24 * 3_600_000

/**
 * Whether something still stands under "new" on the family's home: for two weeks after it was written (decision 59).
 */
export function isNew(writtenAt: Date, at: Date): boolean {
  return at.getTime() - writtenAt.getTime() < newMs
}
