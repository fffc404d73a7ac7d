import { shownForm } from '#app/_forms/attempt.ts'
import { TextField } from '#app/_forms/field.tsx'
import { Button, Form } from '#app/_forms/form.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { publicViewer } from '#app/_viewer/viewer.ts'
import { saySignIn } from '#lib/i18n/sign-in.ts'
import { codeMinutes } from '#lib/operations/request-sign-in-code.ts'
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
