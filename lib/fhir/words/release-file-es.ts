import type { SameKeys } from '#lib/i18n/translator.ts'
import type { releaseFileEn } from './release-file-en.ts'

export const releaseFileEs: SameKeys<typeof releaseFileEn> = {
  title: 'Guardar para otro sistema',
  lead: 'Un archivo en FHIR R4 con este formulario, la persona que nombra y lo que se contó gracias a él. No tiene nada de nadie más. Queda anotado quién lo guardó y para qué.',
  why: 'Para qué lo guarda',
  save: 'Guardar el archivo',
}
