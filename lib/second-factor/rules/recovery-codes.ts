const recoveryCodeCount = 10

/** What each of a set of recovery codes is made from. */
export function partsOfSet(staff: string, set: string): string[] {
  return Array.from({ length: recoveryCodeCount }, (_, n) => `${staff} ${set} ${n}`)
}
