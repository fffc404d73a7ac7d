import type { Attribution, Observations, ReportKind, Urgency } from './report.ts'

/** What was typed so far, by the name of its field. */
export type DraftAnswers = Record<string, string>

/** A report that somebody has begun and not sent. */
export interface Draft {
  readonly id: string
  readonly answers: DraftAnswers
  readonly updatedAt: Date
  /** The center's. */
  readonly timeZone: string
}

/** The questions of a report, in the order they are asked. */
export const reportSteps = ['about', 'what', 'changes', 'urgency', 'you', 'check'] as const
export type ReportStep = (typeof reportSteps)[number]

export function isReportStep(text: string): text is ReportStep {
  return (reportSteps as readonly string[]).includes(text)
}

export function stepAfter(step: ReportStep): ReportStep {
  return reportSteps[Math.min(reportSteps.indexOf(step) + 1, reportSteps.length - 1)]!
}

export function stepBefore(step: ReportStep): ReportStep | null {
  return reportSteps[reportSteps.indexOf(step) - 1] ?? null
}

/** Everything a finished draft says. */
export interface ReportWords {
  readonly aboutName: string
  readonly aboutBorn: string
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
