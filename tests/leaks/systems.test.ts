import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '#lib/auth/secret.ts'
import { validFhir } from '../fhir/valid-fhir.ts'
import { type ServedPractice, servePractice } from '../form/served-practice.ts'

// What another system is told over the wire when its token does not count, or when it wants more than to read: the same
// bytes, whoever is or is not a client here.

let practice: ServedPractice
const paths: string[] = []
const tokens = { live: 'live-token', ended: 'ended-token', over: 'over-token' }

beforeAll(async () => {
  practice = await servePractice()
  const [release] = await practice.owner<{ id: string; client: string; draft: string }[]>`
    select id, client_id as client from release where recipient_name = 'Elena Delgado' and completed_at is not null limit 1`
  for (const [name, token] of Object.entries(tokens))
    await practice.owner`
      insert into record_system (center_id, id, name, reads, token_hash, made_by, made_at, until, ended_at)
      select center_id, gen_random_uuid(), ${name}, '{releases,accounting}', ${hashOf(token)}, id, now() - interval '2 days',
        now() + ${name === 'over' ? '-1 day' : '1 day'}::interval, ${name === 'ended' ? new Date() : null}
      from account where email = 'irene@practice.example'`
  for (const client of [release!.client, crypto.randomUUID(), 'x'])
    paths.push(`Consent?patient=${client}`, `AuditEvent?patient=Patient/${client}&_count=2`, `Patient/${client}`)
  for (const id of [release!.id, crypto.randomUUID()])
    paths.push(`Consent/${id}`, `RelatedPerson/${id}-person`, `Consent/${id}/$everything`, `Consent?_id=${id}&x=1`)
})
afterAll(() => practice.close())

/** Everything of an answer but when it was given. */
async function asks(path: string, method: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${practice.url}/api/fhir/R4${path && `/${path}`}`, { method, headers })
  const { date: _date, ...heads } = Object.fromEntries(answer.headers)
  return { status: answer.status, heads, text: await answer.text() }
}
const wrong: Record<string, string>[] = [
  {},
  { authorization: 'Bearer wrong' },
  { authorization: 'Bearer' },
  { authorization: `Bearer ${tokens.ended}` },
  { authorization: `Bearer ${tokens.over}` },
  { authorization: `Basic ${tokens.live}` },
]
const counts = { authorization: `Bearer ${tokens.live}` }

test('without a token that counts, every resource answers the same, whether it exists or not', async () => {
  const answers = []
  for (const path of ['', ...paths]) for (const headers of wrong) answers.push(await asks(path, 'GET', headers))
  expect(answers[0]).toMatchObject({ status: 401, heads: { 'content-type': 'application/fhir+json; charset=utf-8' } })
  validFhir(JSON.parse(answers[0]!.text) as FhirResource)
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  // One that counts tells one from the other, so the answers above were asked of what is there.
  const told = []
  for (const path of paths) told.push(await asks(path, 'GET', counts))
  expect(told.filter(({ status }) => status === 200).length).toBeGreaterThan(4)
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBeGreaterThan(4)
  expect(told.map(({ text }) => text).join()).toContain('Elena Delgado')
})

test.each(['PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS'])(
  '%s is answered in FHIR that this is read alone, and the same with any token and of any resource',
  async (method) => {
    const answers = []
    for (const path of ['', 'metadata', ...paths])
      for (const headers of [...wrong.slice(0, 2), counts]) answers.push(await asks(path, method, headers))
    expect(answers[0]).toMatchObject({
      status: 405,
      heads: { allow: 'GET, HEAD', 'content-type': 'application/fhir+json; charset=utf-8' },
    })
    validFhir(JSON.parse(answers[0]!.text) as FhirResource)
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
  },
)
