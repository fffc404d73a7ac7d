import tls from 'node:tls'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as replies } from '#app/api/texts/replies/route.ts'
import { POST as reports } from '#app/api/texts/reports/route.ts'
import { report as tells } from '#drizzle/seed/reports.ts'
import { careEnds } from '#drizzle/seed/sharing.ts'
import { center } from '#drizzle/tables/centers.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { textNumber, textStop } from '#drizzle/tables/listening/texts.ts'
import { careEnding } from '#drizzle/tables/sharing.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import { deliverOneText } from '#lib/jobs/deliver-texts.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { setInvolvement } from '#lib/people/do/set-involvement.ts'
import { setRhythm } from '#lib/people/do/set-rhythm.ts'
import { seeUndelivered } from '#lib/people/see/see-undelivered.ts'
import { confirmNumber } from '#lib/texts/do/confirm-number.ts'
import { giveNumber } from '#lib/texts/do/give-number.ts'
import { recordStop } from '#lib/texts/do/record-stop.ts'
import { removeNumber } from '#lib/texts/do/remove-number.ts'
import { textRepliesUrl, textReportsUrl } from '#lib/texts/rules/carrier-address.ts'
import { openTextLine, type SendText } from '#lib/texts/text-line.ts'
import { newAuthority } from '#tests/launch/own-authority.ts'
import { letter as writes } from '#tests/stage/letters.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { startTextPeer, type TakenText, type TextPeer } from '#tests/texts/text-peer.ts'

// Texts, from the number somebody gives to what a carrier says of it, against a carrier over TLS on this machine.

const known = tls.getCACertificates('default')
const number = '+16125550134'
const publicUrl = 'http://family.practice.example'
let practice: PracticeCenter
let peer: TextPeer
let send: SendText
let answer: Parameters<typeof startTextPeer>[1]
const inTwoDays = () => new Date(noon().getTime() + 90_000_000)
/** Noon at the center, so that no text waits for the end of the night. */
const noon = () => new Date(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T18:00:00Z`)

beforeAll(async () => {
  practice = await openPracticeCenter()
  const authority = await newAuthority()
  tls.setDefaultCACertificates([...known, authority.cert])
  const certificate = await authority.sign({ names: [{ type: 'dns', value: 'localhost' }] })
  peer = await startTextPeer(certificate, (text) => answer?.(text) ?? 'take')
  Object.assign(process.env, { TEXT_URL: peer.url, TEXT_FROM: '+16125550100' })
  send = openTextLine({ textUrl: peer.url, textFrom: '+16125550100', publicUrl, mailboxFolder: '', demo: false })!
})

afterAll(async () => {
  tls.setDefaultCACertificates(known)
  await peer.close()
  await practice.close()
})

beforeEach(async () => {
  answer = undefined
  peer.taken.clear()
  await practice.ground.delete(letter)
  await practice.ground.delete(textStop)
  await practice.ground.delete(textNumber)
})

async function deliver(lane: 'codes' | 'notices' = 'notices', at = noon()): Promise<TakenText[]> {
  const before = new Set(peer.taken.keys())
  for (let tries = 0; tries < 20 && (await deliverOneText(send, () => at, { lane, dueBy: at })); tries++);
  return [...peer.taken].filter(([key]) => !before.has(key)).map(([, text]) => text)
}

const texts = () => practice.ground.select().from(letter).where(eq(letter.channel, 'text'))
const why = async () => (await texts()).map((each) => each.lastCode)

/** Elena gives her number and types the code that comes. */
async function elenaConfirms(typed = '612 555 0134') {
  const elena = await practice.viewerOf('family', 'elena')
  expect(await operate(elena, giveNumber, { number: typed })).toEqual({ ok: true, value: null })
  const [text] = await deliver('codes', new Date())
  const code = /\d{6}/.exec(text!.body)![0]
  expect(await operate(elena, confirmNumber, { code })).toEqual({ ok: true, value: { isRight: true } })
  await practice.ground.delete(letter)
}

/** A letter to Elena that waits for nothing, as staff write it. */
const somethingForElena = (more = {}) =>
  practice.goOn('Rosa Delgado', (rosa) =>
    rosa.with(writes('elena@practice.example', { expiresAt: inTwoDays(), ...more })),
  )

describe('a number', () => {
  test('gets a code and nothing else until it was typed, and then a text beside each email', async () => {
    const elena = await practice.viewerOf('family', 'elena')
    await operate(elena, giveNumber, { number: '612 555 0134' })
    await somethingForElena()
    expect(await deliver()).toEqual([])
    const [code] = await deliver('codes', new Date())
    expect(code).toMatchObject({ to: number, from: '+16125550100' })
    expect(await operate(elena, confirmNumber, { code: '000000' })).toEqual({ ok: true, value: { isRight: false } })
    await operate(elena, confirmNumber, { code: /\d{6}/.exec(code!.body)![0] })
    await somethingForElena()
    expect((await deliver()).map(({ to, body }) => [to, body])).toEqual([
      [number, `You have a message. Sign in to see it: ${publicUrl}/family Reply STOP to end texts.`],
    ])
  })

  test('is confirmed by no code that was typed wrong too often', async () => {
    const elena = await practice.viewerOf('family', 'elena')
    await operate(elena, giveNumber, { number: '612 555 0134' })
    const [text] = await deliver('codes', new Date())
    for (let tries = 0; tries < 5; tries++) await operate(elena, confirmNumber, { code: '000000' })
    const right = { code: /\d{6}/.exec(text!.body)![0] }
    expect(await operate(elena, confirmNumber, right)).toEqual({ ok: false, refusal: 'number_code_over' })
  })

  test('is asked for by no more than five codes a day, and never abroad', async () => {
    const elena = await practice.viewerOf('family', 'elena')
    const give = (typed: string) => operate(elena, giveNumber, { number: typed })
    expect(await give('+52 55 1234 5678')).toEqual({ ok: false, refusal: 'no_text_number' })
    for (let count = 0; count < 5; count++) expect((await give('612 555 0134')).ok).toBe(true)
    expect(await give('612 555 0134')).toEqual({ ok: false, refusal: 'too_many_codes' })
  })

  test('is asked for by no more than five codes a day where many windows ask at once', async () => {
    const elena = await practice.viewerOf('family', 'elena')
    const give = () => operate(elena, giveNumber, { number: '612 555 0134' })
    expect((await give()).ok).toBe(true)
    const atOnce = await Promise.all(Array.from({ length: 8 }, give))
    expect(atOnce.filter(({ ok }) => ok)).toHaveLength(4)
  })

  test('may be given by two people, and neither learns of the other', async () => {
    await elenaConfirms()
    const rosa = await practice.viewerOf('client', 'rosa')
    expect(await operate(rosa, giveNumber, { number: '612 555 0134' })).toEqual({ ok: true, value: null })
  })

  test('that was taken back gets nothing, not even what waited already', async () => {
    await elenaConfirms()
    await somethingForElena()
    await operate(await practice.viewerOf('family', 'elena'), removeNumber, {})
    expect(await deliver()).toEqual([])
    expect(await why()).toEqual(['no-number'])
  })
})

test('somebody else at a number that was given is not found by giving it', async () => {
  await replies(peer.signed(textRepliesUrl(publicUrl), { From: number, Body: 'STOP' }))
  const elena = await practice.viewerOf('family', 'elena')
  const { seeOwnAccount } = await import('#lib/family/see/see-own-account.ts')
  const seen = []
  for (const given of ['612 555 0134', '612 555 0199']) {
    expect((await operate(elena, giveNumber, { number: given })).ok).toBe(true)
    seen.push({ ...(await seeOwnAccount(elena))!.textNumber, number: '' })
  }
  expect(seen[0]).toEqual(seen[1])
})

describe('a text leaves as its reader chose', () => {
  beforeEach(() => elenaConfirms())

  test('many at once are one, and a night holds them until eight', async () => {
    await somethingForElena()
    await somethingForElena()
    const night = new Date(`${noon().toISOString().slice(0, 10)}T05:30:00Z`)
    expect(await deliver('notices', night)).toEqual([])
    expect(await deliver()).toHaveLength(1)
    expect((await why()).toSorted()).toEqual(['accepted', 'already-said'])
  })

  test('never, while the email comes', async () => {
    const wish = { email: {}, text: { answers: 'never' }, quietFrom: null, quietUntil: null } as const
    await operate(await practice.viewerOf('family', 'elena'), setRhythm, wish)
    await somethingForElena()
    expect(await deliver()).toEqual([])
    let emails = 0
    const take = async () => {
      emails += 1
      return { outcome: 'accepted' } as const
    }
    while (await deliverOneLetter(take, () => new Date()));
    expect(emails).toBe(1)
    await operate(await practice.viewerOf('family', 'elena'), setRhythm, { ...wish, text: { answers: 'at_once' } })
  })

  test('not while the dial says nothing, and not for a topic that is not open', async () => {
    const elena = await practice.viewerOf('family', 'elena')
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    await operate(elena, setInvolvement, { involvement: 'nothing', until })
    await somethingForElena()
    expect(await deliver()).toEqual([])
    await operate(elena, setInvolvement, { involvement: 'all', until: null })
    const rosa = practice.storyOf('Rosa Delgado')
    await somethingForElena({
      gateClientId: rosa.clientOf('Rosa Delgado'),
      gateFamilyMemberId: rosa.people.get('Elena Delgado')!.familyMemberId,
      gateTopic: 'substance_use',
    })
    expect(await deliver()).toEqual([])
    expect((await why()).toSorted()).toEqual(['no-longer-permitted', 'not-wanted'])
  })

  test('not to whom nothing is said any more once care has ended', async () => {
    const rosa = practice.accountOf('rosa')
    await practice.ground.insert(textNumber).values({
      centerId: rosa.centerId,
      accountId: rosa.id,
      number: '+16125550177',
      codeAt: new Date(),
      countedFrom: new Date(),
      confirmedAt: new Date(),
    })
    await practice.goOn('Rosa Delgado', (telling) => telling.with(careEnds()))
    await practice.goOn('Rosa Delgado', (telling) =>
      telling.with(writes('rosa@practice.example', { kind: 'client-message', expiresAt: inTwoDays() })),
    )
    expect(await deliver()).toEqual([])
    expect(await why()).toEqual(['care-ended'])
    await practice.ground.delete(careEnding)
  })

  test('not without an agreement with a carrier, and not without a carrier', async () => {
    await practice.ground.update(center).set({ textAgreedOn: null })
    await somethingForElena()
    expect(await deliver()).toEqual([])
    const elena = await practice.viewerOf('family', 'elena')
    expect(await operate(elena, giveNumber, { number })).toEqual({ ok: false, refusal: 'not_possible' })
    await practice.ground.update(center).set({ textAgreedOn: '2026-01-05' })
    await somethingForElena()
    await deliverOneText(null, noon, { lane: 'notices', dueBy: noon() })
    expect((await why()).toSorted()).toEqual(['no-agreement', 'no-carrier'])
    expect(peer.taken.size).toBe(1)
  })
})

describe('what the carrier says', () => {
  beforeEach(() => elenaConfirms())

  test('a number that does not exist is marked, staff are told, and its owner can correct it', async () => {
    answer = () => ({ status: 400, code: 21211 })
    await somethingForElena()
    expect(await deliver()).toEqual([])
    const alerts = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
    expect(alerts.map(({ toEmail }) => toEmail)).toEqual(['dana@practice.example'])
    const seen = await seeUndelivered(await practice.viewerOf('staff', 'marcus'))
    expect(seen!.found!.letters).toContainEqual(expect.objectContaining({ reachedAt: number, isText: true }))
    await somethingForElena()
    answer = undefined
    expect(await deliver()).toEqual([])
    await elenaConfirms('612 555 0135')
    await somethingForElena()
    expect((await deliver()).map(({ to }) => to)).toEqual(['+16125550135'])
  })

  test('that it is busy or down loses nothing, and a text whose answer was lost is one text', async () => {
    const faults = [{ status: 429, code: 20429 }, { status: 503 }, 'hang up'] as const
    let tried = 0
    answer = () => faults[tried++] ?? 'take'
    await somethingForElena()
    expect(await deliver()).toHaveLength(1)
    expect(tried).toBe(4)
    expect(await why()).toEqual(['accepted'])
  })

  test('a report that a text never arrived marks the number and tells staff; one with another signature does nothing', async () => {
    await somethingForElena()
    const [text] = await deliver()
    expect(text!.reportsTo.startsWith(textReportsUrl(publicUrl))).toBe(true)
    const said = { MessageStatus: 'undelivered', ErrorCode: '30005' }
    const forged = new Request(text!.reportsTo, { method: 'POST', body: new URLSearchParams(said) })
    expect((await reports(forged)).status).toBe(403)
    expect(await why()).toEqual(['accepted'])
    expect((await reports(peer.signed(text!.reportsTo, said))).status).toBe(200)
    expect(await why()).toEqual(['30005'])
    const [marked] = await practice.ground.select().from(textNumber).where(eq(textNumber.number, number))
    expect(marked!.refusedCode).toBe('30005')
    // Said twice, it is told once.
    await reports(peer.signed(text!.reportsTo, said))
    expect(await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))).not.toHaveLength(0)
  })

  test.each(['STOP', 'Alto por favor', 'BAJA'])('"%s" stops texts, and START lets them come again', async (word) => {
    const say = (Body: string) => replies(peer.signed(textRepliesUrl(publicUrl), { From: number, Body }))
    await say(word)
    await somethingForElena()
    expect(await deliver()).toEqual([])
    expect(await why()).toEqual(['stopped'])
    // A new code does not take back what the carrier keeps to.
    await operate(await practice.viewerOf('family', 'elena'), giveNumber, { number })
    expect(await deliver('codes', new Date())).toEqual([])
    await say('start')
    await elenaConfirms()
    await somethingForElena()
    expect(await deliver()).toHaveLength(1)
  })

  test('that somebody stopped is kept, where we had not heard of it', async () => {
    answer = () => ({ status: 400, code: 21610 })
    await somethingForElena()
    await deliver()
    expect((await practice.ground.select().from(textStop)).map(({ by, number: of }) => [by, of])).toEqual([
      ['carrier', number],
    ])
  })
})

describe('what somebody tells staff', () => {
  test('stops texts, stands beside them on the talk card, and ends by a code they asked for', async () => {
    await elenaConfirms()
    const rosa = practice.storyOf('Rosa Delgado')
    const link = rosa.linkBetween('Rosa Delgado', 'Elena Delgado')
    const marcus = await practice.viewerOf('staff', 'marcus')
    expect((await operate(marcus, recordStop, { link, number: '(612) 555-0134' })).ok).toBe(true)
    expect(await operate(marcus, recordStop, { link, number })).toEqual({ ok: false, refusal: 'stopped_already' })
    await somethingForElena()
    expect(await deliver()).toEqual([])
    const { seeTalkCard } = await import('#lib/releases/see/see-talk-card.ts')
    const seen = await seeTalkCard(marcus, rosa.clientOf('Rosa Delgado'), link)
    expect(seen!.found!.texts).toMatchObject({ number, stops: [{ by: 'spoken', staffName: 'Marcus Hill' }] })
    // Whoever reads a report that leaves this number meets the stop beside it, however the number is written there.
    const told = [newId<'report'>(), newId<'report'>()] as const
    await practice.goOn('Rosa Delgado', (story) =>
      story
        .familyMember('Elena Delgado')
        .with(
          tells('Please call me.', { id: told[0], writerPhone: '612.555.0134', mayCallBack: true }),
          tells('Please call me.', { id: told[1], writerPhone: '612 555 0199', mayCallBack: true }),
        ),
    )
    const { seeDeskReport } = await import('#lib/reports/see/see-desk-report.ts')
    const noCalls = async (report: ReportId) =>
      (await seeDeskReport(await practice.viewerOf('staff', 'tom'), report, ''))!.found!.noCalls
    expect(await noCalls(told[0])).toMatchObject({ number, by: 'spoken', staffName: 'Marcus Hill' })
    expect(await noCalls(told[1])).toBe(null)
    await elenaConfirms()
    expect(await noCalls(told[0])).toBe(null)
    await somethingForElena()
    expect(await deliver()).toHaveLength(1)
    const stopped = and(eq(textStop.number, number), eq(textStop.by, 'spoken'))
    expect((await practice.ground.select().from(textStop).where(stopped))[0]!.endedAt).not.toBeNull()
  })
})
