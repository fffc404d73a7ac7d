import type { Sharing } from '#lib/consent/scope.ts'

/** How many days before it ends the client and staff are told of it: to talk it over, then as the last call. */
export const reminderDays = [30, 7] as const

/** Whether a release that is in force ends within a month, so that the client is asked to renew it. */
export function endsSoon({ state, endsAt }: Pick<Sharing, 'state' | 'endsAt'>, at: Date): boolean {
  return state === 'in_force' && endsAt !== null && endsAt.getTime() - at.getTime() < reminderDays[0] * 86_400_000
}

/** The end that a renewed form begins with: the one signed before, while more than a month of it is ahead. */
export function endToKeep({ state, endsAt }: Pick<Sharing, 'state' | 'endsAt'>, at: Date): Date | null {
  const runs = state === 'in_force' || state === 'paused' || state === 'not_identified'
  return runs && endsAt && !endsSoon({ state: 'in_force', endsAt }, at) ? endsAt : null
}
