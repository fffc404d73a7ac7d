import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { seeOwnReleases } from '#lib/releases/see/see-own-releases.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayClientSign(language)('release.title'), language)
}

/** The client's own copy: the words they signed, kept as they were. */
export default guarded(async function OwnReleases({ params }: { params: Promise<{ link: string }> }) {
  const language = await requestLanguage()
  const viewer = await viewerFor('client')
  const link = z.uuid().safeParse((await params).link)
  if (!link.success) notFound()
  const seen = await seeOwnReleases(viewer, link.data)
  if (!seen) redirect('/sign-in')
  if (seen.releases.length === 0) notFound()
  const say = sayClientSign(language)
  const sayC = sayConsent(language)
  return (
    <Page audience="client" language={language} current="sharing" back={`/client/sharing/${link.data}`}>
      <h1>{say('release.title')}</h1>
      <p className="ajar-lead">{say('release.lead', { name: seen.releases[0]!.recipientName })}</p>
      {seen.releases.map((release) => (
        <section key={release.id}>
          <h2>
            {say('release.signed', {
              date: release.signedAt ? writtenDate(release.signedAt, language, seen.timeZone) : '–',
            })}
            , {say(`release.${release.form}`)}
          </h2>
          <div className="ajar-paper">{release.signedText}</div>
          <p className="ajar-kicker">
            {say('release.hash')}: {release.signedTextHash}
          </p>
          {release.events.length > 0 && <h3>{say('release.events')}</h3>}
          <ul>
            {release.events.map((event) => (
              <li key={event.id}>
                {say(`release.kinds.${event.kind}`)}
                {event.topic && `: ${sayC(`topics.${event.topic}.name`)}`}
                {event.area && `, ${sayC(`areas.${event.area}`)}`}, {writtenTime(event.at, language, seen.timeZone)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
})
