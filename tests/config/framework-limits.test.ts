import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFrameworkLimits } from '#lib/config/framework-limits.ts'

// What no page of ours is ever asked by ends in a page of ours, before the framework answers it in its own way.

const server = createServer((_request, response) => response.end('a page'))
let port = 0

beforeAll(async () => {
  answerFrameworkLimits((_host, why) => `<p>${why}</p>`)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})

afterAll(() => new Promise((done) => server.close(done)))

/** The answer to a first line, as it came over the line. */
function asked(line: string): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${line} HTTP/1.1\r\nhost: family.example\r\nconnection: close\r\n\r\n`),
    )
    socket.on('data', (part) => {
      said += String(part)
    })
    socket.on('end', () => done(said)).on('error', fail)
  })
}

test.each([
  'GET http://evil.example/family',
  'GET //evil.example/family',
  'GET /\\evil.example',
  'OPTIONS *',
  'GET /%E0%A4%A',
])('%s is no address of ours, and leads nowhere', async (line) => {
  const said = await asked(line)
  expect(said).toMatch(/^HTTP\/1\.1 404 /)
  expect(said).toContain('<p>notAnAddress</p>')
  expect(said).not.toMatch(/location:/i)
})

test.each(['TRACE', 'PUT', 'DELETE', 'PATCH'])('%s is answered by what is allowed instead', async (method) => {
  const said = await asked(`${method} /family`)
  expect(said).toMatch(/^HTTP\/1\.1 405 /)
  expect(said).toMatch(/allow: GET, HEAD, POST/i)
})

test('what other systems ask is left to their own route, which refuses in FHIR, and no other address is', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    for (const path of ['/api/fhir/R4', '/api/fhir/R4/Consent/1', '/api/fhir/R4?x'])
      expect(await asked(`${method} ${path}`)).toContain('a page')
  for (const line of ['TRACE /api/fhir/R4', 'PUT /api/fhir/R4x', 'PUT /family?/api/fhir/R4'])
    expect(await asked(line)).toMatch(/^HTTP\/1\.1 405 /)
})

test('an address of ours is answered by its page', async () => {
  expect(await asked('GET /family?x=http://a')).toContain('a page')
})
