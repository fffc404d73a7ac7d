import { form } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { PlanForm, planSaid, planShape } from '#app/_parts/take-along/plan.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { writePlan } from '#lib/take-along/do/write-plan.ts'
import { seePlanForm } from '#lib/take-along/see/see-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('staff', (viewer, asked) => seePlanForm(viewer, asked.id<ClientId>('client')), writing)

export const POST = form(
  'staff',
  {
    name: 'plan-record',
    shape: planShape
      .extend({ client: uuid('not_possible') })
      .transform(({ client, ...given }) => planSaid(given, client)),
    done: (_outcome, { client }) => `/staff/clients/${client}/take-along`,
  },
  writePlan,
)

function writing({ id, name, plan }: FoundBy<typeof seePlanForm>, asked: Asked): Page {
  const say = sayTakeAlong(asked.language)
  return {
    title: say('plan.title'),
    lead: say('plan.formLeadFor', { name }),
    current: 'clients',
    back: `/staff/clients/${id}/take-along`,
    main: <PlanForm name="plan-record" plan={plan} asked={asked} />,
  }
}
