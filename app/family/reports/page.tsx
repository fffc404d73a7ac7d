import { redirect } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { ButtonLink } from '#app/_parts/parts.tsx'
import { seeOwnReports } from '#lib/family/see/see-own-reports.ts'
import { sayFamily } from '#lib/family/words/family.ts'
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
