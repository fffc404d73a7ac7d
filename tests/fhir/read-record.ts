import type {
  Bundle,
  CodeableConcept,
  Consent,
  ConsentProvision,
  Extension,
  FhirResource,
  Patient,
  RelatedPerson,
} from 'fhir/r4'
import { type LifeArea, lifeAreas, type Topic, topics } from '#lib/consent/topic.ts'
import { extensions, systems } from '#lib/fhir/rules/codes.ts'

/** What another system reads in a `Consent`: a reader of its own, so that the round trip proves what the file says. */
export interface ReadRelease {
  readonly clientName: string
  readonly statedBirthDate: string | null
  readonly recipientName: string
  readonly relationship: string
  readonly recipientAffiliation: string
  readonly responsibleName: string
  readonly topics: readonly Topic[]
  readonly onlyInCrisis: readonly Topic[]
  readonly refusedTopics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly string[]
  readonly purposes: readonly string[]
  readonly startsAt: Date | null
  readonly expiresAt: Date | null
  readonly expiryEvent: string
  readonly signedName: string
  readonly signedAt: Date | null
  readonly witnessName: string
  readonly staffSignatureName: string
  readonly representative: {
    readonly name: string
    readonly authority: string
    readonly evidence: string
    readonly endsAt: Date | null
  } | null
}

/**
 * Reads a bundle with one `Consent` and the person it names; null where it is none. Only what is permitted topic by
 * topic, in codes that mean a topic here, is read as ticked: a permission without codes, or for everything, ticks
 * nothing. A denial is kept as a no, and wins.
 */
export function readRecord(json: string): ReadRelease | null {
  const found = resourcesIn(json)
  const consents = found.filter((each): each is Consent => each.resourceType === 'Consent')
  const [consent] = consents
  if (!consent || consents.length > 1) return null
  const patient = found.find((each): each is Patient => each.resourceType === 'Patient')
  const people = found.filter((each): each is RelatedPerson => each.resourceType === 'RelatedPerson')
  const [person] = people
  if (people.length > 1) return null
  const { permits, denials } = provisionsIn(consent.provision)
  const areTopics = (among: readonly ConsentProvision[]) => known(topics, systems.topic, among)
  const expiryEvent = textIn(consent.extension, 'expiryEvent')
  const authority = textIn(consent.extension, 'authority')
  return {
    clientName: nameOf(patient),
    statedBirthDate: patient?.birthDate ?? null,
    recipientName: nameOf(person),
    relationship: person?.relationship?.[0]?.text ?? '',
    recipientAffiliation: textIn(person?.extension, 'affiliation'),
    responsibleName: textIn(consent.extension, 'responsible'),
    topics: areTopics(permits),
    onlyInCrisis: areTopics(permits.filter(isForCrisis)),
    refusedTopics: areTopics(denials),
    areas: known(lifeAreas, systems.area, permits),
    professionals: [
      ...new Set(permits.flatMap(({ data }) => (data ?? []).map((each) => idIn(each.reference?.reference)))),
    ],
    purposes: (consent.extension ?? []).flatMap(({ url, valueString }) =>
      url === extensions.purpose && valueString ? [valueString] : [],
    ),
    startsAt: instantIn(permits[0]?.period?.start),
    expiresAt: expiryEvent ? null : instantIn(permits[0]?.period?.end),
    expiryEvent,
    signedName: textIn(consent.extension, 'signedName'),
    signedAt: instantIn(consent.dateTime),
    witnessName: textIn(consent.extension, 'witness'),
    staffSignatureName: textIn(consent.extension, 'staffSignature'),
    representative: authority
      ? {
          name: consent.performer?.[0]?.display ?? '',
          authority,
          evidence: textIn(consent.extension, 'authorityEvidence'),
          endsAt: instantIn(textIn(consent.extension, 'authorityEndsAt')),
        }
      : null,
  }
}

function resourcesIn(json: string): FhirResource[] {
  try {
    const given = JSON.parse(json) as Bundle | Consent | null
    if (given?.resourceType === 'Consent') return [given]
    if (given?.resourceType !== 'Bundle') return []
    return (given.entry ?? []).flatMap(({ resource }) => (resource ? [resource as FhirResource] : []))
  } catch {
    return []
  }
}

/** Permissions and denials, however deep a denial stands below a permission. */
function provisionsIn(root: ConsentProvision | undefined) {
  const all: ConsentProvision[] = []
  const gather = (provision: ConsentProvision) => {
    all.push(provision)
    for (const each of provision.provision ?? []) gather(each)
  }
  if (root) gather(root)
  return {
    permits: all.filter(({ type, code }) => type === 'permit' && (code ?? []).length > 0),
    denials: all.filter(({ type, code }) => type === 'deny' && codesOf(systems.area, code).length === 0),
  }
}

function isForCrisis({ modifierExtension }: ConsentProvision): boolean {
  return Boolean(modifierExtension?.some(({ url, valueBoolean }) => url === extensions.onlyInCrisis && valueBoolean))
}

function known<Value extends string>(
  all: readonly Value[],
  system: string,
  among: readonly ConsentProvision[],
): Value[] {
  const given = new Set(among.flatMap(({ code }) => codesOf(system, code)))
  return all.filter((each) => given.has(each))
}

function nameOf(of: Patient | RelatedPerson | undefined): string {
  const [name] = of?.name ?? []
  return name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' ').trim()
}

function idIn(reference: string | undefined): string {
  return reference?.split('/').at(-1) ?? ''
}

function instantIn(text: string | undefined): Date | null {
  const at = text ? new Date(text) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

/** The codes of one system among concepts. */
function codesOf(system: string, concepts: readonly CodeableConcept[] | undefined): string[] {
  return (concepts ?? []).flatMap(({ coding }) =>
    (coding ?? []).flatMap((each) => (each.system === system && each.code ? [each.code] : [])),
  )
}

function textIn(extension: readonly Extension[] | undefined, name: keyof typeof extensions): string {
  return extension?.find(({ url }) => url === extensions[name])?.valueString ?? ''
}
