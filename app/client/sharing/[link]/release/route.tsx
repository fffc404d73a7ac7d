import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ReleaseEvidence } from '#app/_parts/release-evidence.tsx'
import { writtenFile } from '#app/_parts/tell/attach.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { seeOwnReleases } from '#lib/releases/see/see-own-releases.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'

type OwnReleases = NonNullable<Awaited<ReturnType<typeof seeOwnReleases>>>

export const GET = document('client', (viewer, { id }) => seeOwnReleases(viewer, id('link')), ownReleases)

export const POST = noForm

/** The client's own copy: the very words they signed, the latest form first. Each prints, and is saved as a PDF. */
function ownReleases({ releases, timeZone }: OwnReleases, { language, params }: Asked): Page {
  const [latest, ...earlier] = releases
  if (!latest) notFound()
  const say = sayClientSign(language)
  const props = { link: params.link!, timeZone, language }
  return {
    title: say('release.title'),
    lead: say('release.lead', { name: latest.recipientName }),
    current: 'sharing',
    back: `/client/sharing/${params.link}`,
    main: (
      <>
        <section>
          <h2>{titleOf(latest, props)}</h2>
          <SignedRelease release={latest} {...props} />
        </section>
        {earlier.length > 0 && <h2>{sayEvidence(language)('earlier')}</h2>}
        {earlier.map((release) => (
          <details key={release.id}>
            <summary>{titleOf(release, props)}</summary>
            <SignedRelease release={release} {...props} />
          </details>
        ))}
      </>
    ),
  }
}

interface Props {
  readonly link: string
  readonly timeZone: string
  readonly language: Language
}
type OwnRelease = OwnReleases['releases'][number]

function titleOf({ signedAt, form }: OwnRelease, { language, timeZone }: Props): string {
  const say = sayClientSign(language)
  const date = signedAt ? writtenDate(signedAt, language, timeZone) : '–'
  return `${say('release.signed', { date })}. ${say(`release.${form}`)}`
}

function SignedRelease({ link, release, timeZone, language }: Props & { release: OwnRelease }) {
  const say = sayClientSign(language)
  const sayC = sayConsent(language)
  const here = `/client/sharing/${link}/release/${release.id}`
  return (
    <>
      <p>
        {release.completedAt ? (
          <Link href={`${here}/copy`}>{sayEvidence(language)('save')}</Link>
        ) : (
          sayEvidence(language)('alone')
        )}
      </p>
      {release.scans.map((scan) => (
        <p key={scan.id}>
          <Link href={`${here}/scan/${scan.id}`}>{writtenFile(scan, language, 'save')}</Link>
        </p>
      ))}
      <ReleaseEvidence evidence={release.evidence} language={language} timeZone={timeZone} />
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
    </>
  )
}
