import { redirect } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { ButtonLink, Card, Note } from '#app/_parts/parts.tsx'
import { Notice } from '#app/_parts/shared-person/notices.tsx'
import { CaseManager } from '#app/_parts/shared-person/shared-person.tsx'
import { TellAbout } from '#app/_parts/tell/tell-about.tsx'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { ReportList } from './reports/report-list.tsx'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('home.title'), language)
}

export default guarded(async function FamilyHome() {
  const language = await requestLanguage()
  const viewer = await viewerFor('family')
  const seen = await seeFamilyHome(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayFamily(language)
  const { timeZone } = seen.center
  return (
    <Page audience="family" language={language} current="home" wide>
      <h1>{say('home.title')}</h1>
      <p className="ajar-lead">{say('home.lead')}</p>
      <div className="ajar-stack is-two">
        <div className="ajar-stack">
          {seen.people.length === 0 && (
            <Card>
              <h2>{say('home.nobody')}</h2>
              <p>{say('home.nobodyNext')}</p>
              <ButtonLink href="/ask" kind="quiet">
                {say('home.ask')}
              </ButtonLink>
            </Card>
          )}
          {seen.people.map((person) => (
            <section key={person.linkId}>
              <h2>{person.name}</h2>
              <CaseManager
                person={person}
                language={language}
                timeZone={timeZone}
                raise={
                  <TellAbout
                    language={language}
                    about={person.name}
                    kind="case_management"
                    label={say('person.raise')}
                  />
                }
              />
              {person.told('waiting_meeting').length > 0 && (
                <Note>
                  <p>
                    {say('home.meetingWaits')} <a href="/family/meetings">{say('home.toMeetings')}</a>
                  </p>
                </Note>
              )}
              <p>
                <a href={`/family/${person.linkId}`}>{say('home.everything', { name: person.name })}</a>
              </p>
            </section>
          ))}
          {seen.people.length > 0 && <Notice place={seen.center.place} language={language} />}
        </div>
        <div className="ajar-stack">
          <Card>
            <h2>{say('home.tellTitle')}</h2>
            <p>{say('home.tellLead')}</p>
            <ButtonLink href="/tell">{say('home.tell')}</ButtonLink>
          </Card>
          <Card>
            <h2>{say('home.reportsTitle')}</h2>
            <ReportList reports={seen.reports} language={language} timeZone={timeZone} />
            <p>
              <a href="/family/reports">{say('home.allReports')}</a>
            </p>
          </Card>
          <p className="ajar-kicker">{say('home.emailLine', { email: seen.email })}</p>
        </div>
      </div>
    </Page>
  )
})
