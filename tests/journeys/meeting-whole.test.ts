import ical from 'ical.js'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayStaffTasks } from '#lib/asking/words/staff-tasks.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayLeave } from '#lib/family/words/leave.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'
import { markRead, sent, tell } from './report-acts.ts'

// One joint meeting from the first wish to the summary, through a browser, by all three who sit at its table. Scripts
// and languages do not depend on each other, so that two walks meet all four.

const goalWords = 'I want to keep my apartment.'

let center: ServedCenter
let owner: postgres.Sql

beforeAll(async () => {
  center = await serveCenter()
  owner = postgres(center.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await owner?.end()
  await center?.close()
})

/** A weekday that many weeks from now: a center asks about meetings on days when it is closed. */
function weekday(weeks: number): Date {
  const day = new Date(Date.now() + weeks * 7 * 86_400_000)
  return new Date(day.getTime() + ([1, 0, 0, 0, 0, 0, 2][day.getUTCDay()] ?? 0) * 86_400_000)
}

describe.each([
  ['in English, with scripts', 'en', true, 2],
  ['in Spanish, without scripts', 'es', false, 6],
] as const)('%s', (name, language: Language, hasScripts, weeks) => {
  const about = `Our meeting ${name}`
  const card = `main .ajar-card:has-text("${about}")`
  const [say, sayOfFamily, sayOfSummary] = [sayStaffMeetings(language), sayFamily(language), saySummary(language)]
  const everyone: Visitor[] = []
  let elena: Visitor
  let rosa: Visitor
  let marcus: Visitor
  let meeting: string
  let letters: number

  async function as(who: string): Promise<Visitor> {
    const one = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    everyone.push(one)
    await one.signIn(`${who}@practice.example`)
    return one
  }

  const nextLetter = async () => {
    const letter = await elena.nextLetter('elena@practice.example', letters)
    letters = elena.lettersTo('elena@practice.example').length
    expect(letter.text + (letter.calendar ?? '')).not.toMatch(/Rosa|Delgado|Marcus|Our meeting/)
    return letter
  }

  const elenaReads = async () => {
    await elena.goTo('/family/meetings')
    return elena.page.locator(card).innerText()
  }

  beforeAll(async () => {
    elena = await as('elena')
    rosa = await as('rosa')
    marcus = await as('marcus')
  })

  test('a mother and the client ask to meet, and staff read both', async () => {
    await elena.goTo('/family/meetings')
    await elena.press(sayOfFamily('meetings.askOther'))
    await tell(elena, { aboutName: 'Rosa Delgado', relationship: 'mother', words: `A wish ${name}`, kind: null })
    const { reference } = await sent(elena)
    const tom = await as('tom')
    await markRead(tom, reference, 'Rosa Delgado')
    await rosa.goTo('/client/meetings')
    await rosa.fill({ words: `Rosa’s wish ${name}` })
    await rosa.press(sayWishes(language)('client.send'))
    await marcus.goTo('/staff/meetings/wishes')
    expect(await marcus.reads()).toContain(`Rosa’s wish ${name}`)
  })

  test('the case manager proposes it, the client says yes to it and to who comes, and only then the family hears', async () => {
    await marcus.goTo('/staff/clients')
    await marcus.follow('Rosa Delgado')
    await marcus.follow(sayStaffClients(language)('propose'))
    await marcus.fill({ about, clock1: '9:30', clock2: '3 am', clock3: '9:30' })
    for (const [day, week] of [weeks, weeks + 1, weeks].entries()) await marcus.fillDate(`day${day + 1}`, weekday(week))
    await marcus.page.locator('main label', { hasText: 'Elena Delgado' }).first().click()
    await marcus.press(say('propose'))
    // Both times that cannot be are named at once, each at its own field, and every word is still there.
    const wrong = marcus.page.locator('.govuk-error-summary a')
    const fields = await wrong.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(fields).toEqual(['#field-clock2', '#field-clock3'])
    for (const [clock, typed] of Object.entries({ clock1: '9:30', clock2: '3 am', clock3: '9:30' }))
      expect(await marcus.page.locator(`#field-${clock}`).inputValue()).toBe(typed)
    expect(await marcus.page.locator('[aria-invalid="true"]').count()).toBe(2)
    await marcus.fill({ clock2: '14:00', clock3: '', 'day3-month': '', 'day3-day': '', 'day3-year': '' })
    letters = marcus.lettersTo('elena@practice.example').length
    await marcus.press(say('propose'))
    expect(await marcus.reads()).toContain(say('waiting'))
    meeting = new URL(marcus.page.url()).pathname
    await elena.goTo('/family/meetings')
    expect(await elena.reads()).not.toContain(about)

    await rosa.goTo('/client/meetings')
    expect(await rosa.reads()).toContain(sayWishes(language)('client.proposed'))
    await rosa.page.locator(`${card} [name="agrees"][value="yes"]`).check()
    await rosa.page.locator(`${card} [name="wanted"]`).first().check()
    await rosa.press(sayClientLife(language)('meetings.answer'), card)
    const invitation = await nextLetter()

    const withoutAccount = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    everyone.push(withoutAccount)
    await withoutAccount.goTo(/https?:\S+\/answer\/\S+/.exec(invitation.text)![0])
    await withoutAccount.press(sayOfFamily('meetings.linkShow'))
    for (const [n, answer] of ['no', 'yes'].entries())
      await withoutAccount.page.locator(`main fieldset >> nth=${n}`).locator(`[value="${answer}"]`).check()
    await withoutAccount.press(sayOfFamily('meetings.send'))
    expect(await withoutAccount.reads()).toContain(sayOfFamily('meetings.linkAnswered'))
    await withoutAccount.page.goBack()
    expect(await withoutAccount.page.locator('main [value="yes"]:checked').count()).toBe(1)
  })

  test('a time is set; somebody cannot come after all, and then can; it is moved, and asked about anew', async () => {
    await marcus.goTo(meeting)
    await marcus.page.locator('main [name="time"]').nth(1).check()
    await marcus.press(say('confirm'))
    await nextLetter()

    expect(await elenaReads()).toContain(sayOfFamily('meetings.own.comes'))
    await elena.press(sayOfFamily('meetings.cannotCome'), card)
    expect(await elenaReads()).toContain(sayOfFamily('meetings.youCannot'))
    await marcus.goTo(meeting)
    expect(await marcus.reads()).toContain(say('cannotTag'))
    // She is the only one invited, which nobody but staff reads.
    expect(await marcus.reads()).toContain(say('cannotAll', { names: '' }))
    await elena.press(sayOfFamily('meetings.canCome'), card)

    await marcus.goTo(meeting)
    await marcus.fillDate('day', weekday(weeks + 2))
    await marcus.fill({ clock: '11' })
    await marcus.choose('clientAgreed', 'yes')
    await marcus.press(say('move'))
    expect((await nextLetter()).calendar).toMatch(/METHOD:REQUEST/)
    expect(await elenaReads()).toContain(sayOfFamily('meetings.settledAsk'))
    await elena.page.locator(`${card} [type="radio"][value="yes"]`).check()
    await elena.press(sayOfFamily('meetings.send'), card)
    expect(await elenaReads()).toContain(sayOfFamily('meetings.youCome'))
  })

  test('it stands in the calendar that the mother’s own app reads, without a word of what it is', async () => {
    await elena.goTo('/family/calendar')
    const make = elena.page.getByRole('button', { name: sayCalendars(language)('feedMake'), exact: true })
    await elena.press(sayCalendars(language)((await make.count()) > 0 ? 'feedMake' : 'feedAnew'))
    const file = await (await fetch(await elena.page.locator('.ajar-address').innerText())).text()
    expect(file).not.toMatch(/Rosa|Delgado|Marcus|Our meeting/)
    const events = new ical.Component(ical.parse(file)).getAllSubcomponents('vevent')
    const days = events.map((event) => String(event.getFirstPropertyValue('dtstart')).slice(0, 10))
    expect(days).toContain(
      weekday(weeks + 2)
        .toISOString()
        .slice(0, 10),
    )
  })

  test('each side writes what it hopes for, and the client says who reads it', async () => {
    await elenaReads()
    await elena.follow(sayAgenda(language)('family.open'), card)
    await elena.choose('kind', 'hope')
    await elena.fill({ words: `Her hope ${name}` })
    await elena.press(sayAgenda(language)('family.send'))
    expect(await elena.reads()).toContain(sayForms(language)('problems.say_yes_or_no'))
    await elena.choose('forClient', 'yes')
    await elena.press(sayAgenda(language)('family.send'))
    await elena.page.goBack()
    expect(await elena.reads()).not.toContain(sayForms(language)('problemTitle'))
    expect(await elena.page.locator('main [name="words"]').inputValue()).toBe('')
    await rosa.goTo('/client/meetings')
    await rosa.follow(sayAgenda(language)('open'), card)
    expect(await rosa.reads()).toContain(`Her hope ${name}`)
    await rosa.fill({ words: `My word ${name}` })
    await rosa.choose('seenBy', 'all')
    await rosa.press(sayAgenda(language)('add.send'))
    expect(await elenaReads()).toContain(`My word ${name}`)
  })

  test('afterwards the family reads the summary in the client’s words, and the agreed step under its goal', async () => {
    const id = meeting.split('/').at(-1)!
    await owner`update meeting_time t set starts_at = now() - interval '2 hours'
      from joint_meeting m where m.id = ${id} and t.id = m.confirmed_time_id`
    await marcus.goTo(`${meeting}/summary`)
    await marcus.choose('clientCame', 'yes')
    await marcus.press(sayOfSummary('attendance.send'))
    await marcus.fill({ summaryWords: `What Marcus wrote ${name}` })
    await marcus.press(sayOfSummary('draft.send'))
    await marcus.fill({ step: `A second key ${name}` })
    await marcus.page.locator('main [name="goal"]').selectOption({ label: goalWords })
    await marcus.page.locator('main [name="doer"]').selectOption('client')
    await marcus.page.locator('main [name="support"]').selectOption({ index: 1 })
    await marcus.press(sayOfSummary('steps.send'))

    await rosa.goTo('/client/meetings')
    await rosa.follow(sayClientLife(language)('home.summaryWaits'), card)
    letters = rosa.lettersTo('elena@practice.example').length
    await rosa.fill({ told: `What Rosa lets them read ${name}` })
    await rosa.choose('agrees', 'yes')
    await rosa.press(sayOfSummary('client.send'))
    await nextLetter()
    const read = await elenaReads()
    expect(read).toContain(`What Rosa lets them read ${name}`)
    expect(read).not.toContain('What Marcus wrote')
    await elena.goTo('/family')
    expect(await elena.reads()).toContain(sayOfFamily('home.newSummary', { name: 'Rosa Delgado' }))
    // What follows the next step is one press away.
    expect(await elena.page.locator('main').textContent()).toContain(`A second key ${name}`)
  })

  test('no page on the way has a mistake in its HTML or a barrier', async () => {
    await Promise.all(everyone.map((one) => one.leave()))
    expect([...new Set(everyone.flatMap((one) => one.complaints))]).toEqual([])
  })
})

test('a meeting is called off, and its time stands nowhere; then the mother leaves by herself, which Rosa and Marcus read', async () => {
  const as = async (who: string) => {
    const one = await Visitor.arrive(center.browser, center.served, 'es', false)
    await one.signIn(`${who}@practice.example`)
    return one
  }
  const [elena, rosa, marcus] = [await as('elena'), await as('rosa'), await as('marcus')]
  const readsOn = async (one: Visitor, path: string) => {
    await one.goTo(path)
    return one.reads()
  }
  const say = sayLeave('es')
  const winter = 'main .ajar-card:has-text("Planning the winter together")'
  const setTime = sayClientLife('es')('meetings.setTime', { time: '' })
  await marcus.goTo('/staff/meetings')
  await marcus.follow('Planning the winter together')
  await marcus.page.locator('main [name="time"]').first().check()
  let letters = marcus.lettersTo('elena@practice.example').length
  await marcus.press(sayStaffMeetings('es')('confirm'))
  await elena.nextLetter('elena@practice.example', letters++)
  await rosa.goTo('/client/meetings')
  expect(await rosa.page.locator(winter).innerText()).toContain(setTime)
  await marcus.press(sayStaffMeetings('es')('cancel'))
  expect(await marcus.reads()).toContain(sayForms('es')('problems.tick_to_cancel'))
  await marcus.choose('isMeant', 'yes')
  await marcus.press(sayStaffMeetings('es')('cancel'))
  const isHistory = await marcus.reads()
  expect(isHistory).toContain(sayStaffMeetings('es')('wereInvited', { names: 'Elena Delgado' }))
  expect(isHistory).not.toContain(sayStaffMeetings('es')('notArranged'))
  await elena.nextLetter('elena@practice.example', letters)
  await rosa.goTo('/client/meetings')
  const calledOff = await rosa.page.locator(winter).innerText()
  expect(calledOff).not.toContain(setTime)
  expect(calledOff).toContain('No se celebra.')
  expect(await readsOn(rosa, '/client')).toContain(
    sayClientLife('es')('home.calledOff', { about: 'Planning the winter together' }),
  )
  // Both her meetings and what is new on her home say which one it was.
  const [, was] = /Iba a ser: (.*? de \d{4})/.exec(await readsOn(elena, '/family/meetings'))!
  expect(await readsOn(elena, '/family')).toContain(
    sayFamily('es')('home.newCancelled', { name: 'Rosa Delgado', date: was! }),
  )
  await elena.goTo('/family/meetings')
  expect(await elena.page.locator(winter).innerText()).toContain(sayFamily('es')('meetings.cancelled'))
  expect(await readsOn(elena, '/family')).toContain('Marcus Hill')
  await elena.goTo('/family/account')
  await elena.follow(say('link'))
  await elena.press(say('leave'))
  expect(await elena.reads()).toContain(sayForms('es')('problems.tick_to_leave'))
  await elena.choose('leaves', 'yes')
  await elena.press(say('leave'))
  expect(await elena.reads()).toContain(say('done'))
  expect(await readsOn(elena, '/family')).not.toContain('Marcus Hill')
  expect(await readsOn(elena, '/family/meetings')).not.toContain('Our meeting')
  const left = /Elena Delgado.*dejó de participar/
  expect(await readsOn(rosa, '/client')).toMatch(left)
  expect(await readsOn(rosa, '/client/sharing')).toMatch(left)
  expect(await readsOn(marcus, '/staff/tasks')).toMatch(left)
  await marcus.press(sayStaffTasks('es')('toldSend'))
  expect(await marcus.reads()).toContain(sayStaffTasks('es')('told'))
  await Promise.all([elena, rosa, marcus].map((one) => one.leave()))
  expect([elena, rosa, marcus].flatMap((one) => one.complaints)).toEqual([])
})
