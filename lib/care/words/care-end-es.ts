import type { SameKeys } from '#lib/i18n/translator.ts'
import type { careEndEn } from './care-end-en.ts'

export const careEndEs: SameKeys<typeof careEndEn> = {
  title: 'Fin de la atención',
  lead: 'Anote aquí que {name} murió o que ya no recibe atención en este centro.',
  whatHappens:
    'Desde ese momento no se le dice nada a la familia y no sale ningún correo pendiente. Las invitaciones terminan. La familia lee lo mismo que con cualquier otro final; nadie le dice por qué. Llámela usted.',
  how: 'Qué pasó',
  died: 'El cliente murió',
  discharged: 'El cliente ya no recibe atención aquí',
  sure: 'Estoy seguro, y revisé el nombre de arriba',
  save: 'Terminar la atención',
  now: { died: 'Murió. Lo anotó {name}, {date}.', discharged: 'Ya no recibe atención aquí. Lo anotó {name}, {date}.' },
  resume: 'Fue un error, o la atención sigue',
  resumeLead: 'Entonces vuelve a valer lo que el cliente firmó, si no terminó por sí solo.',
}
