import type { Bundle, CapabilityStatement, FhirResource, OperationOutcome, Resource } from 'fhir/r4'
import type { AskedRefusal } from './system-asked.ts'
import { type ServedType, servedTypes } from './system-asked.ts'

/** Why a system gets no resource, as the other system's engineers read it. It says nothing of any client. */
export type SystemRefusal =
  | AskedRefusal
  | 'token'
  | 'not_its_right'
  | 'not_found'
  | 'too_many'
  | 'read_only'
  | 'failure'

const outcomes: Readonly<
  Record<SystemRefusal, readonly [status: number, OperationOutcome['issue'][0]['code'], words: string]>
> = {
  token: [401, 'login', 'Send a token that counts: Authorization: Bearer.'],
  not_its_right: [403, 'forbidden', 'This token does not read resources of this type.'],
  not_found: [404, 'not-found', 'There is no such resource.'],
  unknown_type: [404, 'not-supported', `Read ${Object.keys(servedTypes).join(', ')}, or metadata.`],
  unknown_parameter: [400, 'not-supported', 'Use patient, _id, _count, _format, and the links to the next page.'],
  no_such_value: [400, 'value', '_count is a number from 1 on, and _after is what a link says.'],
  patient_or_id: [400, 'required', 'Name one patient, or one _id.'],
  format: [406, 'not-supported', 'Answers are application/fhir+json.'],
  read_only: [405, 'not-supported', 'This is read alone. Use GET.'],
  too_many: [429, 'throttled', 'Too many requests. Try again in an hour.'],
  failure: [500, 'exception', 'Something failed here. Nothing was read.'],
}

export interface SystemAnswer {
  readonly status: number
  readonly resource: Resource
}

export function refusedAs(refusal: SystemRefusal): SystemAnswer {
  const [status, code, diagnostics] = outcomes[refusal]
  const outcome: OperationOutcome = {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code, diagnostics }],
  }
  return { status, resource: outcome }
}

/** A page of what was found, with where the next one is. */
export function searchset(
  base: string,
  found: readonly FhirResource[],
  { self, next }: { readonly self: string; readonly next: string | null },
): Bundle {
  const security = [
    ...new Map(found.flatMap((each) => each.meta?.security ?? []).map((one) => [one.code, one])).values(),
  ]
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(security.length > 0 && { meta: { security } }),
    link: [{ relation: 'self', url: self }, ...(next ? [{ relation: 'next', url: next }] : [])],
    ...(found.length > 0 && {
      entry: found.map((resource) => ({
        fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' as const },
      })),
    }),
  }
}

/** What can be asked here, by whoever asks: it is the same for every center and says nothing of any. */
export function capabilities(url: string): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-12-02',
    kind: 'instance',
    software: { name: 'Ajar' },
    implementation: { description: 'Permission forms and what was told by them, to read', url },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: { description: 'A token of the center: Authorization: Bearer.' },
        resource: (Object.keys(servedTypes) as ServedType[]).map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: [
            { name: 'patient', type: 'reference', documentation: 'Needed, or _id.' },
            { name: '_id', type: 'token' },
          ],
        })),
      },
    ],
  }
}
