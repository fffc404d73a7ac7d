import { form } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { PlanForm, planSaid, planShape } from '#app/_parts/take-along/plan.tsx'
import { writePlan } from '#lib/take-along/do/write-plan.ts'
import { seeOwnPlan } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('client', seeOwnPlan, writing)

export const POST = form(
  'client',
  {
    name: 'plan-write',
    shape: planShape.transform((given) => planSaid(given, null)),
    done: '/client/take-along',
  },
  writePlan,
)

function writing({ plan }: NonNullable<Awaited<ReturnType<typeof seeOwnPlan>>>, asked: Asked): Page {
  const say = sayTakeAlong(asked.language)
  return {
    title: say('plan.title'),
    lead: say('plan.formLead'),
    current: 'sharing',
    back: '/client/take-along',
    main: <PlanForm name="plan-write" plan={plan} asked={asked} />,
  }
}
