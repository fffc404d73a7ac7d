import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { CallForm } from '#app/staff/_parts/call-form.tsx'
import { callShape } from '#app/staff/_parts/call-shape.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { logCall } from '#lib/reports/do/log-call.ts'
import { seeFamilyCall } from '#lib/reports/see/see-call.ts'
import { sayCall } from '#lib/reports/words/call.ts'

type Seen = FoundBy<typeof seeFamilyCall>

const pathOf = (params: Record<string, string | undefined>) => `/staff/clients/${params.client}/family/${params.link}`

export const GET = document(
  'staff',
  (viewer, { id }) => seeFamilyCall(viewer, id<ClientId>('client'), id<FamilyLinkId>('link')),
  call,
)

export const POST = form(
  'staff',
  {
    name: 'call-log',
    done: (_outcome, _wish, { params }) => pathOf(params),
    shape: z
      .object({ client: uuid('not_possible'), newest: z.literal('').default('') })
      .and(callShape)
      .transform(({ client, newest: _none, ...said }) => ({ ...said, about: { client } })),
  },
  logCall,
)

function call(seen: Seen, asked: Asked): Page {
  const say = sayCall(asked.language)
  return {
    title: say('title'),
    current: 'clients',
    back: pathOf(asked.params),
    main: (
      <>
        <h1>{say('title')}</h1>
        <p className="ajar-lead">{say('about', { name: seen.about })}</p>
        <CallForm seen={seen} asked={asked} />
      </>
    ),
  }
}
