import { describe, expect, test } from 'vitest'
import { readPosted } from '#app/_form/posted.ts'
import { searched } from '#app/_form/search-form.ts'
import { choices, clockTime, uuids } from '#app/_form/shapes.ts'

import { fromCarrier } from '#app/api/texts/from-carrier.ts'
import { beginUpload } from '#lib/files/upload-room.ts'

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

describe('files that are sent at once', () => {
  const boundary = 'cut-here'
  const before = [
    `--${boundary}\r\ncontent-disposition: form-data; name="words"\r\n\r\nThe door.`,
    `\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`,
  ].join('')

  /** Somebody who sends so much of a file, and then nothing until they are told to end. */
  function sends(network: string, bytes: number, isSaid = true) {
    const upload = beginUpload(network)
    let end = () => {}
    const ended = new Promise<void>((resolve) => (end = resolve))
    const halts = Promise.withResolvers<void>()
    const chunks = [new TextEncoder().encode(before), new Uint8Array(bytes)]
    const body = new ReadableStream({
      async pull(control) {
        const chunk = chunks.shift()
        if (chunk) return control.enqueue(chunk)
        halts.resolve()
        await ended
        control.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`))
        control.close()
      },
    })
    const request = new Request('http://family.example/tell', {
      method: 'POST',
      body,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        ...(isSaid && { 'content-length': String(bytes) }),
      },
      ...({ duplex: 'half' } as object),
    })
    const read = readPosted(request, upload).then((posted) => (typeof posted === 'string' ? null : posted))
    return { halted: halts.promise, end, read, upload }
  }

  test('and never end take the room of their network alone, and what is held is bounded', async () => {
    const stalled = Array.from({ length: 40 }, (_, n) => sends(`10.0.${n % 4}`, 9_000_000))
    await Promise.all(stalled.map(({ halted }) => halted))
    const small = async (network: string) => {
      const sent = sends(network, 100_000)
      sent.end()
      const { wish, values } = (await sent.read)!
      sent.upload.ends()
      return [wish.file === 'crowded', ...(values.words ?? [])]
    }
    expect(await small('10.0.0')).toEqual([true, 'The door.'])
    for (const each of stalled) each.end()
    const read = await Promise.all(stalled.map((each) => each.read))
    const kept = read.filter((posted) => typeof posted!.wish.file === 'object')
    expect([kept.length, read.every((posted) => posted!.values.words![0] === 'The door.')]).toEqual([14, true])
    for (const each of stalled) each.upload.ends()
    expect(await small('10.0.0')).toEqual([false, 'The door.'])
  })

  test('from one building leave room for those of everybody else', async () => {
    // Without a word of how much comes, as some programs send it.
    const building = Array.from({ length: 20 }, (_, n) => sends('10.0.1', 9_000_000, n % 2 === 0))
    await Promise.all(building.map(({ halted }) => halted))
    const [neighbor, other] = [sends('10.0.1', 9_000_000), sends('10.0.2', 9_000_000)]
    for (const each of [...building, neighbor, other]) each.end()
    const [ofNeighbor, ofOther] = await Promise.all([neighbor.read, other.read])
    for (const each of [...building, neighbor, other]) {
      await each.read
      each.upload.ends()
    }
    expect([ofNeighbor!.wish.file, ofNeighbor!.values.words]).toEqual(['crowded', ['The door.']])
    expect(ofOther!.wish.file).toMatchObject({ name: 'a.jpg' })
  })
})

test('what is no carrier is not read to its end', async () => {
  let pulled = 0
  const body = new ReadableStream({
    pull(control) {
      pulled += 1
      if (pulled > 1_000) control.close()
      else control.enqueue(new Uint8Array(100_000))
    },
  })
  const sent = new Request('http://family.example/api/texts/replies', {
    method: 'POST',
    body,
    ...({ duplex: 'half' } as object),
  })
  const answer = await fromCarrier(() => Promise.resolve(true))(sent)
  expect([answer.status, pulled < 5]).toEqual([403, true])
})

test('of three thousand characters that staff look for, a hundred reach the database', () => {
  const typed = 'an '.repeat(1_000)
  expect(searched({ value: () => typed })).toBe(typed.slice(0, 100))
})
