import { expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { promise } from '#drizzle/tables/listening/conversations.ts'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { sayPromise } from '#lib/conversations/words/promise.ts'
import { promiseEn } from '#lib/conversations/words/promise-en.ts'
import { promiseEs } from '#lib/conversations/words/promise-es.ts'
import { sayStaffMessages } from '#lib/conversations/words/staff-messages.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { textRepliesUrl } from '#lib/texts/rules/carrier-address.ts'
import { writtenNumber } from '#lib/texts/rules/text-number.ts'
import { phonePhoto } from '../attachments/sample-files.ts'
import type { ServedCenter } from '../stage/served-center.ts'
import type { Visitor } from '../stage/visitor.ts'
import { carrierLogin, fromTheCarrier } from '../texts/carrier-says.ts'
import { openReport, sent, tell } from './report-acts.ts'

/** A walk through the center: who is there, and how somebody comes. */
export interface Walk {
  readonly center: () => ServedCenter
  readonly visitor: () => Promise<Visitor>
  /** Somebody who signs in once, and stays. */
  readonly as: (name: string) => Promise<Visitor>
}

/** What the web has and the worker has not: the carrier's word is heard, and texts go to the mailbox. */
export const heardFromCarrier = { TEXT_URL: carrierLogin, TEXT_FROM: '+16125550100' }

/** What happens when it does not go straight: nobody is dropped who calls, waits, adds, complains or says stop. */
export function sentencesAboutListening({ center, visitor, as }: Walk): void {
  test('somebody asks the family guide for a call, and she calls, writes it down and is done', async () => {
    const caller = await visitor()
    const say = sayGuide(caller.language)
    await caller.goTo('/talk')
    await caller.fill({ yourName: 'Olga Practice', words: 'I do not sleep any more.' })
    await caller.press(say('ask.send'))
    // No number was given: the mistake is named, and the words are still there.
    expect(await caller.page.locator('.govuk-error-summary a[href="#field-phone"]').count()).toBe(1)
    expect(await caller.page.locator('main [name="words"]').inputValue()).toBe('I do not sleep any more.')
    await caller.fill({ phone: '612 555 0177', callBackWhen: '18:00' })
    await caller.press(say('ask.send'))
    expect(await caller.reads()).toContain(say('ask.sentTitle'))

    const june = await as('june')
    await june.goTo('/guide')
    await june.follow('Olga Practice')
    expect(await june.reads()).toContain('I do not sleep any more.')
    await june.choose('reached', 'yes')
    await june.fill({ words: 'We talked for half an hour.' })
    await june.press(say('noteSave'))
    expect(await june.reads()).toContain(`${say('called')}: We talked for half an hour.`)
    await june.press(say('closeSave'))
    expect(await june.page.locator('main table tr', { hasText: 'Olga Practice' }).innerText()).toContain(say('closed'))
  })

  let neighbor: Visitor
  let told: Awaited<ReturnType<typeof reports>>

  test('a photo added to a report stands first at the desk, and is saved there', async () => {
    neighbor = await visitor()
    told = await reports(neighbor)
    const { reference, url } = told
    const say = sayAttachments(neighbor.language)
    await neighbor.goTo(url)
    await neighbor.follow(say('link'))
    await neighbor.fill({ words: 'This is the door.' })
    await neighbor.press(say('send'))
    // No file was chosen: the mistake is named, and the words are still there.
    expect(await neighbor.page.locator('.govuk-error-summary a[href="#field-file"]').count()).toBe(1)
    const photo = { name: 'door.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await phonePhoto()) }
    await neighbor.page.locator('main [name="file"]').setInputFiles(photo)
    await neighbor.press(say('send'))
    expect(await neighbor.reads()).toMatch(new RegExp(`${say('added')}[\\s\\S]*door\\.jpg`))

    const tom = await as('tom')
    await tom.goTo('/staff/reports')
    await openReport(tom, reference)
    expect(await tom.reads()).toContain('This is the door.')
    // Not by the download itself, which the browser that comes with npm has no place for.
    const [saved] = await Promise.all([
      tom.page.waitForResponse((response) => response.url().includes('/files/')),
      tom.page.locator('main :is(a[href*="/files/"], button[value*="/files/"])').first().click(),
    ])
    expect(saved.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^attachment;.*\.jpg/),
    })
  })

  test('a writer asks for somebody else, and a person who did not work on it answers', async () => {
    const { reference, url } = told
    const say = sayEscalation(neighbor.language)
    const tom = await as('tom')
    await tom.press(sayStaffReports(tom.language)('one.markRead'))
    await tom.page.locator('main [name="outcome"]').selectOption({ index: 1 })
    await tom.press(sayStaffReports(tom.language)('one.close'))

    await neighbor.goTo(url)
    await neighbor.follow(say('link'))
    await neighbor.press(say('send'))
    expect(await neighbor.page.locator('.govuk-error-summary').innerText()).toContain(
      sayForms(neighbor.language)('problems.say_why_else'),
    )
    await neighbor.choose('whyElse', 'did_not_help')
    await neighbor.fill({ words: `Nobody asked me anything (${reference}).` })
    await neighbor.press(say('send'))
    const grace = await as('grace')
    await grace.goTo('/staff/escalations')
    const own = () => grace.page.locator('main tr', { hasText: reference }).locator('a').first()
    await expect
      .poll(
        async () => {
          await grace.page.reload()
          return own().count()
        },
        { timeout: 15_000 },
      )
      .toBe(1)
    await grace.goTo((await own().getAttribute('href'))!)
    expect(await grace.reads()).toContain(reference)
    await grace.choose('answer', 'sorry_late')
    await grace.press(say('desk.send'))
    await neighbor.page.reload()
    expect(await neighbor.reads()).toContain(say('answers.sorry_late'))
  })

  const number = '+16125550134'

  test('somebody who wants the agreed word once a day, and messages at once, gets them so', async () => {
    const elena = await as('elena')
    await elena.goTo('/family/account')
    await elena.page.locator('main [name="emailBeat"]').selectOption('daily')
    await elena.fill(quietLater())
    await elena.press(sayNotices(elena.language)('save'))
    expect(await elena.page.locator('main [name="emailBeat"]').inputValue()).toBe('daily')
    const before = elena.lettersTo('elena@practice.example').length
    const dana = await as('dana')
    await openConversation(dana)
    await dana.follow(sayPromise(dana.language)('title'))
    await dana.press(sayPromise(dana.language)('phrases.still_working'))
    await answers(dana)
    // Both left on the same beat or the one before: had the first come as a letter, it would be here.
    await elena.nextLetter('elena@practice.example', before)
    expect(elena.lettersTo('elena@practice.example').length).toBe(before + 1)
    await elena.goTo('/family/messages')
    await elena.page.locator('main .ajar-doors a').first().click()
    const said = await elena.reads()
    expect([promiseEn, promiseEs].some(({ phrases }) => said.includes(phrases.still_working))).toBe(true)
  })

  test('texts begin with a code, end with STOP, and a stop told to staff stands where they would call', async () => {
    const elena = await as('elena')
    const say = sayNotices(elena.language)
    const dana = await as('dana')
    await elena.goTo('/family/account')
    await elena.fill({ number: '612 555 0134' })
    await elena.press(say('textAsk'))
    const code = await elena.nextLetter(number, 0, /\b\d{6}\b/)
    await elena.fill({ code: /\b\d{6}\b/.exec(code.text)![0] })
    await elena.press(say('textConfirm'))
    expect(await elena.reads()).toContain(say('textGoes', { number: writtenNumber(number) }))
    const texts = elena.lettersTo(number).length
    await openConversation(dana)
    await answers(dana)
    expect((await elena.nextLetter(number, texts)).text).toMatch(/STOP|ALTO/)

    const { url } = center().served
    const stopped = await fromTheCarrier(textRepliesUrl(url), { From: number, Body: 'STOP' })
    expect(stopped.status).toBe(200)
    await elena.page.reload()
    expect(await elena.reads()).toContain(say('textStopped', { number: writtenNumber(number) }))
    const [letters, last] = [elena.lettersTo('elena@practice.example').length, elena.lettersTo(number).length]
    await answers(dana)
    await elena.nextLetter('elena@practice.example', letters)
    expect(elena.lettersTo(number).length).toBe(last)

    await dana.follow(sayStaffMessages(dana.language)('one.talkCard'))
    await dana.follow(sayStaffLetters(dana.language)('toReach'))
    await dana.fill({ number: '612 555 0135' })
    await dana.press(sayStaffLetters(dana.language)('stopSave'))
    expect(await dana.reads()).toContain(writtenNumber('+16125550135'))
  })

  test('an agreed word that was missed reaches a supervisor, who finds it on her list', async () => {
    const grace = await as('grace')
    const before = grace.lettersTo('grace@practice.example').length
    const ground = openGround(center().ownerUrl)
    await ground.update(promise).set({ dueAt: new Date(Date.now() - 3_600_000), toldFor: null })
    await ground.close()
    await grace.nextLetter('grace@practice.example', before)
    await grace.goTo('/staff')
    await grace.follow(sayStaffMessages(grace.language)('lateCount'))
    expect(await grace.reads()).toContain(sayPromise(grace.language)('lateTag'))
  })
}

/** Tells something as somebody without an account, and leaves a name. */
async function reports(one: Visitor): Promise<{ reference: string; url: string }> {
  await one.goTo('/tell')
  await one.press(sayTell(one.language)('kind.good_news'))
  await tell(one, { aboutName: 'The man upstairs', relationship: 'neighbor', words: 'He waved.', kind: null })
  return sent(one)
}

/** The conversation about Rosa that her mother began. */
async function openConversation(dana: Visitor): Promise<void> {
  await dana.goTo('/staff/messages')
  await dana.page.locator('main table a', { hasText: 'Rosa' }).first().click()
  await dana.page.waitForURL(/messages\/[0-9a-f-]{36}$/)
}

/** Answers the open conversation with a sentence that tells nothing. */
async function answers(dana: Visitor): Promise<void> {
  await dana.page.locator('main [name="neutral"]').first().check()
  await dana.press(sayStaffMessages(dana.language)('one.neutralSend'))
}

/** Quiet hours that are not now, whatever the hour at the center. */
function quietLater(): { quietFrom: string; quietUntil: string } {
  const clock = (inHours: number) =>
    new Date(Date.now() + inHours * 3_600_000).toLocaleTimeString('en-GB', {
      timeZone: 'America/Chicago',
      hour: '2-digit',
      minute: '2-digit',
    })
  return { quietFrom: clock(3), quietUntil: clock(4) }
}
