import { shownForm } from '#app/_form/attempt.ts'
import { DateField } from '#app/_form/date-field.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { Card } from '#app/_parts/parts.tsx'
import { sayAsk } from '#lib/asking/words/ask.ts'
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
