import { eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { governing } from '#lib/consent/decide.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { writeWelcome } from '#lib/releases/rows/tell-of-form.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { identify } from '../rows/identify.ts'
import type { RecordedWay } from '../rules/identified.ts'

interface Wish {
  readonly link: string
  readonly how: RecordedWay
}

/**
 * Staff write down how they made sure that somebody is the person whom a form names (45 CFR 164.514(h)). From then on a
 * release opens what it says, and they get the letter of whoever is named. It needs a step up, and the client is told.
 */
export const identifyPerson: Operation<'staff', Wish, null, 'not_possible' | 'step_up' | 'identified_already'> = async (
  tx,
  viewer,
  { link, how },
) => {
  const [found] = await tx
    .select()
    .from(familyLink)
    .where(eq(familyLink.id, link as FamilyLinkId))
  if (!found || !(await staffWhoMay(tx, 'identify_person', found.clientId))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  if (!(await identify(tx, link, { of: found.clientId, how }))) return refused('identified_already')
  const { releases } = await knownAbout(tx, found.clientId)
  const release = governing(releases, { ...found, at: viewer.at })
  if (release) await writeWelcome(tx, release)
  return ok(null)
}
