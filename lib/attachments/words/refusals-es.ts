import type { SameKeys } from '#lib/i18n/translator.ts'
import type { attachmentRefusalsEn } from './refusals-en.ts'

export const attachmentRefusalsEs: SameKeys<typeof attachmentRefusalsEn> = {
  choose_file: 'Elija una foto o un PDF. Sus palabras se guardaron.',
  file_too_large:
    'Este archivo pesa más de 10 MB. Envíe uno más pequeño: una captura de pantalla de la foto suele bastar. Sus palabras se guardaron.',
  file_of_no_kind:
    'Podemos recibir fotos (JPEG, PNG, WebP o GIF) y archivos PDF. Este es otra cosa, diga lo que diga su nombre. Sus palabras se guardaron.',
  file_broken:
    'Este archivo está dañado y nadie podría abrirlo. Elíjalo otra vez o envíe una foto de él. Sus palabras se guardaron.',
  file_of_iphone:
    'Esta foto está en un formato que no podemos abrir (HEIC). Haga una captura de pantalla y envíela, o compártala como JPEG. Sus palabras se guardaron.',
  picture_too_large:
    'Esta imagen tiene demasiados píxeles para abrirla. Envíe una más pequeña. Sus palabras se guardaron.',
  files_crowded:
    'Ahora mismo se están enviando tantos archivos que no pudimos recibir este. Sus palabras se guardaron. Elija el archivo otra vez en unos minutos, o llame al centro: {phone}.',
  too_many_files: 'Este aviso ya tiene todos los archivos que puede tener. Escriba, o llame al centro: {phone}.',
}
