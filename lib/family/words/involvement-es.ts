import type { SameKeys } from '#lib/i18n/translator.ts'
import type { involvementWordsEn } from './involvement-en.ts'

export const involvementWordsEs: SameKeys<typeof involvementWordsEn> = {
  involvements: {
    open: 'Quiero participar tanto como quiera mi familiar',
    some: 'Quiero participar en algunas cosas',
    little: 'Solo en las cosas importantes',
    paused: 'Necesito un descanso',
  },
}
