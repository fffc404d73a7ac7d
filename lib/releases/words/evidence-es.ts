import type { SameKeys } from '#lib/i18n/translator.ts'
import type { evidenceEn } from './evidence-en.ts'

export const evidenceEs: SameKeys<typeof evidenceEn> = {
  title: 'Qué muestra que se firmó',
  how: 'Cómo',
  form: { paper: 'En papel', electronic: 'En la pantalla' },
  signedBy: 'Firmado por',
  signedOn: 'Firmado el',
  intent: 'La voluntad de firmar',
  intentIs: 'Se leyó el formulario, se escribió el nombre y se presionó el botón «Firmar».',
  agreement: 'Acuerdo de firmar en la pantalla',
  agreementIs: 'Sí, sabiendo que se puede firmar en papel.',
  identified: 'Cómo supimos quién firmó',
  representative: 'Firmado en nombre del cliente por',
  representativeIs: '{name}. Su derecho: {authority}. Se mostró con: {evidence}',
  witness: 'Testigo',
  staffSignature: 'Personal que firmó',
  born: 'Fecha de nacimiento del cliente, como dice el formulario',
  responsible: 'Quién responde de esto en el centro',
  affiliation: 'Institución de la persona a quien se le puede contar',
  refused: 'A qué dice que no el formulario',
  understood: 'Se preguntó qué significa',
  answers: {
    as_ticked:
      '{count, plural, one {Respondió bien la primera vez.} other {Respondió bien después de una explicación.}}',
    everything: 'Se explicó {count, plural, one {una vez} other {dos veces}} y después se firmó.',
    for_good: 'Se explicó {count, plural, one {una vez} other {dos veces}} y después se firmó.',
  },
  typed: 'Lo registró',
  compared: 'Lo comparó con el papel',
  act: '{name}, {date}',
  somebody: 'una persona del personal',
  kept: 'Dónde se guarda el papel',
  version: 'Redacción del formulario',
  hash: 'Huella de las palabras firmadas (SHA-256)',
  earlier: 'Formularios que firmó antes',
  save: 'Guardar una copia (PDF)',
  copy: {
    title: 'Copia de un formulario de permiso',
    lead: 'Las palabras de abajo están como se firmaron. La huella del final es de estas palabras y de ninguna otra.',
    words: 'Las palabras que se firmaron',
  },
}
