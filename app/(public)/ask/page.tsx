import { shownForm } from '#app/_forms/attempt.ts'
import { DateField } from '#app/_forms/date-field.tsx'
import { TextField } from '#app/_forms/field.tsx'
import { Button, Form } from '#app/_forms/form.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { Card } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { publicViewer } from '#app/_viewer/viewer.ts'
import { sayAsk } from '#lib/i18n/ask.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { askAbout } from './actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayAsk(language)('title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Ask({ searchParams }: Props) {
  const language = await requestLanguage()
  const say = sayAsk(language)
  const form = await shownForm(await publicViewer(), 'ask', await searchParams, language)
  const field = (name: string) => ({ name, value: form.value(name), problems: form.problems })
  return (
    <Page audience="public" language={language} current="ask">
      <h1>{say('title')}</h1>
      <p className="ajar-lead">{say('lead')}</p>
      <Card>
        <p>{say('how')}</p>
        <p>
          <a href="/sign-in">{sayShared(language)('nav.signIn')}</a>
        </p>
      </Card>
      <p>{say('else')}</p>
      <Form action={askAbout} formKey={form.key} problems={form.problems} language={language}>
        <TextField {...field('aboutName')} label={say('aboutName')} />
        <DateField name="born" label={say('born')} language={language} value={form.value} problems={form.problems} />
        <TextField {...field('yourName')} autoComplete="name" label={say('yourName')} />
        <TextField {...field('relationship')} label={say('relationship')} hint={say('relationshipHint')} />
        <TextField {...field('email')} type="email" autoComplete="email" label={say('email')} />
        <Button>{say('send')}</Button>
      </Form>
    </Page>
  )
})
