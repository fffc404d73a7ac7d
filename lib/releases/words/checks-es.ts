import type { checksEn } from './checks-en.ts'

export const checksEs: typeof checksEn = {
  count: 'Formularios en papel por revisar',
  title: 'Formularios que todavía no abren nada',
  lead: 'Un formulario en papel cuenta después de que una segunda persona del personal lo haya revisado.',
  empty: 'Ningún formulario espera.',
  whom: '{client} permite que informemos a {recipient} ({relationship})',
  typed: 'Lo anotó {name}, {date}',
  typedBySomebody: 'Anotado el {date}',
  look: 'Compararlo con el papel',
  see: 'Verlo',
  correct: 'Corregirlo',
  state: { waits: 'Espera una segunda revisión', sent_back: 'Devuelto', draft: 'Tiene defectos' },
  own: 'Usted lo anotó; tiene que revisarlo otra persona.',
  waits: 'No falta nada. No abre nada hasta que una segunda persona del personal lo haya revisado.',
  nobodyElse:
    'Puede revisarlo quien anota formularios de esta persona: quien coordina su caso, su médico o terapeuta, un supervisor o el responsable de privacidad.',
  checked: 'Lo comparó con el papel {name}, {date}',
  sentBack: 'Lo devolvió {name}, {date}: «{words}»',
  nowCounts: 'Ver el formulario que cuenta',
  form: {
    title: 'Compárelo con el papel',
    lead: 'Tenga el papel junto a esta página. Mire el nombre, lo que está marcado, los días y la firma.',
    answer: '¿Está todo aquí como en el papel?',
    same: 'Sí. Cuenta desde ahora.',
    differs: 'No. Vuelve para anotarlo de nuevo.',
    words: 'Qué es diferente',
    save: 'Guardar',
  },
}
