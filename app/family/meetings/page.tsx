import { redirect } from 'next/navigation'
import { shownForm } from '#app/_form/attempt.ts'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { TimeAnswers } from '#app/_parts/meetings/time-answers.tsx'
import { Card, EmptyState, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { answerInvitation } from './actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string; about?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('meetings.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Meetings({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('family')
  const seen = await seeOwnMeetings(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayFamily(language)
  const asked = await searchParams
  const meetings = seen.people.flatMap((person) => person.told('meetings').map((meeting) => ({ person, meeting })))
  const { timeZone } = seen.center
  const blank = await shownForm(viewer, 'meeting-answer', {}, language)
  const again = asked.again ? await shownForm(viewer, 'meeting-answer', asked, language) : blank
  return (
    <Page audience="family" language={language} current="meetings">
      <h1>{say('meetings.title')}</h1>
      <p className="ajar-lead">{say('meetings.lead')}</p>
      {meetings.length === 0 && <EmptyState words={say('meetings.none')} />}
      {meetings.map(({ person, meeting }) => {
        const isAgain = again.value('invitation') === meeting.invitationId
        const form = isAgain ? again : { ...blank, key: crypto.randomUUID() }
        const settled = meeting.times.find((time) => time.id === meeting.confirmedTimeId)
        return (
          <Card key={meeting.invitationId} kind={meeting.state === 'invited' ? 'waiting' : 'answer'}>
            <h2>{say('meetings.with', { name: person.name })}</h2>
            <p>
              {meeting.about} <Tag tone="wait">{sayConsent(language)(`meetingStates.${meeting.state}`)}</Tag>
            </p>
            <p>
              {sayConsent(language)(`places.${meeting.place}`)} · {say('meetings.length', { minutes: meeting.minutes })}
            </p>
            {meeting.state === 'cancelled' && <p>{say('meetings.cancelled')}</p>}
            {settled && meeting.state === 'confirmed' && (
              <>
                <p>{say('meetings.confirmed')}</p>
                <p className="ajar-big">{writtenTime(settled.startsAt, language, timeZone)}</p>
              </>
            )}
            {meeting.state === 'invited' && (
              <Form
                action={answerInvitation}
                formKey={form.key}
                problems={isAgain ? form.problems : []}
                language={language}
              >
                <Hidden name="invitation" value={meeting.invitationId} />
                <p>{meeting.times.every((time) => time.answer) ? say('meetings.answered') : say('meetings.choose')}</p>
                <TimeAnswers times={meeting.times} form={form} language={language} timeZone={timeZone} />
                <Button>{say('meetings.send')}</Button>
              </Form>
            )}
          </Card>
        )
      })}
    </Page>
  )
})
