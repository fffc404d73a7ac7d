import type { SameKeys } from '#lib/i18n/translator.ts'
import type { identityRefusalsEn } from './refusals-en.ts'

export const identityRefusalsEs: SameKeys<typeof identityRefusalsEn> = {
  say_how: 'Elija cómo se aseguró.',
  type_code: 'Escriba el código que le dieron.',
  identified_already: 'Alguien ya se aseguró de esta persona. No hace falta nada más.',
}
