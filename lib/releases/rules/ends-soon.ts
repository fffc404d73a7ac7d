import type { Sharing } from '#lib/consent/scope.ts'

/** How many days before it ends the client and staff are told of it: to talk it over, then as the last call. */
export const reminderDays = [30, 7] as const

/** Whether a release that is in force ends within a month, so that the client is asked to renew it. */
export function endsSoon({ state, endsAt }: Pick<Sharing, 'state' | 'endsAt'>, at: Date): boolean {
  return state === 'in_force' && endsAt !== null && endsAt.getTime() - at.getTime() < reminderDays[0] * 86_400_000
}
