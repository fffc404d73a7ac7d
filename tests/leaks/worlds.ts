import { eq } from 'drizzle-orm'
import {
  type Ground,
  openGround,
  plantCenter,
  plantClient,
  plantFormVersion,
  plantLink,
  plantRelease,
  plantReleaseEvent,
  plantStaff,
} from '#drizzle/seed/plant.ts'
import { careAssignment, careFact, goal, goalProgress, visit } from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { account, familyMember } from '#drizzle/tables/people.ts'
import { hold, type release as releaseTable } from '#drizzle/tables/releases.ts'
import { lookup, report, reportAction, reportMatch, reportReply } from '#drizzle/tables/reports.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { CenterId, ClientId, FamilyMemberId, StaffId } from '#lib/kernel/id.ts'
import { plantGoal } from '#tests/stage/plant-care.ts'
import { type Random, randomFrom } from '../stage/random-history.ts'

// Two worlds hold the same disclosed facts, byte for byte, and differ in everything else there is: who else is a client,
// what else is known of them, who else may know it, what became of older releases, what staff did with a report.

const dayMs = 86_400_000
const areas: LifeArea[] = ['housing', 'daily_activity', 'money', 'social_life']

/** What one family member holds in hand, the same in both worlds. */
export interface Family {
  readonly token: string
  readonly link: string
  /** A link that in one world once led somewhere, and in the other never existed. */
  readonly goneLink: string
  readonly reportId: string
  readonly otherReportId: string
  readonly invitationId: string
  readonly goneInvitationId: string
  readonly letterId: string
}

export interface Town {
  readonly centerId: CenterId
  readonly families: Family[]
}

/** Builds one world. `world` changes only what nobody in it may know. */
export async function plantTown(
  ownerUrl: string,
  world: 'a' | 'b',
  pairs: number,
  at: Date,
  tokenOf: (id: string) => string,
): Promise<Town> {
  const ground = openGround(ownerUrl)
  const same = randomFrom(7)
  const centerId = same.uuid() as CenterId
  try {
    await plantCenter(ground, new Date(at.getTime() - 500 * dayMs), { id: centerId })
    const formVersionId = await plantFormVersion(ground, centerId, { id: same.uuid() as never })
    const staff = [
      await plantStaff(ground, centerId, { name: 'Marcus Hill', email: 'marcus@practice.example' }, at),
      await plantStaff(ground, centerId, { name: 'Dana Whitfield', email: 'dana@practice.example' }, at),
    ]
    const families: Family[] = []
    for (let n = 0; n < pairs; n++) {
      const base = randomFrom(1_000 + n)
      const hidden = randomFrom((world === 'a' ? 2_000_000 : 3_000_000) + n)
      families.push(await plantFamily({ ground, centerId, formVersionId, staff, base, hidden, world, n, at, tokenOf }))
    }
    return { centerId, families }
  } finally {
    await ground.close()
  }
}

interface Scene {
  readonly ground: Ground
  readonly centerId: CenterId
  readonly formVersionId: typeof releaseTable.$inferSelect.formVersionId
  readonly staff: StaffId[]
  readonly base: Random
  readonly hidden: Random
  readonly world: 'a' | 'b'
  readonly n: number
  readonly at: Date
  readonly tokenOf: (id: string) => string
}

async function plantFamily(scene: Scene): Promise<Family> {
  const { ground, centerId, base, hidden, at, n } = scene
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  const familyMemberId = base.uuid() as FamilyMemberId
  const accountId = base.uuid() as typeof account.$inferSelect.id
  await ground.insert(account).values({
    centerId,
    id: accountId,
    email: `family${n}@practice.example`,
    language: base.pick(['en', 'es']),
    createdAt: ago(400),
  })
  await ground.insert(familyMember).values({ centerId, id: familyMemberId, accountId, createdAt: ago(400) })
  const token = base.uuid()
  await ground.insert(session).values({
    centerId,
    id: base.uuid(),
    tokenHash: hashOf(token),
    accountId,
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(at.getTime() + dayMs / 2),
  })

  const topics = base.some<Topic>(
    ['case_manager', 'case_manager_contact', 'goals', 'progress', 'ways_to_help', 'meetings', 'visits', 'health'],
    0.6,
  )
  const releasedAreas = base.some(areas, 0.5)
  const clientId = await plantClient(ground, centerId, { name: `Practice Person ${n}` }, ago(400))
  const link = base.uuid()
  await plantLink(ground, centerId, clientId, familyMemberId, ago(300), link)
  if (topics.length > 0) {
    await plantRelease(
      ground,
      centerId,
      {
        clientId,
        familyMemberId,
        formVersionId: scene.formVersionId,
        clientName: `Practice Person ${n}`,
        topics,
        areas: releasedAreas,
      },
      ago(100),
    )
  }
  const open = (topic: Topic) => topics.includes(topic)
  // Who the case manager is, or whether there is one, is the same only where it is told.
  const isTold = open('case_manager') || open('case_manager_contact')
  const hasCaseManager = isTold ? base.chance(0.7) : hidden.chance(0.5)
  const staffId = open('case_manager_contact') ? base.pick(scene.staff) : hidden.pick(scene.staff)
  if (hasCaseManager) {
    await ground
      .insert(careAssignment)
      .values({ centerId, id: crypto.randomUUID(), clientId, staffId, role: 'case_manager', sinceAt: ago(200) })
  }
  await plantCare(scene, clientId, { isOpen: open, releasedAreas })
  const invitationId = base.uuid()
  const meetingRandom = open('meetings') ? base : hidden
  const letterId = base.uuid()
  if (open('meetings') ? base.chance(0.7) : hidden.chance(0.5)) {
    await plantMeeting(scene, {
      clientId,
      familyMemberId,
      invitationId,
      random: meetingRandom,
      isInvited: open('meetings'),
    })
    if (open('meetings')) {
      await ground.insert(letter).values({
        centerId,
        id: letterId as typeof letter.$inferSelect.id,
        kind: 'meeting-request',
        toEmail: `family${n}@practice.example`,
        language: 'en',
        subjectIds: { invitation: invitationId },
        gateClientId: clientId,
        gateFamilyMemberId: familyMemberId,
        gateTopic: 'meetings',
        createdAt: ago(1),
        dueAt: ago(1),
        expiresAt: new Date(at.getTime() + 7 * dayMs),
      })
    }
  }
  const { reportId, otherReportId } = await plantReports(scene, { accountId, clientId })
  const gone = await plantStrangers(scene, familyMemberId)
  return { token, link, reportId, otherReportId, invitationId, letterId, ...gone }
}

/** Goals, progress, facts and visits: what is released comes from the shared source, the rest from this world's own. */
async function plantCare(
  scene: Scene,
  clientId: ClientId,
  released: { isOpen: (topic: Topic) => boolean; releasedAreas: LifeArea[] },
): Promise<void> {
  const { ground, centerId, base, hidden, at } = scene
  const words = (random: Random) => `words ${random.uuid()}`
  const goalOf = (random: Random, area: LifeArea, shared: boolean, id: string) =>
    plantGoal(
      ground,
      centerId,
      clientId,
      {
        id,
        words: words(random),
        area,
        shared,
        steps: [{ id: random.uuid(), words: words(random), wouldHelp: words(random) }],
        progress: [],
      },
      new Date(at.getTime() - 40 * dayMs),
    )
  const anyGoalTopic = (['goals', 'progress', 'ways_to_help'] as const).some(released.isOpen)
  for (const area of released.releasedAreas)
    if (anyGoalTopic && base.chance(0.7)) await goalOf(base, area, true, base.uuid())
  for (let extra = hidden.below(4); extra > 0; extra--) {
    const area = hidden.pick(areas)
    const isReleased = anyGoalTopic && released.releasedAreas.includes(area)
    const id = hidden.uuid()
    await goalOf(hidden, area, isReleased ? false : hidden.chance(0.5), id)
    const [made] = await ground
      .select()
      .from(goal)
      .where(eq(goal.id, id as typeof goal.$inferSelect.id))
    await ground.insert(goalProgress).values({
      centerId,
      id: crypto.randomUUID(),
      goalId: made!.id,
      clientId,
      area: made!.area,
      shared: made!.shared,
      sentence: words(hidden),
      writtenAt: at,
      approvedAt: null,
    })
  }
  for (const topic of ['health', 'crisis', 'substance_use'] as const) {
    const random = released.isOpen(topic) ? base : hidden
    for (let facts = random.below(3); facts > 0; facts--) {
      await ground.insert(careFact).values({
        centerId,
        id: random.uuid(),
        clientId,
        topic,
        sentence: words(random),
        recordedBy: scene.staff[0]!,
        recordedAt: new Date(at.getTime() - random.below(1000) * 60_000),
      })
    }
  }
  const visiting = released.isOpen('visits') ? base : hidden
  for (let visits = visiting.below(3); visits > 0; visits--) {
    const day = new Date(at.getTime() + (1 + visiting.below(20)) * dayMs).toISOString().slice(0, 10)
    await ground
      .insert(visit)
      .values({ centerId, id: visiting.uuid(), clientId, day, placeKind: visiting.pick(['home', 'office'] as const) })
  }
}

async function plantMeeting(
  scene: Scene,
  one: { clientId: ClientId; familyMemberId: FamilyMemberId; invitationId: string; random: Random; isInvited: boolean },
): Promise<void> {
  const { ground, centerId, hidden, at } = scene
  const { random, clientId } = one
  const id = random.uuid() as typeof jointMeeting.$inferSelect.id
  const state = one.isInvited
    ? random.pick(['invited', 'confirmed'] as const)
    : random.pick(['proposed', 'invited'] as const)
  const times = [1, 2].map((n) => ({
    centerId,
    id: random.uuid(),
    meetingId: id,
    startsAt: new Date(at.getTime() + (n + random.below(9)) * dayMs),
  }))
  const confirmedTimeId = state === 'confirmed' ? times[0]!.id : null
  await ground.insert(jointMeeting).values({
    centerId,
    id,
    formKey: crypto.randomUUID(),
    clientId,
    proposedBy: scene.staff[0]!,
    state,
    about: `about ${random.uuid()}`,
    place: 'office',
    minutes: 45,
    confirmedTimeId,
    proposedAt: new Date(at.getTime() - 5 * dayMs),
    clientAnsweredAt: state === 'proposed' ? null : at,
  })
  await ground.insert(meetingTime).values(times)
  const invited = state === 'proposed' ? null : new Date(at.getTime() - 4 * dayMs)
  const invitation = (invitationId: string, familyMemberId: FamilyMemberId, uid: string) => ({
    centerId,
    id: invitationId as typeof meetingInvitation.$inferSelect.id,
    meetingId: id,
    clientId,
    familyMemberId,
    uid,
    tokenHash: hashOf(scene.tokenOf(invitationId)),
    wantedAt: invited,
    invitedAt: invited,
  })
  await ground
    .insert(meetingInvitation)
    .values(invitation(one.invitationId, one.familyMemberId, `${random.uuid()}@meetings.invalid`))
  // Somebody else may be invited to the same meeting, in one world or the other.
  if (hidden.chance(0.5)) {
    const other = await plantStranger(scene)
    await ground
      .insert(meetingInvitation)
      .values(invitation(crypto.randomUUID(), other, `${crypto.randomUUID()}@meetings.invalid`))
  }
}

async function plantReports(scene: Scene, one: { accountId: typeof account.$inferSelect.id; clientId: ClientId }) {
  const { ground, centerId, base, hidden, at } = scene
  const row = (id: string, accountId: string | null, random: Random) => ({
    centerId,
    id: id as typeof report.$inferSelect.id,
    draftId: random.uuid(),
    reference: random.uuid().slice(0, 9).toUpperCase(),
    statusHash: hashOf(random.uuid()),
    accountId: accountId as typeof account.$inferSelect.id | null,
    kind: 'concern' as const,
    aboutName: `About ${random.uuid()}`,
    aboutBorn: '',
    writerName: '',
    writerRelationship: '',
    writerPhone: '',
    words: `words ${random.uuid()}`,
    observations: {} as typeof report.$inferInsert.observations,
    urgency: 'soon' as const,
    mayCallBack: false,
    callBackWhen: '',
    attribution: 'no' as const,
    language: 'en' as const,
    state: 'read' as const,
    receivedAt: new Date(at.getTime() - 3_600_000),
    readAt: new Date(at.getTime() - 1_800_000),
  })
  const reportId = base.uuid()
  const otherReportId = base.uuid()
  await ground.insert(report).values(row(reportId, one.accountId, base))
  if (hidden.chance(0.5)) await ground.insert(report).values(row(otherReportId, null, hidden))
  // What staff did with it, and whether it is about anybody known, its writer never learns.
  if (hidden.chance(0.6)) {
    const matched = { centerId, reportId: reportId as typeof report.$inferSelect.id, clientId: one.clientId }
    await ground
      .insert(reportMatch)
      .values({ ...matched, heldBy: hidden.pick(scene.staff), matchedBy: scene.staff[0]!, matchedAt: at })
    for (let notes = hidden.below(3); notes > 0; notes--) {
      await ground.insert(reportAction).values({
        centerId,
        id: crypto.randomUUID(),
        reportId: matched.reportId,
        staffId: scene.staff[0]!,
        kind: 'note',
        words: hidden.uuid(),
        at,
      })
    }
    // An answer that touches what is no longer released.
    if (hidden.chance(0.5)) {
      await ground.insert(reportReply).values({
        centerId,
        id: crypto.randomUUID(),
        reportId: matched.reportId,
        accountId: one.accountId,
        clientId: await plantClient(ground, centerId, { name: `Somebody ${hidden.uuid()}` }, at),
        familyMemberId: (await ground.select().from(familyMember).where(eq(familyMember.accountId, one.accountId)))[0]!
          .id,
        topics: ['health'],
        words: hidden.uuid(),
        writtenBy: scene.staff[0]!,
        writtenAt: at,
      })
    }
  }
  return { reportId, otherReportId }
}

/** Other clients, other people's links, and a link of this family member's that came to nothing, in one world or the other. */
async function plantStrangers(scene: Scene, familyMemberId: FamilyMemberId) {
  const { ground, centerId, base, hidden, at } = scene
  const goneLink = base.uuid()
  const goneInvitationId = base.uuid()
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  for (let extra = hidden.below(3); extra > 0; extra--) {
    await plantClient(ground, centerId, { name: `Somebody ${hidden.uuid()}` }, ago(90))
    await ground.insert(lookup).values({
      centerId,
      id: crypto.randomUUID(),
      formKey: crypto.randomUUID(),
      aboutName: hidden.uuid(),
      askerName: '',
      askerRelationship: '',
      askerEmail: '',
      at,
      matchedAt: at,
    })
  }
  if (hidden.chance(0.7)) {
    const clientId = await plantClient(ground, centerId, { name: `Once Shared ${hidden.uuid()}` }, ago(300))
    await plantLink(ground, centerId, clientId, familyMemberId, ago(300), goneLink)
    const how = hidden.pick(['revoked', 'expired', 'draft', 'hold', 'suspended'] as const)
    const releaseId = await plantRelease(
      ground,
      centerId,
      {
        clientId,
        familyMemberId,
        formVersionId: scene.formVersionId,
        topics: ['case_manager', 'goals', 'meetings', 'health'],
        areas,
        ...(how === 'expired' ? { expiresAt: ago(1) } : {}),
        ...(how === 'draft' ? { completedAt: null, purposes: [] } : {}),
      },
      ago(50),
    )
    if (how === 'revoked' || how === 'suspended')
      await plantReleaseEvent(ground, centerId, releaseId, { kind: how }, ago(2))
    if (how === 'hold') {
      await ground.insert(hold).values({
        centerId,
        id: crypto.randomUUID(),
        clientId,
        familyMemberId,
        fromAt: ago(3),
        reason: '',
        setBy: crypto.randomUUID() as never,
      })
    }
    await plantMeeting(scene, {
      clientId,
      familyMemberId,
      invitationId: goneInvitationId,
      random: hidden,
      isInvited: true,
    })
    await plantGoal(ground, centerId, clientId, { words: hidden.uuid(), area: 'housing' }, ago(30))
  }
  return { goneLink, goneInvitationId }
}

async function plantStranger({ ground, centerId, at }: Scene): Promise<FamilyMemberId> {
  const id = crypto.randomUUID()
  await ground
    .insert(account)
    .values({ centerId, id: id as never, email: `${id}@practice.example`, language: 'en', createdAt: at })
  await ground
    .insert(familyMember)
    .values({ centerId, id: id as FamilyMemberId, accountId: id as never, createdAt: at })
  return id as FamilyMemberId
}
