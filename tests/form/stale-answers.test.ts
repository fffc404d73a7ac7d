import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { formsIn, Scriptless } from '../stage/scriptless.ts'
import { sessionSecret } from '../stage/web-server.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// Somebody chooses on a page that shows a meeting as it was: whatever they chose is given back.

let practice: ServedPractice
let elena: Scriptless
let meeting: string
let invitation: string
/** The times that were offered, in order. */
let times: string[]
let page: string
let link: string
const [say, sayF] = [sayForms('en'), sayFamily('en')]

beforeAll(async () => {
  practice = await servePractice()
  elena = new Scriptless(practice.url)
  await elena.get('/ask')
  await practice.signsIn(elena, 'elena')
  const [planning] = await practice.owner<{ id: string; meeting: string }[]>`
    select i.id, m.id as meeting from meeting_invitation i join joint_meeting m on m.id = i.meeting_id
    where about = 'Planning the winter together'`
  meeting = planning!.meeting
  invitation = planning!.id
  const token = linkToken('answer-link', invitation, sessionSecret)
  link = `/answer/${token}`
  await practice.owner`update meeting_invitation set token_hash = ${hashOf(token)} where id = ${invitation}`
  const offered = await practice.owner<{ id: string }[]>`
    select id from meeting_time where meeting_id = ${meeting} order by starts_at`
  times = offered.map(({ id }) => id)
  page = '/family/meetings'
})

afterAll(() => practice.close())

beforeEach(async () => {
  await practice.owner`delete from unsent_words`
  await practice.owner`delete from meeting_answer where invitation_id = ${invitation}`
  await practice.owner`update joint_meeting set state = 'invited', confirmed_time_id = null where id = ${meeting}`
})

/** The form of the meeting on a page, as it stands there. */
const formOf = (html: string) =>
  formsIn(html).find((each) => each.includes(`value="${invitation}"`) && each.includes('name="asked"'))!

/** What is chosen for each time that a form asks about; null for nothing. */
function chosenIn(form: string): Record<string, string | null> {
  const asked = [...form.matchAll(/name="time-([0-9a-f-]{36})"/g)].map(([, time]) => time!)
  const checked = (time: string) =>
    [...form.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
      .map(([radio]) => radio)
      .find((radio) => radio.includes(`time-${time}"`) && radio.includes(' checked='))
  return Object.fromEntries(asked.map((time) => [time, /value="([^"]+)"/.exec(checked(time) ?? '')?.[1] ?? null]))
}

const answersOf = (given: FormData, chosen: readonly string[]) => {
  for (const [index, answer] of chosen.entries()) given.set(`time-${times[index]}`, answer)
  return given
}

const chooses = async (...chosen: string[]) => {
  const { html } = await elena.get(page)
  return answersOf(elena.formIn(`<main>${formOf(html)}`), chosen)
}

const sends = async (form: FormData) => (await elena.sends(page, form)).html

const sets = (time: string) =>
  practice.owner`update joint_meeting set state = 'confirmed', confirmed_time_id = ${time}, changed_at = now() where id = ${meeting}`

/** The meeting is moved to a new time, in days from the first that was offered. */
async function moves(days: number): Promise<string> {
  const id = crypto.randomUUID()
  await practice.owner`insert into meeting_time (center_id, id, meeting_id, starts_at)
    select center_id, ${id}, meeting_id, starts_at + make_interval(days => ${days}) from meeting_time where id = ${times[0]!}`
  await sets(id)
  return id
}

const listed = (html: string) => html.includes(sayF('meetings.chosenBefore'))

describe('an answer that was chosen before a time was set', () => {
  test('is chosen again for the time that was set, and listed for the others', async () => {
    const form = await chooses('yes', 'no', 'if_needed')
    await sets(times[1]!)
    const html = await sends(form)
    expect(html).toContain(say('problems.times_changed'))
    expect(chosenIn(formOf(html))).toEqual({ [times[1]!]: 'no' })
    expect(formOf(html).match(/<li>/g)).toHaveLength(2)
    // And whoever comes back by another way finds the same.
    const later = (await elena.get(page)).html
    expect(chosenIn(formOf(later))).toEqual({ [times[1]!]: 'no' })
    expect([listed(later), later.includes(say('unsent.title'))]).toEqual([true, true])
  })

  test('is chosen again where it is another one than was sent before', async () => {
    await sends(await chooses('yes', 'yes', 'yes'))
    const form = await chooses('no', 'no', 'no')
    await sets(times[0]!)
    const html = await sends(form)
    expect(chosenIn(formOf(html))).toEqual({ [times[0]!]: 'no' })
    expect(html).toContain(sayF('meetings.youCome'))
  })

  test('is chosen again for the same hour, once that is offered anew', async () => {
    const form = await chooses('yes', 'no', 'if_needed')
    const anew = await moves(0)
    expect(chosenIn(formOf(await sends(form)))).toEqual({ [anew]: 'yes' })
  })
})

describe('an answer that was chosen before the meeting was moved', () => {
  test('is listed, and chosen for no time that it was not about', async () => {
    const form = await chooses('yes', 'no', 'if_needed')
    const moved = await moves(30)
    const html = await sends(form)
    expect(chosenIn(formOf(html))).toEqual({ [moved]: null })
    expect(formOf(html).match(/<li>/g)).toHaveLength(3)
  })

  test('is not said to be still there where nothing of it is given back', async () => {
    // Of what was left alone here, no page knows the time any more.
    const form = await chooses()
    form.set(`time-${crypto.randomUUID()}`, 'yes')
    form.delete('drawn')
    form.set('keep', 'yes')
    await elena.post(page, form)
    const [kept] = await practice.owner`select count(*)::int as count from unsent_words`
    const { html } = await elena.get(page)
    expect([kept!.count, listed(html), html.includes(say('unsent.title'))]).toEqual([1, false, false])
    // Whoever leaves the same form with a choice that is asked about still, is told so.
    const other = await chooses('yes')
    other.set('keep', 'yes')
    await elena.post(page, other)
    expect((await elena.get(page)).html).toContain(say('unsent.title'))
  })
})

describe('on the page of an answer link', () => {
  test('what was chosen before a time was set is chosen again for it, and listed for the others', async () => {
    const visitor = new Scriptless(practice.url)
    await visitor.get('/ask')
    const closed = await visitor.get(link)
    const open = await visitor.sends(link, visitor.formIn(closed.html))
    const form = answersOf(visitor.formIn(open.html, sayF('meetings.send')), ['yes', 'no', 'if_needed'])
    await sets(times[1]!)
    const { html } = await visitor.sends(link, form)
    expect(html).toContain(say('problems.times_changed'))
    expect(chosenIn(html)).toEqual({ [times[1]!]: 'no' })
    expect(listed(html)).toBe(true)
  })
})
