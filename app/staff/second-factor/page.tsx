import { redirect } from 'next/navigation'
import QRCode from 'qrcode'
import { shownForm } from '#app/_form/attempt.ts'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Note } from '#app/_parts/parts.tsx'
import { giveSecondFactor } from '#app/(auth)/sign-in/actions.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { seeSecondFactor } from '#lib/sign-in/see/see-second-factor.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffReports(language)('second.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function SecondFactor({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const seen = await seeSecondFactor({ session: viewer.session!, at: viewer.at })
  if (!seen) redirect('/sign-in')
  const say = sayStaffReports(language)
  const form = await shownForm({ ...viewer, audience: 'public' }, 'second-factor', await searchParams, language)
  // An image with its own address would be kept somewhere; a data address is not.
  const picture = seen.confirmed ? '' : await QRCode.toDataURL(seen.uri, { margin: 2, width: 240 })
  return (
    <Page audience="staff" language={language} current="today" back="/staff">
      <h1>{say('second.title')}</h1>
      {seen.confirmed ? (
        <Note tone="good">
          <p>{say('second.on')}</p>
        </Note>
      ) : (
        <>
          <p className="ajar-lead">{say('second.lead')}</p>
          {/* biome-ignore lint/performance/noImgElement: a data address needs no optimizer */}
          <img src={picture} alt={say('second.title')} width="240" height="240" />
          <p>{say('second.secret')}</p>
          <p className="ajar-reference">{seen.secret}</p>
          <Form action={giveSecondFactor} formKey={form.key} problems={form.problems} language={language}>
            <TextField
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              width={10}
              label={say('second.code')}
              problems={form.problems}
            />
            <Button>{say('second.confirm')}</Button>
          </Form>
        </>
      )}
    </Page>
  )
})
