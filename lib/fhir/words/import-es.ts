import type { SameKeys } from '#lib/i18n/translator.ts'
import type { importEn } from './import-en.ts'

export const importEs: SameKeys<typeof importEn> = {
  link: 'Llenar uno con un archivo (FHIR R4)',
  title: 'Llenar un formulario con un archivo',
  lead: 'El archivo llena un borrador sobre {name}. No abre nada. Compárelo con el papel firmado, escriba quién firmó y cuándo, y guárdelo. Después lo mira una segunda persona.',
  file: 'El archivo',
  hint: 'Un Consent de FHIR R4, o un Bundle con uno solo, guardado como JSON. 1 MB como máximo.',
  where: 'Dónde en el archivo: {path}',
  send: 'Llenar el borrador',
  filledIn: 'Este borrador se llenó con un archivo, no con el papel. Compare cada línea con el papel firmado.',
  leftOut: 'El archivo dice además esto, que este formulario no puede guardar. Mire si cambia lo que se quiso decir:',
}
