'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, optionalText, text, tick, uuid } from '#app/_form/shapes.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { declareCrisis } from '#lib/care/do/declare-crisis.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { addGoal as goal } from '#lib/goals/do/add-goal.ts'
import { addProgress as progress } from '#lib/goals/do/add-progress.ts'
import { addStep as step } from '#lib/goals/do/add-step.ts'
import { stepDoers, supports } from '#lib/goals/rules/goal.ts'

const client = uuid('not_possible')
const page = (values: Record<string, string[]>) => `/staff/clients/${encodeURIComponent(values.client?.[0] ?? '')}`
const done = (_outcome: unknown, wish: { client: string }) => `/staff/clients/${wish.client}`

const forms = {
  assign: formAction(
    'staff',
    {
      name: 'client-assign',
      shape: z.object({ client, staff: z.preprocess((value) => value || null, z.uuid().nullable()) }),
      page,
      done,
    },
    assignCaseManager,
  ),
  crisis: formAction(
    'staff',
    { name: 'client-crisis', shape: z.object({ client, declare: z.enum(['begin', 'end']) }), page, done },
    declareCrisis,
  ),
  goal: formAction(
    'staff',
    {
      name: 'client-goal',
      shape: z.object({
        client,
        words: text('enter_words', 500),
        area: choice(lifeAreas, 'choose_one'),
        shared: tick(),
      }),
      page,
      done,
    },
    goal,
  ),
  step: formAction(
    'staff',
    {
      name: 'client-step',
      shape: z
        .object({
          client,
          goal: uuid('choose_one'),
          step: text('enter_words', 500),
          doer: choice(stepDoers, 'choose_one'),
          skill: optionalText(),
          support: choice(supports, 'choose_one'),
          wouldHelp: optionalText(500),
          wouldNotHelp: optionalText(500),
        })
        .transform(({ step: words, ...rest }) => ({ ...rest, words })),
      page,
      done,
    },
    step,
  ),
  progress: formAction(
    'staff',
    {
      name: 'client-progress',
      shape: z
        .object({ client, goalOf: uuid('choose_one'), sentence: text('enter_words', 500) })
        .transform(({ goalOf, ...rest }) => ({ ...rest, goal: goalOf })),
      page,
      done,
    },
    progress,
  ),
}

export async function assign(formData: FormData): Promise<void> {
  return forms.assign(formData)
}
export async function setCrisis(formData: FormData): Promise<void> {
  return forms.crisis(formData)
}
export async function addGoal(formData: FormData): Promise<void> {
  return forms.goal(formData)
}
export async function addStep(formData: FormData): Promise<void> {
  return forms.step(formData)
}
export async function addProgress(formData: FormData): Promise<void> {
  return forms.progress(formData)
}
