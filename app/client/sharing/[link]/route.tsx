import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice, optionalChoice, text, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, Card, Note } from '#app/_parts/parts.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { SignedAlone } from '#app/client/_parts/signed-alone.tsx'
import { StateTag, stateSentence } from '#app/client/_parts/state-tag.tsx'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayPressured } from '#lib/holds/do/say-pressured.ts'
import { sayDefect } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import { endPhoneWord } from '#lib/identity/do/end-phone-word.ts'
import { makeOwnCode } from '#lib/identity/do/make-own-code.ts'
import { setPhoneWord } from '#lib/identity/do/set-phone-word.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { type SharingWithOne, seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { HandOver } from './hand-over.tsx'
import { PhoneWord } from './phone-word.tsx'
import { SaidPressured, SayPressured } from './pressured.tsx'
import { Revoked } from './revoked.tsx'
import { ScopeList } from './scope-list.tsx'
import { Signed } from './signed.tsx'

export const GET = document('client', (viewer, { id }) => seeSharingWith(viewer, id('link')), sharingWithOne)

export const POST = oneOf(
  form(
    'client',
    {
      name: 'narrow-release',
      says: 'itself',
      shape: z.object({ link: uuid(), topic: choice(topics, 'choose_one'), area: optionalChoice(lifeAreas) }),
      done: (link) => `/client/sharing/${link}?done=narrowed`,
    },
    narrowRelease,
  ),
  form(
    'client',
    {
      name: 'revoke-release',
      says: 'itself',
      shape: z.object({ link: uuid() }),
      done: (link) => `/client/sharing/${link}?done=revoked`,
    },
    revokeRelease,
  ),
  form(
    'client',
    {
      name: 'say-pressured',
      says: 'itself',
      shape: z.object({ link: uuid() }),
      done: (link) => `/client/sharing/${link}?done=held`,
    },
    sayPressured,
  ),
  form(
    'client',
    { name: 'own-code', shape: z.object({ link: uuid() }), done: (link) => `/client/sharing/${link}#hand-over` },
    makeOwnCode,
  ),
  form(
    'client',
    {
      name: 'phone-word',
      shape: z.object({ link: uuid(), phoneWord: text('say_word', 60) }),
      done: (link) => `/client/sharing/${link}#phone-word`,
    },
    setPhoneWord,
  ),
  form(
    'client',
    {
      name: 'phone-word-end',
      says: 'removed',
      shape: z.object({ link: uuid() }),
      done: (link) => `/client/sharing/${link}#phone-word`,
    },
    endPhoneWord,
  ),
)

function sharingWithOne(seenWithOne: SharingWithOne, asked: Asked): Page {
  const { person, alone, isHeldForThem, seen, code, phoneWord, staffNames, timeZone, place, centerLanguage } =
    seenWithOne
  if (!person) return alone ? signedAlone(alone, timeZone, asked) : notFound()
  const { language } = asked
  const say = sayClient(language)
  const { name, linkId, sharing } = person
  const done = asked.query.get('done')
  const isRevoked = sharing.state === 'revoked'
  const isPaused = sharing.state === 'paused'
  const isJustRevoked = isRevoked && done === 'revoked'
  const isJustSigned = done === 'signed' && alone?.state !== 'waits'
  return {
    title: say('person.title'),
    current: 'sharing',
    wide: true,
    back: '/client/sharing',
    main: (
      <>
        {isJustRevoked && <Revoked name={name} language={language} />}
        {isPaused && done === 'held' && <SaidPressured name={name} language={language} />}
        {done === 'narrowed' && <Done words={say('person.narrowed', { name })} />}
        {isJustSigned && <Signed {...{ person, language, timeZone }} isWelcomed={asked.query.has('letter')} />}
        {alone && alone.state !== 'taken_back' && <SignedAlone form={alone} language={language} timeZone={timeZone} />}
        {isJustRevoked ? <h2>{name}</h2> : <h1>{name}</h1>}
        <p>
          <StateTag person={person} language={language} />{' '}
          {isJustSigned && sharing.state !== 'in_force' ? '' : stateSentence(person, language, timeZone)}
        </p>
        {sharing.state === 'not_valid' && (
          <>
            <p>{say('person.whyNotValid')}</p>
            <ul>
              {sharing.defects.map((defect) => (
                <li key={defect}>{sayDefect(defect, language)}</li>
              ))}
            </ul>
          </>
        )}
        {sharing.state === 'not_identified' && <HandOver name={name} code={code} timeZone={timeZone} asked={asked} />}
        <p className="ajar-kicker">
          {say('person.asStands', { relationship: inWords('relationships', person.relationship, language) })}
        </p>
        <div className="ajar-actions">
          <ButtonLink href={`/client/sharing/new?from=${linkId}`} kind="quiet">
            {say(isRevoked ? 'person.signAgain' : 'person.change')}
          </ButtonLink>
          <Link href={`/client/sharing/${linkId}/release`}>{say('person.print')}</Link>
        </div>
        {(!isRevoked || isStillOpen(alone)) && <Revoke asked={asked} opensAgain={!isHeldForThem && !isPaused} />}
        {!isRevoked && !isHeldForThem && <SayPressured name={name} asked={asked} />}
        <Card>
          <h2>{say('person.openTitle', { name })}</h2>
          {sharing.state === 'in_force' && <p>{say('person.openLead')}</p>}
          <ScopeList person={person} staffNames={staffNames} language={language} />
        </Card>
        <section>
          <h2>
            {sharing.state === 'not_identified'
              ? sayIdentity(language)('client.willSee', { name })
              : say('person.seenTitle', { name })}
          </h2>
          {!seen && <p>{say('person.seenNothing', { name })}</p>}
          {seen && <p>{say('person.seenLead', { name })}</p>}
          {seen && (
            <SharedPersonView
              person={seen}
              at={asked.at}
              language={language}
              of={centerLanguage}
              timeZone={timeZone}
              place={place}
            />
          )}
        </section>
        {!isRevoked && <PhoneWord name={name} agreed={phoneWord} timeZone={timeZone} asked={asked} />}
      </>
    ),
  }
}

type Alone = NonNullable<SharingWithOne['alone']>

/** Whether staff may still sign what the client signed. */
const isStillOpen = (alone: Alone | null) => alone !== null && alone.state !== 'taken_back'

/** Somebody for whom the client signed, and no member of staff has: nothing is open, and nothing else is to be seen. */
function signedAlone(alone: Alone, timeZone: string, asked: Asked): Page {
  const { language, query } = asked
  const say = sayClient(language)
  const { name, linkId, state } = alone
  const isJustRevoked = state === 'taken_back' && query.get('done') === 'revoked'
  return {
    title: say('person.title'),
    current: 'sharing',
    wide: true,
    back: '/client/sharing',
    main: (
      <>
        {isJustRevoked && <Revoked name={name} language={language} />}
        {isJustRevoked ? <h2>{name}</h2> : <h1>{name}</h1>}
        <SignedAlone form={alone} language={language} timeZone={timeZone} />
        <div className="ajar-actions">
          <Link href={`/client/sharing/${linkId}/release`}>{say('person.print')}</Link>
        </div>
        {isStillOpen(alone) && <Revoke asked={asked} opensAgain />}
      </>
    ),
  }
}

/** That signing again opens it again is left out where it would not. */
function Revoke({ asked: { language, form }, opensAgain }: { asked: Asked; opensAgain: boolean }) {
  const say = sayClient(language)
  return (
    <>
      <Form name="revoke-release" shown={form('revoke-release')} language={language}>
        <Button kind="warn">{say('person.revoke')}</Button>
      </Form>
      <p className="ajar-kicker">
        {say('person.revokeLead')} {opensAgain && say('person.revokeAgain')}
      </p>
    </>
  )
}

function Done({ words }: { words: string }) {
  return (
    <Note tone="good">
      <p>{words}</p>
    </Note>
  )
}
