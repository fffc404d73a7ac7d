import type { SameKeys } from '#lib/i18n/translator.ts'
import type { clientSignEn } from './client-sign-en.ts'

export const clientSignEs: SameKeys<typeof clientSignEn> = {
  title: 'Compartir algo con una persona',
  step: 'Paso {step} de {steps}',
  next: 'Continuar',
  who: {
    title: '¿Quién puede saber de usted?',
    lead: 'Una persona, con su nombre. Puede firmar otro formulario para otra persona.',
    name: 'Nombre completo de esa persona',
    relationship: '¿Quién es para usted? Por ejemplo madre, amigo.',
    email: 'Correo electrónico de esa persona',
    emailHint: 'Esa persona recibe un correo que no dice nada de usted, y entra con esta dirección.',
    samePerson:
      'Este formulario es para la misma persona de antes, en el mismo correo. Para otra persona, empiece un formulario nuevo.',
  },
  what: {
    title: '¿Qué puede saber esa persona?',
    topics: 'Marque lo que quiere compartir',
    areas: 'En estas partes de la vida',
    areasHint: 'Para metas, cómo van y cómo ayudar.',
    professionals: 'Qué personas de su equipo de atención',
    onlyInCrisis: '¿Quiere que algo se abra solo mientras hay una crisis?',
    onlyInCrisisHint: 'Su médico o terapeuta dice cuándo empieza y termina una crisis.',
  },
  until: {
    title: '¿Para qué es, y hasta cuándo?',
    purpose: 'Para qué es',
    until: 'Hasta cuándo',
    untilHint: 'El último día que puede elegir es el {day}. Puede terminarlo antes cualquier día.',
  },
  sign: {
    title: 'Leer y firmar',
    preview: 'Exactamente lo que vería {name} ahora',
    previewNothing: '{name} todavía no vería nada.',
    text: 'Lo que usted firma',
    agree: 'Acepto firmar en forma electrónica. Sé que, en lugar de eso, puedo firmar en papel.',
    name: 'Escriba su nombre para firmar: {name}',
    sign: 'Firmar',
    paper: 'El papel siempre es posible. Pregunte a cualquier persona del centro.',
  },
  release: {
    title: 'Lo que firmó',
    lead: 'Todo lo que firmó para compartir con {name}. Puede imprimir esta página.',
    signed: 'Firmado el {date}',
    paper: 'En papel',
    electronic: 'En forma electrónica',
    hash: 'Huella de estas palabras (SHA-256)',
    events: 'Qué pasó después',
    kinds: {
      revoked: 'Retirado',
      suspended: 'En pausa por ahora',
      resumed: 'Abierto otra vez',
      known_false: 'Algo en el formulario no era cierto',
      expiry_event: 'Terminó como se acordó',
      narrowed: 'Se retiró una cosa',
    },
  },
}
