import type { Patient, RelatedPerson } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import type { Topic } from '#lib/consent/topic.ts'
import { draftFrom } from '#lib/fhir/rules/draft-from.ts'
import { readConsent } from '#lib/fhir/rules/read-consent.ts'
import { readJson } from '#lib/fhir/rules/read-json.ts'
import { releaseRecord } from '#lib/fhir/rules/release-record.ts'
import { guardian, recordOf, telling } from './told-records.ts'

const bytesOf = (what: unknown) => new TextEncoder().encode(typeof what === 'string' ? what : JSON.stringify(what))
const parsed = (what: unknown): unknown => {
  const read = readJson(bytesOf(what))
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}
const topic = (code: string) => ({ coding: [{ system: 'urn:ajar:topic', code }] })
const area = (code: string) => ({ coding: [{ system: 'urn:ajar:life-area', code }] })
const elena = { role: { text: 'told' }, reference: { display: 'Elena Delgado' } }

/** A form of another system, as small as it can be. */
const small = {
  resourceType: 'Consent',
  status: 'active',
  scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] },
  category: [{ text: 'form' }],
  patient: { reference: 'Patient/7', display: 'Rosa Delgado' },
  provision: {
    type: 'deny',
    provision: [{ type: 'permit', actor: [elena], code: [topic('case_manager')], period: { end: '2026-12-31' } }],
  },
}
type Part = Record<string, unknown>
const permitWith = (parts: Part): Part => ({
  ...small,
  provision: { type: 'deny', provision: [{ ...small.provision.provision[0], ...parts }] },
})

/** A form that is told by now, whatever its place asks of it on top. */
const active = (of: typeof telling) => ({ ...recordOf(of), defects: [] })

test('a form of another system, as small as it can be, is read', () => {
  const read = readConsent(parsed(small))
  expect(read).toMatchObject({
    ok: true,
    value: { recipientName: 'Elena Delgado', topics: ['case_manager'], endsAt: '2026-12-31' },
  })
})

describe.each([
  ['with everything on it', telling],
  ['that a guardian signed', guardian],
] as const)('our own export of a form %s', (_title, of) => {
  test('read again is a draft that says the same, and has no signature', () => {
    const { release, professionals, endsAt } = recordOf(of)
    const read = readConsent(parsed(releaseRecord(active(of))))
    if (!read.ok) throw new Error(`${read.refusal} ${read.where}`)
    const draft = draftFrom(read.value, 'America/Chicago')
    const same = [
      'recipientName',
      'relationship',
      'recipientAffiliation',
      'responsibleName',
      'topics',
      'onlyInCrisis',
      'refusedTopics',
      'areas',
      'purposes',
      'startsAt',
      'expiryEvent',
      'representative',
    ] as const
    expect(Object.fromEntries(same.map((name) => [name, draft[name]]))).toEqual(
      Object.fromEntries(same.map((name) => [name, release[name]])),
    )
    expect(draft.statedBirthDate ?? null).toBe(release.statedBirthDate)
    expect(draft.expiresAt).toEqual(release.expiryEvent ? null : endsAt)
    expect(read.value.patient).toMatchObject({ id: release.clientId, name: release.clientName })
    expect(read.value.professionals).toEqual(professionals)
    expect(draft).toMatchObject({ signedName: '', signedAt: null, witnessName: '', staffSignatureName: '' })
  })

  test('lists what the draft does not hold: who signed and when, and the papers beside it', () => {
    const read = readConsent(parsed(releaseRecord(active(of))))
    const lines = read.ok ? read.value.leftOut.join('\n') : ''
    expect(lines).toContain('Consent.dateTime: 2026-03-05')
    expect(lines).toContain('urn:ajar:signed-name')
    expect(lines).toContain('Provenance: 1')
    expect(lines).not.toContain('urn:ajar:purpose')
  })
})

const bundle = (...resources: readonly unknown[]): unknown => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
})
const twoPermits = (one: Part, two: Part): Part => ({
  ...small,
  provision: {
    type: 'deny',
    provision: [one, two].map((parts) => ({ ...small.provision.provision[0], ...parts })),
  },
})
const limit = [{ url: 'urn:x:limit', valueString: 'unknown' }]
const at = 'Consent.provision.provision[0]'

test.each<[string, unknown, string, string]>([
  ['is no resource', { some: 'thing' }, 'fhir_resource', 'resourceType'],
  ['is a list', [], 'fhir_resource', 'resourceType'],
  ['is of another kind', { resourceType: 'Patient' }, 'fhir_resource', 'resourceType'],
  ['is a bundle with two forms', bundle(small, small), 'fhir_resource', 'Bundle.entry'],
  ['is a bundle with none', bundle(), 'fhir_resource', 'Bundle.entry'],
  ['is a bundle that is no list', { resourceType: 'Bundle', entry: 'x' }, 'fhir_shape', 'Bundle.entry'],
  [
    'says that it is refused by itself',
    { ...small, refusal: 'x', ok: true, status: 'draft' },
    'fhir_status',
    'Consent.status',
  ],
  ['is over', { ...small, status: 'inactive' }, 'fhir_status', 'Consent.status'],
  ['is only proposed', { ...small, status: 'proposed' }, 'fhir_status', 'Consent.status'],
  ['was entered in error', { ...small, status: 'entered-in-error' }, 'fhir_status', 'Consent.status'],
  ['is about research', { ...small, scope: { text: 'research' } }, 'fhir_scope', 'Consent.scope'],
  ['is about nobody', { ...small, patient: undefined }, 'fhir_patient', 'Consent.patient'],
  ['has rules of its own', { ...small, implicitRules: 'urn:x' }, 'fhir_limit', 'Consent.implicitRules'],
  ['changes its meaning', { ...small, modifierExtension: limit }, 'fhir_limit', 'Consent.modifierExtension'],
  ['permits nothing', { ...small, provision: undefined }, 'fhir_permit', 'Consent.provision'],
  [
    'permits everything',
    { ...small, provision: { type: 'permit', actor: [elena] } },
    'fhir_permit',
    'Consent.provision.code',
  ],
  ['only denies', { ...small, provision: { type: 'deny' } }, 'fhir_permit', 'Consent.provision.provision'],
  ['permits without a topic', permitWith({ code: undefined }), 'fhir_permit', `${at}.code`],
  ['permits a part of life and no topic', permitWith({ code: [area('housing')] }), 'fhir_permit', `${at}.code`],
  [
    'has a code nobody knows',
    permitWith({ code: [topic('case_manager'), topic('all')] }),
    'fhir_code',
    `${at}.code[1]`,
  ],
  ['permits in words', permitWith({ code: [{ text: 'any and all' }] }), 'fhir_code', `${at}.code[0]`],
  [
    'permits in codes of others',
    permitWith({ code: [{ coding: [{ system: 'urn:x', code: 'health' }] }] }),
    'fhir_code',
    `${at}.code[0]`,
  ],
  ['is for nobody', permitWith({ actor: undefined }), 'fhir_person', `${at}.actor`],
  ['is for two people', permitWith({ actor: [elena, elena] }), 'fhir_person', `${at}.actor`],
  [
    'is for somebody without a name',
    permitWith({ actor: [{ ...elena, reference: { display: '?' } }] }),
    'fhir_person',
    'RelatedPerson.name',
  ],
  [
    'is for one person here and another there',
    twoPermits({}, { actor: [{ ...elena, reference: { display: 'Mateo' } }] }),
    'fhir_person',
    'Consent.provision.provision[1].actor',
  ],
  [
    'ends twice',
    twoPermits({}, { period: { end: '2027-12-31' } }),
    'fhir_period',
    'Consent.provision.provision[1].period',
  ],
  [
    'ends before it begins',
    permitWith({ period: { start: '2027-01-01', end: '2026-01-01' } }),
    'fhir_period',
    `${at}.period`,
  ],
  ['ends in some year', permitWith({ period: { end: '2027' } }), 'fhir_shape', `${at}.period.end`],
  ['is limited by a label', permitWith({ securityLabel: [{ code: 'R' }] }), 'fhir_limit', `${at}.securityLabel`],
  ['is limited by a kind of record', permitWith({ class: [{ code: 'Observation' }] }), 'fhir_limit', `${at}.class`],
  [
    'permits to collect, and not to tell',
    permitWith({ action: [{ coding: [{ code: 'collect' }] }] }),
    'fhir_limit',
    `${at}.action`,
  ],
  ['has a condition nobody knows', permitWith({ modifierExtension: limit }), 'fhir_limit', `${at}.modifierExtension`],
  [
    'opens in a crisis what cannot',
    permitWith({ modifierExtension: [{ url: 'urn:ajar:only-in-crisis', valueBoolean: true }] }),
    'fhir_limit',
    `${at}.modifierExtension`,
  ],
  [
    'permits within a permit',
    permitWith({ provision: [small.provision.provision[0]] }),
    'fhir_limit',
    `${at}.provision[0].type`,
  ],
  [
    'denies in codes of others',
    permitWith({ provision: [{ type: 'deny', code: [{ text: 'HIV' }] }] }),
    'fhir_code',
    `${at}.provision[0].code[0]`,
  ],
  [
    'has a name as long as a book',
    permitWith({ actor: [{ ...elena, reference: { display: 'E'.repeat(300) } }] }),
    'fhir_shape',
    'RelatedPerson.name',
  ],
])('a file that %s is refused, and says where', (_what, file, refusal, where) => {
  expect(readConsent(parsed(file))).toEqual({ ok: false, refusal, where })
})

test('a person who belongs to somebody else is not taken', () => {
  const person: RelatedPerson = {
    resourceType: 'RelatedPerson',
    id: 'p',
    patient: { reference: 'Patient/8' },
    name: [{ given: ['Elena'], family: 'Delgado' }],
  }
  const form = permitWith({ actor: [{ ...elena, reference: { reference: 'RelatedPerson/p' } }] })
  expect(readConsent(bundle(form, person))).toMatchObject({ refusal: 'fhir_patient', where: 'RelatedPerson.patient' })
  const own = { ...person, patient: { reference: 'Patient/7' }, relationship: [{ text: 'mother' }] }
  expect(readConsent(bundle(form, own))).toMatchObject({
    value: { recipientName: 'Elena Delgado', relationship: 'mother' },
  })
  const inside = { ...form, contained: [own], provision: { ...(form.provision as Part) } }
  const text = JSON.stringify(inside).replaceAll('RelatedPerson/p', '#p')
  expect(readConsent(parsed(text))).toMatchObject({ value: { recipientName: 'Elena Delgado' } })
})

test('a no is kept as a no and wins, wherever it stands', () => {
  const codes = (all: readonly Topic[]) => all.map(topic)
  const form = {
    ...small,
    provision: {
      type: 'deny',
      provision: [
        {
          ...small.provision.provision[0],
          code: [...codes(['case_manager', 'goals', 'health']), area('housing'), area('money')],
          provision: [{ type: 'deny', code: [topic('goals'), area('money')] }],
        },
        { type: 'deny', code: codes(['health', 'crisis']) },
      ],
    },
  }
  expect(readConsent(parsed(form))).toMatchObject({
    value: { topics: ['case_manager', 'goals'], areas: ['housing'], refusedTopics: ['health', 'crisis'] },
  })
})

test('what a form cannot hold is named with its place, and never shown at any length', () => {
  const form = {
    ...permitWith({ purpose: [{ code: 'FAMRQT' }] }),
    verification: [{ verified: true, note: 'x'.repeat(500) }],
    extension: [{ url: 'urn:x:colour', valueString: 'blue' }],
  }
  const patient: Patient = { resourceType: 'Patient', id: '7', name: [{ text: 'Rosa Delgado' }], gender: 'female' }
  const read = readConsent(bundle(form, patient, { resourceType: 'Observation' }))
  if (!read.ok) throw new Error(read.refusal)
  const lines = read.value.leftOut
  expect(lines).toContain('Consent.provision.provision[0].purpose: [{"code":"FAMRQT"}]')
  expect(lines).toContain('Consent.extension[0]: urn:x:colour blue')
  expect(lines).toContain('Patient.gender: female')
  expect(lines).toContain('Observation: 1')
  expect(Math.max(...lines.map((each) => each.length))).toBeLessThanOrEqual(160)
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`part${n}`, n]))
  const listed = readConsent(parsed({ ...small, ...many }))
  expect(listed.ok && listed.value.leftOut.length).toBe(41)
  // What is known is not listed.
  expect(readConsent(parsed(small))).toMatchObject({ value: { leftOut: [] } })
})

test.each([
  ['text', 'no json', 'fhir_not_json'],
  ['nothing', '', 'fhir_not_json'],
  ['half of it', JSON.stringify(small).slice(0, 90), 'fhir_not_json'],
  ['nested without end', '['.repeat(100_000), 'fhir_too_deep'],
  ['nested without end and closed', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, 'fhir_too_deep'],
  ['of very many parts', `[${'0,'.repeat(60_000)}0]`, 'fhir_too_deep'],
  ['more than a megabyte', `"${'x'.repeat(1_000_001)}"`, 'fhir_too_large'],
])('a file that is %s is not read any further', (_what, text, refusal) => {
  expect(readJson(bytesOf(text))).toEqual({ ok: false, refusal })
})

test('brackets in words count for nothing', () => {
  expect(readJson(bytesOf({ words: `${'['.repeat(1_000)}\\"[`, more: '"{{' }))).toMatchObject({ ok: true })
})

test('bytes that are no text are not read', () => {
  expect(readJson(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toEqual({ ok: false, refusal: 'fhir_not_json' })
})

test('a name that every object has opens nothing', () => {
  const text = JSON.stringify(small).replace('"status"', '"__proto__":{"topics":["health"]},"constructor":1,"status"')
  expect(readConsent(parsed(text))).toMatchObject({ value: { topics: ['case_manager'] } })
})
