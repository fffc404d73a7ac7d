import type { SameKeys } from '#lib/i18n/translator.ts'
import type { answerWordsEn } from './answer-en.ts'

export const answerWordsEs: SameKeys<typeof answerWordsEn> = {
  attributions: { yes: 'Sí', if_required: 'Solo si están obligados', no: 'No' },
  neutralReplies: {
    thank_you: 'Gracias por contarnos. Alguien de nuestro personal leyó su mensaje.',
    tell_more: 'Gracias por contarnos. Si puede, cuéntenos más: qué vio y cuándo.',
    please_call: 'Gracias por contarnos. Por favor llame al centro para que podamos escucharle por teléfono.',
    always_tell: 'Gracias por contarnos. Siempre puede decirnos lo que ve. Leemos todos los mensajes.',
    tried_to_call: 'Gracias por contarnos. Tratamos de llamarle. Por favor díganos cuándo podemos hablar con usted.',
  },
  reportStates: { received: 'Recibido', read: 'Leído por el personal de turno', closed: 'Cerrado' },
}
