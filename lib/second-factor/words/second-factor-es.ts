import type { SameKeys } from '#lib/i18n/translator.ts'
import type { secondFactorEn } from './second-factor-en.ts'

export const secondFactorEs: SameKeys<typeof secondFactorEn> = {
  give: {
    title: 'Muestre que es usted',
    lead: 'Un código por correo no abre el trabajo del personal. Abra la aplicación de su teléfono y escriba los 6 números que muestra.',
    code: 'Código de su aplicación',
    codeHint: '6 números. Cada código sirve una vez. Cada 30 segundos hay uno nuevo.',
    enter: 'Seguir',
  },
  own: {
    title: 'Cómo entra usted',
    lead: 'Usted entra con un código por correo y con un segundo paso que solo usted tiene.',
    needed: 'Active ahora su segundo paso. Hasta entonces no puede abrir nada más.',
    grace: 'Active pronto su segundo paso. Su centro le deja trabajar sin él solo unos días.',
    appOn: 'Su aplicación de códigos está activada.',
    addApp: 'Activar una aplicación de códigos',
    changeApp: 'Activar la aplicación en otro teléfono',
  },
  app: {
    title: 'Activar una aplicación de códigos',
    lead: 'Escanee la imagen con la aplicación. Luego escriba los 6 números que muestra.',
    picture: 'La imagen que se escanea con la aplicación',
    secret: '¿Sin cámara? Escriba esto en la aplicación:',
    code: 'Código de la aplicación',
    turnOn: 'Activarla',
    instead: 'La aplicación que tenía antes deja de servir.',
  },
  practice: 'Aplicación de práctica de todo el personal. Ahora muestra este código, y cada 30 segundos otro:',
}
