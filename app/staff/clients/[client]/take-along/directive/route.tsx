import { fileForm } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { DirectiveForm, directiveShape } from '#app/_parts/take-along/directives.tsx'
import { lookedAt } from '#app/_parts/tell/attach.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { addDirective } from '#lib/take-along/do/add-directive.ts'
import { seePlanForm } from '#lib/take-along/see/see-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('staff', (viewer, asked) => seePlanForm(viewer, asked.id<ClientId>('client')), adding)

export const POST = fileForm(
  'staff',
  {
    name: 'directive-record',
    shape: directiveShape.extend({ client: uuid('not_possible') }),
    done: (_outcome, { client }) => `/staff/clients/${client}/take-along`,
  },
  lookedAt,
  addDirective,
)

function adding({ id, name }: FoundBy<typeof seePlanForm>, asked: Asked): Page {
  const say = sayTakeAlong(asked.language)
  return {
    title: say('directive.add'),
    lead: say('directive.addLeadFor', { name }),
    current: 'clients',
    back: `/staff/clients/${id}/take-along`,
    main: <DirectiveForm name="directive-record" asked={asked} />,
  }
}
