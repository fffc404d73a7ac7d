import { z } from 'zod'
import { ofKind } from '#app/_form/kinds.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { plainLine } from '#lib/kernel/seen-text.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'

/** A path of this portal and nothing else: never another site. Empty when the form names none. */
export const ownPath = z.unknown().optional().transform(ownReturnTo)

/** A code as people type it, with spaces or without. */
export const digits = ofKind(
  'digits',
  z
    .string()
    .catch('')
    .transform((typed) => plainLine(typed).replace(/\D/g, '')),
)

export const sixDigits = digits.pipe(z.string().length(6, { error: 'enter_code' satisfies ProblemKey }))

/** What a browser answered for a passkey, as JSON. Empty when none was given, or no script asked. */
export const passkeyAnswer = z.string().max(20_000).catch('')
