/** How old a second factor may be for what opens, changes or takes away much. */
const stepUpMinutes = 15

/** Whether a second factor was given a moment ago. */
export function isFresh(secondFactorAt: Date | null, at: Date): boolean {
  return secondFactorAt !== null && at.getTime() - secondFactorAt.getTime() <= stepUpMinutes * 60_000
}

/** The page that asks for a second factor, and leads on from there. */
export function secondFactorPage(returnTo: string): string {
  return `/sign-in/second-factor${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`
}

/** Where a work account leads back to, which goes on from there if their organization asked again who they are. */
export function backFromWork(returnTo: string): string {
  return `/sign-in/second-factor?by=work${returnTo && `&returnTo=${encodeURIComponent(returnTo)}`}`
}

/** The page where somebody writes recovery codes down, and is led on from there. */
export function codesPage(returnTo: string): string {
  return `/staff/second-factor/codes${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`
}

/** The page where somebody without a second factor sets one up, and is led on from there. */
export function setUpPage(returnTo: string): string {
  return `/staff/second-factor${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`
}
