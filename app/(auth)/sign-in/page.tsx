import { shownForm } from '#app/_form/attempt.ts'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
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
