import { redirect } from 'next/navigation'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { ButtonLink } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayFamily } from '#lib/i18n/family.ts'
import { seeOwnReports } from '#lib/operations/see-family.ts'
import { ReportList } from './report-list.tsx'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('reports.title'), language)
}

export default guarded(async function Reports() {
  const language = await requestLanguage()
  const seen = await seeOwnReports(await viewerFor('family'))
  if (!seen) redirect('/sign-in')
  const say = sayFamily(language)
  return (
    <Page audience="family" language={language} current="reports">
      <h1>{say('reports.title')}</h1>
      <p className="ajar-lead">{say('reports.lead')}</p>
      <ReportList reports={seen.reports} language={language} timeZone={seen.center.timeZone} />
      <ButtonLink href="/tell">{say('home.tell')}</ButtonLink>
    </Page>
  )
})
