import type { SameKeys } from '#lib/i18n/translator.ts'
import type { involvementWordsEn } from './involvement-en.ts'

export const involvementWordsEs: SameKeys<typeof involvementWordsEn> = {
  involvements: {
    all: 'Todo lo que mi familiar quiera compartir',
    goals: 'Metas y cómo ayudar, sin reuniones',
    meetings: 'Reuniones y respuestas a lo que escribo',
    emergencies: 'Solo emergencias',
    nothing: 'Nada hasta un día que yo diga',
  },
}
