import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound, seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { resetSecondFactor } from '#lib/second-factor/do/reset-second-factor.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { seeColleague } from '#lib/second-factor/see/see-colleague.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'

export const GET = document('staff', aboutNobody(seeOne), colleague)

export const POST = actingForm(
  'staff',
  { name: 'reset-second-factor', says: 'itself', shape: z.object({ staff: z.uuid(), set: z.uuid() }) },
  async (viewer, { staff, set }) => {
    const reset = await resetSecondFactor(viewer, { staff: staff as string as StaffId, set })
    return reset.ok
      ? { returnTo: '/staff/colleagues?done=1' }
      : { problems: [{ field: '', key: reset.refusal }], values: { set: [set] } }
  },
)

async function seeOne(viewer: Viewer<'staff'>, { id, form }: Asked) {
  const staff = id<StaffId>('staff')
  const set = form('reset-second-factor').value('set', crypto.randomUUID())
  const seen = await seeColleague(viewer, { staff, set })
  if (seen === 'not_yours') notFound()
  if (seen === 'step_up') seeOther(secondFactorPage(`/staff/colleagues/${staff}`))
  return seen
}

function colleague(seen: NonNullable<Awaited<ReturnType<typeof seeOne>>>, { language, form }: Asked): Page {
  const say = saySecondFactor(language)
  const shown = form('reset-second-factor')
  return {
    title: say('colleagues.oneTitle', { name: seen.name }),
    lead: say('colleagues.oneLead'),
    current: 'today',
    back: '/staff/colleagues',
    main: (
      <>
        <p>{say('colleagues.word')}</p>
        <p className="ajar-secret">{seen.word}</p>
        <p>{say('colleagues.effect')}</p>
        <Form name="reset-second-factor" shown={shown} language={language}>
          <Hidden name="set" value={seen.set} />
          <Button kind="warn">{say('colleagues.reset')}</Button>
        </Form>
      </>
    ),
  }
}
