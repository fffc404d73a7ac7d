import { shownForm } from '#app/_forms/attempt.ts'
import { TextField } from '#app/_forms/field.tsx'
import { Button, Form, Hidden } from '#app/_forms/form.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { publicViewer } from '#app/_viewer/viewer.ts'
import { saySignIn } from '#lib/i18n/sign-in.ts'
import { askForCode } from './actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string; goal?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(saySignIn(language)('title'), language, Boolean((await searchParams).again))
}

export default guarded(async function SignIn({ searchParams }: Props) {
  const language = await requestLanguage()
  const say = saySignIn(language)
  const asked = await searchParams
  const form = await shownForm(await publicViewer(), 'sign-in', asked, language)
  return (
    <Page audience="public" language={language} current="signIn">
      <h1>{say('title')}</h1>
      <p className="ajar-lead">{say('lead')}</p>
      <Form action={askForCode} formKey={form.key} problems={form.problems} language={language}>
        <Hidden name="goal" value={form.value('goal', asked.goal ?? '')} />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label={say('email')}
          value={form.value('email')}
          problems={form.problems}
        />
        <Button>{say('send')}</Button>
      </Form>
      <p>{say('newHere')}</p>
    </Page>
  )
})
