import type { SameKeys } from '#lib/i18n/translator.ts'
import type { identityRefusalsEn } from './refusals-en.ts'

export const identityRefusalsEs: SameKeys<typeof identityRefusalsEn> = {
  say_how: 'Elija cómo se aseguró.',
  type_code: 'Escriba el código que le dieron.',
  identified_already: 'Alguien ya se aseguró de esta persona. No hace falta nada más.',
  say_word: 'Escriba la palabra.',
  word_too_short: 'Elija una palabra de cuatro letras o más. Por ejemplo: tetera azul.',
  word_is_a_name: 'Un nombre es lo primero que se adivina. Elija otra palabra. Por ejemplo: tetera azul.',
  no_phone_word: 'Ahora no vale ninguna palabra para esta persona. El cliente tiene que acordar una primero.',
}
