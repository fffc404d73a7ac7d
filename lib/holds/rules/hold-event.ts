/** What can happen to a hold. Lifting needs two: one asks, another one lifts it or says no. */
const holdEventKinds = ['placed', 'noted', 'lift_asked', 'lift_refused', 'lifted'] as const
export type HoldEventKind = (typeof holdEventKinds)[number]

/** What one person alone can write down about a hold. */
export const holdNotes = ['noted', 'lift_asked', 'lift_refused'] as const satisfies HoldEventKind[]

interface Event {
  readonly kind: HoldEventKind
  readonly by: string
}

/** How far a hold is: who has to do something about it next. */
export type HoldState = 'new' | 'in_force' | 'lift_asked' | 'lifted'

/**
 * The state of a hold by its events, the oldest first. `new` is one that a client set and nobody on staff has written
 * anything about; `lift_asked` one that somebody wants lifted.
 */
export function holdState(events: readonly Event[], isOfClient: boolean): HoldState {
  const last = events.findLast(({ kind }) => kind !== 'noted')
  if (last?.kind === 'lifted') return 'lifted'
  if (last?.kind === 'lift_asked') return 'lift_asked'
  return isOfClient && events.every(({ kind }) => kind === 'placed') ? 'new' : 'in_force'
}

/** Whether somebody may lift a hold now: another one asked for it. Nobody opens alone what was closed for safety. */
export function mayLift(events: readonly Event[], account: string): boolean {
  const asked = events.findLast(({ kind }) => kind !== 'noted')
  return asked?.kind === 'lift_asked' && asked.by !== account
}
