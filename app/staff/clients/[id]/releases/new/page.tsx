import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import { seePaperForm } from '#lib/releases/see/see-paper-form.ts'
import { PaperForm } from './paper-form.tsx'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string; draft?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffClients(language)('record'), language, Boolean((await searchParams).again))
}

export default guarded(async function NewPaperRelease({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const id = z.uuid().safeParse((await params).id)
  const asked = await searchParams
  const draft = z.uuid().safeParse(asked.draft)
  if (!id.success) notFound()
  const seen = await seePaperForm(viewer, id.data as ClientId, draft.success ? (draft.data as ReleaseId) : null)
  if (!seen) redirect('/sign-in')
  if (!seen.found) notFound()
  const say = sayStaffClients(language)
  const form = await shownForm(viewer, 'release-paper', asked, language)
  return (
    <Page audience="staff" language={language} current="clients" back={`/staff/clients/${id.data}`}>
      <h1>{say('form.title', { name: seen.found.name })}</h1>
      <p className="ajar-lead">{say('form.lead')}</p>
      <PaperForm found={seen.found} form={form} language={language} />
    </Page>
  )
})
