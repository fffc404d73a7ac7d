import type { SameKeys } from '#lib/i18n/translator.ts'
import type { staffLettersEn } from './staff-letters-en.ts'

/** Lo que lee el personal sobre correos que un servidor rechaza. */
export const staffLettersEs: SameKeys<typeof staffLettersEn> = {
  title: 'Correos y mensajes que no llegan',
  lead: 'Un servidor los rechazó y no volverá a intentarlo. Alguien espera palabras que no llegaron: llámele, o pida que se corrija la dirección o el número.',
  empty: 'Todos los correos y mensajes salieron.',
  who: 'Persona',
  client: 'Cliente',
  address: 'Correo electrónico',
  reachedAt: 'Dirección o número',
  why: 'Qué pasó',
  owner: 'Quién se ocupa',
  desk: 'Personal de turno',
  nobody: 'Alguien que no está en ningún formulario',
  refused: 'Rechazado: {time} (código {code})',
  refusedText: 'Ningún mensaje llega allí desde el {time} (código {code})',
  textsTitle: 'Mensajes de texto y llamadas',
  textsGo: 'Los mensajes van a {number}.',
  textsUnconfirmed: 'Dio el número {number} y todavía no escribió su código. Ningún mensaje va allí.',
  textsNone: 'No recibe mensajes de texto. Puede dar un número en su propia página.',
  textsRefused: 'Ningún mensaje llega a {number} desde el {time}. Pídale que lo corrija en su propia página.',
  stop: {
    text: 'Ni mensajes ni llamadas a {number}: respondió ALTO el {time}.',
    carrier: 'Ni mensajes ni llamadas a {number}: lo dijo su compañía el {time}.',
    spoken: 'Ni mensajes ni llamadas a {number}: se lo dijo a {name} el {time}.',
  },
  stopTitle: 'Dijo que no quiere mensajes ni llamadas',
  stopLead: 'Anótelo aquí. Desde entonces nadie llama ni escribe a ese número. Solo esa persona puede cambiarlo.',
  stopNumber: 'A qué número',
  stopSave: 'Anotarlo',
  toReach: 'Dirección, mensajes y llamadas',
  addressOf: 'Cómo comunicarse con {name}',
  nothingRefused: 'Ningún correo a esta dirección fue rechazado.',
  askThem:
    'Pregunte al cliente o a la persona cómo se escribe la dirección. Se puede cambiar aquí mientras no haya entrado ninguna vez.',
  addressHint: 'Déjela igual para probar otra vez la misma dirección.',
  send: 'Enviar otra vez',
  byPhone: 'Solo por teléfono y en papel',
  ownAddress: 'Dar un correo electrónico',
  byPhoneWhy:
    'No tenemos ningún correo que sea solo de {name}. Por eso no le llega ningún correo y no puede entrar aquí. Dos personas con el mismo buzón leerían los correos de la otra.',
  ownAddressLabel: 'Un correo electrónico que solo lea esa persona',
  ownAddressHint: 'Después le enviamos el correo que dice cómo entrar.',
  giveAddress: 'Guardar esta dirección',
  sharesInbox:
    'La dirección que escribió no se usó para {name}, porque puede que otra persona de esta familia lea ese buzón. A {name} se le avisa por teléfono y en papel hasta que usted dé una dirección que solo lea esa persona.',
  bounced: 'Los correos no llegan',
}
