import { expect, test } from 'vitest'
import { readPosted } from '#app/_form/posted.ts'
import { searched } from '#app/_form/search-form.ts'
import { choices, clockTime, uuids } from '#app/_form/shapes.ts'

// A form of the largest size is read while nobody else is answered. It must not take longer than others notice.

const bytesMax = 1_048_576
const msMax = 3_000

async function msOf(act: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}

const posted = (body: string) =>
  new Request('http://family.example/ask', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

test.each([
  ['one field again and again', () => 'a=&'.repeat(bytesMax / 3)],
  ['as many fields as fit', () => Array.from({ length: 90_000 }, (_, n) => `f${n}=`).join('&')],
  ['as many parts of dates as fit', () => Array.from({ length: 70_000 }, (_, n) => `f${n}-day=`).join('&')],
])('a form that holds %s is refused before it is sorted', async (_what, body) => {
  const form = posted(body())
  let read: unknown
  expect(await msOf(async () => (read = await readPosted(form)))).toBeLessThan(msMax)
  expect(read).toBe('tooLarge')
})

test.each([
  ['choices', choices(['yes', 'no'])],
  ['ids', uuids()],
])('a list of half a million %s is refused as fast as any', async (_what, shape) => {
  let problems: readonly unknown[] = []
  const ms = await msOf(() => {
    problems = shape.safeParse(','.repeat(bytesMax / 2).replaceAll(',', 'x,')).error!.issues
  })
  expect(ms).toBeLessThan(msMax)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThan(1_001)
})

test('a clock time of a million spaces is refused as fast as any', async () => {
  const typed = `9${' '.repeat(bytesMax - 2)}x`
  let isTime = true
  expect(
    await msOf(() => {
      isTime = clockTime().safeParse(typed).success
    }),
  ).toBeLessThan(msMax)
  expect([isTime, clockTime().parse(' 9:30 pm ')]).toEqual([false, '21:30'])
})

test('of three thousand characters that staff look for, a hundred reach the database', () => {
  const typed = 'an '.repeat(1_000)
  expect(searched({ value: () => typed })).toBe(typed.slice(0, 100))
})
