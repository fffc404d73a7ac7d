import { notFound } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayStaffReports(language)('talk.page'), language)
}

export default guarded(async function Talk({ params }: { params: Promise<{ id: string; link: string }> }) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const { id, link } = await params
  if (!z.uuid().safeParse(id).success || !z.uuid().safeParse(link).success) notFound()
  const seen = await seeTalkCard(viewer, id as ClientId, link as FamilyLinkId)
  if (!seen) notFound()
  const say = sayStaffReports(language)
  return (
    <Page audience="staff" language={language} current="clients" wide back={`/staff/clients/${id}`}>
      <h1>{say('talk.title', { name: seen.recipientName })}</h1>
      <p className="ajar-lead">
        {say('talk.lead', { relationship: seen.relationship, client: seen.clientName })}.{' '}
        {seen.releaseId && <a href={`/staff/releases/${seen.releaseId}`}>{say('talk.seeForm')}</a>}
      </p>
      <TalkCard seen={seen} language={language} />
    </Page>
  )
})
