import { expect } from 'vitest'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import type { Visitor } from '../stage/visitor.ts'

// What people do with a report in a browser: tell it, find it, read it, answer it.

/** Answers the question pages of a report, including those that are filled in already. */
export async function tell(
  one: Visitor,
  said: { aboutName?: string; relationship: string; words: string; kind: string | null },
): Promise<void> {
  const next = sayTell(one.language)('next')
  const isWorry = said.kind === 'concern'
  const path = () => new URL(one.page.url()).pathname.split('/').at(-1)
  if (path() === 'kind') {
    await one.choose('kind', said.kind!)
    await one.press(next)
  }
  if (isWorry) {
    await one.choose('safetyNow', 'safe')
    await one.press(next)
  }
  // Whom it is about is asked only where it is not known.
  if (path() === 'about') {
    if (said.aboutName) await one.fill({ aboutName: said.aboutName })
    await one.fill({ relationship: said.relationship })
    await one.press(next)
  }
  await one.press(next)
  // Nothing was written yet, so the mistake is named.
  expect(await one.page.locator('.govuk-error-summary a[href="#field-words"]').count()).toBe(1)
  await one.fill({ words: said.words })
  await one.press(next)
  if (isWorry) {
    await one.fill({ sleep: 'Little' })
    await one.press(next)
    await one.choose('urgency', 'soon')
    await one.press(next)
  }
  await one.choose('callBack', 'no')
  await one.choose('attribution', 'yes')
  await one.press(next)
  expect(await one.reads()).toContain(said.words)
  await one.press(sayTell(one.language)('check.send'))
}

/** The reference of a report that was just sent, and the address where its writer finds it again. */
export async function sent(one: Visitor): Promise<{ reference: string; url: string }> {
  return { reference: await one.page.locator('.ajar-reference').innerText(), url: one.page.url().split('?')[0]! }
}

/** Opens the report with this reference from the list that is on the screen. */
export async function openReport(staff: Visitor, reference: string): Promise<void> {
  const paths = await staff.page
    .locator('main table a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  for (const path of paths) {
    await staff.goTo(path)
    if ((await staff.reads()).includes(reference)) return
  }
  throw new Error(`the report ${reference} is not in this list`)
}

/** Marks a report of the duty desk as read and, if a client is named, says whom it is about. */
export async function markRead(staff: Visitor, reference: string, client: string | null): Promise<void> {
  const say = sayStaffReports(staff.language)
  await staff.goTo('/staff/reports?state=received')
  await openReport(staff, reference)
  await staff.press(say('one.markRead'))
  if (!client) return
  await staff.page.locator('main label', { hasText: client }).first().click()
  await staff.press(say('one.match'))
  expect(await staff.reads()).toContain(say('one.matched', { client }))
}

/** Answers the open report in one's own words, which tell one topic. */
export async function replyInOwnWords(staff: Visitor, words: string, topic: string, area?: string): Promise<void> {
  await staff.fill({ words })
  await staff.choose('topics', topic)
  if (area) await staff.page.locator('main [name="area"]').selectOption(area)
  await staff.press(sayStaffReports(staff.language)('one.ownSend'))
  expect(await staff.reads()).toContain(words)
}
