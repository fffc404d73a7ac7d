import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { dateOf, momentOf, type When } from './moment.ts'
import type { Row } from './rows.ts'
import type { Happening } from './telling.ts'

/** Says who cares for the client of the story from now on. */
export function caredForBy(
  name: string,
  role: Row<'careAssignment'>['role'] = 'case_manager',
  until?: When,
): Happening {
  return ({ story, at, client, newId, add }) =>
    add('careAssignment', {
      id: newId<'care-assignment'>(),
      clientId: client.clientId,
      staffId: story.staffOf(name),
      role,
      sinceAt: at,
      untilAt: until === undefined ? null : momentOf(until),
    })
}

/** The client names somebody on staff who should not see their record. */
export function namedInConflict(name: string, id?: string): Happening {
  return ({ story, at, client, newId, add }) =>
    add('conflict', {
      id: id ?? newId<'conflict'>(),
      clientId: client.clientId,
      staffId: story.staffOf(name),
      fromAt: at,
      setBy: client.accountId ?? newId<'account'>(),
      byClient: true,
    })
}

/** Somebody is away from now on, and another person covers for them. */
export function away(name: string, { cover, until }: { readonly cover: string; readonly until: When }): Happening {
  return ({ story, at, newId, add }) =>
    add('staffAbsence', {
      id: newId<'absence'>(),
      staffId: story.staffOf(name),
      coverId: story.staffOf(cover),
      fromAt: at,
      untilAt: momentOf(until),
    })
}

interface Step extends Partial<Pick<Row<'goalStep'>, 'id' | 'doer' | 'skill' | 'support'>> {
  readonly words: string
  readonly isDone?: boolean
  readonly wouldHelp?: string
  readonly wouldNotHelp?: string
}

interface Goal extends Partial<Pick<Row<'goal'>, 'id' | 'shared' | 'state'>> {
  readonly steps?: readonly Step[]
  /** Sentences the client approved, and those they have not seen yet. */
  readonly progress?: readonly string[]
  readonly unapproved?: readonly string[]
}

/** The life area of a goal or of a step towards it, and whether the client shares it. */
type Within<Name extends 'goal' | 'goalStep'> = Pick<Row<Name>, 'id' | 'area' | 'shared'>

/** A goal of the client's in one life area. It is shared unless they keep it private. */
export function goal(words: string, area: LifeArea, more: Goal = {}): Happening {
  return (here) => {
    const { at, client, newId, add } = here
    const { steps = [], progress = [], unapproved = [], state = 'active', shared = true } = more
    const id = more.id ?? newId<'goal'>()
    const reach = { clientId: client.clientId, area, shared }
    add('goal', { ...reach, id, words, state, createdAt: at })
    for (const [position, { isDone, wouldHelp = '', wouldNotHelp = '', ...step }] of steps.entries()) {
      const stepId = step.id ?? newId<'goal-step'>()
      const usual = { doer: 'client', skill: '', support: 'together' } as const
      add('goalStep', { ...reach, ...usual, ...step, id: stepId, goalId: id, position, doneAt: isDone ? at : null })
      if (wouldHelp || wouldNotHelp) wayToHelp({ id: stepId, area, shared }, wouldHelp, wouldNotHelp)(here)
    }
    for (const sentence of progress) progressOn({ id, area, shared }, sentence)(here)
    for (const sentence of unapproved) progressOn({ id, area, shared }, sentence, { isApproved: false })(here)
  }
}

/** What the client wishes others would do about one step, and what they would rather others did not do. */
export function wayToHelp(step: Within<'goalStep'>, wouldHelp: string, wouldNotHelp = ''): Happening {
  const { id: stepId, area, shared } = step
  return ({ client, add }) =>
    add('stepHelp', { stepId, area, shared, clientId: client.clientId, wouldHelp, wouldNotHelp })
}

/** A sentence about how a goal goes. The client has approved it, unless `isApproved` is false. */
export function progressOn(goal: Within<'goal'>, sentence: string, { isApproved = true } = {}): Happening {
  const { id: goalId, area, shared } = goal
  return ({ at, client, newId, add }) =>
    add('goalProgress', {
      id: newId<'progress'>(),
      goalId,
      clientId: client.clientId,
      area,
      shared,
      sentence,
      writtenAt: at,
      approvedAt: isApproved ? at : null,
    })
}

/** A sentence that a doctor or therapist wrote about the client. */
export function careFact(topic: Extract<Topic, 'health' | 'crisis' | 'substance_use'>, sentence: string): Happening {
  return ({ at, client, newId, add }) =>
    add('careFact', {
      id: newId<'care-fact'>(),
      clientId: client.clientId,
      topic,
      sentence,
      recordedBy: newId<'staff'>(),
      recordedAt: at,
    })
}

/** A visit on the day on which the story tells it. */
export function visit(placeKind: Row<'visit'>['placeKind']): Happening {
  return ({ at, client, newId, add }) =>
    add('visit', { id: newId<'visit'>(), clientId: client.clientId, day: dateOf(at), placeKind })
}
