import { z } from 'zod'

// The parts of FHIR R4 that a form is read from. What else stands there is kept as it is, so that it can be named.

const concept = z.looseObject({
  coding: z.array(z.looseObject({ system: z.string().optional(), code: z.string().optional() })).optional(),
  text: z.string().optional(),
})
const reference = z.looseObject({ reference: z.string().optional(), display: z.string().optional() })
const name = z.looseObject({
  text: z.string().optional(),
  given: z.array(z.string()).optional(),
  family: z.string().optional(),
})
const extension = z.looseObject({
  url: z.string(),
  valueString: z.string().optional(),
  valueBoolean: z.boolean().optional(),
})
/** A day, or an instant with its zone: what FHIR allows but a year or a month alone, which end nowhere certain. */
export const fhirDay = /^\d{4}-\d{2}-\d{2}$/
const dateTime = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const extensions = {
  extension: z.array(extension).optional(),
  modifierExtension: z.array(extension).optional(),
  implicitRules: z.string().optional(),
}

interface Provision {
  readonly [name: string]: unknown
  readonly extension?: readonly GivenExtension[]
  readonly modifierExtension?: readonly GivenExtension[]
  readonly type?: 'permit' | 'deny'
  readonly period?: { readonly start?: string; readonly end?: string }
  readonly actor?: readonly { readonly reference: GivenReference }[]
  readonly action?: readonly GivenConcept[]
  readonly code?: readonly GivenConcept[]
  readonly data?: readonly { readonly reference: GivenReference }[]
  readonly provision?: readonly Provision[]
}

const provision: z.ZodType<Provision> = z.looseObject({
  ...extensions,
  type: z.enum(['permit', 'deny']).optional(),
  period: z.looseObject({ start: dateTime.optional(), end: dateTime.optional() }).optional(),
  actor: z.array(z.looseObject({ role: concept, reference })).optional(),
  action: z.array(concept).optional(),
  code: z.array(concept).optional(),
  data: z.array(z.looseObject({ meaning: z.string(), reference })).optional(),
  provision: z.lazy(() => z.array(provision)).optional(),
})

export const consentShape = z.looseObject({
  ...extensions,
  resourceType: z.literal('Consent'),
  status: z.string(),
  scope: concept,
  patient: reference.optional(),
  dateTime: dateTime.optional(),
  performer: z.array(reference).optional(),
  organization: z.array(reference).optional(),
  policyRule: concept.optional(),
  provision: provision.optional(),
})

const person = z.looseObject({ ...extensions, id: z.string().optional(), name: z.array(name).optional() })
export const patientShape = person.extend({ birthDate: z.iso.date().optional() })
export const relatedPersonShape = person.extend({
  patient: reference.optional(),
  relationship: z.array(concept).optional(),
})

const resource = z.looseObject({
  resourceType: z.string(),
  id: z.string().optional(),
  contained: z.array(z.looseObject({ resourceType: z.string(), id: z.string().optional() })).optional(),
})
/** One resource, with those that stand inside it. */
export const resourceShape = resource
export const bundleShape = resource.extend({
  entry: z.array(z.looseObject({ fullUrl: z.string().optional(), resource: resource.optional() })).optional(),
})

export type GivenResource = z.output<typeof resource>

export type GivenConsent = z.output<typeof consentShape>
export type GivenProvision = Provision
export type GivenConcept = z.output<typeof concept>
export type GivenPatient = z.output<typeof patientShape>
export type GivenPerson = z.output<typeof relatedPersonShape>
export type GivenReference = z.output<typeof reference>
export type GivenExtension = z.output<typeof extension>
