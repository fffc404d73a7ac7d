import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayAsk } from '#lib/asking/words/ask.ts'
import { sayStaffTasks } from '#lib/asking/words/staff-tasks.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'
import { heardFromCarrier, sentencesAboutListening } from './listening.ts'
import { sentencesAboutNotes } from './meeting-notes.ts'
import { compares, knows } from './paper-acts.ts'
import { markRead, openReport, replyInOwnWords, sent, tell } from './report-acts.ts'

// One journey through every room in a real browser: a signed release, what the family sees, what the family tells, who
// reads it, a joint meeting. With and without scripts, in both languages: neither depends on the other, so that two
// walks meet all four.

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000)
/** That day, or the Monday after it: a center asks about meetings on days when it is closed. */
const openDay = (inDays: number) => day(inDays + ([1, 0, 0, 0, 0, 0, 2][day(inDays).getUTCDay()] ?? 0))

describe.each([
  ['English, with scripts', 'en', true],
  ['Spanish, without scripts', 'es', false],
] as const)('%s', (_name, language: Language, hasScripts) => {
  let center: ServedCenter
  const everyone: Visitor[] = []

  beforeAll(async () => {
    // One of the two goes through the browser that comes with npm: a machine without another has only that.
    center = await serveCenter({ packed: language === 'es' && !hasScripts, web: heardFromCarrier })
  })

  afterAll(() => center?.close())

  async function visitor(): Promise<Visitor> {
    const one = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    everyone.push(one)
    return one
  }

  const signedIn = new Map<string, Promise<Visitor>>()

  /** Somebody who signs in once, and stays. */
  function as(name: string): Promise<Visitor> {
    const arriving = signedIn.get(name) ?? arrive(name)
    signedIn.set(name, arriving)
    return arriving
  }

  async function arrive(name: string): Promise<Visitor> {
    const one = await visitor()
    await one.signIn(`${name}@practice.example`)
    return one
  }

  sentencesAboutListening({ center: () => center, visitor, as })
  sentencesAboutNotes({ center: () => center, visitor, as })

  test('a paper form with defects opens nothing; corrected, it lets the named person in', async () => {
    const say = sayStaffClients(language)
    const marcus = await as('marcus')
    await marcus.goTo('/staff/clients')
    await marcus.follow('Daniel Wu')
    await marcus.follow(say('record'))
    await marcus.fill({
      recipientName: 'my family',
      relationship: 'sister',
      email: 'nora@practice.example',
      signedName: 'Daniel Wu',
    })
    await marcus.choose('topics', 'case_manager', 'case_manager_contact')
    await marcus.press(say('form.save'))
    const defective = await marcus.reads()
    expect(defective).toContain(say('evidence.defects'))
    expect(defective).not.toContain(say('evidence.inForce'))
    expect(marcus.lettersTo('nora@practice.example')).toEqual([])

    await marcus.follow(say('correct'))
    await marcus.fill({ recipientName: 'Nora Wu', purposes: 'At my request' })
    await marcus.fillDate('expiresOn', day(200))
    await marcus.fillDate('signedOn', day(-1))
    await marcus.press(say('form.save'))
    const form = new URL(marcus.page.url()).pathname
    await compares(await as('grace'), form)
    await knows(marcus, form, 'Nora Wu')

    const nora = await visitor()
    const welcome = await nora.nextLetter('nora@practice.example', 0)
    expect(welcome.text).not.toMatch(/Daniel|Wu|Nora/)
    // Signs in by the link in the next letter. Opening it uses nothing up; pressing its button does.
    await nora.goTo('/sign-in')
    await nora.fill({ email: 'nora@practice.example' })
    await nora.press(saySignIn(language)('send'))
    const letter = await nora.nextLetter('nora@practice.example', 1, /sign-in.link/)
    const link = /https?:\S+\/sign-in\/link\/\S+/.exec(letter.text)![0]
    await fetch(link)
    await nora.goTo(link)
    await nora.press(saySignIn(language)('enter'))
    expect(await nora.reads()).toContain('Marcus Hill')
    await nora.signOut()
    await nora.page.goBack()
    expect(await nora.page.locator('body').innerText()).not.toContain('Marcus Hill')
  })

  test('a client signs on the screen, and takes it back: the next request shows nothing', async () => {
    const say = sayClientSign(language)
    const rosa = await as('rosa')
    await rosa.goTo('/client/sharing/new')
    await rosa.press(say('next'))
    expect(await rosa.page.locator('.govuk-error-summary').count()).toBe(1)
    await rosa.fill({ recipientName: 'Berta Delgado', relationship: 'aunt', email: 'berta@practice.example' })
    await rosa.press(say('next'))
    await rosa.choose('topics', 'case_manager', 'goals')
    await rosa.press(say('next'))
    await rosa.choose('areas', 'housing')
    await rosa.press(say('next'))
    await rosa.press(say('next'))
    expect(await rosa.reads()).toContain('Berta Delgado')
    await rosa.choose('understood', 'as_ticked')
    await rosa.press(say('next'))
    await rosa.fill({ signedName: 'rosa delgado' })
    await rosa.choose('agree', 'yes')
    await rosa.press(say('sign.sign'))
    expect(await rosa.reads()).toContain(sayClient(language)('person.signed', { name: 'Berta Delgado' }))
    const sharing = rosa.page.url()

    // Nobody knows yet that the address is hers: the same empty page as for anybody, until she types Rosa's code.
    const berta = await as('berta')
    expect(await berta.reads()).toContain(sayFamily(language)('home.nobody'))
    const sayI = sayIdentity(language)
    await rosa.press(sayI('client.make'))
    const code = await rosa.page.locator('#hand-over strong').innerText()
    await berta.follow(sayI('family.title'))
    await berta.fill({ handoverCode: code.toLowerCase() })
    await berta.press(sayI('family.send'))
    await berta.follow(sayI('family.toHome'))
    const seen = await berta.reads()
    expect(seen).toContain('I want to keep my apartment.')
    expect(seen).not.toContain('I want more to do during the day.')
    expect(seen).not.toContain('Elena')

    await rosa.goTo(sharing)
    await rosa.press(sayClient(language)('person.revoke'))
    await berta.page.reload()
    expect(await berta.reads()).toContain(sayFamily(language)('home.nobody'))
  })

  test('one father sees both his sons; two family members of one client never see each other', async () => {
    const walter = await as('walter')
    expect(await walter.reads()).toMatch(/James Carter[\s\S]*Peter Carter/)
    await walter.goTo('/family/account')
    await walter.choose('involvement', 'meetings')
    await walter.press(sayFamily(language)('home.involvementSave'))
    expect(await walter.reads()).toContain(sayFamily(language)('home.involvementSaved'))
    const mateo = await as('mateo')
    const seen = await mateo.reads()
    expect(seen).toContain('Rosa Delgado')
    expect(seen).not.toContain('Elena')
  })

  test('where there is no case manager the family raises it, and a clinician answers', async () => {
    const aisha = await as('aisha')
    expect(await aisha.reads()).toContain(sayFamily(language)('person.no'))
    await aisha.press(sayFamily(language)('person.raise'))
    await tell(aisha, { relationship: 'sister', words: 'Could somebody help my brother with his papers?', kind: null })
    const { reference } = await sent(aisha)

    await dutyReads(reference, 'Omar Haddad')
    const chen = await as('chen')
    await chen.goTo('/staff/reports?mine=1')
    await openReport(chen, reference)
    await replyInOwnWords(chen, 'I will talk with Omar about a case manager next week.', 'case_manager')
    await aisha.goTo('/family/reports')
    await aisha.page.locator('main .ajar-doors a').first().click()
    expect(await aisha.reads()).toContain('I will talk with Omar about a case manager next week.')
  })

  test('asking about anybody gives the one neutral answer, and where there is a match a task to ask the client', async () => {
    for (const name of ['Ellen Fischer', 'Somebody Unheard Of']) {
      const caller = await visitor()
      await caller.goTo('/ask')
      await caller.press(sayAsk(language)('send'))
      expect(await caller.page.locator('.govuk-error-summary a').count()).toBeGreaterThan(1)
      await caller.fill({ aboutName: name, yourName: 'Otto Fischer', relationship: 'uncle' })
      await caller.press(sayAsk(language)('send'))
      expect(await caller.reads()).toContain(sayShared(language)('neutralAnswer'))
    }
    const priya = await as('priya')
    await expect
      .poll(
        async () => {
          await priya.goTo('/staff/tasks')
          return priya.reads()
        },
        { timeout: 15_000 },
      )
      .toContain('Otto Fischer')
    expect(await priya.reads()).toContain('Ellen Fischer')
    expect(await priya.reads()).not.toContain('Unheard')
    // "Later" needs a day, and is not a refusal.
    const say = sayStaffTasks(language)
    await priya.choose('outcome', 'ask_later')
    await priya.press(say('save'))
    expect(await priya.page.locator('.govuk-error-summary').innerText()).toContain(
      sayForms(language)('problems.say_ask_again'),
    )
    await priya.fillDate('askAgainOn', day(30))
    await priya.press(say('save'))
    expect(await priya.page.locator('main .ajar-card', { hasText: 'Otto Fischer' }).innerText()).toContain(
      say('askedOn', { asked: 'x', name: 'x', date: 'x' }).split('x')[0]!,
    )
  })

  test('a report without an account is read, and its writer sees its true state', async () => {
    const neighbor = await visitor()
    await neighbor.goTo('/tell')
    await neighbor.press(sayTell(language)('kind.concern'))
    await neighbor.goTo('/tell')
    await neighbor.press(sayTell(language)('discard'))
    await neighbor.press(sayTell(language)('kind.concern'))
    await tell(neighbor, {
      aboutName: 'The man upstairs',
      relationship: 'neighbor',
      words: 'Shouting at night.',
      kind: 'concern',
    })
    const { reference, url } = await sent(neighbor)
    expect(await neighbor.reads()).toContain(sayFamily(language)('reports.willRead'))
    await dutyReads(reference, null)
    await neighbor.goTo(url)
    expect(await neighbor.reads()).not.toContain(sayFamily(language)('reports.willRead'))
    await neighbor.fill({ words: 'It is quiet now.' })
    await neighbor.press(sayFamily(language)('reports.add'))
    expect(await neighbor.reads()).toContain('It is quiet now.')
  })

  test("a mother's report reaches the one who covers the case manager, and the answer is checked by topic", async () => {
    const elena = await as('elena')
    await elena.goTo('/tell')
    await elena.press(sayTell(language)('kind.good_news'))
    await tell(elena, {
      aboutName: 'Rosa Delgado',
      relationship: 'mother',
      words: 'She came home smiling.',
      kind: 'good_news',
    })
    const { reference } = await sent(elena)
    await dutyReads(reference, 'Rosa Delgado')

    const dana = await as('dana')
    await dana.goTo('/staff/reports?mine=1')
    await openReport(dana, reference)
    expect(await dana.page.locator('main [name="topics"][value="health"]').count()).toBe(0)
    await replyInOwnWords(dana, 'The second visit went well too.', 'goals', 'daily_activity')
    await elena.goTo('/family/reports')
    await elena.page.locator('main .ajar-doors a').first().click()
    expect(await elena.reads()).toContain('The second visit went well too.')

    const rosa = await as('rosa')
    await rosa.goTo('/client/sharing')
    await rosa.page.locator('main .ajar-card', { hasText: 'Elena Delgado' }).locator('a.ajar-button').click()
    await rosa.press(sayClient(language)('person.revoke'))
    await elena.page.reload()
    expect(await elena.reads()).not.toContain('The second visit went well too.')
  })

  test('a joint meeting: the client first, then the family by link, a time, another time, the end', async () => {
    const say = sayStaffMeetings(language)
    const priya = await as('priya')
    await priya.goTo('/staff/clients')
    await priya.follow('James Carter')
    await priya.follow(sayStaffClients(language)('propose'))
    await priya.fill({ about: 'Planning the spring', clock1: '9:30 am', clock2: '14:00' })
    await priya.fillDate('day1', openDay(9))
    await priya.fillDate('day2', openDay(10))
    await priya.page.locator('main [name="family"]').first().check()
    const before = priya.lettersTo('walter@practice.example').length
    await priya.press(say('propose'))
    expect(await priya.reads()).toContain(say('waiting'))
    expect(priya.lettersTo('walter@practice.example').length).toBe(before)

    await priya.choose('agrees', 'yes')
    await priya.page.locator('main [name="wanted"]').first().check()
    await priya.press(say('record'))
    const invitation = await priya.nextLetter('walter@practice.example', before)
    // Of a poll no calendar holds anything yet.
    expect(invitation.calendar).toBe(undefined)
    expect(invitation.text).not.toMatch(/James|Carter|spring|Priya/)

    const walter = await visitor()
    await walter.goTo(/https?:\S+\/answer\/\S+/.exec(invitation.text)![0])
    await walter.press(sayFamily(language)('meetings.linkShow'))
    for (const [n, answer] of ['yes', 'if_needed'].entries()) {
      await walter.page.locator(`main fieldset >> nth=${n}`).locator(`[value="${answer}"]`).check()
    }
    await walter.press(sayFamily(language)('meetings.send'))
    expect(await walter.reads()).toContain(sayFamily(language)('meetings.linkAnswered'))

    await priya.page.reload()
    await priya.page.locator('main [name="time"]').first().check()
    await priya.press(say('confirm'))
    const confirmed = await priya.nextLetter('walter@practice.example', before + 1)
    await priya.fillDate('day', openDay(12))
    await priya.fill({ clock: '11' })
    await priya.press(say('move'))
    // Without the client's yes the meeting is not moved, and what was typed is still there.
    expect(await priya.page.locator('.govuk-error-summary a[href="#field-clientAgreed"]').count()).toBe(1)
    expect(priya.lettersTo('walter@practice.example').length).toBe(before + 2)
    await priya.choose('clientAgreed', 'yes')
    await priya.press(say('move'))
    const moved = await priya.nextLetter('walter@practice.example', before + 2)
    await priya.choose('isMeant', 'yes')
    await priya.press(say('cancel'))
    const cancelled = await priya.nextLetter('walter@practice.example', before + 3)
    const uids = [confirmed, moved, cancelled].map((letter) => /UID:(\S+)/.exec(letter.calendar!)![1])
    expect(new Set(uids).size).toBe(1)
    expect([confirmed, moved, cancelled].map((letter) => /SEQUENCE:(\d+)/.exec(letter.calendar!)![1])).toEqual([
      '1',
      '2',
      '3',
    ])
    expect(cancelled.calendar).toContain('METHOD:CANCEL')
    await walter.press(sayFamily(language)('meetings.linkShow'))
    const cancelledWords = await walter.reads()
    expect(cancelledWords).toContain(sayFamily(language)('meetings.cancelled'))
    expect(cancelledWords).toContain(sayFamily(language)('meetings.cancelledTime', { time: '' }).replace(/\.$/, ''))
  })

  test('a client says yes to a meeting, keeps a goal private, and sees who looked', async () => {
    const say = sayClientLife(language)
    const lucia = await as('lucia')
    await lucia.goTo('/client/meetings')
    await lucia.choose('agrees', 'yes')
    await lucia.page.locator('main [name="wanted"]').first().check()
    await lucia.press(say('meetings.answer'))
    expect(await lucia.reads()).toContain(say('meetings.takeBack'))
    await lucia.goTo('/client/goals')
    await lucia.press(say('goals.approve'))
    expect(await lucia.reads()).toContain(say('goals.approved'))
    await lucia.press(say('goals.keepPrivate'))
    expect(await lucia.reads()).toContain(say('goals.private'))
    await lucia.goTo('/client/disclosures')
    await lucia.goTo('/client/never')
    await lucia.choose('topic', 'health')
    await lucia.press(say('never.save'))
    expect(await lucia.reads()).toContain(say('never.remove'))
  })

  test('every other page is sound too', async () => {
    const stranger = await visitor()
    for (const path of ['/', '/case-manager', '/rights', '/help-now', '/resources', '/privacy', '/nothing-here'])
      await stranger.goTo(path)
    const grace = await as('grace')
    for (const path of [
      '/staff',
      '/staff/reports',
      '/staff/clients',
      '/staff/meetings',
      '/staff/tasks',
      '/staff/second-factor',
    ])
      await grace.goTo(path)
    await grace.goTo('/staff/clients')
    await grace.fill({ q: 'rosa' })
    await grace.press(sayStaffClients(language)('searchButton'))
    expect(grace.page.url()).not.toMatch(/rosa/i)
    await grace.follow('Rosa Delgado')
    await grace.follow(sayStaffClients(language)('talk', { name: 'Berta Delgado' }))
  })

  test('no page met on the way has a mistake in its HTML, a serious barrier, or a word from another site', async () => {
    await Promise.all(everyone.map((one) => one.leave()))
    const visited = new Set(everyone.flatMap((one) => [...one.visited]))
    expect(visited.size).toBeGreaterThan(35)
    expect([...new Set(everyone.flatMap((one) => one.complaints))]).toEqual([])
  })

  /** The duty desk reads a report and, if it knows, says whom it is about. */
  async function dutyReads(reference: string, client: string | null): Promise<void> {
    await markRead(await as('tom'), reference, client)
  }
})
