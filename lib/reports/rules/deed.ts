import type { NoMatchSaid } from './no-match.ts'

/** What staff do with a report, as its history names it. Never shown to its writer. */
export type Deed =
  | 'read'
  | 'matched'
  | 'moved'
  | NoMatchSaid
  | 'looked_anew'
  | 'regraded'
  | 'note'
  | 'replied'
  | 'called'
  | 'not_reached'
  | 'closed'
  | 'merged'
  | 'parted'
  | 'split'
