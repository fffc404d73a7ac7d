import type { SameKeys } from '#lib/i18n/translator.ts'
import type { textsEn } from './texts-en.ts'

// The alphabet of texts has é and ñ, and none of the other accents.
export const textsEs: SameKeys<typeof textsEn> = {
  message: 'Tiene un mensaje. Entre para verlo: {link} Responda ALTO para no recibir textos.',
  meeting: 'Hay algo nuevo de una cita. Entre para verlo: {link} Responda ALTO para no recibir textos.',
  code: 'Clave: {code}. Sirve por {minutes} minutos. Si no la ha pedido, no haga nada.',
}
