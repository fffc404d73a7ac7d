/** What an operation returns: a value, or one refusal out of a closed list. Bugs throw instead. */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

export function refused<Refusal extends string>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal }
}
