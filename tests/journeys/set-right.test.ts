import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayFlags } from '#lib/care/words/flags.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayMerge } from '#lib/reports/words/merge.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { sayUnread } from '#lib/reports/words/unread.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'
import { compares, knows, typesIn } from './paper-acts.ts'
import { openReport, sent, tell } from './report-acts.ts'

// What went wrong is seen by somebody, on a screen, and set right there.

let center: ServedCenter
let owner: postgres.Sql
const everyone = new Map<string, Promise<Visitor>>()

beforeAll(async () => {
  center = await serveCenter()
  owner = postgres(center.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner.end()
  await center.close()
})

/** Somebody who signs in once, and stays. */
function as(name: string, email = `${name}@practice.example`): Promise<Visitor> {
  const arriving = everyone.get(name) ?? arrive(email)
  everyone.set(name, arriving)
  return arriving
}

async function arrive(email: string): Promise<Visitor> {
  const one = await Visitor.arrive(center.browser, center.served, 'en', false)
  await one.signIn(email)
  return one
}

test('an invitation that a mail server refused is seen by whoever sees to it, and goes out again to the right address', async () => {
  const letters = sayStaffLetters('en')
  const marcus = await as('marcus')
  const named = { recipientName: 'Nora Wu', relationship: 'sister', email: 'noar@practice.example' }
  const form = await typesIn(marcus, 'Daniel Wu', named, 'case_manager')
  await compares(await as('grace'), form)
  await knows(marcus, form, 'Nora Wu')
  await marcus.nextLetter('noar@practice.example', 0)
  // What a mail server's "no such mailbox" leaves behind, which other suites hear from a real one.
  await owner`update letter set state = 'failed', last_code = '550', to_email = 'noar@practice.example'
    where kind = 'welcome' and state = 'sent'`

  await marcus.goTo('/staff')
  await marcus.follow(letters('title'))
  expect(await marcus.reads()).toMatch(/Nora Wu[\s\S]*noar@practice\.example[\s\S]*550[\s\S]*Marcus Hill/)
  await marcus.follow('Nora Wu')
  await marcus.fill({ email: 'nora@practice.example' })
  await marcus.choose('how', 'called_back')
  await marcus.press(letters('send'))
  await marcus.nextLetter('nora@practice.example', 0)
  await marcus.goTo('/staff/letters')
  expect(await marcus.reads()).not.toContain('Nora Wu')

  const nora = await as('nora')
  expect(await nora.reads()).toContain('Daniel Wu')
})

test('a report matched to the wrong client is moved: the right team has it, the wrong one finds it no more, and it says by whom and why', async () => {
  const say = sayStaffReports('en')
  const elena = await as('elena')
  await elena.goTo('/tell')
  await elena.press(sayTell('en')('kind.good_news'))
  await tell(elena, {
    aboutName: 'Rosa Delgado',
    relationship: 'mother',
    words: 'She slept all night.',
    kind: 'good_news',
  })
  const { reference } = await sent(elena)
  const grace = await as('grace')
  await grace.goTo('/staff/reports?state=received')
  await openReport(grace, reference)
  const path = new URL(grace.page.url()).pathname
  await grace.fill({ q: 'James Carter' })
  await grace.press(say('one.searchButton'))
  await grace.page.locator('main label', { hasText: 'James Carter' }).first().click()
  await grace.press(say('one.match'))
  const priya = await as('priya')
  await priya.goTo(path)
  expect(await priya.reads()).toContain('She slept all night.')

  await grace.goTo(path)
  await grace.follow(say('one.moveLink'))
  await grace.page.locator('main label', { hasText: 'Rosa Delgado' }).first().click()
  await grace.fill({ why: 'The mother wrote Rosa.' })
  await grace.press(say('one.move'))
  expect(await grace.reads()).toMatch(/The mother wrote Rosa\.[\s\S]*Grace Olsen/)
  await priya.page.goto(center.served.url + path)
  expect(await priya.reads()).not.toContain('She slept all night.')
  const dana = await as('dana')
  await dana.goTo(path)
  expect(await dana.reads()).toContain('She slept all night.')
  expect(await dana.reads()).not.toContain('James Carter')
})

test('whoever has a report that is not about their client gives it back and says why: it stands first on the desk', async () => {
  const [say, sayD] = [sayStaffReports('en'), sayDesk('en')]
  const [slept] = await owner`select id from report where words = 'She slept all night.'`
  const path = `/staff/reports/${slept!.id}`
  const dana = await as('dana')
  await dana.goTo(path)
  await dana.follow(sayD('giveBack.link', { name: 'Rosa Delgado' }))
  await dana.press(sayD('giveBack.send'))
  expect(await dana.page.locator('.govuk-error-summary').count()).toBe(1)
  await dana.fill({ why: 'Rosa was with me that night.' })
  await dana.press(sayD('giveBack.send'))
  expect(await dana.reads()).toContain(sayForms('en')('did.given_back'))
  await dana.page.goto(center.served.url + path)
  expect(await dana.reads()).not.toContain('She slept all night.')

  const grace = await as('grace')
  await grace.goTo('/staff/reports')
  const first = grace.page.locator('main a[href^="/staff/reports/"]:not(nav a)').first()
  expect(await first.getAttribute('href')).toBe(path)
  await grace.goTo(path)
  expect(await grace.reads()).toMatch(/Dana Whitfield[\s\S]*Rosa was with me that night\./)
  await grace.page.locator('main label', { hasText: 'Rosa Delgado' }).first().click()
  await grace.press(say('one.match'))
  expect(await grace.reads()).toContain(say('one.matched', { client: 'Rosa Delgado' }))
})

test('an answer is read as its writer will before it is sent, and then stands there in the same words', async () => {
  const [talk, say] = [sayTalk('en'), sayStaffReports('en')]
  const marcus = await as('marcus')
  const [row] = await owner`select r.id from report r join report_match m on m.report_id = r.id
    where r.account_id is not null and r.about_name = 'Rosa Delgado' and r.language = 'en'
    order by r.received_at desc limit 1`
  await marcus.goTo(`/staff/reports/${row!.id}`)
  const answer = 'There is somebody she can talk to.'
  await marcus.fill({ words: answer })
  await marcus.choose('topics', 'case_manager')
  await marcus.press(talk('asRead.button', { name: 'Elena Delgado' }))
  const shown = marcus.page.locator('section[aria-labelledby="as-read"]')
  expect(await shown.innerText()).toContain(answer)
  const asRead = await shown.locator('.ajar-messages li').allInnerTexts()
  const elena = await as('elena')
  const theirs = async () => {
    await elena.goTo(`/family/reports/${row!.id}`)
    return elena.page.locator('main .ajar-messages li').allInnerTexts()
  }
  expect((await theirs()).join()).not.toContain(answer)
  await marcus.press(say('one.ownSend'))
  const without = (messages: string[]) => messages.map((each) => each.replace(/\d+:\d+/g, ''))
  expect(without(await theirs())).toEqual(without(asRead))
})

test('two reports that say the same stand together for staff, who see there which colleague has one open', async () => {
  const [say, sayD] = [sayMerge('en'), sayDesk('en')]
  const [slept] = await owner`select id, reference from report where words = 'She slept all night.'`
  const [other] = await owner`select id, reference from report where words like 'She has not slept since Friday%'`
  await owner`insert into report_match (center_id, report_id, client_id, matched_by, matched_at)
    select m.center_id, ${other!.id}, m.client_id, m.matched_by, m.matched_at from report_match m
    where m.report_id = ${slept!.id} on conflict do nothing`
  const grace = await as('grace')
  await grace.goTo(`/staff/reports/${slept!.id}`)
  await grace.follow(say('link'))
  await grace.choose('into', other!.id)
  await grace.fill({ why: 'Both are about her sleep.' })
  await grace.press(say('save'))
  expect(await grace.reads()).toContain(say('isBehind', { reference: other!.reference }))
  const marcus = await as('marcus')
  await marcus.goTo(`/staff/reports/${other!.id}`)
  expect(await marcus.reads()).toMatch(/She slept all night\.[\s\S]*Both are about her sleep\./)
  await grace.goTo(`/staff/reports/${other!.id}`)
  expect(await grace.reads()).toContain(sayD('alsoOpen', { name: 'Marcus Hill', minutes: 0 }).split(',')[0])
  await grace.press(say('part'))
  expect(await grace.reads()).not.toContain('She slept all night.')
  expect(await grace.reads()).toContain(sayD('deeds.parted'))
})

test('several reports are read whole on one page, and those that were ticked are marked', async () => {
  const say = sayUnread('en')
  const tom = await as('tom')
  await tom.goTo('/staff/reports')
  await tom.follow(say('link'))
  const ticks = tom.page.locator('main input[name^="read-"]')
  const before = await ticks.count()
  await tom.press(say('mark'))
  expect(await tom.page.locator('.govuk-error-summary').count()).toBe(1)
  await tom.choose('read-1', 'yes')
  await tom.press(say('mark'))
  expect(await tom.reads()).toContain(say('marked', { count: 1 }))
  expect(await ticks.count()).toBe(before - 1)
})

test('the desk says from a report that nobody visits alone, and whoever visits next has it with the work of the day', async () => {
  const say = sayFlags('en')
  const [slept] = await owner`select id from report where words = 'She slept all night.'`
  const grace = await as('grace')
  await grace.goTo(`/staff/reports/${slept!.id}`)
  await grace.follow(say('safety.link'))
  await grace.press(say('safety.save'))
  expect(await grace.page.locator('.govuk-error-summary').count()).toBe(1)
  await grace.fill({ words: 'A loose dog' })
  await grace.fillDate('until', new Date(Date.now() + 9 * 86_400_000))
  await grace.page.locator('main [name="reviewer"]').selectOption({ label: 'Tom Baker' })
  await grace.press(say('safety.save'))
  const dana = await as('dana')
  await dana.goTo('/staff')
  expect(await dana.reads()).toMatch(/Rosa Delgado[\s\S]*A loose dog[\s\S]*Grace Olsen[\s\S]*Tom Baker/)
  const priya = await as('priya')
  await priya.goTo('/staff')
  expect(await priya.reads()).not.toContain('A loose dog')
})

test('colleagues are told on a report to be careful with its writer, who finds the same page', async () => {
  const say = sayFlags('en')
  const [slept] = await owner`select id from report where words = 'She slept all night.'`
  const elena = await as('elena')
  await elena.goTo(`/family/reports/${slept!.id}`)
  const before = await elena.reads()
  const grace = await as('grace')
  await grace.goTo(`/staff/reports/${slept!.id}`)
  await grace.follow(say('writer.link'))
  await grace.fill({ why: 'Shouted at Marcus on the phone' })
  await grace.fillDate('until', new Date(Date.now() + 9 * 86_400_000))
  await grace.press(say('writer.save'))
  const marcus = await as('marcus')
  await marcus.goTo(`/staff/reports/${slept!.id}`)
  expect(await marcus.reads()).toContain('Shouted at Marcus on the phone')
  await elena.page.reload()
  expect(await elena.reads()).toBe(before)
})

test.each([
  ['with scripts, in English', 'en', true],
  ['without scripts, in Spanish', 'es', false],
] as const)(
  'somebody without an account whom nobody answers asks for somebody else, who answers: %s',
  async (_how, language, hasScripts) => {
    const [say, sayT] = [sayEscalation(language), sayTell(language)]
    const writer = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    everyone.set(`a writer, ${language}`, Promise.resolve(writer))
    await writer.goTo('/tell')
    await writer.press(sayT('kind.concern'))
    const words = language === 'en' ? 'He shouts at night.' : 'Grita de noche.'
    await tell(writer, { aboutName: 'The man upstairs', relationship: 'neighbor', words, kind: 'concern' })
    const { reference, url } = await sent(writer)
    const path = new URL(url).pathname
    await writer.goTo(path)
    expect(await writer.page.getByText(say('link')).count()).toBe(0)
    // Days later, by the clock that the promise runs by.
    await owner`update report set received_at = received_at - interval '6 days' where reference = ${reference}`
    await writer.goTo(path)
    await writer.follow(say('link'))
    await writer.press(say('send'))
    expect(await writer.page.locator('.govuk-error-summary').count()).toBe(1)
    await writer.choose('whyElse', 'nobody_answered')
    await writer.fill({ words: 'Nobody called.' })
    await writer.press(say('send'))
    expect(await writer.reads()).toContain('Nobody called.')

    const desk = sayEscalation('en')
    const grace = await as('grace')
    await expect
      .poll(
        async () => {
          await grace.goTo('/staff/escalations')
          return grace.reads()
        },
        { timeout: 30_000 },
      )
      .toContain(reference)
    const row = grace.page.locator('main tr', { hasText: reference })
    await grace.goTo((await row.locator('a').getAttribute('href'))!)
    expect(await grace.reads()).toContain('Nobody called.')
    await grace.choose('answer', 'please_call')
    await grace.press(desk('desk.send'))
    await grace.goTo('/staff/escalations')
    expect(await grace.reads()).toMatch(new RegExp(`${desk('desk.done')}[\\s\\S]*${reference}`))

    await writer.goTo(path)
    expect(await writer.reads()).toContain(say('answers.please_call'))
    expect(await writer.page.getByText(say('link')).count()).toBe(1)
  },
)

test('a supervisor sees how fast families are answered, in pictures with their numbers', async () => {
  const say = sayResponse('en')
  const grace = await as('grace')
  await grace.goTo('/staff')
  await grace.follow(say('title'))
  await grace.follow(say('days', { days: 90 }))
  expect(await grace.page.locator('main svg[role="img"]').count()).toBeGreaterThan(2)
  expect(await grace.reads()).toContain('Marcus Hill')
  expect(await grace.reads()).not.toMatch(/Rosa|Elena/)
})

test('no page met on the way has a mistake in its HTML', async () => {
  const met = await Promise.all(everyone.values())
  await Promise.all(met.map((one) => one.leave()))
  expect(met.flatMap((one) => one.complaints)).toEqual([])
})
