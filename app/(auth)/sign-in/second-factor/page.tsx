import { shownForm } from '#app/_form/attempt.ts'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { giveSecondFactor } from '../actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string; goal?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(saySignIn(language)('secondTitle'), language, Boolean((await searchParams).again))
}

export default guarded(async function SecondFactor({ searchParams }: Props) {
  const language = await requestLanguage()
  const say = saySignIn(language)
  const asked = await searchParams
  const form = await shownForm(await publicViewer(), 'second-factor', asked, language)
  return (
    <Page audience="public" language={language} current="signIn" crisis={false}>
      <h1>{say('secondTitle')}</h1>
      <p className="ajar-lead">{say('secondLead')}</p>
      <Form action={giveSecondFactor} formKey={form.key} problems={form.problems} language={language}>
        <Hidden name="goal" value={String(asked.goal ?? '')} />
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          label={say('code')}
          hint={say('codeHint')}
          problems={form.problems}
        />
        <Button>{say('enter')}</Button>
      </Form>
    </Page>
  )
})
