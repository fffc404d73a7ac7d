import type { StaffId } from '#lib/kernel/id.ts'
import type { Hands } from '#lib/reports/rules/route.ts'

/** Who could have something about a client in hand, as the database says it to the worker. */
export interface SaidHands extends Omit<Hands, 'walled' | 'coverOf'> {
  readonly walled: readonly StaffId[]
  readonly away: readonly { readonly staff: StaffId; readonly cover: StaffId | null }[]
}

export function handsSaid({ walled, away, ...people }: SaidHands): Hands {
  return {
    ...people,
    walled: new Set(walled),
    coverOf: new Map(away.map(({ staff, cover }) => [staff, cover])),
  }
}
