import { expect } from 'vitest'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import type { Visitor } from '../stage/visitor.ts'

// What staff do with a paper form in a browser: one types it in, another compares it.

/** Types in what a client signed on paper for one person. Gives the address of the form. */
export async function typesIn(
  staff: Visitor,
  client: string,
  named: { recipientName: string; relationship: string; email?: string },
  topic: string,
  scan?: { name: string; mimeType: string; buffer: Buffer },
): Promise<string> {
  const say = sayStaffClients(staff.language)
  await staff.goTo('/staff/clients')
  await staff.fill({ q: client })
  await staff.press(say('searchButton'))
  await staff.follow(client)
  await staff.follow(say('record'))
  await staff.fill({ ...named, signedName: client, purposes: 'At my request' })
  await staff.choose('topics', topic)
  await staff.fillDate('expiresOn', new Date(Date.now() + 200 * 86_400_000))
  await staff.fillDate('signedOn', new Date(Date.now() - 86_400_000))
  if (scan) await staff.page.locator('main [type=file]').setInputFiles(scan)
  await staff.press(say('form.save'))
  return new URL(staff.page.url()).pathname
}

/** Looks a second time at a form that somebody else typed in. From then on it counts. */
export async function compares(staff: Visitor, path: string): Promise<void> {
  await staff.goTo(path)
  await staff.choose('answer', 'same')
  await staff.press(sayChecks(staff.language)('form.save'))
  expect(await staff.page.locator('.govuk-error-summary').count()).toBe(0)
}

/** Makes sure that the person of a form is who it names: from then on it opens what it says. */
export async function knows(staff: Visitor, path: string, name: string): Promise<void> {
  const say = sayIdentity(staff.language)
  await staff.goTo(path)
  await staff.follow(say('staff.toDo', { name }))
  await staff.choose('how', 'met')
  await staff.press(say('staff.save'))
  expect(await staff.page.locator('.govuk-error-summary').count()).toBe(0)
}
