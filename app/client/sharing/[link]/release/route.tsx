import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { seeOwnReleases } from '#lib/releases/see/see-own-releases.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'

type OwnReleases = NonNullable<Awaited<ReturnType<typeof seeOwnReleases>>>

export const GET = document('client', (viewer, { id }) => seeOwnReleases(viewer, id('link')), ownReleases)

export const POST = noForm

/** The client's own copy: the very words they signed. */
function ownReleases({ releases, timeZone }: OwnReleases, { language, params }: Asked): Page {
  const [latest] = releases
  if (!latest) notFound()
  const say = sayClientSign(language)
  return {
    title: say('release.title'),
    lead: say('release.lead', { name: latest.recipientName }),
    current: 'sharing',
    back: `/client/sharing/${params.link}`,
    main: (
      <>
        {releases.map((release) => (
          <SignedRelease key={release.id} release={release} timeZone={timeZone} language={language} />
        ))}
      </>
    ),
  }
}

interface SignedReleaseProps {
  readonly release: OwnReleases['releases'][number]
  readonly timeZone: string
  readonly language: Language
}

function SignedRelease({ release, timeZone, language }: SignedReleaseProps) {
  const say = sayClientSign(language)
  const sayC = sayConsent(language)
  const date = release.signedAt ? writtenDate(release.signedAt, language, timeZone) : '–'
  return (
    <section>
      <h2>
        {say('release.signed', { date })}, {say(`release.${release.form}`)}
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
            {event.area && `, ${sayC(`areas.${event.area}`)}`}, {writtenTime(event.at, language, timeZone)}
          </li>
        ))}
      </ul>
    </section>
  )
}
