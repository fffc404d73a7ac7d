import type { SameKeys } from '#lib/i18n/translator.ts'
import type { releaseTextEn } from './release-text-en.ts'

export const releaseTextEs: SameKeys<typeof releaseTextEn> = {
  title: 'Permiso para compartir con una persona',
  inOwnWords: 'En palabras de {discloser}:',
  whose: 'Este permiso trata de mí: {client}.',
  born: 'Mi fecha de nacimiento: {date}.',
  who: 'Quién puede contar: {discloser}.',
  responsible: 'Quién responde de esto allí: {name}.',
  whom: 'A quién se le puede contar: {recipient} ({relationship}), y a nadie más.',
  affiliation: 'Institución de esta persona: {affiliation}.',
  reach: 'Se le escribe a {email}.',
  what: 'Qué se puede contar:',
  refused: 'A qué digo que no:',
  onlyInCrisis: 'solo mientras hay una crisis',
  areas: 'Solo en estas partes de la vida:',
  professionals: 'Solo sobre estas personas de mi equipo de atención:',
  forbidden: 'También marcado en el papel:',
  purpose: 'Para qué es:',
  from: 'Desde: {date}.',
  until: 'Hasta: {until}.',
  open: 'no está escrito',
  statements: 'Lo que sé:',
  representative: 'Firmado en nombre del cliente por {name}. Su derecho a hacerlo: {authority}.',
}
