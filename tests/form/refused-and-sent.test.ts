import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { Scriptless, withoutProofs } from '../stage/scriptless.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// A form is refused, mended and sent: whoever goes back finds no problem that is none any more, and nothing is sent
// twice. A press that is refused twice is refused once.

let practice: ServedPractice
let elena: Scriptless
let page: string
const say = sayForms('en')
const words = 'Ask about the new medicine.'

beforeAll(async () => {
  practice = await servePractice()
  elena = new Scriptless(practice.url)
  await elena.get('/ask')
  await practice.signsIn(elena, 'elena')
  const { html } = await elena.get('/family/meetings')
  const [planning] = await practice.owner<{ id: string }[]>`
    select i.id from meeting_invitation i join joint_meeting m on m.id = i.meeting_id
    where about = 'Planning the winter together'`
  page = new RegExp(`="(/family/meetings/${planning!.id}[^"]*)"`).exec(html)![1]!.replaceAll('&amp;', '&')
})

afterAll(() => practice.close())

beforeEach(async () => {
  for (const table of ['unsent_words', 'form_attempt', 'form_receipt'])
    await practice.owner`delete from ${practice.owner(table)}`
  await practice.owner`delete from meeting_preparation where words like ${`${words}%`}`
})

const form = async (address = page) => elena.formIn((await elena.get(address)).html, sayAgenda('en')('family.send'))

/** The words without an answer to the question who may read them, so that they are refused. */
async function halfDone(given = words) {
  const half = await form()
  half.delete('drawn')
  half.set('kind', 'item')
  half.set('words', given)
  return half
}

async function mended(address: string, given = words) {
  const whole = await form(address)
  for (const [name, value] of Object.entries({ kind: 'item', words: given, forClient: 'no' })) whole.set(name, value)
  return whole
}

const posts = async (given: FormData) => (await elena.post(page, given)).location!
const sent = async () =>
  (await practice.owner`select count(*)::int as count from meeting_preparation where words like ${`${words}%`}`)[0]!
    .count
const kept = async (table: string) =>
  (await practice.owner`select count(*)::int as count from ${practice.owner(table)}`)[0]!.count
/** What stands in the field of a page. */
const inField = (html: string) => /<textarea[^>]*name="words"[^>]*>\n?([^<]*)/.exec(html)?.[1]

describe('going back after a form was refused, mended and sent', () => {
  test('shows no problem and no words that were sent, and the page as it stands in memory sends nothing twice', async () => {
    const again = await posts(await halfDone())
    const { html } = await elena.get(again)
    expect([html.includes(say('problems.say_yes_or_no')), inField(html)]).toEqual([true, words])
    const whole = await mended(again)
    expect(withoutProofs(await posts(whole))).toBe('/family/meetings?did=sent')
    const back = (await elena.get(again)).html
    expect([back.includes(say('problemTitle')), back.includes(say('unsent.title')), inField(back)]).toEqual([
      false,
      false,
      '',
    ])
    expect(withoutProofs(await posts(whole))).toBe('/family/meetings?did=sent')
    expect(await sent()).toBe(1)
  })

  test('is so as well where it was refused more than once, and typed into in between', async () => {
    const first = await posts(await halfDone())
    const second = await form(first)
    second.set('words', '')
    const again = await posts(second)
    const typed = await mended(again)
    typed.set('keep', 'yes')
    await elena.post(page, typed)
    expect(withoutProofs(await posts(await mended(again)))).toBe('/family/meetings?did=sent')
    for (const address of [again, first, page]) {
      const { html } = await elena.get(address)
      expect([html.includes(say('problemTitle')), html.includes(say('unsent.title'))]).toEqual([false, false])
    }
  })

  test('shows nothing of what was thrown away', async () => {
    const again = await posts(await halfDone())
    const typed = await mended(again, `${words} And sleep.`)
    typed.set('keep', 'yes')
    await elena.post(page, typed)
    const thrown = await form(again)
    thrown.set('forget', String(thrown.get('typed')))
    await posts(thrown)
    for (const address of [again, page]) expect((await elena.get(address)).html).not.toContain(words)
  })
})

describe('a press that is refused twice', () => {
  test('is kept once, and is no other window', async () => {
    const half = await halfDone()
    const [one, other] = await Promise.all([posts(half), posts(half)])
    expect(one).toBe(other)
    const { html } = await elena.get(other)
    expect([inField(html), html.includes(say('unsent.elsewhere')), html.includes(say('unsent.title'))]).toEqual([
      words,
      false,
      false,
    ])
    expect([await kept('form_attempt'), await kept('unsent_words')]).toEqual([1, 1])
  })

  test('is no other window where its words were kept as they were typed, and once more by the second press', async () => {
    const half = await halfDone()
    const keeps = async () => {
      const keeping = new FormData()
      for (const [name, value] of half) keeping.append(name, value)
      keeping.append('keep', 'yes')
      await elena.post(page, keeping)
    }
    await keeps()
    const again = await posts(half)
    await keeps()
    const { html } = await elena.get(again)
    expect([inField(html), html.includes(say('unsent.elsewhere')), html.includes(say('unsent.title'))]).toEqual([
      words,
      false,
      false,
    ])
    expect(withoutProofs(await posts(await mended(again)))).toBe('/family/meetings?did=sent')
    expect([await kept('form_attempt'), await kept('unsent_words')]).toEqual([0, 0])
  })

  test('leaves what was typed in another window', async () => {
    const other = await halfDone('From the other window')
    other.set('keep', 'yes')
    await elena.post(page, other)
    const half = await halfDone()
    half.delete('typed')
    const { html } = await elena.get(await posts(half))
    expect([inField(html), html.includes(say('unsent.elsewhere')), html.includes('From the other window')]).toEqual([
      words,
      true,
      true,
    ])
  })
})
