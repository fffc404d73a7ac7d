const awakeMinutes = 30

/**
 * Whether words that somebody typed and did not send have been left alone for so long that another person may sit
 * there. No word of them is shown until whoever comes says that they are theirs.
 */
export function isAsleep(touchedAt: Date, at: Date): boolean {
  return at.getTime() - touchedAt.getTime() > awakeMinutes * 60_000
}
