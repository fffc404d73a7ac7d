import fc from 'fast-check'

// Draws what can happen, evenly: fast-check by itself prefers the ends of a range, where little is permitted.
// Everything shrinks to less happening, and to its happening earlier.

export const nat = (max: number) => fc.noBias(fc.nat(max))

export const chance = (percent: number) => nat(99).map((drawn) => drawn >= 100 - percent)

/** A value in so many of a hundred cases, otherwise null. */
export const sometimes = <Value>(percent: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.tuple(chance(percent), value).map(([happens, drawn]) => (happens ? drawn : null))

/** One of these, each with the same chance. */
export const some = <Value>(values: readonly Value[], percent: number): fc.Arbitrary<Value[]> =>
  fc.tuple(...values.map(() => chance(percent))).map((taken) => values.filter((_, n) => taken[n]))

export const pick = <Value>(values: readonly Value[]): fc.Arbitrary<Value> =>
  nat(values.length - 1).map((drawn) => values[drawn]!)

/** Words that no other draw gives. Ids and canaries are made from them. */
export const unique = fc.noShrink(fc.noBias(fc.maxSafeNat())).map((drawn) => drawn.toString(36))
