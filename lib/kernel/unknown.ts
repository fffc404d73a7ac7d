import { plainLine } from './seen-text.ts'

/** What people write into a field that they could leave empty, because they do not know or have none. */
const unknown: ReadonlySet<string> = new Set([
  'idk',
  'dk',
  'dunno',
  'dont know',
  'i dont know',
  'do not know',
  'i do not know',
  'not sure',
  'im not sure',
  'unsure',
  'unknown',
  'not known',
  'no idea',
  'na',
  'n a',
  'no',
  'none',
  'no email',
  'no phone',
  'dont have one',
  'i dont have one',
  'no se',
  'no lo se',
  'no la se',
  'nose',
  'ni idea',
  'desconocido',
  'desconocida',
  'ninguno',
  'ninguna',
  'no tengo',
  'no tiene',
  'no aplica',
])

/** Whether what was typed says that its writer does not know, or has none: "idk", "?", "N/A", "no sé". */
export function saysUnknown(text: string): boolean {
  const line = plainLine(text)
  const words = line
    .normalize('NFKD')
    .replace(/[\p{M}'`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return line !== '' && (words === '' || unknown.has(words))
}
