import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, optionalText, shownWasAt, sureOf, text, tick, uuid, words } from '#app/_form/shapes.ts'
import { document } from '#app/_page/document.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { declareCrisis } from '#lib/care/do/declare-crisis.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { addGoal } from '#lib/goals/do/add-goal.ts'
import { addProgress } from '#lib/goals/do/add-progress.ts'
import { addStep } from '#lib/goals/do/add-step.ts'
import { stepDoers, supports } from '#lib/goals/rules/goal.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { clientPage } from './client-page.tsx'

export const GET = document('staff', (viewer, asked) => seeClient(viewer, asked.id<ClientId>('client')), clientPage)

const client = uuid('not_possible')

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'client-assign',
      shape: sureOf(
        ['staff'],
        z.object({
          client,
          wasAt: shownWasAt(),
          staff: z.preprocess((value) => value || null, z.uuid().nullable()),
          isSure: tick(),
        }),
      ),
    },
    assignCaseManager,
  ),
  form(
    'staff',
    { name: 'client-crisis', shape: z.object({ client, wasAt: shownWasAt(), declare: z.enum(['begin', 'end']) }) },
    declareCrisis,
  ),
  form(
    'staff',
    {
      name: 'client-goal',
      shape: z.object({
        client,
        words: text('enter_words', 500),
        area: choice(lifeAreas, 'choose_one'),
        shared: tick(),
      }),
    },
    addGoal,
  ),
  form(
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
    },
    addStep,
  ),
  form(
    'staff',
    {
      name: 'client-progress',
      shape: z
        .object({ client, goalOf: uuid('choose_one'), sentence: words('enter_words', 500) })
        .transform(({ goalOf, ...rest }) => ({ ...rest, goal: goalOf })),
    },
    addProgress,
  ),
)
