import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Call } from '#app/_parts/call.tsx'
import { Link } from '#app/_parts/link.tsx'
import { Openness } from '#app/_parts/openness.tsx'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'
import { Column, SharedPersonView, Terms } from '#app/_parts/shared-person/shared-person.tsx'
import { TellAbout } from '#app/_parts/tell/tell-about.tsx'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { type FamilyHome, seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { NewForYou } from './new-for-you.tsx'
import { ReportList } from './reports/report-list.tsx'

export const GET = document('family', seeFamilyHome, home)

export const POST = noForm

/** The answer first: what is new, then everybody who shares something, with everything they share. */
function home(seen: FamilyHome, asked: Asked): Page {
  const { people } = seen
  const { language } = asked
  const say = sayFamily(language)
  const [only] = people.length === 1 ? people : []
  return {
    // The title names nobody, because others in the house may read the browser's history.
    title: say('home.title'),
    current: 'home',
    wide: true,
    main: (
      <>
        <h1>{only ? only.name : say('home.title')}</h1>
        <NewForYou seen={seen} asked={asked} />
        {only ? (
          <SharedPersonView {...propsOf(only, seen, asked)} aside={<Aside seen={seen} asked={asked} />} />
        ) : (
          <div className="ajar-stack is-two">
            <div className="ajar-stack">
              {people.length === 0 && <Nobody language={language} />}
              {people.map((person) => (
                <OneOfSeveral key={person.linkId} person={person} seen={seen} asked={asked} />
              ))}
            </div>
            <div className="ajar-stack">
              <Aside seen={seen} asked={asked} />
            </div>
          </div>
        )}
        {people.map(({ linkId, name }) => (
          <p key={linkId}>
            <Link href={`/family/${linkId}`}>{say('home.alone', { name })}</Link>
          </p>
        ))}
        <p className="ajar-kicker">
          {say('home.emailLine', { email: seen.email })}{' '}
          {people.length > 0 && <Link href="/family/code">{sayIdentity(language)('family.title')}</Link>}
        </p>
      </>
    ),
  }
}

function propsOf(person: SharedPerson, { center }: FamilyHome, { language, at }: Asked) {
  const say = sayFamily(language)
  return {
    person,
    at,
    language,
    timeZone: center.timeZone,
    place: center.place,
    of: center.language,
    raise: (
      <TellAbout
        language={language}
        about={person.name}
        relationship={person.relationship}
        kind="case_management"
        label={say('person.raise')}
      />
    ),
    meetingLink: (
      <p>
        <Link href="/family/meetings">{say('home.toMeetings')}</Link>
      </p>
    ),
  }
}

/** The answer about one person; everything else they share is one press away, on the same page. */
function OneOfSeveral({ person, seen, asked }: { person: SharedPerson; seen: FamilyHome; asked: Asked }) {
  const props = { ...propsOf(person, seen, asked), heading: 'h3' } as const
  return (
    <section aria-labelledby={`person-${person.linkId}`}>
      <h2 id={`person-${person.linkId}`}>{person.name}</h2>
      <div className="ajar-stack">
        <Column column="first" {...props} />
        <details>
          <summary>{sayFamily(asked.language)('home.everything', { name: person.name })}</summary>
          <Column column="second" {...props} />
          <Terms {...props} />
        </details>
      </div>
    </section>
  )
}

function Nobody({ language }: Pick<Asked, 'language'>) {
  const say = sayFamily(language)
  return (
    <Card>
      <h2>{say('home.nobody')}</h2>
      <p>{say('home.nobodyNext')}</p>
      <ButtonLink href="/ask" kind="quiet">
        {say('home.ask')}
      </ButtonLink>
      <p>
        <Link href="/family/code">{sayIdentity(language)('family.title')}</Link>
      </p>
    </Card>
  )
}

/** What is the same for everybody: how to tell us something, what they told us, and how to reach the center. */
function Aside({ seen, asked }: { seen: FamilyHome; asked: Asked }) {
  const { center, reports } = seen
  const { language, at } = asked
  const say = sayFamily(language)
  return (
    <>
      <Card>
        <h2>{say('home.tellTitle')}</h2>
        <p>{say('home.tellLead')}</p>
        {seen.people.map(({ linkId, name, relationship }) => (
          <TellAbout
            key={linkId}
            language={language}
            about={name}
            relationship={relationship}
            label={say('home.tellAbout', { name })}
          />
        ))}
        {seen.people.length === 0 ? (
          <ButtonLink href="/tell">{say('home.tell')}</ButtonLink>
        ) : (
          <Link className="ajar-back" href="/tell">
            {say('home.tellOther')}
          </Link>
        )}
      </Card>
      <Card>
        <h2>{say('home.reportsTitle')}</h2>
        <ReportList reports={reports} language={language} center={center} />
        <Link className="ajar-back" href="/family/reports">
          {say('home.allReports')}
        </Link>
      </Card>
      <Card>
        <h2>{sayMessages(language)('card')}</h2>
        <p>{sayMessages(language)('cardLead')}</p>
        <Link className="ajar-back" href="/family/messages">
          {sayMessages(language)('all')}
        </Link>
      </Card>
      <Card>
        <h2>{center.name}</h2>
        <p>
          <Openness center={center} at={at} language={language} />
        </p>
        <Call
          label={say('home.callCenter')}
          phone={center.phone}
          hours=""
          quiet
          of={center.language}
          language={language}
        />
      </Card>
    </>
  )
}
