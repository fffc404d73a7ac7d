import { daysAfter, minutesAfter } from '#drizzle/seed/moment.ts'
import { fileAdded, fitsNobody, matchedReport, report, reportAction, reportReply } from '#drizzle/seed/reports.ts'
import { whole } from '#drizzle/seed/scope.ts'
import { escalates, isAlsoAbout, lodges } from '#drizzle/seed/sent-later.ts'
import { reachOf, type Topic, topics } from '#lib/consent/topic.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import type { Random } from './random.ts'
import { desk, idsOf, type Scene, withIds, words } from './scene.ts'

/** A report of this family's, what staff did with it, and what they answered. */
export function tellReports(scene: Scene): { reportId: string; otherReportId: string; sheetId: string } {
  const { telling, base, hidden, at, client, open } = scene
  const [reportId, otherReportId] = [base.uuid() as ReportId, base.uuid() as ReportId]
  const sheetId = base.uuid()
  const by = desk[0]!
  const told = (random: Random, more: Parameters<typeof report>[1]) =>
    withIds(
      idsOf(random),
      report(words(random), {
        aboutName: `About ${random.uuid()}`,
        state: 'read',
        readAt: minutesAfter(-30, at),
        ...more,
      }),
    )
  const answer = (random: Random, about: readonly Topic[]) => {
    const reply = { by, words: `answer ${random.uuid()}`, about: about.map(whole) }
    const when = minutesAfter(-1 - random.below(20), at)
    return withIds(idsOf(random), reportReply(reportId, { ...reply, on: when }))
  }
  telling.with(told(base, { id: reportId, statusHash: scene.statusHash(reportId) })).on(minutesAfter(-60, at))
  if (base.chance(0.5))
    telling.with(withIds(idsOf(base), fileAdded(reportId, { name: `${base.uuid()}.jpg` }))).on(minutesAfter(-50, at))
  // Somebody else it is about is looked after for themselves, whether they are known here or not.
  if (base.chance(0.4)) {
    const ownId = base.uuid() as ReportId
    const state = hidden.pick(['read', 'closed'] as const)
    const further = {
      state,
      readAt: minutesAfter(-31 - hidden.below(20), at),
      closedAt: state === 'closed' ? at : null,
    }
    telling
      .with(told(base, { id: ownId, wholeId: reportId, ...further }))
      .with(isAlsoAbout(reportId, base.uuid(), { id: base.uuid(), ownId }))
      .on(minutesAfter(-60, at))
    if (hidden.chance(0.5)) telling.with(matchedReport(ownId, { by, heldBy: hidden.pick(desk), on: at }))
  }
  // What was lodged before a crisis: whom it is about, and whether anybody read it, is staff's alone.
  if (base.chance(0.5)) {
    const said = { id: base.uuid(), earlySigns: base.uuid(), whatHelped: base.uuid() }
    const placed = hidden.chance(0.5) && { clientId: hidden.uuid() as ClientId, readAt: at }
    const sheet = { id: sheetId, aboutName: base.uuid(), isForClient: base.chance(0.5), ...placed }
    telling.with(lodges(said, sheet)).on(minutesAfter(-60, at))
  }
  // Its writer asked for somebody else. Whose it is, and whom it was kept from, is not theirs to learn.
  if (base.chance(0.5)) {
    const answered = base.chance(0.5) && { answer: 'law' as const, answeredAt: minutesAfter(-5, at) }
    const said = { id: base.uuid(), words: base.uuid(), raisedAt: minutesAfter(-40, at), note: hidden.uuid() }
    const placed = hidden.chance(0.5) && { by: hidden.pick(desk), lateAt: at }
    telling.with(escalates(reportId, { ...said, ...answered, ...placed })).on(minutesAfter(-40, at))
  }
  if (hidden.chance(0.5)) telling.with(told(hidden, { id: otherReportId, isAnonymous: true })).on(minutesAfter(-60, at))
  const wholeOnes = open.filter((topic) => reachOf[topic] === 'whole')
  // Its writer never learns what staff did with it, nor whether it is about anybody known here.
  if (hidden.chance(0.6)) {
    telling.with(matchedReport(reportId, { by, heldBy: hidden.pick(desk), on: at }))
    for (let notes = hidden.below(3); notes > 0; notes--)
      telling.with(reportAction(reportId, { kind: 'note', words: hidden.uuid(), by, on: at }))
    // Answers about somebody who shares nothing, and about this person where some of it is not open.
    const closed = topics.filter((topic) => !open.includes(topic))
    if (hidden.chance(0.5)) {
      const stranger = `Somebody ${hidden.uuid()}`
      telling
        .client(stranger, { signsIn: false })
        .with(answer(hidden, ['health']))
        .on(daysAfter(-1, at))
        .client(client)
    }
    if (closed.length > 0 && hidden.chance(0.5)) telling.with(answer(hidden, [hidden.pick(closed), ...wholeOnes]))
  } else if (hidden.chance(0.5)) {
    const result = hidden.pick(['no_such_client', 'cannot_tell'] as const)
    telling.with(fitsNobody(reportId, result, by)).with(reportAction(reportId, { kind: result, by, on: at }))
  }
  if (wholeOnes.length > 0 && base.chance(0.6)) telling.with(answer(base, [base.pick(wholeOnes)]))
  return { reportId, otherReportId, sheetId }
}
