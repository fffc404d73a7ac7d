import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { linkTokenFor } from '../leaks/routes.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { answerSteps, beginReport, worry } from '../stage/tell-report.ts'
import { type Served, startWeb } from '../stage/web-server.ts'

// Two people at one browser, one after the other: what the first one typed is never the second one's to open, and is
// never lost to the first.

let database: FreshDatabase
let served: Served
let owner: postgres.Sql
const elena = 'elena@practice.example'
const other = 'somebody-else@practice.example'
const secret = 'Only Elena typed this.'

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  served = await startWeb(database)
})

afterAll(async () => {
  await served.stop()
  await owner.end()
  await database.drop()
})

/** The same browser, as somebody finds it who copied its cookies. */
function copyOf(visitor: Scriptless): Scriptless {
  const copy = new Scriptless(served.url)
  for (const [name, value] of visitor.cookies) copy.cookies.set(name, value)
  return copy
}

/** Signs in by the link of a letter, which is opened in the same browser. Gives where that leads. */
async function signsIn(visitor: Scriptless, email: string, page = '/sign-in'): Promise<string> {
  const ask = visitor.formIn((await visitor.get(page)).html)
  ask.set('email', email)
  await visitor.post('/sign-in', ask)
  const [attempt] = await owner<{ id: string }[]>`
    select id from sign_in_attempt where email = ${email} order by created_at desc limit 1`
  const link = `/sign-in/link/${linkTokenFor('sign-in-link', attempt!.id)}`
  return (await visitor.post(link, visitor.formIn((await visitor.get(link)).html))).location!
}

const endsByItself = () => owner`update session set seen_at = seen_at - interval '3 hours'`

async function signsOut(visitor: Scriptless): Promise<void> {
  await visitor.post('/sign-out', new FormData())
}

/** Begins a report with words in it, and another answer that is refused. Gives the addresses that hold them. */
async function types(visitor: Scriptless, words = secret): Promise<{ draft: string; kept: string }> {
  const about = await beginReport(visitor)
  const form = visitor.formIn((await visitor.get(about)).html)
  form.set('aboutName', words)
  form.set('relationship', 'aunt')
  const draft = (await visitor.post(about, form)).location!
  const what = visitor.formIn((await visitor.get(draft)).html)
  what.set('words', words)
  const you = (await visitor.post(draft, what)).location!
  // Whether we may call was not answered, so this is shown again.
  const unsaid = visitor.formIn((await visitor.get(you)).html)
  unsaid.set('writerName', words)
  return { draft: about, kept: (await visitor.post(you, unsaid)).location! }
}

/** Which of these addresses show the words, followed to where they lead. */
async function showing(visitor: Scriptless, addresses: readonly string[], words = secret): Promise<string[]> {
  const shown: string[] = []
  for (const address of addresses) {
    let answer = await visitor.get(address)
    for (let steps = 0; answer.location && steps < 3; steps++) answer = await visitor.get(answer.location)
    if (answer.html.includes(words)) shown.push(address)
  }
  return shown
}

/** Whatever the next person could try: the list of drafts, and the addresses in the browser's history. */
const everywhere = ({ draft, kept }: { draft: string; kept: string }) => [draft, kept, `/tell?${kept.split('?')[1]}`]

describe('somebody who types and then signs in', () => {
  test('goes on with every word, which is then of the account and of no browser', async () => {
    const visitor = new Scriptless(served.url)
    const typed = await types(visitor)
    const before = copyOf(visitor)
    expect(await showing(before, [typed.draft, typed.kept])).toEqual([typed.draft, typed.kept])
    await signsIn(visitor, elena)
    expect(visitor.cookies.get('ajar-browser')).not.toBe(before.cookies.get('ajar-browser'))
    expect(await showing(visitor, [typed.draft, typed.kept])).toEqual([typed.draft, typed.kept])
    // The list leads back to the step at which something was refused.
    expect((await visitor.get('/tell')).html).toContain(typed.draft.replace('/about', '/you'))
    expect(await showing(before, everywhere(typed))).toEqual([])
    const elsewhere = new Scriptless(served.url)
    await signsIn(elsewhere, elena)
    expect(await showing(elsewhere, [typed.draft, typed.kept])).toEqual([typed.draft, typed.kept])
  })
})

describe('the next person at the browser', () => {
  test.each([
    ['once the first one signed out', async (visitor: Scriptless) => signsOut(visitor)],
    [
      'once the first one signed out, and they have signed in',
      async (visitor: Scriptless) => {
        await signsOut(visitor)
        await signsIn(visitor, other)
      },
    ],
    ['who signs in over the first one', async (visitor: Scriptless) => void (await signsIn(visitor, other))],
    ['who finds a session that is over', async () => void (await endsByItself())],
    [
      'who finds a session that is over, and signs in',
      async (visitor: Scriptless) => {
        await endsByItself()
        await signsIn(visitor, other)
      },
    ],
  ])('%s, opens nothing of it, by history, by address or by an old cookie', async (_how, comes) => {
    const visitor = new Scriptless(served.url)
    await signsIn(visitor, elena)
    const typed = await types(visitor)
    const told = await answerSteps(visitor, { ...worry, words: secret })
    const status = (await visitor.post(told.path, told.form)).location!
    const addresses = [...everywhere(typed), status]
    expect(await showing(visitor, [typed.draft, typed.kept, status])).toEqual([typed.draft, typed.kept, status])
    const copied = copyOf(visitor)
    await comes(visitor)
    expect(await showing(visitor, addresses)).toEqual([])
    expect(await showing(copied, addresses)).toEqual([])
    copied.cookies.delete('ajar-session')
    expect(await showing(copied, addresses)).toEqual([])
    await signsIn(visitor, elena)
    expect(await showing(visitor, [typed.draft, typed.kept, status])).toEqual([typed.draft, typed.kept, status])
  })

  test('does not meet what the first one sent from another window after the session ended: it waits for them', async () => {
    const visitor = new Scriptless(served.url)
    await signsIn(visitor, elena)
    const reports = (await visitor.get('/family/reports')).html
    const page = /href="(\/family\/reports\/[0-9a-f-]{36})"/.exec(reports)![1]!
    const form = visitor.formIn((await visitor.get(page)).html)
    form.set('words', secret)
    await endsByItself()
    const { location } = await visitor.post(page, form)
    expect(location).toMatch(/^\/sign-in\?returnTo=/)
    const kept = decodeURIComponent(location!.split('returnTo=')[1]!)
    const next = copyOf(visitor)
    await signsIn(next, other, location!)
    expect(await showing(next, [kept, '/tell'])).toEqual([])
    expect(await signsIn(visitor, elena, location!)).toBe(kept)
    expect(await showing(visitor, [kept])).toEqual([kept])
  })

  test('does not meet a step of a report that the first one sent after the session ended: it waits for them', async () => {
    const visitor = new Scriptless(served.url)
    await signsIn(visitor, elena)
    const { draft } = await types(visitor)
    const form = visitor.formIn((await visitor.get(draft)).html)
    form.set('aboutName', 'Typed too late')
    form.set('relationship', 'aunt')
    await endsByItself()
    const { location } = await visitor.post(draft, form)
    expect(location).toMatch(/^\/sign-in\?returnTo=/)
    const kept = decodeURIComponent(location!.split('returnTo=')[1]!)
    const next = copyOf(visitor)
    await signsIn(next, other, location!)
    expect(await showing(next, [kept, draft, '/tell'], 'Typed too late')).toEqual([])
    expect(await signsIn(visitor, elena, location!)).toBe(kept)
    expect(await showing(visitor, [kept], 'Typed too late')).toEqual([kept])
  })

  test('finds what the first one left without signing in only until it is discarded, signed out of, or a day old', async () => {
    const visitor = new Scriptless(served.url)
    const typed = await types(visitor)
    const copied = copyOf(visitor)
    expect(await showing(copied, [typed.draft, typed.kept])).toEqual([typed.draft, typed.kept])
    await owner`update report_draft set updated_at = updated_at - interval '25 hours'`
    await owner`update form_attempt set created_at = created_at - interval '25 hours'`
    await owner`update unsent_words set updated_at = updated_at - interval '25 hours'`
    expect(await showing(copied, everywhere(typed))).toEqual([])
    const again = await types(visitor)
    await signsOut(visitor)
    expect(await showing(copied, everywhere(again))).toEqual([])
    const [left] = await owner<{ count: number }[]>`
      select count(*)::int as count from report_draft where id = ${again.draft.split('/')[2]!}`
    expect(left!.count).toBe(0)
  })
})

test('two browsers that hold the same form share nothing', async () => {
  const [one, two] = [new Scriptless(served.url), new Scriptless(served.url)]
  const form = one.formIn((await one.get('/tell')).html, 'Share good news')
  await two.get('/tell')
  const begun = (await one.post('/tell', form)).location!
  const theirs = (await two.post('/tell', form)).location!
  expect(theirs).not.toBe(begun)
  expect(one.cookies.get('ajar-browser')).not.toBe(two.cookies.get('ajar-browser'))
  expect((await two.get(begun)).status).toBe(404)
  expect((await one.get(theirs)).status).toBe(404)
})

describe('a form that comes without a cookie', () => {
  const say = sayForms('en')

  async function asked(): Promise<{ visitor: Scriptless; form: FormData }> {
    const visitor = new Scriptless(served.url)
    const form = visitor.formIn((await visitor.get('/ask')).html)
    visitor.cookies.clear()
    form.set('aboutName', 'Somebody "quoted" & odd')
    form.set('yourName', crypto.randomUUID().slice(0, 13))
    form.set('relationship', 'aunt')
    return { visitor, form }
  }

  const rows = async (form: FormData) => {
    const [row] = await owner<{ count: number }[]>`
      select count(*)::int as count from lookup where asker_name = ${String(form.get('yourName'))}`
    return row!.count
  }

  test('does nothing, says so, and keeps every word on its page', async () => {
    const { visitor, form } = await asked()
    const { status, html } = await visitor.post('/ask', form)
    expect([status, await rows(form)]).toEqual([400, 0])
    expect(html).toContain(say('noCookie.lead'))
    expect(html).toContain('Somebody &quot;quoted&quot; &amp; odd</p>')
    const kept = visitor.formIn(html, say('noCookie.send'))
    // What the page was drawn with says nothing of a form that shows somebody's words.
    form.delete('drawn')
    for (const [name, value] of form) expect([name, kept.getAll(name)]).toEqual([name, [value]])
  })

  test('is one row when it is pressed again, twice at once', async () => {
    const { visitor, form } = await asked()
    const [first, second] = await Promise.all([visitor.post('/ask', form), visitor.post('/ask', form)])
    expect([first.status, second.status, await rows(form)]).toEqual([400, 400, 0])
    const kept = visitor.formIn(second.html, say('noCookie.send'))
    const both = await Promise.all([visitor.post('/ask', kept), visitor.post('/ask', kept)])
    expect(both.map(({ location }) => location)).toEqual(['/ask/answer', '/ask/answer'])
    expect(await rows(form)).toBe(1)
  })

  test('says the same each time in a browser that takes no cookies', async () => {
    const { visitor, form } = await asked()
    for (let tries = 0; tries < 2; tries++) {
      const { status, html } = await visitor.post('/ask', form)
      expect([status, html.includes(say('noCookie.again', { phone: '(555) 555-0100' }))]).toEqual([400, true])
      visitor.cookies.clear()
    }
    expect(await rows(form)).toBe(0)
  })
})

describe('a center whose words are the browser’s alone, as they were', () => {
  test('is found: the next person reads what the first one typed', async () => {
    const [as] = await owner<{ written: string }[]>`select pg_get_functiondef('holder()'::regprocedure) as written`
    await owner.unsafe(`create or replace function holder() returns text language sql stable security definer
      set search_path = pg_catalog, public, pg_temp
      return 'browser ' || nullif(current_setting('ajar.browser', true), '')`)
    const visitor = new Scriptless(served.url)
    await signsIn(visitor, elena)
    const typed = await types(visitor)
    const copied = copyOf(visitor)
    await owner`update session set seen_at = seen_at - interval '3 hours'`
    const found = await showing(copied, [typed.draft, typed.kept])
    await owner.unsafe(as!.written)
    expect(found).toEqual([typed.draft])
  })
})
