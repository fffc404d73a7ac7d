import type { checksEn } from './checks-en.ts'

export const checksEs: typeof checksEn = {
  count: 'Formularios en papel por revisar',
  title: 'Formularios que todavía no abren nada',
  lead: 'Un formulario en papel cuenta después de que otra persona del personal lo haya revisado.',
  empty: 'Ningún formulario espera.',
  whom: '{client} permite que informemos a {recipient} ({relationship})',
  typed: 'Lo registró {name}, {date}',
  typedBySomebody: 'Registrado el {date}',
  look: 'Compararlo con el papel',
  see: 'Verlo',
  correct: 'Corregirlo',
  state: { waits: 'Espera una segunda revisión', sent_back: 'Devuelto', draft: 'Tiene defectos' },
  own: 'Usted lo registró; tiene que revisarlo otra persona.',
  waits: 'No falta nada. No abre nada hasta que otra persona del personal lo haya revisado.',
  nobodyElse:
    'Puede revisarlo quien registra formularios de este cliente: su administrador de casos, su médico o terapeuta, un supervisor o el encargado de privacidad.',
  checked: 'Lo comparó con el papel {name}, {date}',
  sentBack: 'Lo devolvió {name}, {date}: «{words}»',
  nowCounts: 'Ver el formulario que cuenta',
  form: {
    title: 'Compárelo con el papel',
    lead: 'Tenga el papel junto a esta página. Mire el nombre, lo que está marcado, los días y la firma.',
    answer: '¿Está todo aquí como en el papel?',
    same: 'Sí. Cuenta desde ahora.',
    differs: 'No. Se devuelve para registrarlo de nuevo.',
    words: 'Qué es diferente',
    save: 'Guardar',
  },
}
