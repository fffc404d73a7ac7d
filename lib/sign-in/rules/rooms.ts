/** The rooms somebody with an account can be in. */
export const rooms = ['staff', 'client', 'family'] as const
export type Room = (typeof rooms)[number]

/**
 * Which rooms somebody moves between. The family's room is everybody's, so that it tells nobody whether a client named
 * them. Empty for whoever has no other room.
 */
export function roomsToSwitch({ isStaff, isClient }: { isStaff: boolean; isClient: boolean }): Room[] {
  const own = rooms.filter((room) => (room === 'staff' && isStaff) || (room === 'client' && isClient))
  return own.length > 0 ? [...own, 'family'] : []
}

/** Whether an address is one of a room that somebody does not have: to be led there would end at the door again. */
export function isOfAnotherRoom(returnTo: string, held: { isStaff: boolean; isClient: boolean }): boolean {
  const first = returnTo.split(/[/?#]/)[1]
  return (
    ((first === 'staff' || first === 'guide' || first === 'admin') && !held.isStaff) ||
    (first === 'client' && !held.isClient)
  )
}
