import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { signIn } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

let database: FreshDatabase
let served: Served

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  served = await startWeb(database)
})

afterAll(async () => {
  await served.stop()
  await database.drop()
})

async function encodingOf(path: string, email: string, acceptEncoding = 'gzip, deflate, br'): Promise<string | null> {
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, email)
  await ground.close()
  const headers = { cookie: await cookieFor(token), 'accept-encoding': acceptEncoding }
  const response = await fetch(served.url + path, { headers })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('</html>')
  return response.headers.get('content-encoding')
}

test('a page of one’s own goes out compressed to a browser that understands it', async () => {
  expect(await encodingOf('/family', 'elena@practice.example')).toBe('br')
  expect(await encodingOf('/client', 'rosa@practice.example')).toBe('br')
  expect(await encodingOf('/family', 'elena@practice.example', 'gzip, deflate, br;q=0')).toBe('gzip')
  expect(await encodingOf('/family', 'elena@practice.example', 'identity')).toBeNull()
})

test('a page that an address could put words into goes out as it is, so that its length tells nobody what it holds', async () => {
  expect(await encodingOf('/family?guess=housing', 'elena@practice.example')).toBeNull()
})

test('a staff page goes out as it is, since strangers write what stands beside a client’s facts', async () => {
  expect(await encodingOf('/staff', 'marcus@practice.example')).toBeNull()
})

/** How many bytes of body an answer brings, as it is on the wire. */
async function bytesOf(path: string, cookie: string): Promise<number> {
  const { hostname, port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en' }
    const asking = request({ hostname, port, path, headers }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => resolve(bytes))
    })
    asking.on('error', reject).end()
  })
}

test('the home of a mother with whom much is shared is 4 kB, 13 kB with its styles, and without scripts of others', async () => {
  const ground = openGround(database.ownerUrl)
  const { token } = await signIn(ground, 'elena@practice.example')
  await ground.close()
  const cookie = await cookieFor(token)
  const html = await (await fetch(`${served.url}/family`, { headers: { cookie } })).text()
  const [, styles] = /<link rel="stylesheet" href="([^"]+)"/.exec(html)!
  const [document, style] = [await bytesOf('/family', cookie), await bytesOf(styles!, cookie)]
  console.log(`home ${document} bytes, styles ${style} bytes`)
  expect(document).toBeLessThanOrEqual(4_096)
  expect(document + style).toBeLessThanOrEqual(13_000)
  expect(html).not.toMatch(/<script[^>]+src=/)
})
