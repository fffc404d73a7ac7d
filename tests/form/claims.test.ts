import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claims } from '#app/_page/saying.ts'
import { hashOf, proofOf } from '#lib/auth/secret.ts'
import { sayLeave } from '#lib/family/words/leave.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { formsIn, Scriptless, untouchedIn, withoutProofs } from '../stage/scriptless.ts'
import { sessionSecret } from '../stage/web-server.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// Anybody can write an address into a letter: "?done=revoked". A page says that something was done only to the browser
// that was led there by doing it.

let practice: ServedPractice
let rosa: Scriptless
const page = '/client/account'
/** All of them but `published` and `drafted`, which a page reads by a list. */
const readAsClaims = claims.filter((claim) => claim !== 'published' && claim !== 'drafted')
const saved = sayNotices('en')('saved')

beforeAll(async () => {
  practice = await servePractice()
  rosa = await comes('rosa')
})

afterAll(() => practice.close())

async function comes(name: string): Promise<Scriptless> {
  const visitor = new Scriptless(practice.url)
  await visitor.get('/ask')
  await practice.signsIn(visitor, name)
  return visitor
}

/** Saves the rhythm of letters as it is, and gives the address that this leads to. */
async function saves(): Promise<string> {
  const { html } = await rosa.get(page)
  const button = sayNotices('en')('save')
  const form = rosa.formIn(html, button)
  const whole = formsIn(html).find((each) => each.includes(`>${button}<`))!
  for (const [name, value] of untouchedIn(whole)) form.append(name, value)
  return (await rosa.sends(page, form)).location
}

const reads = async (visitor: Scriptless, address: string, words = saved) =>
  (await visitor.get(address)).html.includes(words)

describe('that something was done', () => {
  test('is said to the browser that did it, and once more when it asks for the page again', async () => {
    const address = await saves()
    expect(withoutProofs(address)).toBe(`${page}?saved=1`)
    expect([await reads(rosa, address), await reads(rosa, address)]).toEqual([true, true])
  })

  test('is said to no other browser, of the same person or of somebody else, and on no other page', async () => {
    const address = await saves()
    for (const other of [await comes('rosa'), await comes('tom')]) expect(await reads(other, address)).toBe(false)
    const [claim] = /saved=.*/.exec(address)!
    const elsewhere = `/client?${claim!.replace('saved', 'did')}`
    expect(await reads(rosa, elsewhere, sayForms('en')('did.saved'))).toBe(false)
  })

  test('is said for half an hour, and not after it', async () => {
    const told = async (minutes: number) => {
      const since = (Date.now() - minutes * 60_000).toString(36)
      const browser = hashOf(rosa.cookies.get('ajar-browser')!)
      const proof = proofOf(`claimed did ${page} ${browser} saved.${since}`, sessionSecret)
      return reads(rosa, `${page}?did=saved.${since}.${proof}`, sayForms('en')('did.saved'))
    }
    expect([await told(29), await told(31)]).toEqual([true, false])
  })

  test('is said in the language that is chosen next', async () => {
    const headers = { referer: practice.url + (await saves()) }
    const cookie = [...rosa.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${practice.url}/language/es`, { headers: { ...headers, cookie }, redirect: 'manual' })
    const led = answer.headers.get('location')!.replace(practice.url, '')
    const spanish = new Scriptless(practice.url, 'es')
    for (const each of rosa.cookies) spanish.cookies.set(...each)
    const { html } = await spanish.get(led)
    expect(html).toContain(sayNotices('es')('saved'))
    expect(html).toContain(sayShared('es')('spoken.page'))
  })

  test('is said to nobody by an address that is made up', async () => {
    const elena = await comes('elena')
    const madeUp: [Scriptless, string, string][] = [
      [rosa, page, saved],
      [elena, '/family/leave', sayLeave('en')('done')],
      [elena, '/family/account', sayShared('en')('spoken.letters')],
      [elena, '/family', sayForms('en')('did.saved')],
    ]
    for (const [visitor, path, words] of madeUp)
      for (const value of ['1', 'one', 'saved', 'letters', `1.${Date.now().toString(36)}.${'x'.repeat(22)}`]) {
        const query = [...claims, 'spoken'].map((claim) => `${claim}=${value}`).join('&')
        expect(await reads(visitor, `${path}?${query}`, words), path).toBe(false)
      }
  })
})

test('every word that a page reads in an address is a wish, or a claim with a proof', () => {
  const wishes =
    'about after again as by careful change client code days fill fresh from meeting merge month move needs numbers ' +
    'back opened split spoken state step task trouble typed unknown returnTo'
  const read = globSync('app/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:query|searchParams)\.(?:has|get)\('(\w+)'/g)].map(
      ([, word]) => word!,
    ),
  )
  expect([...new Set(read)].toSorted()).toEqual([...new Set([...wishes.split(' '), ...readAsClaims])].toSorted())
})
