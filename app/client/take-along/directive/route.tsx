import { fileForm } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { DirectiveForm, directiveShape } from '#app/_parts/take-along/directives.tsx'
import { lookedAt } from '#app/_parts/tell/attach.tsx'
import { addDirective } from '#lib/take-along/do/add-directive.ts'
import { seeOwnPlan } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('client', seeOwnPlan, adding)

export const POST = fileForm(
  'client',
  {
    name: 'directive-add',
    shape: directiveShape.transform((given) => ({ ...given, client: null })),
    done: '/client/take-along',
    perHour: 30,
  },
  lookedAt,
  addDirective,
)

function adding(_seen: unknown, asked: Asked): Page {
  const say = sayTakeAlong(asked.language)
  return {
    title: say('directive.add'),
    lead: say('directive.lead'),
    current: 'sharing',
    back: '/client/take-along',
    main: <DirectiveForm name="directive-add" asked={asked} />,
  }
}
