import type { Topic } from '#lib/consent/topic.ts'
import type { GoalState, StepDoer, Support } from '#lib/goals/rules/goal.ts'
import type { MeetingPlace, MeetingState, TimeAnswer } from '#lib/meetings/rules/meeting.ts'

export interface Contact {
  readonly name: string
  readonly title: string
  readonly hours: string
  readonly phone: string
}

/** What a family member can learn under each topic, and under no other. A field that is not here cannot be shown. */
export interface FactOf {
  readonly case_manager: { readonly assigned: boolean }
  readonly case_manager_contact: Contact & { readonly cover: Contact | null }
  readonly goals: {
    readonly id: string
    readonly words: string
    readonly area: string
    readonly state: GoalState
    readonly steps: readonly {
      readonly id: string
      readonly words: string
      readonly doer: StepDoer
      readonly skill: string
      readonly support: Support
      readonly done: boolean
    }[]
  }
  readonly progress: { readonly goalId: string; readonly sentence: string; readonly approvedAt: string }
  readonly ways_to_help: {
    readonly stepId: string
    readonly wouldHelp: string
    readonly wouldNotHelp: string
  }
  readonly meetings: {
    readonly invitationId: string
    readonly state: MeetingState
    readonly about: string
    readonly place: MeetingPlace
    readonly minutes: number
    readonly confirmedTimeId: string | null
    readonly times: readonly { readonly id: string; readonly startsAt: string; readonly answer: TimeAnswer | null }[]
  }
  readonly visits: { readonly day: string; readonly place: 'home' | 'office' | 'community' | 'phone' }
  readonly care_team: Contact & { readonly role: 'doctor' | 'therapist' }
  readonly health: { readonly sentence: string; readonly recordedAt: string }
  readonly crisis: { readonly sentence: string; readonly recordedAt: string }
  readonly substance_use: { readonly sentence: string; readonly recordedAt: string }
}

/** Fails to compile when a topic has no facts or facts have no topic. */
export type EveryTopicHasFacts = [Exclude<Topic, keyof FactOf>, Exclude<keyof FactOf, Topic>] extends [never, never]
  ? true
  : never
export const everyTopicHasFacts: EveryTopicHasFacts = true
