import type { OperationOutcome } from 'fhir/r4'
import { expect, test } from 'vitest'
import { refusedAs } from '#lib/fhir/rules/system-answers.ts'
import { systemAsked } from '#lib/fhir/rules/system-asked.ts'
import { lastTokenDay, tokenState } from '#lib/fhir/rules/system-reads.ts'
import { validFhir } from './valid-fhir.ts'

// What another system may ask, and how it is told that it may not.

const client = '7c0e3f6e-3c1b-4a52-9c6e-111111111111'
function asks(path: string, accept: string | null = null) {
  const { pathname, searchParams } = new URL(`http://center.example/${path}`)
  return systemAsked(pathname.slice(1).split('/'), searchParams, accept)
}

test.each([
  ['Consent', 400, 'required'],
  ['Consent?_count=5', 400, 'required'],
  ['Consent?patient=CLIENT&status=active', 400, 'not-supported'],
  ['Consent?patient=CLIENT&patient=CLIENT', 400, 'not-supported'],
  ['Consent?patient:missing=true', 400, 'not-supported'],
  ['Consent/CLIENT?_summary=true', 400, 'not-supported'],
  ['Consent?patient=CLIENT&_count=0', 400, 'value'],
  ['Consent?patient=CLIENT&_count=all', 400, 'value'],
  ['Consent?patient=CLIENT&_after=1', 400, 'value'],
  ['Consent?patient=CLIENT&_format=xml', 406, 'not-supported'],
  ['Patient?_id=CLIENT', 404, 'not-supported'],
  ['constructor?_id=CLIENT', 404, 'not-supported'],
  ['Consent/CLIENT/$everything', 404, 'not-supported'],
  ['Consent/CLIENT/_history', 404, 'not-supported'],
])('%s is refused in FHIR (%i)', (path, status, code) => {
  const asked = asks(path.replaceAll('CLIENT', client))
  if (asked.ok) throw new Error('taken')
  const answer = refusedAs(asked.refusal)
  validFhir(answer.resource as OperationOutcome)
  expect(answer).toMatchObject({ status, resource: { issue: [{ severity: 'error', code }] } })
})

test('FHIR in JSON alone is given, whatever else is wanted too', () => {
  for (const wanted of [null, '*/*', 'application/fhir+json', 'application/xml, application/json'])
    expect(asks(`Consent?_id=${client}`, wanted).ok).toBe(true)
  expect(asks(`Consent?_id=${client}`, 'application/fhir+xml')).toEqual({ ok: false, refusal: 'format' })
  const twice = `Consent?_id=${client}&_format=json&_format=xml`
  expect(asks(twice)).toEqual({ ok: false, refusal: 'unknown_parameter' })
})

test('what stands beside a form is found by the id of its own kind alone', () => {
  const of = (path: string) => {
    const asked = asks(path)
    return asked.ok ? asked.value.id : asked.refusal
  }
  expect(of(`Consent/${client}`)).toBe(client)
  expect(of(`RelatedPerson/${client}-person`)).toBe(client)
  expect(of(`Provenance/${client}-provenance`)).toBe(client)
  expect(of(`DocumentReference/${client}-words`)).toBe(client)
  for (const path of [`Consent/${client}-person`, `RelatedPerson/${client}`, 'Consent/1', `Consent/${client}'--`])
    expect(of(path)).toBe(null)
})

test('a page has as many as were asked for, and a hundred at most', () => {
  const count = (text: string) => {
    const asked = asks(`Consent?patient=Patient/${client}&_count=${text}`)
    return asked.ok && asked.value.count
  }
  expect([count('1'), count('100'), count('5000')]).toEqual([1, 100, 100])
})

test('a token lasts a calendar year at most, also from the day that not every year has', () => {
  expect(lastTokenDay('2026-12-02')).toBe('2027-12-02')
  expect(lastTokenDay('2028-02-29')).toBe('2029-02-28')
})

test('a token is over once its day has come, and ended when somebody ended it', () => {
  const [at, later] = [new Date('2026-12-02'), new Date('2026-12-03')]
  expect(tokenState({ until: later, endedAt: null }, at)).toBe('live')
  expect(tokenState({ until: at, endedAt: null }, at)).toBe('over')
  expect(tokenState({ until: later, endedAt: at }, at)).toBe('ended')
})
