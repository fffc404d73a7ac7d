import { expect, test } from 'vitest'
import { document } from '#app/_page/document.ts'
import { aboutNobody, Kept, showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'

// A page for staff takes only what the audit has a row for. Each line under `@ts-expect-error` must not compile.

const page = () => ({ title: '', main: null })
const request = new Request('http://family.practice.example/staff', {
  headers: { cookie: 'ajar-session=none', 'sec-fetch-dest': 'document' },
})

test('a page for staff that was read and not kept does not compile, and would not be shown', () => {
  // @ts-expect-error read by no one who keeps it
  document('staff', async () => ({ clients: [] }), page)
  // @ts-expect-error saying whom it shows is not yet keeping it
  document('staff', async () => showing([], {}), page)
  // @ts-expect-error what looks like it is not it
  document('staff', async () => ({ found: {} }), page)
  expect(Kept.is({ found: {} })).toBe(false)
  expect(Kept.is(null)).toBe(false)
  expect(request.url).toContain('/staff')
})

test('a page about nobody compiles, and says that it is', async () => {
  const see = aboutNobody(async () => ({ secret: '' }))
  document('staff', see, page)
  expect(Kept.is(await see())).toBe(true)
  expect(await aboutNobody(async () => null)()).toBeNull()
})

test('a page for others is read as before', () => {
  document('public', async () => ({}), page)
})

test('a client who is shown twice is named once, and whoever is not known yet is not named', () => {
  const [rosa, omar] = ['rosa', 'omar'] as ClientId[]
  expect(showing([rosa!, null, omar!, rosa!], 'seen')).toEqual({ clients: [rosa, omar], found: 'seen' })
})
