/** Where the next page of a list begins: after this instant and this row. An address carries it. */
export interface ListPlace {
  readonly at: Date
  readonly id: string
}

/** Null for what is no place. */
export function readPlace(given: string | null): ListPlace | null {
  const [, ms, id] = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(given ?? '') ?? []
  return ms && id ? { at: new Date(Number(ms)), id } : null
}

export const placeInAddress = ({ at, id }: ListPlace): string => `${at.getTime()}.${id}`
