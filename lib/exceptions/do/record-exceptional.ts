import { eq } from 'drizzle-orm'
import { exceptionalDisclosure } from '#drizzle/tables/exceptional.ts'
import { releaseRefusal } from '#drizzle/tables/releases.ts'
import { decide, governing } from '#lib/consent/decide.ts'
import { isSamePerson } from '#lib/consent/named-person.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { holdReleasesOf, knownAbout } from '#lib/releases/rows/known-about.ts'
import { namedPeople } from '../rows/named-people.ts'
import { type ExceptionalBasis, isClosedByObjection } from '../rules/basis.ts'
import { type Objection, objectionTo } from '../rules/objection.ts'

interface Wish {
  readonly client: string
  readonly basis: ExceptionalBasis
  /** Somebody whom the client named, or null for whoever is named here. */
  readonly familyMember: string | null
  readonly recipientName: string
  readonly recipientRole: string
  readonly topics: readonly Topic[]
  readonly content: string
  readonly reason: string
  /** When it was told; null for now. */
  readonly told: { readonly day: string; readonly clock: string } | null
}

type Refusal =
  | 'not_possible'
  | 'exceptional_whom'
  | 'exceptional_in_time'
  | 'exceptional_part2'
  | `objection_${Objection}`

/**
 * Writes down what was told on another ground than a release, for the client's accounting and a privacy officer's
 * review. An objection that was known then closes the two grounds that stand on what the client wants, and substance
 * use care needs a release that names it (42 CFR 2.13, 2.31).
 */
export const recordExceptional: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const staff = await staffWhoMay(tx, 'record_exceptional', clientId)
  if (!staff) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  const toldAt = wish.told ? instantOf(wish.told.day, wish.told.clock, timeZone) : viewer.at
  if (toldAt > viewer.at) return refused('exceptional_in_time')
  const people = await namedPeople(tx, clientId)
  const chosen = people.find((each) => each.familyMemberId === wish.familyMember)
  if (wish.familyMember ? !chosen : !wish.recipientName.trim()) return refused('exceptional_whom')
  // Somebody typed may be one whom the client named: what is kept from that person is kept from them here too.
  const person = chosen ?? people.find((each) => isSamePerson(each.name, wish.recipientName)) ?? null
  const familyMemberId = (person?.familyMemberId ?? null) as FamilyMemberId | null
  const recipientName = person?.name ?? wish.recipientName
  await holdReleasesOf(tx, clientId)
  const known = await knownAbout(tx, clientId)
  const pair = { centerId: staff.centerId, clientId, at: toldAt }
  if (isClosedByObjection(wish.basis)) {
    const refusals = await tx.select().from(releaseRefusal).where(eq(releaseRefusal.clientId, clientId))
    const objection = objectionTo(known, refusals, { ...pair, familyMemberId, recipientName, topics: wish.topics })
    if (objection) return refused(`objection_${objection}`)
  }
  let releaseId = null
  if (wish.topics.includes('substance_use')) {
    const asked = familyMemberId && { ...pair, familyMemberId }
    if (!asked || !decide(known, { ...asked, topic: 'substance_use' }).permitted) return refused('exceptional_part2')
    releaseId = governing(known.releases, asked)?.id ?? null
  }
  await tx.insert(exceptionalDisclosure).values({
    centerId: staff.centerId,
    id: crypto.randomUUID(),
    clientId,
    basis: wish.basis,
    familyMemberId,
    recipientName,
    recipientRole: person?.relationship ?? wish.recipientRole,
    topics: [...wish.topics],
    content: wish.content,
    reason: wish.reason,
    releaseId,
    toldAt,
    staffId: staff.id,
    recordedAt: viewer.at,
    shownFrom: viewer.at,
  })
  return ok(null)
}
