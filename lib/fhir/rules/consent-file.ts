import type { z } from 'zod'
import { ok, type Result } from '#lib/kernel/result.ts'
import {
  bundleShape,
  consentShape,
  type GivenConsent,
  type GivenPatient,
  type GivenPerson,
  type GivenReference,
  type GivenResource,
  patientShape,
  relatedPersonShape,
  resourceShape,
} from './consent-shape.ts'

/** Why a file of another system cannot be filled in as a form. */
export type FhirRefusal =
  | 'fhir_resource'
  | 'fhir_shape'
  | 'fhir_status'
  | 'fhir_scope'
  | 'fhir_patient'
  | 'fhir_person'
  | 'fhir_permit'
  | 'fhir_code'
  | 'fhir_period'
  | 'fhir_limit'

/** What is wrong with a file, and where, as FHIRPath writes it. */
export interface Wrong {
  readonly ok: false
  readonly refusal: FhirRefusal
  readonly where: string
}
export type Read<Value> = Result<Value, FhirRefusal> & { readonly where?: string }

export function wrong(refusal: FhirRefusal, where: string): Wrong {
  return { ok: false, refusal, where }
}

/** The one `Consent` of a file, and whatever else it brings along. */
export interface ConsentFile {
  readonly consent: GivenConsent
  /** The other resources, by what they can be called. */
  readonly others: readonly { readonly names: readonly string[]; readonly resource: GivenResource }[]
}

/** Where something stands: `Consent.provision.provision[1].code`. */
export function placeIn(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (before, each) => (typeof each === 'number' ? `${before}[${each}]` : `${before}.${String(each)}`),
    root,
  )
}

/** Finds the `Consent`: the file itself, or the only one in a bundle, as our own export is. */
export function consentIn(json: unknown): Read<ConsentFile> {
  const file = resourceShape.safeParse(json)
  if (!file.success) return wrong('fhir_resource', 'resourceType')
  const isBundle = file.data.resourceType === 'Bundle'
  const found = isBundle ? entriesOf(json) : ok([{ names: [], resource: file.data }, ...containedIn(file.data)])
  if (!found.ok) return found
  const consents = found.value.filter(({ resource }) => resource.resourceType === 'Consent')
  const [one] = consents
  if (!one || consents.length > 1) return wrong('fhir_resource', isBundle ? 'Bundle.entry' : 'resourceType')
  const consent = readAs('Consent', consentShape, one.resource)
  return consent.ok ? ok({ consent: consent.value, others: found.value.filter((each) => each !== one) }) : consent
}

function entriesOf(json: unknown): Read<ConsentFile['others']> {
  const bundle = readAs('Bundle', bundleShape, json)
  if (!bundle.ok) return bundle
  return ok(
    (bundle.value.entry ?? []).flatMap(({ fullUrl, resource }) => {
      if (!resource) return []
      const names = [`${resource.resourceType}/${resource.id}`, ...(fullUrl ? [fullUrl] : [])]
      return [{ names, resource }, ...containedIn(resource)]
    }),
  )
}

function containedIn({ contained = [] }: GivenResource): ConsentFile['others'] {
  return contained.map((each) => ({ names: [`#${each.id}`], resource: each }))
}

/** The patient whom a reference names, if the file brings them along. */
export function patientIn(file: ConsentFile, reference: GivenReference | undefined): Read<GivenPatient | null> {
  const found = referredTo(file, 'Patient', reference)
  return found ? readAs('Patient', patientShape, found) : ok(null)
}

export function personIn(file: ConsentFile, reference: GivenReference): Read<GivenPerson | null> {
  const found = referredTo(file, 'RelatedPerson', reference)
  return found ? readAs('RelatedPerson', relatedPersonShape, found) : ok(null)
}

function referredTo({ others }: ConsentFile, type: string, given: GivenReference | undefined): GivenResource | null {
  const name = given?.reference
  const found = others.find(({ names, resource }) => resource.resourceType === type && name && names.includes(name))
  return found?.resource ?? null
}

function readAs<Shape extends z.ZodType>(root: string, shape: Shape, resource: unknown): Read<z.output<Shape>> {
  const read = shape.safeParse(resource)
  return read.success ? ok(read.data) : wrong('fhir_shape', placeIn(root, read.error.issues[0]!.path))
}
