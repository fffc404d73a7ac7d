import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { makeRecoveryCodes } from '#lib/second-factor/do/make-recovery-codes.ts'
import { codesPage, secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { seeNewRecoveryCodes } from '#lib/second-factor/see/see-new-recovery-codes.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { ownPath } from '../../../(auth)/sign-in/shapes.ts'

export const GET = document('staff', aboutNobody(seeCodes), newCodes)

export const POST = actingForm(
  'staff',
  { name: 'recovery-codes', shape: z.object({ set: z.uuid(), returnTo: ownPath }) },
  async (viewer, { set, returnTo }) => {
    const made = await makeRecoveryCodes(viewer, { set })
    return made.ok
      ? { returnTo: returnTo || '/staff/second-factor' }
      : { problems: [{ field: '', key: made.refusal }], values: { set: [set], returnTo: [returnTo] } }
  },
)

async function seeCodes(viewer: Viewer<'staff'>, { form, query }: Asked) {
  // A form shown again shows the same codes: they may be written down already.
  const own = await seeNewRecoveryCodes(viewer, form('recovery-codes').value('set', crypto.randomUUID()))
  if (own === 'step_up') seeOther(secondFactorPage(codesPage(ownPath.parse(query.get('returnTo')))))
  return own
}

function newCodes(own: NonNullable<Awaited<ReturnType<typeof seeCodes>>>, { language, query, form }: Asked): Page {
  const say = saySecondFactor(language)
  const shown = form('recovery-codes')
  const returnTo = shown.value('returnTo', ownPath.parse(query.get('returnTo')))
  return {
    title: say('codes.title'),
    lead: say('codes.lead'),
    current: 'today',
    main: (
      <>
        <ol className="ajar-secret" aria-label={say('codes.list')}>
          {own.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p>{say('codes.once')}</p>
        <Form name="recovery-codes" shown={shown} language={language}>
          <Hidden name="set" value={own.set} />
          <Hidden name="returnTo" value={returnTo} />
          <Button>{say('codes.kept')}</Button>
        </Form>
        <p>
          <Link href={returnTo || '/staff/second-factor'}>{say('codes.later')}</Link>
        </p>
      </>
    ),
  }
}
