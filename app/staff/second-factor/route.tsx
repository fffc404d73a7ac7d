import QRCode from 'qrcode'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { seeSecondFactor } from '#lib/sign-in/see/see-second-factor.ts'

export const GET = document('staff', aboutNobody(seeOwn), secondFactor)

export const POST = noForm

async function seeOwn(viewer: Viewer<'staff'>) {
  const own = await seeSecondFactor(viewer)
  if (!own) return null
  // An image with an address of its own could be cached; a data address is not.
  return { ...own, picture: own.confirmed ? '' : await QRCode.toDataURL(own.uri, { margin: 2, width: 240 }) }
}

/** Sets an authenticator app up. The code goes to the same form as at sign-in. */
function secondFactor(own: NonNullable<Awaited<ReturnType<typeof seeOwn>>>, { language, form }: Asked): Page {
  const say = sayStaffReports(language)
  const shown = form('second-factor')
  return {
    title: say('second.title'),
    current: 'today',
    back: '/staff',
    main: own.confirmed ? (
      <>
        <h1>{say('second.title')}</h1>
        <Note tone="good">
          <p>{say('second.on')}</p>
        </Note>
      </>
    ) : (
      <>
        <h1>{say('second.title')}</h1>
        <p className="ajar-lead">{say('second.lead')}</p>
        {/* biome-ignore lint/performance/noImgElement: a data address needs no optimizer */}
        <img src={own.picture} alt={say('second.title')} width="240" height="240" />
        <p>{say('second.secret')}</p>
        <p className="ajar-reference">{own.secret}</p>
        <Form name="second-factor" shown={shown} action="/sign-in/second-factor" language={language}>
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            label={say('second.code')}
            problems={shown.problems}
          />
          <Button>{say('second.confirm')}</Button>
        </Form>
      </>
    ),
  }
}
