import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayTrouble } from '#lib/i18n/trouble.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { formsIn, Scriptless, untouchedIn, withoutProofs } from '../stage/scriptless.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// What was typed and not sent: whose it is, where it is shown again, and where nobody finds it.

let practice: ServedPractice
let owner: ServedPractice['owner']
const say = sayForms('en')
const secret = 'Only the first one typed this.'

beforeAll(async () => {
  practice = await servePractice()
  owner = practice.owner
})

afterAll(() => practice.close())

async function typed(visitor: Scriptless, path = '/ask', fields: Record<string, string> = { aboutName: secret }) {
  const form = visitor.formIn((await visitor.get(path)).html)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const keeps = async (visitor: Scriptless, path: string, form: FormData) => {
  form.set('keep', 'yes')
  return (await visitor.post(path, form)).status
}

const runsOut = (tokenHash: string) =>
  owner`update session set seen_at = seen_at - interval '3 hours' where token_hash = ${tokenHash}`

describe('the next person at the browser', () => {
  test.each([
    [
      'once the first one signed out',
      async (visitor: Scriptless) => void (await visitor.post('/sign-out', new FormData())),
    ],
    [
      'once the first one left quickly',
      async (visitor: Scriptless) => void (await visitor.post('/sign-out/leave', new FormData())),
    ],
    [
      'who signs in over the first one',
      async (visitor: Scriptless) => void (await practice.signsIn(visitor, 'marcus')),
    ],
    [
      'once the session ran out',
      async (visitor: Scriptless, hash: string) => {
        await runsOut(hash)
        visitor.cookies.delete('ajar-session')
      },
    ],
  ])('%s, finds nothing the first one was typing, and the first one does', async (_how, comes) => {
    const visitor = new Scriptless(practice.url)
    const hash = await practice.signsIn(visitor, 'elena')
    const form = await typed(visitor)
    expect(await keeps(visitor, '/ask', form)).toBe(204)
    expect((await visitor.get('/ask')).html).toContain(secret)
    await comes(visitor, hash)
    expect((await visitor.get('/ask')).html).not.toContain(secret)
    // The page of the first one is still open in a window, and keeps what is typed there.
    form.set('aboutName', 'Typed too late')
    form.delete('keep')
    await keeps(visitor, '/ask', form)
    expect((await visitor.get('/ask')).html).not.toContain('Typed too late')
    await practice.signsIn(visitor, 'elena')
    expect((await visitor.get('/ask')).html).toMatch(/Only the first one typed this|Typed too late/)
    await owner`delete from unsent_words`
  })

  test('finds what nobody’s words are, until they are thrown away, left quickly, or a day old', async () => {
    for (const ends of ['forget', 'leave', 'link', 'day']) {
      const visitor = new Scriptless(practice.url)
      await keeps(visitor, '/ask', await typed(visitor))
      const { html } = await visitor.get('/ask')
      expect(html).toContain(secret)
      expect(html).toContain(say('unsent.title'))
      const form = visitor.formIn(html)
      form.set('forget', String(form.get('typed')))
      if (ends === 'forget')
        expect(withoutProofs((await visitor.sends('/ask', form)).location)).toBe('/ask?did=forgotten')
      if (ends === 'leave') await visitor.post('/sign-out/leave', new FormData())
      if (ends === 'link') await fromLink(visitor)
      if (ends === 'day') await owner`update unsent_words set updated_at = updated_at - interval '25 hours'`
      expect((await visitor.get('/ask')).html, ends).not.toContain(secret)
    }
  })

  /** Follows the link that leaves quickly, as a browser without scripts does. */
  async function fromLink(visitor: Scriptless): Promise<void> {
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' }
    const answer = await fetch(`${practice.url}/sign-out/leave`, { headers, redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('https://www.weather.gov/')
    const elsewhere = await fetch(`${practice.url}/sign-out/leave`, {
      headers: { ...headers, 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    })
    expect(elsewhere.headers.getSetCookie()).toEqual([])
    for (const line of answer.headers.getSetCookie())
      visitor.cookies.set(line.split('=')[0]!, /=([^;]*)/.exec(line)![1]!)
  }
})

test('codes and addresses typed at the door are kept nowhere', async () => {
  const visitor = new Scriptless(practice.url)
  const form = visitor.formIn((await visitor.get('/sign-in')).html)
  form.set('email', secret)
  const before = await owner`select count(*)::int as count from unsent_words`
  expect(await keeps(visitor, '/sign-in', form)).toBe(204)
  form.set('leave', '/help-now')
  expect((await visitor.post('/sign-in', form)).location).toBe('/help-now')
  expect(await owner`select count(*)::int as count from unsent_words`).toEqual(before)
  expect((await visitor.get('/sign-in')).html).not.toMatch(/data-kept|Only the first/)
})

describe('a form that is left as it was drawn', () => {
  const shown = async (visitor: Scriptless, path: string) => {
    const { html } = await visitor.get(path)
    const whole = formsIn(html).find((each) => each.includes('name="drawn"'))!
    const form = visitor.formIn(`<main>${whole}`)
    for (const [name, value] of untouchedIn(whole)) form.append(name, value)
    return { html, form }
  }
  const count = async () => (await owner`select count(*)::int as count from unsent_words`)[0]!.count
  const leaves = (visitor: Scriptless, path: string, form: FormData, returnTo: string) => {
    form.set('leave', returnTo)
    return visitor.post(path, form)
  }

  // A line to write on, an answer that the page chose beforehand, a table of choices, and a list whose first is sent.
  test.each([
    ['elena', '/ask', 'aboutName', 'Somebody'],
    ['elena', '/family/account', 'involvement', 'paused'],
    ['rosa', '/client/account', 'pausedUntil-day', '24'],
    ['marcus', '/staff/away', 'first-day', '24'],
  ])(
    'is nobody’s words: %s at %s, until %s is touched, and again once that is taken back',
    async (who, path, field, other) => {
      await owner`delete from unsent_words`
      const visitor = new Scriptless(practice.url)
      await practice.signsIn(visitor, who)
      const { form } = await shown(visitor, path)
      expect((await leaves(visitor, path, form, '/help-now')).location).toBe('/help-now')
      const { location } = await leaves(visitor, path, form, '')
      expect(withoutProofs(location!)).toBe(`${path}?did=nothing`)
      expect((await visitor.get(location!)).html).toContain(say('did.nothing'))
      form.delete('leave')
      expect([await keeps(visitor, path, form), await count()]).toEqual([204, 0])
      const before = form.getAll(field)
      form.set(field, other)
      expect([await keeps(visitor, path, form), await count()]).toEqual([204, 1])
      expect((await visitor.get(path)).html).toContain(say('unsent.title'))
      form.delete(field)
      for (const each of before) form.append(field, each)
      expect([await keeps(visitor, path, form), await count()]).toEqual([204, 0])
      expect((await visitor.get(path)).html).not.toContain(say('unsent.title'))
    },
  )

  test('asks nobody for a cookie who goes on', async () => {
    const visitor = new Scriptless(practice.url)
    const { form } = await shown(visitor, '/ask')
    visitor.cookies.clear()
    expect((await leaves(visitor, '/ask', form, '/help-now')).location).toBe('/help-now')
  })
})

test('two windows of one form lose nothing to each other', async () => {
  const visitor = new Scriptless(practice.url)
  const [one, two] = [
    await typed(visitor, '/ask', { aboutName: 'The first window' }),
    await typed(visitor, '/ask', { aboutName: 'The second' }),
  ]
  await keeps(visitor, '/ask', one)
  await keeps(visitor, '/ask', two)
  const { html } = await visitor.get('/ask')
  expect(html).toContain('The first window')
  expect(html).toContain('The second')
  expect(html).toContain(say('unsent.elsewhere'))
})

test('a form sent again with other words under the same key is no second press: its words come back with the news', async () => {
  const visitor = new Scriptless(practice.url)
  const form = await typed(visitor, '/ask', { aboutName: 'A', yourName: 'B', relationship: 'aunt' })
  expect((await visitor.post('/ask', form)).location).toBe('/ask/answer')
  expect((await visitor.post('/ask', form)).location).toBe('/ask/answer')
  form.set('aboutName', 'Somebody else after all')
  const { location } = await visitor.post('/ask', form)
  const { html } = await visitor.get(location!)
  expect(html).toContain(say('problems.sent_before'))
  expect(html).toContain('Somebody else after all')
})

test('a form that was refused is shown again, and one that is gone from its page leaves its reason and its words', async () => {
  const visitor = new Scriptless(practice.url)
  await practice.signsIn(visitor, 'grace')
  const [found] = await owner<{ id: string }[]>`select id from report where state = 'received' limit 1`
  const path = `/staff/reports/${found!.id}`
  const { html: open } = await visitor.get(path)
  const sayReports = sayStaffReports('en')
  const sends = async (button: string, field: string, words: string) => {
    const form = visitor.formIn(open, button)
    form.set(field, words)
    if (field === 'closingNote') {
      form.set('outcome', 'called_writer')
      form.set('hasRead', 'yes')
    }
    form.set('key', crypto.randomUUID())
    return (await visitor.get((await visitor.post(path, form)).location!)).html
  }
  const told = (html: string) => html.split(say('problemTitle')).length - 1

  const again = await sends(sayReports('one.noteSave'), 'note', '')
  expect([told(again), again.includes(say('unsent.gone'))]).toEqual([1, false])
  expect(told(await sends(sayReports('one.close'), 'closingNote', 'A colleague was faster.'))).toBe(0)
  const gone = await sends(sayReports('one.close'), 'closingNote', secret)
  expect(told(gone)).toBe(1)
  for (const shown of [
    say('problems.changed_meanwhile'),
    say('unsent.gone'),
    secret,
    `<title>${sayShared('en')('error')}: `,
  ])
    expect(gone).toContain(shown)
})

describe('in a browser that takes no cookies', () => {
  test('leaving a form shows every word, and the way on', async () => {
    const visitor = new Scriptless(practice.url)
    const form = await typed(visitor)
    visitor.cookies.clear()
    form.set('leave', '/help-now')
    const { status, html } = await visitor.post('/ask', form)
    expect([status, html.includes(secret), html.includes('href="/help-now" target="_blank"')]).toEqual([
      400,
      true,
      true,
    ])
  })
})

describe('no answer is bare', () => {
  const odd: [string, Record<string, string>][] = [
    ['300 kB of words', { aboutName: 'w'.repeat(300_000) }],
    ['a field named constructor', { constructor: 'x', aboutName: secret }],
    ['a field named __proto__', { ['__proto__']: 'x', aboutName: secret }],
    ['half a day named __proto__', { '__proto__-day': '1', aboutName: secret }],
    ['a zero character', { aboutName: 'a\0b' }],
    ['half of a sign', { aboutName: 'a\ud800b' }],
  ]
  test.each(odd)('to %s', async (_what, fields) => {
    const visitor = new Scriptless(practice.url)
    const form = await typed(visitor, '/ask', {})
    for (const name of Object.keys(fields)) form.append(name, fields[name]!)
    const { status, location } = await visitor.post('/ask', form)
    expect(status).toBe(303)
    const { html } = await visitor.get(location!)
    expect(html).toContain(say('problemTitle'))
  })

  test.each([
    ['an address that cannot be decoded', '/tell/%E0%A4%A', {}, 404],
    ['an address that is a percent sign', '/%', {}, 404],
    ['an address that is too long', `/ask?${'y'.repeat(20_000)}`, {}, 431],
    ['too many cookies', '/ask', { cookie: `a=${'y'.repeat(20_000)}` }, 431],
  ] as const)('to %s', async (_what, path, headers, status) => {
    const answer = await fetch(practice.url + path, { headers })
    const html = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
    for (const language of ['en', 'es'] as const) expect(html).toContain(sayTrouble(language)('call'))
    expect(html).toContain('tel:')
  })
})

test('a session goes on when somebody says so, and nobody says so for them', async () => {
  const visitor = new Scriptless(practice.url)
  const hash = await practice.signsIn(visitor, 'elena')
  const seen = async () => (await owner`select seen_at from session where token_hash = ${hash}`)[0]!.seen_at
  await owner`update session set seen_at = seen_at - interval '50 minutes' where token_hash = ${hash}`
  const before = await seen()
  expect((await visitor.post('/stay', new FormData(), { origin: 'http://elsewhere.example' })).status).toBe(403)
  expect(await seen()).toEqual(before)
  expect((await visitor.post('/stay', new FormData())).status).toBe(204)
  expect((await seen()) > before).toBe(true)
  await runsOut(hash)
  expect((await visitor.post('/stay', new FormData())).status).toBe(401)
})
