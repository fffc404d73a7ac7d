import type { SameKeys } from '#lib/i18n/translator.ts'
import type { fhirRefusalsEn } from './refusals-en.ts'

const limit = 'Pida a quien lo envía un formulario que una persona pueda leer, y escríbalo.'

export const fhirRefusalsEs: SameKeys<typeof fhirRefusalsEn> = {
  name_system: 'Escriba cómo se llama el sistema, por ejemplo Epic del hospital Riverside.',
  choose_reads: 'Marque al menos una cosa que pueda leer.',
  token_until_passed: 'Elija un día por venir.',
  token_too_long: 'Una clave dura un año como máximo. Elija un día más cercano.',
  choose_fhir: 'Elija el archivo: un Consent de FHIR R4, guardado como JSON.',
  fhir_too_large: 'Este archivo pesa más de 1 MB. Pida a quien lo envía ese único formulario.',
  fhir_too_deep:
    'Este archivo tiene más partes de las que necesita un formulario. Pida a quien lo envía ese único formulario.',
  fhir_not_json: 'Este archivo no es JSON. Pida a quien lo envía FHIR R4, guardado como JSON.',
  fhir_resource:
    'resourceType tiene que ser Consent, o Bundle con un solo Consent. Pida a quien lo envía ese único formulario.',
  fhir_shape: 'Esta parte falta, es muy larga o no es como dice FHIR R4. Pida a quien lo envía que la corrija.',
  fhir_status:
    'Consent.status tiene que ser active. Solo se acepta un formulario que vale donde se hizo. Pida el que vale ahora.',
  fhir_scope: 'Consent.scope tiene que ser patient-privacy. Este es otro tipo de consentimiento.',
  fhir_patient:
    'Consent.patient no es este cliente: el nombre o la fecha de nacimiento es otra, o falta. Mire de quién es el archivo.',
  fhir_person:
    'El formulario tiene que nombrar a una sola persona: un actor, el mismo en cada permit, con nombre. Pida un archivo por persona.',
  fhir_permit:
    'Aquí no se permite nada tema por tema. No se acepta un permit para todo, ni uno sin código. Pregunte qué temas son.',
  fhir_code: `Este código no es aquí ningún tema ni parte de la vida. ${limit}`,
  fhir_period: `Un formulario tiene un solo período, y termina después de empezar. ${limit}`,
  fhir_limit: `Esto limita el permiso de una forma que aquí un formulario no puede decir. Sin ese límite se abriría más. ${limit}`,
}
