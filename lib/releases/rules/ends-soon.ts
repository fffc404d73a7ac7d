import type { Sharing } from '#lib/consent/scope.ts'

/** A month is enough to meet, to talk it over and to sign again. */
const soonMs = 30 * 86_400_000

/** Whether a release that is in force ends within a month, so that the client is asked to renew it. */
export function endsSoon({ state, endsAt }: Pick<Sharing, 'state' | 'endsAt'>, at: Date): boolean {
  return state === 'in_force' && endsAt !== null && endsAt.getTime() - at.getTime() < soonMs
}
