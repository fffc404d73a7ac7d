import type { SameKeys } from '#lib/i18n/translator.ts'
import type { summaryRefusalsEn } from './refusals-en.ts'

export const summaryRefusalsEs: SameKeys<typeof summaryRefusalsEn> = {
  meeting_not_begun: 'Esto se puede escribir cuando llegue la hora de la reunión.',
  notes_changed:
    'Alguien escribió aquí mientras usted tenía la página abierta, y no se guardó nada de lo suyo. Vea abajo cómo está ahora. Sus palabras siguen en esta página.',
  choose_goal: 'Elija una de las metas del cliente.',
  write_summary: 'Escriba las palabras que su familia puede leer, o elija que no.',
  said_then: 'Elija el día en que el cliente lo dijo: no antes de que se escribieran estas palabras ni en el futuro.',
}
