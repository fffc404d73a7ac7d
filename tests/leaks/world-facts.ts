import { away, caredForBy, careFact, goal, progressOn, visit, wayToHelp } from '#drizzle/seed/care.ts'
import { daysAfter, minutesAfter } from '#drizzle/seed/moment.ts'
import type { Happening } from '#drizzle/seed/telling.ts'
import { type LifeArea, type Topic, topics } from '#lib/consent/topic.ts'
import type { GoalId, LetterId } from '#lib/kernel/id.ts'
import { letter } from '#tests/stage/letters.ts'
import type { Random } from './random.ts'
import { areas, clinicians, desk, idsOf, type Scene, withIds, words } from './scene.ts'
import { tellMeeting } from './world-meetings.ts'

interface Goal {
  readonly id: GoalId
  readonly stepId: string
  readonly area: LifeArea
  readonly shared: boolean
  /** Whether it is there in both worlds. */
  readonly isSame: boolean
}

/** What was told of a family so far, for facts that belong to earlier ones. */
interface SoFar {
  readonly goals: Goal[]
  caseManager?: string
}

/**
 * Tells what one topic shows: from the shared source if any of the topics that show it is open, otherwise from this
 * world's own.
 */
type Teller = (scene: Scene, from: (...shownUnder: Topic[]) => Random, soFar: SoFar) => void

/** The facts of every topic. A topic that is forgotten here does not compile; its leaks would never be looked for. */
const factsOf: Readonly<Record<Topic, Teller>> = {
  case_manager({ telling, n, at }, from, soFar) {
    if (!from('case_manager', 'case_manager_contact').chance(0.7)) return
    const name = `Manager ${from('case_manager_contact').uuid()}`
    telling
      .staff(name, { email: `staff${n}@practice.example` })
      .with(caredForBy(name))
      .on(daysAfter(-200, at))
    soFar.caseManager = name
  },
  case_manager_contact({ telling, at }, from, { caseManager }) {
    const random = from('case_manager_contact')
    if (!caseManager || !random.chance(0.4)) return
    telling.with(away(caseManager, { cover: random.pick(desk), until: daysAfter(30, at) })).on(daysAfter(-1, at))
  },
  goals(scene, from, { goals }) {
    const shown = from('goals', 'progress', 'ways_to_help')
    const isShown = shown === scene.base
    for (const area of scene.areas) if (isShown && shown.chance(0.7)) tell(area, true, shown, from('goals'))
    for (let extra = scene.hidden.below(4); extra > 0; extra--) {
      const area = scene.hidden.pick(areas)
      const isReleased = isShown && scene.areas.includes(area)
      tell(area, isReleased ? false : scene.hidden.chance(0.5), scene.hidden, scene.hidden)
    }
    function tell(area: LifeArea, shared: boolean, ids: Random, random: Random): void {
      const [id, stepId] = [ids.uuid() as GoalId, ids.uuid()]
      const steps = [{ id: stepId, words: words(random), isDone: random.chance(0.5) }]
      scene.telling.with(goal(words(random), area, { id, shared, steps })).on(daysAfter(-40, scene.at))
      goals.push({ id, stepId, area, shared, isSame: ids === scene.base })
    }
  },
  progress({ telling, hidden, at }, from, { goals }) {
    for (const { isSame, ...each } of goals) {
      const random = isSame ? from('progress') : hidden
      for (let told = random.below(3); told > 0; told--) {
        const when = minutesAfter(-1 - random.below(100), at)
        telling.with(withIds(idsOf(random), progressOn(each, words(random)))).on(when)
      }
      // What the client has not approved is nobody's to read.
      if (hidden.chance(0.3)) telling.with(progressOn(each, words(hidden), { isApproved: false })).on(at)
    }
  },
  ways_to_help({ telling, hidden }, from, { goals }) {
    for (const { stepId, isSame, area, shared } of goals) {
      const random = isSame ? from('ways_to_help') : hidden
      if (random.chance(0.7)) telling.with(wayToHelp({ id: stepId, area, shared }, words(random), words(random)))
    }
  },
  meetings(scene, from) {
    const random = from('meetings')
    if (!random.chance(0.6)) return
    const isInvited = scene.open.includes('meetings')
    tellMeeting(scene, { invitationId: scene.invitationId, random, isInvited })
    if (isInvited) scene.telling.with(requestIsDue(scene)).on(daysAfter(-1, scene.at))
  },
  visits({ telling, at }, from) {
    const random = from('visits')
    for (let visits = random.below(3); visits > 0; visits--) {
      const placeKind = random.pick(['home', 'office'] as const)
      telling.with(withIds(idsOf(random), visit(placeKind))).on(daysAfter(1 + random.below(20), at))
    }
  },
  care_team({ telling, hidden, at, clinicians: named }, from) {
    for (const name of clinicians) {
      const random = named.includes(name) ? from('care_team') : hidden
      if (!random.chance(0.7)) continue
      telling.with(caredForBy(name, random.pick(['doctor', 'therapist'] as const))).on(daysAfter(-200, at))
    }
  },
  health: sentencesOn('health'),
  crisis: sentencesOn('crisis'),
  substance_use: sentencesOn('substance_use'),
}

/**
 * Tells everything that is known of a client: what is open comes from the shared source, the rest from this world's
 * own. Returns the topics of which there is something to tell.
 */
export function tellFacts(scene: Scene): Topic[] {
  const from = (...shownUnder: Topic[]) =>
    shownUnder.some((topic) => scene.open.includes(topic)) ? scene.base : scene.hidden
  const soFar: SoFar = { goals: [] }
  const rows = () => Object.values(scene.telling.rows).flat().length
  return topics.filter((topic) => {
    const before = rows()
    factsOf[topic](scene, from, soFar)
    return rows() > before
  })
}

function sentencesOn(topic: 'health' | 'crisis' | 'substance_use'): Teller {
  return ({ telling, at }, from) => {
    const random = from(topic)
    for (let facts = random.below(3); facts > 0; facts--) {
      const when = minutesAfter(-random.below(1000), at)
      telling.with(withIds(idsOf(random), careFact(topic, words(random)))).on(when)
    }
  }
}

/** The letter that asks the family member when they can come. */
function requestIsDue({ n, invitationId, letterId }: Scene): Happening {
  return (here) => {
    const gate = { gateClientId: here.client.clientId, gateFamilyMemberId: here.familyMember.familyMemberId }
    letter(`family${n}@practice.example`, {
      ...gate,
      id: letterId as LetterId,
      kind: 'meeting-request',
      subjectIds: { invitation: invitationId },
      gateTopic: 'meetings',
      expiresAt: daysAfter(8, here.at),
    })(here)
  }
}

/**
 * Letters of yesterday to somebody who wants one a day: one that may be told, in both worlds, and others that may not.
 */
export function yesterdaysLetters({ n, open, base, hidden, at }: Scene): Happening {
  const closed = topics.filter((topic) => !open.includes(topic))
  const [told] = open
  const gates = [
    ...(told ? [[base.uuid(), told] as const] : []),
    ...Array.from(
      { length: closed.length > 0 ? hidden.below(3) : 0 },
      () => [hidden.uuid(), hidden.pick(closed)] as const,
    ),
  ]
  return (here) => {
    const gate = { gateClientId: here.client.clientId, gateFamilyMemberId: here.familyMember.familyMemberId }
    here.add('letterRhythm', {
      accountId: here.story.accountOf(here.familyMember.name),
      email: { answers: 'daily' },
      quietFrom: '00:00',
      quietUntil: '00:00',
    })
    for (const [id, gateTopic] of gates)
      letter(`family${n}@practice.example`, {
        ...gate,
        id: id as LetterId,
        gateTopic,
        createdAt: daysAfter(-2, at),
        expiresAt: daysAfter(2, at),
      })(here)
  }
}
