import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { useLink } from '#app/(auth)/sign-in/actions.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(saySignIn(language)('linkTitle'), language)
}

/** Opening this, by a person or a mail scanner, uses nothing up and asks nothing of the database. */
export default guarded(async function Link({ params }: { params: Promise<{ token: string }> }) {
  const language = await requestLanguage()
  const say = saySignIn(language)
  const { token } = await params
  return (
    <Page audience="public" language={language} current="signIn">
      <h1>{say('linkTitle')}</h1>
      <p className="ajar-lead">{say('linkLead')}</p>
      <Form action={useLink} formKey={crypto.randomUUID()} language={language}>
        <Hidden name="token" value={token} />
        <Button>{say('enter')}</Button>
      </Form>
    </Page>
  )
})
