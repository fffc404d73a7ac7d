/** What an operation returns: a value, or one refusal out of a closed list. Bugs throw instead. */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly rows?: readonly RefusedRow<Refusal>[] }

/** One of several things refused at once: in which of several rows alike, from 1, or in none of them. */
export interface RefusedRow<Refusal extends string> {
  readonly refusal: Refusal
  readonly row: number | null
}

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

export function refused<Refusal extends string>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal }
}

/** Refuses everything that is wrong at once, so that nobody mends one row only to hear of the next. */
export function refusedRows<Refusal extends string>(
  rows: readonly [RefusedRow<Refusal>, ...RefusedRow<Refusal>[]],
): Result<never, Refusal> {
  return { ok: false, refusal: rows[0].refusal, rows }
}
