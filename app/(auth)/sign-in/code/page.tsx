import { shownForm } from '#app/_form/attempt.ts'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { giveCode } from '../actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(saySignIn(language)('codeTitle'), language, Boolean((await searchParams).again))
}

/** The same for every address: known, new, misspelt, or past the limit. */
export default guarded(async function Code({ searchParams }: Props) {
  const language = await requestLanguage()
  const say = saySignIn(language)
  const form = await shownForm(await publicViewer(), 'sign-in-code', await searchParams, language)
  return (
    <Page audience="public" language={language} current="signIn" back="/sign-in">
      <h1>{say('codeTitle')}</h1>
      <p className="ajar-lead">{say('codeLead', { minutes: codeMinutes })}</p>
      <Form action={giveCode} formKey={form.key} problems={form.problems} language={language}>
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          label={say('code')}
          hint={say('codeHint')}
          value={form.value('code')}
          problems={form.problems}
        />
        <Button>{say('enter')}</Button>
      </Form>
      <p>
        {say('noLetter')} <a href="/sign-in">{say('askAgain')}</a>.
      </p>
    </Page>
  )
})
