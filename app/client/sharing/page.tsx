import { redirect } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { ButtonLink, Card, EmptyState, Tag } from '#app/_parts/parts.tsx'
import { topicLines } from '#app/client/_parts/knows.ts'
import { StateTag, stateSentence } from '#app/client/_parts/state-tag.tsx'
import type { Language } from '#lib/i18n/language.ts'
import type { SharingPerson } from '#lib/releases/rules/sharing-person.ts'
import { type SharingView, seeSharing } from '#lib/releases/see/see-sharing.ts'
import { sayClient } from '#lib/releases/words/client.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayClient(language)('sharing.title'), language)
}

export default guarded(async function WhoKnowsWhat() {
  const language = await requestLanguage()
  const seen = await seeSharing(await viewerFor('client'))
  if (!seen) redirect('/sign-in')
  const say = sayClient(language)
  return (
    <Page audience="client" language={language} current="sharing" wide>
      <h1>{say('sharing.title')}</h1>
      <p className="ajar-lead">{say('sharing.lead')}</p>
      <p className="ajar-actions">
        <ButtonLink href="/client/sharing/new">{say('sharing.sign')}</ButtonLink>
      </p>
      {seen.people.length === 0 && <EmptyState words={say('sharing.nobody')} />}
      {seen.people.map((person) => (
        <PersonCard key={person.linkId} person={person} seen={seen} language={language} />
      ))}
      <Card>
        <h2>{say('sharing.never')}</h2>
        <p>{say('sharing.neverLead')}</p>
        <a href="/client/never">{say('sharing.toNever')}</a>
      </Card>
      <p>{say('sharing.paper')}</p>
    </Page>
  )
})

function PersonCard({ person, seen, language }: { person: SharingPerson; seen: SharingView; language: Language }) {
  const say = sayClient(language)
  const open = person.sharing.lines.filter((line) => line.decision.permitted || isForLater(line.decision.reason))
  return (
    <Card kind={person.sharing.state === 'in_force' ? 'answer' : 'plain'}>
      <h2>
        {person.name} <StateTag state={person.sharing.state} language={language} />
      </h2>
      <p>{stateSentence(person, language, seen.timeZone)}</p>
      {person.sharing.state === 'in_force' && open.length > 0 && (
        <>
          <p>{say('sharing.mayKnow', { name: person.name })}</p>
          <ul>
            {topicLines(open, seen.staffNames, language).map((each) => (
              <li key={each.topic}>
                {each.words} {each.onlyInCrisis && <Tag tone="wait">{say('sharing.onlyInCrisis')}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="ajar-actions">
        <ButtonLink href={`/client/sharing/${person.linkId}`} kind="quiet">
          {say('sharing.more')}
          <span className="ajar-visually-hidden">: {say('sharing.moreAbout', { name: person.name })}</span>
        </ButtonLink>
        <a href={`/client/sharing/${person.linkId}/release`}>{say('person.print')}</a>
      </p>
    </Card>
  )
}

/** Signed for and not taken back, though closed until a crisis is declared. */
function isForLater(reason: string): boolean {
  return reason === 'no_crisis_declared'
}
