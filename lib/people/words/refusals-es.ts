import type { SameKeys } from '#lib/i18n/translator.ts'
import type { letterRefusalsEn } from './refusals-en.ts'

export const letterRefusalsEs: SameKeys<typeof letterRefusalsEn> = {
  address_not_changed:
    'Aquí no se puede usar esta dirección. Puede que la persona ya haya entrado, o que la dirección sea de alguien. Registre un formulario nuevo con la dirección correcta, o llame.',
}
