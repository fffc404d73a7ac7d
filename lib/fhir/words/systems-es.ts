import type { SameKeys } from '#lib/i18n/translator.ts'
import type { systemsEn } from './systems-en.ts'

export const systemsEs: SameKeys<typeof systemsEn> = {
  title: 'Otros sistemas que leen aquí',
  lead: 'Un sistema de este centro, como su expediente clínico, puede leer formularios de permiso en FHIR R4. Lee con una clave y no puede cambiar nada. Cada vez queda anotada, con lo que leyó y de quién.',
  address: 'Pregunta en {address} y envía la clave como “Authorization: Bearer”.',
  empty: 'Ningún otro sistema lee aquí.',
  name: 'Sistema',
  reads: 'Lee',
  until: 'Hasta',
  used: 'Leyó por última vez',
  state: 'Estado',
  givenBy: 'La dio {name} el {date}',
  what: { releases: 'Formularios de permiso', accounting: 'Lo que se contó' },
  states: { live: 'Lee', over: 'Llegó su día', ended: 'Terminada el {date}' },
  never: 'Nunca',
  end: 'Terminar ahora la clave de {name}',
  new: 'Dar una clave a otro sistema',
  systemName: 'Cómo se llama el sistema',
  systemNameHint: 'Por ejemplo: Epic del hospital Riverside',
  readsWhat: 'Qué puede leer, de todos los clientes',
  untilDay: 'Hasta qué día',
  untilHint: 'Un año como máximo: {date} o antes',
  give: 'Crear la clave',
  madeTitle: 'La clave de {name}',
  madeLead:
    'Cópiela ahora en el otro sistema. No se vuelve a mostrar. Quien la tiene puede leer: no la envíe por carta ni por chat.',
  madeBack: 'Ya la copié',
}
