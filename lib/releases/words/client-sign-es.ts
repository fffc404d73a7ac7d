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
    affiliation: '¿De qué institución es esa persona?',
    affiliationHint: 'La ley lo pide aquí. Escriba “ninguna” si es una persona particular.',
    needsStaff:
      'Aquí también debe firmar alguien del personal. Firme primero usted y pida a su administrador de casos que firme. Hasta entonces no abre nada. Si no puede firmar por su cuenta, pida el papel.',
    needsWitness:
      'Aquí alguien debe ver cómo usted firma. Firme cuando esté con usted una persona que le conoce. No puede ser la persona que usted nombra.',
    samePerson:
      'Este formulario es para la misma persona de antes, en el mismo correo. Para otra persona, empiece un formulario nuevo.',
  },
  what: {
    title: '¿Qué puede saber esa persona?',
    topics: 'Marque lo que quiere compartir',
    topicsHint: 'Lo que no marca queda cerrado. Puede retirar cada cosa cualquier día.',
    groups: { everyday: 'Del día a día', goals: 'Sus metas', care: 'Su atención' },
    examples: {
      case_manager: 'Leería: «Sí, hay administrador de casos».',
      case_manager_contact: 'Leería: «Ana Ruiz, de lunes a viernes, de 9 a 5».',
      meetings: 'Leería: «Hay una reunión conjunta el 5 de marzo».',
      visits: 'Leería: «Se ven el martes, en casa».',
      goals: 'Leería: «Quiero conservar mi apartamento».',
      progress: 'Leería: «Los primeros formularios están listos».',
      ways_to_help: 'Leería: «Qué ayudaría: acompañar una vez a la oficina».',
      care_team: 'Leería: «La doctora es la Dra. Lee».',
      crisis: 'Leería: «En el hospital desde el lunes».',
      health: 'Leería: «La semana pasada cambió la medicina».',
      substance_use: 'Leería: «Las primeras dos semanas fueron bien».',
    },
  },
  where: {
    title: 'Un poco más sobre lo que marcó',
    areas: 'En estas partes de la vida',
    areasHint: 'Para metas, cómo van y cómo ayudar.',
    professionals: 'Qué personas de su equipo de atención',
    nobodyYet:
      'Todavía no hay nadie en su equipo de atención aquí. Regrese y desmarque quién es el médico o terapeuta.',
    onlyInCrisis: '¿Quiere que algo se abra solo mientras hay una crisis?',
    onlyInCrisisHint: 'Su médico o terapeuta dice cuándo empieza y termina una crisis.',
  },
  until: {
    title: '¿Para qué es, y hasta cuándo?',
    purpose: 'Para qué es',
    birthDate: 'Su fecha de nacimiento',
    birthDateHint: 'La ley pide que esté en el formulario.',
    responsible: 'Quién en el centro responde de lo que se cuenta',
    responsibleHint: 'La ley pide un nombre en el formulario. Si no lo sabe, pregúntenos.',
    until: 'Hasta cuándo',
    untilHint: 'El último día que puede elegir es el {day}. Puede terminarlo antes cualquier día.',
  },
  understand: {
    title: '¿Es esto lo que usted quiere?',
    preview: 'Exactamente lo que vería {name} ahora',
    previewNothing: '{name} todavía no vería nada.',
    question: 'Si firma, ¿qué le podemos decir a {name}?',
    answers: {
      as_ticked: 'Solo lo que marqué, hasta el {day} o hasta que lo retire',
      everything: 'Todo lo que está escrito sobre mí',
      for_good: 'Lo que marqué, para siempre. No lo puedo retirar',
    },
    explained:
      'Le decimos a {name} solo lo que usted marcó, y nada más. Termina el {day}. Puede retirarlo antes, cualquier día.',
  },
  sign: {
    title: 'Leer y firmar',
    agree: 'Acepto firmar en forma electrónica. Sé que, en lugar de eso, puedo firmar en papel.',
    name: 'Escriba su nombre para firmar: {name}',
    sign: 'Firmar',
    thenStaff: 'Después de usted debe firmar alguien del personal. Hasta entonces no abre nada.',
    toWitness: 'Firmar y seguir con el testigo',
    paper: 'El papel siempre es posible. Pregunte a cualquier persona del centro.',
  },
  witness: {
    title: 'Su testigo',
    lead: 'Ahora dé esta pantalla a la persona que vio cómo usted firmó.',
    who: 'Tiene que ser alguien que le conoce, y no puede ser {recipient}.',
    toWitness: 'Para el testigo',
    words:
      '{name} acaba de firmar un formulario de permiso. Pregúntele si es lo que quiere. No hace falta que usted sepa qué dice.',
    saw: 'Conozco a {name}. Vi cómo firmó y me dijo que es lo que quiere.',
    name: 'Su nombre completo, como testigo',
    sign: 'Firmar como testigo',
    paper: '¿No hay nadie con usted? Entonces todavía no se firmó nada. Puede regresar otro día o firmar en papel.',
  },
  release: {
    title: 'Lo que firmó',
    lead: 'Todo lo que firmó para compartir con {name}. Puede imprimir esta página.',
    signed: 'Firmado el {date}',
    paper: 'En papel',
    electronic: 'En forma electrónica',
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
