import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { formsIn, Scriptless } from '../stage/scriptless.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// The form somebody typed into is gone from its page: their words are still there, and lead on.

let practice: ServedPractice
let elena: Scriptless
let page: string
const say = sayForms('en')
const words = 'Ask about the new medicine.'

beforeAll(async () => {
  practice = await servePractice()
  elena = new Scriptless(practice.url)
  // Her browser has its secret from the page where she signed in.
  await elena.get('/ask')
  await practice.signsIn(elena, 'elena')
  const { html } = await elena.get('/family/meetings')
  const [planning] = await practice.owner<
    { id: string }[]
  >`select i.id from meeting_invitation i join joint_meeting m on m.id = i.meeting_id
    where about = 'Planning the winter together'`
  page = new RegExp(`="(/family/meetings/${planning!.id}[^"]*)"`).exec(html)![1]!.replaceAll('&amp;', '&')
})

afterAll(() => practice.close())

/** What waits unsent, thrown away by the button beside it. */
async function throwsAway(html: string, form: FormData): Promise<string> {
  form.set('forget', /value="([^"]+)" name="forget"/.exec(html)![1]!)
  const { location } = await elena.post(page, form)
  return (await elena.get(location!)).html
}

const typed = async (given = words) => {
  const { html } = await elena.get(page)
  const form = elena.formIn(html, sayAgenda('en')('family.send'))
  form.set('words', given)
  return form
}

const keeps = (form: FormData) => {
  form.set('keep', 'yes')
  return elena.post(page, form)
}

describe('what is thrown away', () => {
  test('is gone, with what was typed since the page was shown', async () => {
    await keeps(await typed())
    const form = await typed('Ask about the new medicine, and about sleep.')
    await keeps(form)
    form.delete('keep')
    form.set('forget', String(form.get('typed')))
    const { html } = await elena.get((await elena.post(page, form)).location!)
    expect(html.includes('new medicine')).toBe(false)
    expect(html.includes(say('unsent.title'))).toBe(false)
  })

  test('takes nothing along that was typed in another window', async () => {
    const [one, two] = [await typed('From the first window'), await typed('From the second window')]
    await keeps(one)
    await keeps(two)
    const { html } = await elena.get(page)
    const [, other] = [...html.matchAll(/value="([^"]+)" name="forget"/g)].map(([, key]) => key!)
    const form = await typed('From the third look')
    form.set('forget', other!)
    const after = (await elena.get((await elena.post(page, form)).location!)).html
    expect(after.includes('From the first window')).toBe(false)
    expect(after.includes('From the third look')).toBe(true)
    await practice.owner`delete from unsent_words`
  })
})

describe('once the meeting is called off', () => {
  beforeAll(async () => {
    await keeps(await typed())
    await practice.owner`update joint_meeting set state = 'cancelled' where state = 'invited'`
  })

  test('the words are on its page whenever its writer comes, and say that they were not sent', async () => {
    for (const address of [page, page.split('?')[0]!]) {
      const { html } = await elena.get(address)
      expect(html.includes(words)).toBe(true)
      expect(html.includes(say('unsent.gone'))).toBe(true)
    }
  })

  test('a report begins with them', async () => {
    const { html } = await elena.get(page)
    const begun = await elena.post('/tell', elena.formIn(html, say('unsent.tell')))
    expect(begun.location).toMatch(/^\/tell\/[0-9a-f-]{36}\/kind/)
    const steps = begun.location!.replace(/kind.*/, '')
    for (const [step, fields] of [
      ['kind', { kind: 'good_news' }],
      ['about', { aboutName: 'Rosa Delgado', relationship: 'mother' }],
    ] as const) {
      const form = elena.formIn((await elena.get(`${steps}${step}`)).html)
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      await elena.post(`${steps}${step}`, form)
    }
    const what = await elena.get(`${steps}what`)
    expect([what.status, what.html.includes(words)]).toEqual([200, true])
  })

  test('they are gone once they are thrown away', async () => {
    const { html } = await elena.get(page)
    const form = new FormData()
    const left = formsIn(html).find((each) => each.includes('name="forget"'))!
    for (const name of ['form', 'key']) form.set(name, new RegExp(`name="${name}" value="([^"]+)"`).exec(left)![1]!)
    expect((await throwsAway(html, form)).includes(words)).toBe(false)
    expect((await elena.get(page)).html.includes(words)).toBe(false)
  })
})
