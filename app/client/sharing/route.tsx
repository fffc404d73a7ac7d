import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, Card, EmptyState, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { topicLines } from '#app/client/_parts/knows.ts'
import { whyAlone } from '#app/client/_parts/signed-alone.tsx'
import { StateTag, stateSentence } from '#app/client/_parts/state-tag.tsx'
import { sayConflicts } from '#lib/conflicts/words/conflicts.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharingPerson } from '#lib/releases/rules/sharing-person.ts'
import { type SharingView, seeSharing } from '#lib/releases/see/see-sharing.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('client', seeSharing, whoKnowsWhat)

export const POST = noForm

function whoKnowsWhat(seen: SharingView, { language }: Asked): Page {
  const say = sayClient(language)
  return {
    title: say('sharing.title'),
    lead: say('sharing.lead'),
    current: 'sharing',
    wide: true,
    main: (
      <>
        <p className="ajar-actions">
          <ButtonLink href="/client/sharing/new">{say('sharing.sign')}</ButtonLink>
        </p>
        {seen.alone.map((form) => (
          <Card key={form.linkId} kind="waiting">
            <h2>
              {form.name} <Tag tone="wait">{say(`alone.tag.${form.state}`)}</Tag>
            </h2>
            <p>{whyAlone(form, language, seen.timeZone)}</p>
            <p>
              <Link href={`/client/sharing/${form.linkId}`}>{say('alone.more')}</Link>
            </p>
          </Card>
        ))}
        {seen.people.length + seen.alone.length === 0 && <EmptyState words={say('sharing.nobody')} />}
        {seen.people.map((person) => (
          <PersonCard key={person.linkId} person={person} seen={seen} language={language} />
        ))}
        <Card>
          <h2>{say('sharing.never')}</h2>
          <p>{say('sharing.neverLead')}</p>
          <Link href="/client/never">{say('sharing.toNever')}</Link>
        </Card>
        <Card>
          <h2>{sayConflicts(language)('title')}</h2>
          <p>{sayConflicts(language)('why')}</p>
          <Link href="/client/conflicts">{sayConflicts(language)('toPage')}</Link>
        </Card>
        <Card>
          <h2>{sayTakeAlong(language)('title')}</h2>
          <p>{sayTakeAlong(language)('why')}</p>
          <Link href="/client/take-along">{sayTakeAlong(language)('toPage')}</Link>
        </Card>
        <InOwnName seen={seen} language={language} />
        <p>{say('sharing.paper')}</p>
      </>
    ),
  }
}

function PersonCard({ person, seen, language }: { person: SharingPerson; seen: SharingView; language: Language }) {
  const say = sayClient(language)
  const open = person.sharing.lines.filter((line) => line.decision.permitted || isForLater(line.decision.reason))
  return (
    <Card kind={person.sharing.state === 'in_force' ? 'answer' : 'plain'}>
      <h2>
        {person.name} <StateTag person={person} language={language} />
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
        <Link href={`/client/sharing/${person.linkId}/release`}>{say('person.print')}</Link>
      </p>
    </Card>
  )
}

/** What staff wrote down in the client's name about forms, and what to do if it is not right. */
function InOwnName({ seen, language }: { seen: SharingView; language: Language }) {
  const say = sayClient(language)
  if (seen.inOwnName.length === 0) return null
  return (
    <Card id="in-own-name">
      <h2>{say('inOwnName.title')}</h2>
      <p>{say('inOwnName.object')}</p>
      <ul className="ajar-doors">
        {seen.inOwnName.map((each) => (
          <li key={`${each.releaseId} ${each.what} ${each.at.getTime()}`}>
            {say(`inOwnName.what.${each.what}`, { staff: each.byName, name: each.recipientName })}
            <p className="ajar-kicker">{writtenTime(each.at, language, seen.timeZone)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** People with a release that is not taken back, even if it opens only in a crisis. */
function isForLater(reason: string): boolean {
  return reason === 'no_crisis_declared'
}
