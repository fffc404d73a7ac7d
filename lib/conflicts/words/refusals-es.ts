import type { SameKeys } from '#lib/i18n/translator.ts'
import type { conflictRefusalsEn } from './refusals-en.ts'

export const conflictRefusalsEs: SameKeys<typeof conflictRefusalsEn> = {
  choose_staff: 'Elija a una persona del personal.',
  nobody_left: 'Así nadie podría cuidar de este expediente. Llame al centro para que otra persona pueda hacerlo.',
}
