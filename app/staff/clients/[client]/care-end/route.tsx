import { z } from 'zod'
import { Radios, Tick } from '#app/_form/choices.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import { choice, mustTick, shownWasAt, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { endCare } from '#lib/care/do/end-care.ts'
import { careEnds } from '#lib/care/rules/care-end.ts'
import { seeCareEnd } from '#lib/care/see/see-care-end.ts'
import { sayCareEnd } from '#lib/care/words/care-end.ts'
import type { ClientId } from '#lib/kernel/id.ts'

export const GET = document('staff', (viewer, asked) => seeCareEnd(viewer, asked.id<ClientId>('client')), careEnd)

const of = { client: uuid('not_possible'), wasAt: shownWasAt() }

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'client-care-end',
      shape: z.object({ ...of, care: choice(careEnds, 'choose_one'), isSure: mustTick('tick_sure') }),
      done: (_outcome, { client }) => `/staff/clients/${client}`,
    },
    endCare,
  ),
  form(
    'staff',
    {
      name: 'client-care-on',
      shape: z.object(of).transform((given) => ({ ...given, care: 'goes_on' as const })),
      done: (_outcome, { client }) => `/staff/clients/${client}`,
    },
    endCare,
  ),
)

function careEnd(seen: FoundBy<typeof seeCareEnd>, { language, form: shownOf }: Asked): Page {
  const say = sayCareEnd(language)
  const { ended } = seen
  const [ending, going] = [shownOf('client-care-end'), shownOf('client-care-on')]
  return {
    title: say('title'),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <h1>{say('title')}</h1>
        <p className="ajar-lead">{say('lead', { name: seen.name })}</p>
        {ended ? (
          <>
            <Note tone="warn">
              <p>
                {say(`now.${ended.why}`, {
                  name: ended.by ?? '–',
                  date: writtenTime(ended.endedAt, language, seen.timeZone),
                })}
              </p>
            </Note>
            <p>{say('resumeLead')}</p>
            <Form name="client-care-on" shown={going} language={language}>
              <ShownAt changedAt={ended.endedAt} />
              <Button kind="quiet">{say('resume')}</Button>
            </Form>
          </>
        ) : (
          <>
            <p>{say('whatHappens')}</p>
            <Form name="client-care-end" shown={ending} language={language}>
              <ShownAt changedAt={null} />
              <Radios
                name="care"
                label={say('how')}
                value={ending.value('care')}
                options={careEnds.map((value) => ({ value, label: say(value) }))}
                problems={ending.problems}
              />
              <Tick
                name="isSure"
                label={say('sure')}
                checked={ending.value('isSure') === 'yes'}
                problems={ending.problems}
              />
              <Button kind="warn">{say('save')}</Button>
            </Form>
          </>
        )}
      </>
    ),
  }
}
