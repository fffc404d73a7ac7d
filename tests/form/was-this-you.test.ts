import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sayForms } from '#lib/i18n/forms.ts'
import { lookedFor, Scriptless } from '../stage/scriptless.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// Somebody types at a browser that others use, and gets up. Whoever sits down half an hour later reads no word of it
// before they say that it is theirs.

let practice: ServedPractice
let owner: ServedPractice['owner']
const say = sayForms('en')
const secret = 'He has not slept for three nights.'

beforeAll(async () => {
  practice = await servePractice()
  owner = practice.owner
})

beforeEach(() => owner`delete from unsent_words`)

afterAll(() => practice.close())

async function keeps(visitor: Scriptless, path: string, fields: Record<string, string>): Promise<void> {
  const { html } = await visitor.get(path)
  const form = visitor.formIn(html.replace(/<form[^>]*action="\/was-this-you"[\s\S]*?<\/form>/, ''))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('keep', 'yes')
  expect((await visitor.post(path, form)).status).toBe(204)
}

async function pass(minutes: number): Promise<void> {
  const ago = `${minutes} minutes`
  await owner`update unsent_words set updated_at = updated_at - ${ago}::interval`
  await owner`update form_attempt set created_at = created_at - ${ago}::interval`
  await owner`update report_draft set updated_at = updated_at - ${ago}::interval`
}

/** The address a page leads back to once somebody has pressed its button. */
async function saysYes(visitor: Scriptless, html: string): Promise<string> {
  const { status, location } = await visitor.post('/was-this-you', visitor.formIn(html, say('asleep.show')))
  expect(status).toBe(303)
  return location!
}

const asks = (html: string) => html.includes(say('asleep.title'))

/** What somebody left, and the page where it is shown again. */
const left: Record<string, (visitor: Scriptless) => Promise<string>> = {
  'words that were kept while they were typed': async (visitor) => {
    await keeps(visitor, '/ask', { aboutName: secret })
    return '/ask'
  },
  'words of a form that was refused, at the address in the history': async (visitor) => {
    const form = visitor.formIn((await visitor.get('/ask')).html)
    form.set('aboutName', secret)
    return (await visitor.post('/ask', form)).location!
  },
  'a step of a report': async (visitor) => {
    const about = await begins(visitor)
    await keeps(visitor, about, { aboutName: secret })
    return about
  },
  'a report that was written step by step': async (visitor) => {
    const about = await begins(visitor)
    const form = visitor.formIn((await visitor.get(about)).html)
    form.set('aboutName', secret)
    form.set('relationship', 'mother')
    expect((await visitor.post(about, form)).status).toBe(303)
    return about
  },
}

async function begins(visitor: Scriptless): Promise<string> {
  const form = visitor.formIn((await visitor.get('/tell')).html)
  form.set('kind', 'good_news')
  return (await visitor.post('/tell', form)).location!
}

describe.each(Object.entries(left))('%s', (_what, leaves) => {
  test('are there at once, and for half an hour', async () => {
    const visitor = new Scriptless(practice.url)
    const path = await leaves(visitor)
    await pass(29)
    const { html } = await visitor.get(path)
    expect([html.includes(secret), asks(html)]).toEqual([true, false])
  })

  test('say no word to the next person, and come back to the first one after one press', async () => {
    const visitor = new Scriptless(practice.url)
    const path = await leaves(visitor)
    await pass(31)
    const { html } = await visitor.get(path)
    expect([html.includes(secret), asks(html)]).toEqual([false, true])
    const back = await saysYes(visitor, html)
    expect(back).toBe(path)
    const again = await visitor.get(back)
    expect([again.html.includes(secret), asks(again.html)]).toEqual([true, false])
  })

  test('are said in Spanish too', async () => {
    const visitor = new Scriptless(practice.url)
    const path = await leaves(visitor)
    await pass(31)
    visitor.cookies.set('ajar-language', 'es')
    const { html } = await visitor.get(path)
    for (const key of ['asleep.title', 'asleep.show', 'asleep.leave'] as const)
      expect(html).toContain(sayForms('es')(key))
    expect(html).not.toContain(secret)
  })

  test('wake up for nobody who did not type them', async () => {
    const visitor = new Scriptless(practice.url)
    const path = await leaves(visitor)
    await pass(31)
    const { html } = await visitor.get(path)
    const stranger = new Scriptless(practice.url)
    await stranger.get('/ask')
    await stranger.post('/was-this-you', visitor.formIn(html, say('asleep.show')))
    expect(asks((await visitor.get(path)).html)).toBe(true)
    expect((await stranger.get(path)).html).not.toContain(secret)
  })
})

test('who closed the lid, signs in again and says yes finds their words in their place', async () => {
  const elena = new Scriptless(practice.url)
  const hash = await practice.signsIn(elena, 'elena')
  await keeps(elena, '/ask', { aboutName: secret })
  await pass(90)
  await owner`update session set seen_at = seen_at - interval '3 hours' where token_hash = ${hash}`
  await practice.signsIn(elena, 'elena')
  const { html } = await elena.get('/ask')
  expect([html.includes(secret), asks(html)]).toEqual([false, true])
  const again = await elena.get(await saysYes(elena, html))
  expect(again.html).toContain(`value="${secret}"`)
})

test('on a page of a session nobody is asked: it is that account’s, and the list that staff looked for stays', async () => {
  const marcus = new Scriptless(practice.url)
  await practice.signsIn(marcus, 'marcus')
  const listed = await lookedFor(
    practice.url,
    `ajar-session=${marcus.cookies.get('ajar-session')}`,
    '/staff/clients',
    'rosa',
  )
  await pass(90)
  const { html } = await marcus.get(listed)
  expect([html.includes('value="rosa"'), asks(html)]).toEqual([true, false])
})

test('who types anew at an old form keeps both: nothing is written over', async () => {
  const visitor = new Scriptless(practice.url)
  await keeps(visitor, '/ask', { aboutName: secret })
  await pass(31)
  await keeps(visitor, '/ask', { aboutName: 'Somebody else’s words' })
  const { html } = await visitor.get('/ask')
  expect([html.includes(secret), asks(html), html.includes('Somebody else’s words')]).toEqual([false, true, true])
  const again = await visitor.get(await saysYes(visitor, html))
  expect([again.html.includes(secret), again.html.includes('Somebody else’s words')]).toEqual([true, true])
})

test('the list of reports that were begun tells no word of them', async () => {
  const visitor = new Scriptless(practice.url)
  await left['a report that was written step by step']!(visitor)
  await pass(31)
  const { html } = await visitor.get('/tell')
  expect(html).not.toContain(secret)
})
