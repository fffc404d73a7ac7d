/** What a token lets another system of the center read: the forms of its clients, and what was told by them. */
export const systemReads = ['releases', 'accounting'] as const
export type SystemReads = (typeof systemReads)[number]

/** The last day that a token may be given for on a day: a calendar year later. */
export function lastTokenDay(today: string): string {
  const day = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day
}

/** How a token stands. */
export type TokenState = 'live' | 'over' | 'ended'

export function tokenState(
  { until, endedAt }: { readonly until: Date; readonly endedAt: Date | null },
  at: Date,
): TokenState {
  if (endedAt) return 'ended'
  return until > at ? 'live' : 'over'
}
