import { redirect } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { topicLines } from '#app/client/_parts/knows.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayFamily } from '#lib/family/words/family.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayClientLife(language)('home.sharing'), language)
}

export default guarded(async function ClientHome() {
  const language = await requestLanguage()
  const seen = await seeClientHome(await viewerFor('client'))
  if (!seen) redirect('/sign-in')
  const say = sayClientLife(language)
  const waiting = [
    ...seen.proposals.map(({ id }) => ({ id, words: say('home.meetingWaits'), href: '/client/meetings' })),
    ...(seen.progressWaits ? [{ id: 'progress', words: say('home.progressWaits'), href: '/client/goals' }] : []),
    ...seen.endsSoon.map(({ linkId, name, sharing }) => ({
      id: linkId,
      words: say('home.endsSoon', { name, date: writtenDate(sharing.endsAt!, language, seen.timeZone) }),
      href: `/client/sharing/${linkId}`,
    })),
  ]
  const manager = seen.caseManager
  return (
    <Page audience="client" language={language} current="home" wide>
      <h1>{say('home.title', { name: seen.name })}</h1>
      <p className="ajar-lead">{say('home.lead')}</p>
      <div className="ajar-stack is-two">
        <div className="ajar-stack">
          <Card kind={waiting.length > 0 ? 'waiting' : 'plain'}>
            <h2>{say('home.waiting')}</h2>
            {waiting.length === 0 && <p>{say('home.nothingWaits')}</p>}
            <ul className="ajar-doors">
              {waiting.map(({ id, words, href }) => (
                <li key={id}>
                  {words} <a href={href}>{say('home.see')}</a>
                </li>
              ))}
            </ul>
          </Card>
          <Card kind="answer">
            <h2>
              <a href="/client/sharing">{say('home.sharing')}</a>
            </h2>
            {seen.people.map((person) => (
              <p key={person.linkId}>
                <strong>{person.name}</strong>:{' '}
                {topicLines(
                  person.sharing.lines.filter((line) => line.decision.permitted),
                  seen.staffNames,
                  language,
                )
                  .map((each) => each.words)
                  .join('; ') || '–'}
              </p>
            ))}
          </Card>
        </div>
        <div className="ajar-stack">
          <Card>
            <h2>{say('home.caseManager')}</h2>
            {manager ? (
              <p>
                <strong>{manager.name}</strong>
                <br />
                {manager.hours} · <a href={`tel:${manager.phone.replace(/[^\d+]/g, '')}`}>{manager.phone}</a>
                {manager.cover && (
                  <>
                    <br />
                    {sayFamily(language)('person.cover', { cover: manager.cover.name })} {manager.cover.phone}
                  </>
                )}
              </p>
            ) : (
              <p>{say('home.caseManagerNone')}</p>
            )}
          </Card>
          <Card>
            <h2>{say('home.goals')}</h2>
            <ul>
              {seen.goals.map((goal) => (
                <li key={goal.id}>{goal.words}</li>
              ))}
            </ul>
            <a href="/client/goals">{say('home.toGoals')}</a>
          </Card>
          <p className="ajar-kicker">{say('home.pressure')}</p>
        </div>
      </div>
    </Page>
  )
})
