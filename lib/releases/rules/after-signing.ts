import type { Sharing } from '#lib/consent/scope.ts'

/**
 * What is true of a form that was signed a moment ago: `state` means that it opens nothing yet, and how things stand
 * says why; `nothing`, that each thing on it is closed for a reason of its own. A letter waits for what it tells of, so
 * it is promised only where something is open.
 */
export function afterSigning(
  { state, lines }: Pick<Sharing, 'state' | 'lines'>,
  { isWelcomed }: { readonly isWelcomed: boolean },
): 'open' | 'open_with_letter' | 'nothing' | 'state' {
  if (state !== 'in_force') return 'state'
  if (!lines.some((line) => line.decision.permitted)) return 'nothing'
  return isWelcomed ? 'open_with_letter' : 'open'
}
