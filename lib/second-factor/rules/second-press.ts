/** How long after the first press of a button a second one is answered as it was: a double click, or a slow line. */
export const secondPressSeconds = 20

/** How many such presses are answered. */
export const secondPressesMax = 5

/** Whether a press may be the second one of what renewed a session just now. */
export function isSecondPress(renewedAt: Date | null, at: Date): boolean {
  return renewedAt !== null && at.getTime() - renewedAt.getTime() <= secondPressSeconds * 1000
}
