import type { SameKeys } from '#lib/i18n/translator.ts'
import type { askingRefusalsEn } from './refusals-en.ts'

export const askingRefusalsEs: SameKeys<typeof askingRefusalsEn> = {
  say_ask_again: 'Diga qué día hay que preguntar otra vez.',
  ask_within_year: 'Pregunte otra vez dentro de un año. Elija un día anterior.',
  until_passed: 'Elija un día en el futuro.',
}
