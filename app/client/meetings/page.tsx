import { redirect } from 'next/navigation'
import { shownForm } from '#app/_form/attempt.ts'
import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import { answer, takeBack } from './actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string; meeting?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayClientLife(language)('meetings.title'), language, Boolean((await searchParams).again))
}

/** One proposal is answered at a time, the one chosen in the address or the first. */
export default guarded(async function ClientMeetings({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('client')
  const seen = await seeClientMeetings(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayClientLife(language)
  const asked = await searchParams
  const answering = await shownForm(viewer, 'client-meeting', asked, language)
  const back = await shownForm(viewer, 'client-meeting-back', asked, language)
  const chosen =
    answering.value('meeting', asked.meeting) || seen.meetings.find((meeting) => meeting.state === 'proposed')?.id
  return (
    <Page audience="client" language={language} current="meetings">
      <h1>{say('meetings.title')}</h1>
      <p className="ajar-lead">{say('meetings.lead')}</p>
      {seen.meetings.length === 0 && <p>{say('meetings.none')}</p>}
      {seen.meetings.map((meeting) => {
        const settled = meeting.times.find((time) => time.id === meeting.confirmedTimeId)
        const isOpen = meeting.state === 'invited' || meeting.state === 'confirmed'
        return (
          <Card key={meeting.id} kind={meeting.state === 'proposed' ? 'waiting' : 'plain'}>
            <h2>{meeting.about}</h2>
            <p>
              <Tag tone={meeting.state === 'confirmed' ? 'good' : 'wait'}>
                {sayConsent(language)(`meetingStates.${meeting.state}`)}
              </Tag>{' '}
              {sayConsent(language)(`places.${meeting.place}`)}
            </p>
            {settled ? (
              <p>{say('meetings.setTime', { time: writtenTime(settled.startsAt, language, seen.timeZone) })}</p>
            ) : (
              <>
                <p>{say('meetings.times')}</p>
                <ul>
                  {meeting.times.map((time) => (
                    <li key={time.id}>{writtenTime(time.startsAt, language, seen.timeZone)}</li>
                  ))}
                </ul>
              </>
            )}
            {meeting.state === 'proposed' && meeting.id !== chosen && (
              <a href={`/client/meetings?meeting=${meeting.id}`}>{say('meetings.open')}</a>
            )}
            {meeting.state === 'proposed' && meeting.id === chosen && (
              <Form action={answer} formKey={answering.key} problems={answering.problems} language={language}>
                <Hidden name="meeting" value={meeting.id} />
                <Radios
                  name="agrees"
                  label={say('meetings.yesOrNo')}
                  value={answering.value('agrees')}
                  options={[
                    { value: 'yes', label: say('meetings.yes') },
                    { value: 'no', label: say('meetings.no') },
                  ]}
                  problems={answering.problems}
                />
                <Checkboxes
                  name="wanted"
                  label={say('meetings.who')}
                  values={answering.values('wanted')}
                  options={meeting.people.map((each) => ({ value: each.familyMemberId, label: each.name }))}
                  problems={answering.problems}
                />
                <Button>{say('meetings.answer')}</Button>
              </Form>
            )}
            {isOpen && (
              <Form
                action={takeBack}
                formKey={crypto.randomUUID()}
                problems={back.value('meeting') === meeting.id ? back.problems : []}
                language={language}
              >
                <Hidden name="meeting" value={meeting.id} />
                <p>{say('meetings.takeBackLead')}</p>
                <Button kind="quiet">{say('meetings.takeBack')}</Button>
              </Form>
            )}
          </Card>
        )
      })}
    </Page>
  )
})
