/** When something was changed last, as a page showed it: null if never. */
export type WasAt = string | null

/** Whether something is as the page showed it: nobody changed it since. */
export function isAsShown(changedAt: Date | null, wasAt: WasAt): boolean {
  return (changedAt?.getTime() ?? null) === (wasAt === null ? null : Date.parse(wasAt))
}
