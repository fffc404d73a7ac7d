/** For which clients: `yes` is every client of the center; `own` and `covered` are those they care for or cover. */
export type Extent = 'yes' | 'own' | 'covered' | 'no'
type Wide = 'yes' | 'no'
type Caring = Wide | 'own'
type Row = readonly [Wide, Caring, Wide | 'covered', Caring, Wide, Wide, Wide, Wide]

export interface Right {
  /** What is done, as `lib/RIGHTS.md` says it. */
  readonly does: string
  /** One cell for each capacity, in their order. */
  readonly who: Row
  /** The verbs and the staff pages that are this. */
  readonly parts: readonly string[]
}
