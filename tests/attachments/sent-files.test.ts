import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { attachmentRefusalsEn as refusals } from '#lib/attachments/words/refusals-en.ts'
import { attachmentRefusalsEs as rechazos } from '#lib/attachments/words/refusals-es.ts'
import { type ServedPractice, servePractice } from '../form/served-practice.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
import { answerSteps } from '../stage/tell-report.ts'
import { pdf, phonePhoto, refusedFiles } from './sample-files.ts'

// A file as a browser without scripts sends it, and as staff save it.

let practice: ServedPractice
beforeAll(async () => {
  practice = await servePractice()
})
afterAll(() => practice.close())

interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
}

const plain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const say = sayAttachments('en')

/** Somebody without an account who has just told something, and the page of their report. */
async function nobody(language = 'en', from?: string): Promise<{ visitor: Scriptless; status: string }> {
  const visitor = new Scriptless(practice.url, language, undefined, from)
  const told = await answerSteps(new Scriptless(practice.url))
  const teller = new Scriptless(practice.url)
  const own = await answerSteps(teller)
  const { location } = await teller.post(own.path, own.form)
  expect(told.path).not.toBe(own.path)
  for (const [name, value] of teller.cookies) visitor.cookies.set(name, value)
  return { visitor, status: location!.split('?')[0]! }
}

async function sends(visitor: Scriptless, page: string, file: Sent | null, words = 'It is the <b>door</b>.') {
  const form = visitor.formIn((await visitor.get(`${page}/file`)).html, '')
  form.set('words', words)
  if (file) form.set('file', new File([Buffer.from(file.bytes)], file.name))
  return visitor.post(`${page}/file`, form)
}

describe('whoever told something without an account', () => {
  test('adds a photo by a plain form, and finds its name and size again', async () => {
    const { visitor, status } = await nobody()
    expect((await visitor.get(status)).html).toContain(say('link'))
    expect((await visitor.get(`${status}/file`)).html).toMatch(/<form [^>]*enctype="multipart\/form-data"/i)
    const { location } = await sends(visitor, status, { name: 'Kitchen <b>door.jpg', bytes: await phonePhoto() })
    expect(withoutProofs(location!)).toBe(`${status}?added=file`)
    const { html } = await visitor.get(location!)
    expect(html).toContain(say('added'))
    expect(html).toContain('Kitchen &lt;b&gt;door.jpg (1')
    expect(html).toContain('It is the &lt;b&gt;door&lt;/b&gt;.')
    expect(html).not.toContain('<b>door')
  })

  test.each([
    ['a renamed program', 'file_of_no_kind'],
    ['a drawing that can hold scripts', 'file_of_no_kind'],
    ['a PDF that was cut off', 'file_broken'],
    ['a photo of an iPhone', 'file_of_iphone'],
  ] as const)('is told in words what is wrong with %s, and keeps every word', async (what, refusal) => {
    const { visitor, status } = await nobody()
    const { location } = await sends(visitor, status, refusedFiles[what])
    expect(location).toContain('again=')
    const { html } = await visitor.get(location!)
    expect(plain(html)).toContain(refusals[refusal])
    expect(html).toContain('href="#field-file"')
    expect(html).toContain('It is the &lt;b&gt;door&lt;/b&gt;.')
  })

  test.each([
    ['10.5 MB', 10_500_000],
    ['40 MB', 40_000_000],
  ])('is told that a file of %s is too large, and keeps every word', async (_what, bytes) => {
    const { visitor, status } = await nobody()
    const { location } = await sends(visitor, status, { name: 'film.mov', bytes: new Uint8Array(bytes) })
    const { html } = await visitor.get(location!)
    expect(plain(html)).toContain(refusals.file_too_large)
    expect(html).toContain('It is the &lt;b&gt;door&lt;/b&gt;.')
  })

  test('is told the same in Spanish', async () => {
    const { visitor, status } = await nobody('es')
    const { location } = await sends(visitor, status, refusedFiles['a photo of an iPhone'])
    expect(plain((await visitor.get(location!)).html)).toContain(rechazos.file_of_iphone)
  })

  test('is asked for the file where none was chosen', async () => {
    const { visitor, status } = await nobody()
    const { location } = await sends(visitor, status, null)
    expect(plain((await visitor.get(location!)).html)).toContain(refusals.choose_file)
  })

  test('sends the same file twice by a double press, and another one by a new choice in an old page', async () => {
    const { visitor, status } = await nobody()
    const form = visitor.formIn((await visitor.get(`${status}/file`)).html, '')
    const photo = (bytes: Uint8Array) => form.set('file', new File([Buffer.from(bytes)], 'a.jpg'))
    photo(await phonePhoto())
    expect((await visitor.post(`${status}/file`, form)).location).toContain('added=file')
    expect((await visitor.post(`${status}/file`, form)).location).toContain('added=file')
    expect((await visitor.get(status)).html.match(/a\.jpg \(/g)).toHaveLength(1)
    photo(await phonePhoto(80, 80))
    expect((await visitor.post(`${status}/file`, form)).location).toContain('again=')
  })
})

test('whoever sends while too many files come from their network is told so, and keeps every word', async () => {
  const from = '10.7.7.7'
  const { visitor, status } = await nobody('en', from)
  // Browsers that say how much comes, and then send nothing. The server has read that once it asks for the rest.
  const stalled = Array.from({ length: 8 }, () =>
    request(`${practice.url}${status}/file`, {
      method: 'POST',
      headers: {
        origin: practice.url,
        'x-forwarded-for': from,
        'content-type': 'multipart/form-data; boundary=cut-here',
        'content-length': 9_500_000,
        expect: '100-continue',
      },
    }).on('error', () => {}),
  )
  for (const each of stalled) each.flushHeaders()
  await Promise.all(stalled.map((each) => once(each, 'continue')))
  const answered = async () => {
    const { location } = await sends(visitor, status, refusedFiles['a renamed program'])
    return plain((await visitor.get(location!)).html)
  }
  let html = await answered()
  // Fewer tries than whoever sends often is asked to wait after.
  for (let tries = 5; tries > 0 && html.includes(refusals.file_of_no_kind); tries--) html = await answered()
  for (const each of stalled) each.destroy()
  expect(html).toContain(refusals.files_crowded.split('{phone}')[0])
  expect(html).toContain('It is the &lt;b&gt;door&lt;/b&gt;.')
})

test('a body of that size reaches no other form, not even of the same report', async () => {
  const { visitor, status } = await nobody()
  const form = visitor.formIn((await visitor.get(status)).html, 'Add to this report')
  form.set('words', 'More.')
  form.set('file', new File([Buffer.from(new Uint8Array(2_000_000))], 'a.jpg'))
  expect((await visitor.post(status, form)).status).toBe(413)
})

describe('staff', () => {
  async function saves(file: Sent) {
    const [found] = await practice.owner<{ id: string }[]>`
      select id from report where account_id is not null and about_name = 'Rosa Delgado' order by received_at limit 1`
    const elena = new Scriptless(practice.url)
    await practice.signsIn(elena, 'elena')
    expect((await sends(elena, `/family/reports/${found!.id}`, file)).location).toContain('added=file')
    const tom = new Scriptless(practice.url)
    await practice.signsIn(tom, 'tom')
    const { html } = await tom.get(`/staff/reports/${found!.id}`)
    const path = [...html.matchAll(/"(\/staff\/reports\/[^"]+\/files\/[^"]+)"/g)].at(-1)![1]!
    const cookie = [...tom.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { path, answer: await fetch(practice.url + path, { headers: { cookie } }), cookie }
  }

  test('save a PDF to the byte, under its own name, and no browser opens it here', async () => {
    const { answer, path, cookie } = await saves({ name: 'Carta de mamá.pdf', bytes: pdf })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf)
    const heads = Object.fromEntries(answer.headers)
    expect(heads['content-type']).toBe('application/pdf')
    expect(heads['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''Carta%20de%20mam%C3%A1\.pdf$/)
    expect(heads['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(heads['x-content-type-options']).toBe('nosniff')
    expect(heads['cache-control']).toMatch(/no-store/)
    const ahead = await fetch(practice.url + path, { headers: { cookie, 'sec-purpose': 'prefetch' } })
    expect(ahead.status).toBe(503)
  })

  test('save a photo without where it was taken; nobody else saves it', async () => {
    const { answer, path } = await saves({ name: 'door.html', bytes: await phonePhoto() })
    expect(answer.headers.get('content-disposition')).toContain('filename="door.jpg"')
    expect(Buffer.from(await answer.arrayBuffer()).includes('Phone of Elena')).toBe(false)
    for (const who of ['elena', 'rosa']) {
      const other = new Scriptless(practice.url)
      await practice.signsIn(other, who)
      const { status, html } = await other.get(path)
      expect([status, html.includes('JFIF')]).toEqual([303, false])
    }
    expect((await new Scriptless(practice.url).get(path)).status).toBe(303)
  })
})
