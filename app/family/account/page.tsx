import { redirect } from 'next/navigation'
import { shownForm } from '#app/_form/attempt.ts'
import { Radios } from '#app/_form/choices.tsx'
import { Button, Form } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Note } from '#app/_parts/parts.tsx'
import { seeOwnAccount } from '#lib/family/see/see-own-account.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { involvements } from '#lib/people/rules/roles.ts'
import { setInvolvement } from './actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string; saved?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayShared(language)('nav.account'), language, Boolean((await searchParams).again))
}

/** The family member's own dial. Theirs alone: it says nothing about anybody. */
export default guarded(async function Account({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('family')
  const seen = await seeOwnAccount(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayFamily(language)
  const asked = await searchParams
  const form = await shownForm(viewer, 'involvement', asked, language)
  return (
    <Page audience="family" language={language} current="account">
      <h1>{sayShared(language)('nav.account')}</h1>
      <p className="ajar-lead">{say('home.emailLine', { email: seen.email })}</p>
      {asked.saved && (
        <Note tone="good">
          <p>{say('home.involvementSaved')}</p>
        </Note>
      )}
      <Form action={setInvolvement} formKey={form.key} problems={form.problems} language={language}>
        <Radios
          name="involvement"
          label={say('home.involvementTitle')}
          hint={say('home.involvementLead')}
          value={form.value('involvement', seen.involvement ?? '')}
          problems={form.problems}
          options={involvements.map((value) => ({ value, label: sayConsent(language)(`involvements.${value}`) }))}
        />
        <Button>{say('home.involvementSave')}</Button>
      </Form>
    </Page>
  )
})
