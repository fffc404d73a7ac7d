import type { SameKeys } from '#lib/i18n/translator.ts'
import type { staffLettersEn } from './staff-letters-en.ts'

/** Lo que lee el personal sobre correos que un servidor rechaza. */
export const staffLettersEs: SameKeys<typeof staffLettersEn> = {
  title: 'Correos que no llegan',
  lead: 'Un servidor de correo los rechazó para siempre. Alguien espera palabras que nunca llegaron: llámele o corrija la dirección.',
  empty: 'Todos los correos salieron.',
  who: 'Persona',
  client: 'Cliente',
  address: 'Correo electrónico',
  why: 'Qué pasó',
  owner: 'Quién se ocupa',
  desk: 'Personal de turno',
  nobody: 'Alguien que no está en ningún formulario',
  refused: 'Rechazado: {time} (código {code})',
  addressOf: 'Correo electrónico de {name}',
  nothingRefused: 'Ningún correo a esta dirección fue rechazado.',
  askThem:
    'Pregunte al cliente o a la persona cómo se escribe la dirección. Se puede cambiar aquí mientras no haya entrado ninguna vez.',
  addressHint: 'Déjela igual para probar otra vez la misma dirección.',
  send: 'Enviar otra vez',
  byPhone: 'Solo por teléfono y en papel',
  ownAddress: 'Dar un correo electrónico',
  byPhoneWhy:
    'No tenemos ningún correo que sea solo de {name}. Por eso no le llega ningún correo y no puede entrar aquí. Dos personas con el mismo buzón leerían las cartas de la otra.',
  ownAddressLabel: 'Un correo electrónico que solo lea esa persona',
  ownAddressHint: 'Después le mandamos la carta que dice cómo entrar.',
  giveAddress: 'Guardar esta dirección',
  sharesInbox:
    'La dirección que escribió no se usó para {name}, porque puede que otra persona de esta familia lea ese buzón. A {name} se le avisa por teléfono y en papel hasta que usted dé una dirección que solo lea esa persona.',
  bounced: 'Los correos no llegan',
}
