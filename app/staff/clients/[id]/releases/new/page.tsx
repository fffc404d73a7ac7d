import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_forms/attempt.ts'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayStaffClients } from '#lib/i18n/staff-clients.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import { seePaperForm } from '#lib/operations/see-paper-form.ts'
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
