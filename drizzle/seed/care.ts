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

interface Step extends Partial<Pick<Row<'goalStep'>, 'doer' | 'skill' | 'support'>> {
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

/** A goal of the client's in one life area. It is shared unless they keep it private. */
export function goal(words: string, area: LifeArea, more: Goal = {}): Happening {
  return ({ at, client, newId, add }) => {
    const { steps = [], progress = [], unapproved = [], state = 'active', shared = true } = more
    const id = more.id ?? newId<'goal'>()
    const reach = { clientId: client.clientId, area, shared }
    add('goal', { ...reach, id, words, state, createdAt: at })
    for (const [position, { isDone, wouldHelp = '', wouldNotHelp = '', ...step }] of steps.entries()) {
      const stepId = newId<'goal-step'>()
      const usual = { doer: 'client', skill: '', support: 'together' } as const
      add('goalStep', { ...reach, ...usual, ...step, id: stepId, goalId: id, position, doneAt: isDone ? at : null })
      if (wouldHelp || wouldNotHelp) add('stepHelp', { ...reach, stepId, wouldHelp, wouldNotHelp })
    }
    for (const sentence of [...progress, ...unapproved]) {
      const approvedAt = progress.includes(sentence) ? at : null
      add('goalProgress', { ...reach, id: newId<'progress'>(), goalId: id, sentence, writtenAt: at, approvedAt })
    }
  }
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
