'use client'

import type { ReactNode } from 'react'
import { CaseManager, type CaseManagerAnswer } from '#app/_shared-person/case-manager.tsx'
import { Notice } from '#app/_shared-person/notices.tsx'
import { ButtonLink, Card, Note } from '#app/_ui/parts.tsx'
import type { Place } from '#lib/consent/rule-pack.ts'
import type { OwnReport } from '#lib/database/family-page.ts'
import { sayFamily } from '#lib/i18n/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ReportList } from './reports/report-list.tsx'

interface HomeProps {
  readonly language: Language
  readonly timeZone: string
  readonly place: Place
  readonly email: string
  readonly people: readonly (CaseManagerAnswer & {
    readonly linkId: string
    readonly meetingWaits: boolean
    readonly raise: ReactNode
  })[]
  readonly reports: readonly OwnReport[]
}

/** What a family member finds when they come in. Drawn once, like the frame: it is given what it shows and no more. */
export function Home({ language, timeZone, place, email, people, reports }: HomeProps) {
  const say = sayFamily(language)
  return (
    <>
      <h1>{say('home.title')}</h1>
      <p className="ajar-lead">{say('home.lead')}</p>
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
            <section key={person.linkId}>
              <h2>{person.name}</h2>
              <CaseManager {...person} language={language} timeZone={timeZone} />
              {person.meetingWaits && (
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
  )
}
