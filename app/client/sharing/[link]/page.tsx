import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { ButtonLink, Card, Note } from '#app/_parts/parts.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { StateTag, stateSentence } from '#app/client/_parts/state-tag.tsx'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { revoke } from './actions.ts'
import { Revoked } from './revoked.tsx'
import { ScopeList } from './scope-list.tsx'

interface Props {
  readonly params: Promise<{ link: string }>
  readonly searchParams: Promise<{ again?: string; done?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayClient(language)('person.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function SharingWithOne({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('client')
  const link = z.uuid().safeParse((await params).link)
  if (!link.success) notFound()
  const found = await seeSharingWith(viewer, link.data)
  if (!found) redirect('/sign-in')
  const { person, seen, staffNames, timeZone, place } = found
  if (!person) notFound()
  const asked = await searchParams
  const revoking = await shownForm(viewer, 'revoke-release', asked, language)
  const narrowing = await shownForm(viewer, 'narrow-release', asked, language)
  const say = sayClient(language)
  const { name, linkId, sharing } = person
  const isRevoked = sharing.state === 'revoked'
  const newHref = `/client/sharing/new?from=${linkId}`
  return (
    <Page audience="client" language={language} current="sharing" wide back="/client/sharing">
      {isRevoked && asked.done === 'revoked' && <Revoked name={name} language={language} />}
      {asked.done === 'narrowed' && <Done words={say('person.narrowed', { name })} />}
      {asked.done === 'signed' && <Done words={say('person.signed', { name })} />}
      {isRevoked && asked.done === 'revoked' ? <h2>{name}</h2> : <h1>{name}</h1>}
      <p>
        <StateTag state={sharing.state} language={language} /> {stateSentence(person, language, timeZone)}
      </p>
      <p className="ajar-kicker">{say('person.asStands', { relationship: person.relationship })}</p>
      <div className="ajar-actions">
        <ButtonLink href={newHref} kind="quiet">
          {say(isRevoked ? 'person.signAgain' : 'person.change')}
        </ButtonLink>
        <a href={`/client/sharing/${linkId}/release`}>{say('person.print')}</a>
      </div>
      {!isRevoked && (
        <Form
          action={revoke}
          formKey={revoking.key}
          problems={[...revoking.problems, ...narrowing.problems]}
          language={language}
        >
          <Hidden name="link" value={linkId} />
          <Button kind="warn">{say('person.revoke')}</Button>
        </Form>
      )}
      {!isRevoked && <p className="ajar-kicker">{say('person.revokeLead')}</p>}
      <Card>
        <h2>{say('person.openTitle', { name })}</h2>
        <ScopeList person={person} staffNames={staffNames} language={language} />
      </Card>
      <section>
        <h2>{say('person.seenTitle', { name })}</h2>
        {seen ? (
          <>
            <p>{say('person.seenLead', { name })}</p>
            <SharedPersonView person={seen} language={language} timeZone={timeZone} place={place} />
          </>
        ) : (
          <p>{say('person.seenNothing', { name })}</p>
        )}
      </section>
    </Page>
  )
})

function Done({ words }: { words: string }) {
  return (
    <Note tone="good">
      <p>{words}</p>
    </Note>
  )
}
