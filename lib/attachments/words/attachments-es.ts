import type { SameKeys } from '#lib/i18n/translator.ts'
import type { attachmentsEn } from './attachments-en.ts'

export const attachmentsEs: SameKeys<typeof attachmentsEn> = {
  title: 'Agregar una foto o un PDF',
  lead: 'Nuestro personal lo ve. Nunca se le muestra a su familiar.',
  link: 'Agregar una foto o un PDF',
  afterwards: 'Después de enviarlo puede agregar una foto o un PDF.',
  words: '¿Qué se ve? (opcional)',
  file: 'Foto o PDF',
  fileHint: 'Hasta 10 MB. Antes de guardar una foto quitamos el lugar donde se tomó.',
  again: 'Si algo sale mal, elija el archivo otra vez. Sus palabras quedan.',
  send: 'Enviar',
  added: 'Se agregó su archivo.',
  sizes: { kilobyte: '{count} kB', megabyte: '{count} MB' },
  one: '{name} ({size})',
  save: 'Guardar {name} ({size})',
  onlySaved: 'Los archivos se guardan y no se abren aquí. Un PDF queda como llegó: ábralo con cuidado.',
  noWords: 'Enviado sin palabras',
}
