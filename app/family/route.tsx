import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { ButtonLink, Card, Note } from '#app/_parts/parts.tsx'
import { Notice } from '#app/_parts/shared-person/notices.tsx'
import { CaseManager, type SharedPersonProps } from '#app/_parts/shared-person/shared-person.tsx'
import { TellAbout } from '#app/_parts/tell/tell-about.tsx'
import { type FamilyHome, seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { ReportList } from './reports/report-list.tsx'

export const GET = document('family', seeFamilyHome, home)

export const POST = noForm

function home({ people, reports, email, center }: FamilyHome, { language }: Asked): Page {
  const say = sayFamily(language)
  const { timeZone, place } = center
  return {
    title: say('home.title'),
    lead: say('home.lead'),
    current: 'home',
    wide: true,
    main: (
      <>
        <div className="ajar-stack is-two">
          <div className="ajar-stack">
            {people.length === 0 && (
              <Card>
                <h2>{say('home.nobody')}</h2>
                <p>{say('home.nobodyNext')}</p>
                <ButtonLink href="/ask" kind="quiet">
                  {say('home.ask')}
                </ButtonLink>
              </Card>
            )}
            {people.map((person) => (
              <Person key={person.linkId} person={person} language={language} timeZone={timeZone} />
            ))}
            {people.length > 0 && <Notice place={place} language={language} />}
          </div>
          <div className="ajar-stack">
            <Card>
              <h2>{say('home.tellTitle')}</h2>
              <p>{say('home.tellLead')}</p>
              <ButtonLink href="/tell">{say('home.tell')}</ButtonLink>
            </Card>
            <Card>
              <h2>{say('home.reportsTitle')}</h2>
              <ReportList reports={reports} language={language} timeZone={timeZone} />
              <p>
                <a href="/family/reports">{say('home.allReports')}</a>
              </p>
            </Card>
            <p className="ajar-kicker">{say('home.emailLine', { email })}</p>
          </div>
        </div>
      </>
    ),
  }
}

/** The main answer about one person, and the way to everything else they share. */
function Person(props: SharedPersonProps) {
  const { person, language } = props
  const say = sayFamily(language)
  return (
    <section>
      <h2>{person.name}</h2>
      <CaseManager
        {...props}
        raise={<TellAbout language={language} about={person.name} kind="case_management" label={say('person.raise')} />}
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
  )
}
