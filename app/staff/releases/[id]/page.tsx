import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { Radios } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card, Note } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { sayConsent, sayDefect } from '#lib/i18n/consent.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { seeRelease } from '#lib/releases/see/see-release.ts'
import { recordEvent } from './actions.ts'
import { releaseEventKinds } from './event-kinds.ts'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffClients(language)('evidence.title'), language, Boolean((await searchParams).again))
}

/** The evidence: what was signed, by whom, and what became of it. Prints as the client's copy. */
export default guarded(async function Evidence({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const seen = await seeRelease(viewer, id.data as ReleaseId)
  if (!seen) redirect('/sign-in')
  const release = seen.found
  if (!release) notFound()
  const say = sayStaffClients(language)
  const sayC = sayConsent(language)
  const form = await shownForm(viewer, 'release-event', await searchParams, language)
  const at = (instant: Date) => writtenTime(instant, language, release.timeZone)
  const { recipientName: recipient, relationship, clientName: client, signedAt } = release
  return (
    <Page audience="staff" language={language} current="clients" back={`/staff/clients/${release.clientId}`}>
      <h1>{say('evidence.whom', { client, recipient, relationship })}</h1>
      {release.defects.length === 0 ? (
        <Note tone="good">
          <p>{say('evidence.inForce')}</p>
        </Note>
      ) : (
        <Note tone="warn">
          <p>{say('evidence.defects')}</p>
          <ul>
            {release.defects.map((defect) => (
              <li key={defect}>{sayDefect(defect, language)}</li>
            ))}
          </ul>
          {!release.completedAt && (
            <p>
              <a href={`/staff/clients/${release.clientId}/releases/new?draft=${release.id}`}>{say('correct')}</a>
            </p>
          )}
        </Note>
      )}
      <p>
        {say(`evidence.form.${release.form}`)}.{' '}
        {signedAt
          ? say('evidence.signed', {
              name: release.signedName,
              date: writtenDate(signedAt, language, release.timeZone),
            })
          : say('evidence.unsigned')}
        . {release.identifiedBy && say('evidence.identified', { how: release.identifiedBy })}
      </p>
      <h2>{say('evidence.text')}</h2>
      <div className="ajar-paper">{release.signedText}</div>
      <p className="ajar-kicker">
        {say('evidence.hash')}: {release.signedTextHash}
      </p>
      <p className="ajar-kicker">{say('evidence.recorded', { date: at(release.recordedAt) })}</p>
      <h2>{say('evidence.events')}</h2>
      {release.events.length === 0 && <p>{say('evidence.eventsNone')}</p>}
      <ul className="ajar-doors">
        {release.events.map((event) => (
          <li key={event.id}>
            {say(`evidence.kinds.${event.kind}`)}
            {event.topic && `: ${sayC(`topics.${event.topic}.name`)}`}
            {event.area && `, ${sayC(`areas.${event.area}`)}`}
            {event.words && <p>“{event.words}”</p>}
            <p className="ajar-kicker">{at(event.at)}</p>
          </li>
        ))}
      </ul>
      {release.completedAt && (
        <Card>
          <h2>{say('evidence.change')}</h2>
          <Form action={recordEvent} formKey={form.key} problems={form.problems} language={language}>
            <Hidden name="release" value={release.id} />
            <Radios
              name="kind"
              label={say('evidence.what')}
              value={form.value('kind')}
              options={releaseEventKinds.map((value) => ({ value, label: say(`evidence.kinds.${value}`) }))}
              problems={form.problems}
            />
            <Select
              name="topic"
              label={say('evidence.topic')}
              value={form.value('topic')}
              options={[
                { value: '', label: '–' },
                ...release.topics.map((value) => ({ value, label: sayC(`topics.${value}.name`) })),
              ]}
            />
            <Select
              name="area"
              label={say('evidence.area')}
              value={form.value('area')}
              options={[
                { value: '', label: say('evidence.allAreas') },
                ...lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) })),
              ]}
            />
            <TextArea
              name="words"
              rows={2}
              label={say('evidence.words')}
              value={form.value('words')}
              problems={form.problems}
            />
            <Button kind="warn">{say('evidence.save')}</Button>
          </Form>
        </Card>
      )}
    </Page>
  )
})
