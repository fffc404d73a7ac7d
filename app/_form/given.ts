import type { Received } from '#app/_page/asked.ts'
import { isSessionMark } from '#lib/auth/secret.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import type { Posted } from './posted.ts'

/** A posted form, the request it came in, and the cookies its answer will carry. */
export type Given = Received & Posted & { readonly cookies: string[] }

export interface Problem {
  readonly field: string
  readonly key: string
}

/** The field that a refusal of an operation is about, so that it is said there as well; of forms that differ, each. */
export const fieldOfRefusal: Partial<Record<ProblemKey, string | readonly string[]>> = {
  choose_owner: 'owner',
  delay_for_safety_alone: 'until',
  delay_in_future: 'until',
  delay_needs_reason: 'why',
  directive_in_future: 'signedOn',
  discovered_in_time: 'discoveredOn',
  exceptional_in_time: 'clock',
  exceptional_part2: 'topics',
  exceptional_whom: 'otherName',
  objection_never_share: 'basis',
  objection_on_hold: 'basis',
  objection_said_no: 'basis',
  objection_taken_back: 'basis',
  another_meeting: ['clock', 'nextIn'],
  address_is_somebodys: 'email',
  address_not_changed: 'email',
  ask_within_year: 'askAgainOn',
  away_from_past: 'first',
  choose_time: 'time',
  choose_client: 'client',
  choose_cover: 'cover',
  choose_goal: 'goal',
  choose_reviewer: 'reviewer',
  choose_staff: 'staff',
  letter_in_time: 'letterOn',
  end_is_over: 'expiresOn',
  name_differs: 'signedName',
  name_witness: 'witnessName',
  witness_is_other: 'witnessName',
  nobody_can_come: 'time',
  no_meeting_release: ['family', 'wanted'],
  named_already: 'aboutName',
  no_number: 'answer',
  no_part2_form: 'topics',
  no_text_number: 'number',
  number_code_over: 'code',
  say_why_decided: 'reason',
  outside_hours: ['clock', 'nextIn'],
  past_last_day: 'expiresOn',
  relationship_says_nothing: 'relationship',
  say_both_hours: 'quietFrom',
  say_flag_end: 'until',
  say_pause: 'pausedUntil',
  say_until: 'until',
  stopped_already: 'number',
  too_many_codes: 'number',
  too_many_people: 'aboutName',
  time_passed: ['day', 'time', 'nextIn'],
  time_skipped: 'clock',
  time_too_far: ['day', 'nextIn'],
  time_twice: 'clock',
  token_until_passed: 'until',
  token_too_long: 'until',
  until_passed: 'askAgainOn',
  weigh_all_four: 'decision',
  write_summary: 'told',
  wrong_text_code: 'code',
}

/**
 * The field of a form that a refusal is about, that of its row where there are several alike; an empty name where it is
 * about no single one that was shown.
 */
export function fieldRefused(refusal: string, values: Posted['values'], row: number | null = null): string {
  const fields = [fieldOfRefusal[refusal as ProblemKey] ?? []].flat().map((field) => `${field}${row ?? ''}`)
  return fields.find((field) => [field, `${field}-day`].some((name) => Object.hasOwn(values, name))) ?? ''
}

/** How a form is called, and where its words are shown again. */
export interface Names {
  readonly name: string
  /** The page that shows words and problems again. Without it, that is the page the form was posted to. */
  readonly page?: string | ((given: Given) => string)
  /** The name its words are kept under when the steps of a form share them. Without it, the form's own name. */
  readonly keptAs?: string
}

/** Whether the form was drawn for the account that is signed in in this browser, or was until its session ended. */
export function isDrawnForFormer({ viewer, drawnFor }: Pick<Given, 'viewer' | 'drawnFor'>): boolean {
  return Boolean(viewer.former && drawnFor) && isSessionMark(viewer.former!, drawnFor!)
}

/** Whether it was drawn for another account than that. */
export function isDrawnForAnother(given: Pick<Given, 'viewer' | 'drawnFor'>): boolean {
  return Boolean(given.drawnFor && given.viewer.former) && !isDrawnForFormer(given)
}
