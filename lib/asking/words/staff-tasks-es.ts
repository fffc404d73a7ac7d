import type { SameKeys } from '#lib/i18n/translator.ts'
import type { staffTasksEn } from './staff-tasks-en.ts'

export const staffTasksEs: SameKeys<typeof staffTasksEn> = {
  title: 'Clientes a quienes preguntar',
  lead: 'Alguien preguntó por estos clientes, o un formulario suyo termina pronto: pregunte al cliente si quiere firmar un formulario de permiso para esa persona. Si alguien con quien comparten dejó de participar, dígaselo.',
  byLaw: 'En este estado la ley nos exige preguntar.',
  asked: 'Preguntó {name} ({relationship})',
  ends: 'El formulario para {name} ({relationship}) termina pronto. {date}',
  left: '{name} ({relationship}) dejó de participar por su cuenta el {date} y ya no ve nada. Dígaselo al cliente.',
  mayWrite: 'Se le puede escribir a {email}.',
  askedOn: '{name} le preguntó el {asked}. Pregúntele otra vez el {date}.',
  due: 'Preguntar a más tardar el {date}',
  done: 'Ya se preguntó',
  empty: 'Ahora mismo no hay a quién preguntar.',
  crowdTitle: 'Muchas de un mismo lugar',
  crowd:
    'Estas preguntas llegaron de una persona o una red que envió más de diez en un día. Cada una puede ser honesta.',
  doneBy: '({name}, {date})',
  outcome: '¿Qué dijo el cliente?',
  wants_release: 'Quiere firmar un formulario',
  refused: 'No quiere',
  ask_later: 'Preguntar otra vez más tarde',
  askAgainOn: 'Preguntar otra vez el',
  told: 'El cliente ya lo sabe',
  toldSend: 'El cliente ya sabe que dejó de participar',
  save: 'Guardar la respuesta',
  record: 'Registrar el formulario',
}
