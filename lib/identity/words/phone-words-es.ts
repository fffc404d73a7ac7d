import type { SameKeys } from '#lib/i18n/translator.ts'
import type { phoneWordsEn } from './phone-words-en.ts'

export const phoneWordsEs: SameKeys<typeof phoneWordsEn> = {
  client: {
    title: 'Una palabra para el teléfono',
    lead: 'Cuando {name} llame, el personal puede pedir esta palabra. Así nadie más puede llamar y decir que es {name}. Dígasela usted a {name}: nosotros nunca lo hacemos.',
    now: 'La palabra de ahora:',
    none: 'No ha acordado ninguna palabra.',
    set: 'La palabra nueva',
    hint: 'Algo que nadie adivine y que no sea un nombre. Por ejemplo: tetera azul.',
    save: 'Usar esta palabra',
    end: 'Retirar la palabra',
    isSet: 'Desde ahora el personal reconoce a {name} por esta palabra.',
    ended: 'La palabra quedó retirada.',
    tried: 'Cuántas veces se probó',
    right: 'La palabra correcta, {when}',
    wrong: 'Una palabra equivocada, {when}',
    usedUp: 'Hubo cinco palabras equivocadas seguidas. Ya no vale. Acuerde otra.',
  },
  staff: {
    title: '¿De verdad llama {name}?',
    none: '{client} no ha acordado ninguna palabra para el teléfono. Asegúrese de otra manera, o no diga nada.',
    ask: 'La palabra que dice',
    hint: 'Pregunte: «¿Qué palabra acordaron?» No importan las mayúsculas ni los acentos.',
    check: 'Comparar',
    right: 'Es la palabra. Puede decir lo que está abajo. ({when})',
    wrong: 'No es la palabra. Diga solo esto:',
    usedUp:
      'Hubo cinco palabras equivocadas seguidas, así que la palabra ya no vale. {client} tiene que acordar otra. Diga solo esto:',
    record: 'Anotar una palabra que eligió el cliente',
    recordLead:
      'Solo si {client} no puede hacerlo aquí. Después nadie del personal puede leerla, y el cliente sabrá que usted la anotó.',
    word: 'La palabra',
    save: 'Anotarla',
  },
}
