import { type Head, noHash } from './anchor.ts'

/** A row of a chain as it stands, beside the hash that its content has now. */
export interface Row {
  readonly seq: number
  readonly previous: string
  readonly hash: string
  readonly computed: string
}

/**
 * How a chain is broken. `missing`: the row is gone. `changed`: it says something else than what was hashed. `moved`:
 * it does not stand where it was written. `hashed_anew`: it and the next one do not fit, because one of them was
 * changed and given a new hash. `cut`: the chain ends before its head. `added`: it goes on behind its head.
 * `made_anew`: it is not the row that was anchored.
 */
export type Fault = 'missing' | 'changed' | 'moved' | 'hashed_anew' | 'cut' | 'added' | 'made_anew'

export interface Break {
  readonly seq: number
  readonly fault: Fault
}

export const beginning = { seq: 0, hash: noHash }

/** Whether a row follows the one before it; null when it does. */
export function breakAt(before: Pick<Head, 'seq' | 'hash'>, row: Row): Break | null {
  if (row.seq !== before.seq + 1) return { seq: before.seq + 1, fault: 'missing' }
  const isSame = row.hash === row.computed
  if (row.previous === before.hash) return isSame ? null : { seq: row.seq, fault: 'changed' }
  if (!isSame) return { seq: row.seq, fault: 'moved' }
  return { seq: Math.max(before.seq, 1), fault: 'hashed_anew' }
}

/** Whether a chain that was followed to its end ends at its head; null when it does. */
export function breakAtEnd(end: Pick<Head, 'seq' | 'hash'>, head: Pick<Head, 'seq' | 'hash'> | null): Break | null {
  if (end.seq < (head?.seq ?? 0)) return { seq: end.seq + 1, fault: 'cut' }
  if (end.seq > (head?.seq ?? 0)) return { seq: (head?.seq ?? 0) + 1, fault: 'added' }
  return head && head.hash !== end.hash ? { seq: end.seq, fault: 'hashed_anew' } : null
}
