import type { SameKeys } from '#lib/i18n/translator.ts'
import type { takeAlongRefusalsEn } from './refusals-en.ts'

export const takeAlongRefusalsEs: SameKeys<typeof takeAlongRefusalsEn> = {
  plan_is_empty: 'Complete al menos uno de los campos del plan.',
  plan_changed:
    'Mientras tanto alguien guardó otra versión de este plan. Sus palabras siguen aquí. Compárelas con esa versión, que está abajo, y guarde otra vez.',
  choose_directive: 'Elija la copia escaneada de las instrucciones anticipadas: un PDF, JPEG o PNG.',
  directive_in_future: 'Las instrucciones anticipadas se firmaron en un día que ya pasó. Escriba ese día.',
  too_many_directives: 'Aquí ya se guardan diez copias. Quite una antes de agregar otra.',
}
