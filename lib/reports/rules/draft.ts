import type { Attribution, Observations, ReportKind, Urgency } from './report.ts'

/** What was typed so far, by the name of its field. `did-<step>` says that a step was answered. */
export type DraftAnswers = Record<string, string>

/** A report that somebody has begun and not sent. */
export interface Draft {
  readonly id: string
  readonly answers: DraftAnswers
  readonly updatedAt: Date
  /** Left alone for so long that whoever comes says first whether it is theirs. */
  readonly isAsleep: boolean
  /** The step at which something was typed last and not sent; null when nothing was. */
  readonly leftAt: ReportStep | null
  /** The center's. */
  readonly timeZone: string
}

/** What is asked, in its order, for each thing somebody may come with. A worry is asked first whether all are safe. */
const paths = {
  worry: ['safety', 'about', 'what', 'changes', 'urgency', 'you'],
  good_news: ['about', 'what', 'you'],
  case_manager: ['about', 'what', 'you'],
  meeting: ['about', 'what', 'you'],
} as const
export type ReportPath = keyof typeof paths
export type QuestionStep = 'kind' | (typeof paths)[ReportPath][number]
/** `danger` asks nothing: it shows whom to call. `check` shows everything again. */
export type ReportStep = QuestionStep | 'danger' | 'check'

export const pathOfKind: Readonly<Record<ReportKind, ReportPath>> = {
  concern: 'worry',
  health_change: 'worry',
  good_news: 'good_news',
  case_management: 'case_manager',
  joint_meeting: 'meeting',
}

export function pathOf({ kind }: DraftAnswers): ReportPath | null {
  return kind && kind in pathOfKind ? pathOfKind[kind as ReportKind] : null
}

/** The questions of this report. Whoever says that somebody is not safe is not asked how urgent it is. */
export function stepsOf(answers: DraftAnswers): readonly QuestionStep[] {
  const path = pathOf(answers)
  if (!path) return ['kind']
  return paths[path].filter((step) => step !== 'urgency' || answers.safetyNow !== 'not_safe')
}

/** Whether this report asks that: a step of another path is not there. */
export function isStepOf(step: string, answers: DraftAnswers): step is ReportStep {
  return ['kind', 'danger', 'check', ...stepsOf(answers)].includes(step)
}

/** Answers of a step, with the mark that it was answered. */
export function answered(step: QuestionStep, answers: DraftAnswers): DraftAnswers {
  return { ...answers, [`did-${step}`]: 'yes' }
}

/** The first question that was not answered yet, or else the page that shows all of them again. */
export function nextStep(answers: DraftAnswers): ReportStep {
  return stepsOf(answers).find((step) => answers[`did-${step}`] !== 'yes') ?? 'check'
}

/** Where a step that was just answered leads: whoever says that somebody is not safe sees the numbers first. */
export function stepAfter(step: QuestionStep, answers: DraftAnswers): ReportStep {
  return step === 'safety' && answers.safetyNow === 'not_safe' ? 'danger' : nextStep(answers)
}

/** The step before, on the way back. */
export function stepBefore(step: ReportStep, answers: DraftAnswers): ReportStep | null {
  const steps: readonly ReportStep[] = [...stepsOf(answers), 'check']
  if (step === 'danger') return 'safety'
  return steps[steps.indexOf(step) - 1] ?? null
}

/** Marks whom a report is about as known before it was begun: that question is not one of those that are counted. */
export const personKnown = 'known-about'

/**
 * Which of how many pages a step is; null for one that is only come back to. The numbers of a way go up by one, and how
 * many there are stays the same: whoever says that somebody is not safe meets the numbers in the place of how urgent it
 * is.
 */
export function placeOf(step: ReportStep, answers: DraftAnswers): { step: number; steps: number } | null {
  const asked: ReportStep[] = stepsOf(answers).filter((each) => each !== 'about' || answers[personKnown] !== 'yes')
  if (answers.safetyNow === 'not_safe') asked.splice(asked.indexOf('safety') + 1, 0, 'danger')
  const all: ReportStep[] = [...asked, 'check']
  return all.includes(step) ? { step: all.indexOf(step) + 1, steps: all.length } : null
}

/** How urgent its writer says a report is. Somebody who is not safe is urgent, whatever else was ticked. */
export function urgencyOf({ kind, safetyNow, urgency }: DraftAnswers): Urgency {
  if (safetyNow === 'not_safe') return 'urgent'
  const usual = { worry: 'soon', case_manager: 'soon', meeting: 'soon', good_news: 'information' } as const
  return (urgency as Urgency | undefined) || usual[pathOf({ kind: kind ?? 'concern' }) ?? 'worry']
}

/** Everything a finished draft says. */
export interface ReportWords {
  readonly aboutName: string
  readonly aboutBorn: string
  /** Who else it is about. */
  readonly alsoAbout: readonly string[]
  readonly relationship: string
  readonly kind: ReportKind
  readonly words: string
  readonly observations: Observations
  readonly urgency: Urgency
  readonly writerName: string
  readonly mayCallBack: boolean
  readonly phone: string
  readonly callBackWhen: string
  readonly attribution: Attribution
}
