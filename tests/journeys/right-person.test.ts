import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayAsk } from '#lib/asking/words/ask.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { rooms } from '#lib/sign-in/rules/rooms.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'
import { compares, knows, typesIn } from './paper-acts.ts'
import { markRead, openReport, sent, tell } from './report-acts.ts'

// Who somebody is: one person in three rooms, two people behind one inbox, and nobody in the place of somebody who
// left.

let center: ServedCenter
let owner: postgres.Sql
const everyone = new Map<string, Promise<Visitor>>()

beforeAll(async () => {
  center = await serveCenter()
  owner = postgres(center.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner?.end()
  await center?.close()
})

/** Somebody who signs in once, and stays. */
function as(name: string, language: Language = 'en'): Promise<Visitor> {
  const arriving = everyone.get(name) ?? arrive(`${name}@practice.example`, language)
  everyone.set(name, arriving)
  return arriving
}

async function arrive(email: string, language: Language): Promise<Visitor> {
  const one = await Visitor.arrive(center.browser, center.served, language, false)
  await one.signIn(email)
  return one
}

const idOf = async (table: 'client' | 'family_link', where: postgres.PendingQuery<postgres.Row[]>) =>
  (await owner<{ id: string }[]>`select id from ${owner(table)} where ${where} limit 1`)[0]!.id

async function tellsGoodNews(one: Visitor, said: { aboutName: string; relationship: string; words: string }) {
  await one.goTo('/tell')
  await one.press(sayTell(one.language)('kind.good_news'))
  await tell(one, { ...said, kind: 'good_news' })
  return sent(one)
}

test('two parents with one inbox: the first keeps it, the second gets an address of his own, and each is answered alone', async () => {
  const [letters, reports] = [sayStaffLetters('en'), sayStaffReports('en')]
  const grace = await as('grace')
  const inbox = 'haddads@practice.example'
  const irene = await as('irene')
  const hers = { recipientName: 'Amira Haddad', relationship: 'mother', email: inbox }
  const herForm = await typesIn(grace, 'Omar Haddad', hers, 'case_manager')
  await compares(irene, herForm)
  await knows(irene, herForm, 'Amira Haddad')
  await grace.nextLetter(inbox, 0)
  const his = { recipientName: 'Karim Haddad', relationship: 'father', email: inbox }
  const form = await typesIn(grace, 'Omar Haddad', his, 'meetings')
  expect(await grace.reads()).toContain(letters('sharesInbox', { name: 'Karim Haddad' }))
  await compares(irene, form)
  await grace.follow(letters('ownAddress'))
  await grace.fill({ email: inbox })
  await grace.choose('how', 'called_back')
  await grace.press(letters('giveAddress'))
  expect(await grace.page.locator('.govuk-error-summary').count()).toBe(1)
  await grace.fill({ email: 'karim@practice.example' })
  await grace.press(letters('giveAddress'))
  await grace.nextLetter('karim@practice.example', 0)

  const [amira, karim] = [await as('haddads'), await as('karim')]
  expect(await amira.reads()).toContain(sayFamily('en')('person.no'))
  expect(await karim.reads()).toContain('Omar Haddad')
  expect(await karim.reads()).not.toContain(sayFamily('en')('person.no'))
  const said = { aboutName: 'Omar Haddad', relationship: 'father', words: 'He called me on Sunday.' }
  const { reference } = await tellsGoodNews(karim, said)
  await markRead(grace, reference, 'Omar Haddad')
  await grace.choose('neutral', 'thank_you')
  await grace.press(reports('one.neutralSend'))
  await karim.goTo('/family')
  expect(await karim.reads()).toContain(sayFamily('en')('home.newAnswer', { date: 'x' }).split('x')[0])
  await amira.goTo('/family')
  expect(await amira.reads()).not.toContain(sayFamily('en')('home.newAnswer', { date: 'x' }).split('x')[0])
  await amira.goTo('/family/reports')
  expect(await amira.reads()).toContain(sayFamily('en')('reports.none'))
  await karim.goTo('/family/reports')
  expect(await karim.reads()).toContain('Omar Haddad')
})

test('one person with three roles moves between the rooms from each of them, and each shows only its own', async () => {
  const say = sayShared('es')
  const grace = await as('grace')
  const named = { recipientName: 'Dana Whitfield', relationship: 'aunt', email: 'dana@practice.example' }
  const form = await typesIn(grace, 'Daniel Wu', named, 'case_manager')
  await compares(await as('irene'), form)
  await knows(grace, form, 'Dana Whitfield')
  await owner`insert into client (center_id, id, account_id, name, plain_name, created_at)
    select center_id, gen_random_uuid(), account_id, 'Daria Whitfield', 'daria whitfield', now()
    from staff_member where name = 'Dana Whitfield'`
  const [daniel, herself] = [
    await idOf('client', owner`name = 'Daniel Wu'`),
    await idOf('client', owner`name = 'Daria Whitfield'`),
  ]
  const rosas = await idOf('family_link', owner`client_id = (select id from client where name = 'Rosa Delgado')`)
  const dana = await as('dana', 'es')
  const goesTo = async (room: string) => {
    const menu = dana.page.locator('.ajar-menu summary')
    if (await menu.isVisible()) await menu.click()
    const way = dana.page.locator(`.ajar-rooms :is(a[href="/${room}"], button[value="/${room}"])`)
    expect(await way.innerText()).toBe(say(`rooms.${room as 'staff'}`))
    await way.click()
    await dana.page.waitForURL(new RegExp(`/${room}$`))
    return dana.reads()
  }
  for (const from of rooms)
    for (const to of rooms.filter((room) => room !== from)) {
      await dana.goTo(`/${from}`)
      const seen = await goesTo(to)
      expect(seen.includes('Daniel Wu'), `${from} ${to}`).toBe(to === 'family')
      if (to !== 'staff') expect(seen, `${from} ${to}`).not.toMatch(/Rosa|Elena|James/)
    }
  await dana.goTo('/staff/clients')
  expect(await dana.reads()).toContain('Rosa Delgado')
  expect(await dana.reads()).not.toMatch(/Daniel Wu|Daria/)
  for (const path of [
    `/staff/clients/${daniel}`,
    `/staff/clients/${herself}`,
    `/client/sharing/${rosas}`,
    `/family/${rosas}`,
  ]) {
    await dana.goTo(path)
    expect(await dana.reads(), path).toContain(say('notFoundTitle'))
  }
})

test('the minute a case manager leaves, the family reads nobody who is gone, and a report, a question and an answer reach somebody who is here', async () => {
  const elena = await as('elena')
  await elena.goTo('/family')
  expect(await elena.reads()).toContain('Marcus Hill')
  await owner`update staff_member set left_at = now() where name = 'Marcus Hill'`
  await elena.goTo('/family')
  expect(await elena.reads()).not.toContain('Marcus Hill')

  const said = { aboutName: 'Rosa Delgado', relationship: 'mother', words: 'She went out with me.' }
  const { reference } = await tellsGoodNews(elena, said)
  await markRead(await as('tom'), reference, 'Rosa Delgado')
  const [holder] = await owner<{ email: string }[]>`
    select a.email from report_match m join report r on r.id = m.report_id
    join staff_member s on s.id = m.held_by and s.left_at is null join account a on a.id = s.account_id
    where r.words = ${said.words}`
  const whoHolds = await as(holder!.email.split('@')[0]!)
  await whoHolds.goTo('/staff/reports?mine=1')
  await openReport(whoHolds, reference)
  expect(await whoHolds.reads()).toContain(said.words)

  const caller = await Visitor.arrive(center.browser, center.served, 'en', false)
  await caller.goTo('/ask')
  await caller.fill({ aboutName: 'Rosa Delgado', yourName: 'Pilar Delgado', relationship: 'cousin' })
  await caller.press(sayAsk('en')('send'))
  const grace = await as('grace')
  const whoAsks = async () => {
    await grace.goTo('/staff/tasks')
    return grace.reads()
  }
  await expect.poll(whoAsks, { timeout: 15_000 }).toContain('Pilar Delgado')

  await elena.goTo('/family/meetings')
  const times = await elena.page.locator('main fieldset').count()
  for (let n = 0; n < times; n++) await elena.page.locator(`main fieldset >> nth=${n}`).locator('[value="yes"]').check()
  const before = {
    grace: elena.lettersTo('grace@practice.example').length,
    marcus: elena.lettersTo('marcus@practice.example').length,
  }
  await elena.press(sayFamily('en')('meetings.send'))
  expect(await elena.reads()).toContain(sayFamily('en')('meetings.answered'))
  await elena.nextLetter('grace@practice.example', before.grace)
  expect(elena.lettersTo('marcus@practice.example')).toHaveLength(before.marcus)
  const [meeting] = await owner<{ id: string }[]>`
    select m.id from joint_meeting m join meeting_invitation i on i.meeting_id = m.id join client c on c.id = m.client_id
    where c.name = 'Rosa Delgado' and m.state = 'invited'`
  await grace.goTo(`/staff/meetings/${meeting!.id}`)
  expect(await grace.reads()).toContain('Elena Delgado')
  await caller.leave()
})

test('no page met on the way has a mistake in its HTML', async () => {
  const met = await Promise.all(everyone.values())
  await Promise.all(met.map((one) => one.leave()))
  expect(met.flatMap((one) => one.complaints)).toEqual([])
})
