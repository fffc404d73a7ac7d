import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Note, Table, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { MeetingForms } from './meeting-forms.tsx'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffMeetings(language)('title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Meeting({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const seen = await seeMeeting(viewer, id.data as MeetingId)
  if (!seen) redirect('/sign-in')
  const meeting = seen.found
  if (!meeting) notFound()
  const say = sayStaffMeetings(language)
  const sayC = sayConsent(language)
  const at = (instant: Date) => writtenTime(instant, language, meeting.timeZone)
  const invited = meeting.invitations.filter((each) => each.invitedAt && !each.withdrawnAt)
  const settled = meeting.times.find((time) => time.id === meeting.confirmedTimeId)
  return (
    <Page audience="staff" language={language} current="meetings" wide back="/staff/meetings">
      <h1>{meeting.about}</h1>
      <p>
        <a href={`/staff/clients/${meeting.clientId}`}>{meeting.clientName}</a> ·{' '}
        <Tag tone={meeting.state === 'confirmed' ? 'good' : 'wait'}>{sayC(`meetingStates.${meeting.state}`)}</Tag> ·{' '}
        {sayC(`places.${meeting.place}`)}
      </p>
      {meeting.state === 'proposed' && (
        <Note tone="wait">
          <p>{say('waiting')}</p>
        </Note>
      )}
      {settled && meeting.state === 'confirmed' && (
        <Note tone="good">
          <p>{say('confirmed', { time: at(settled.startsAt) })}</p>
        </Note>
      )}
      {invited.length > 0 && <p>{say('invited', { names: invited.map((each) => each.name).join(', ') })}</p>}
      {meeting.invitations
        .filter((each) => each.withdrawnAt)
        .map((each) => (
          <p key={each.id}>{say('withdrawn', { name: each.name })}</p>
        ))}
      <Table
        caption={say('times')}
        head={[say('time'), ...meeting.invitations.map((each) => each.name)]}
        rows={meeting.times.map((time) => ({
          id: time.id,
          cells: [
            at(time.startsAt),
            ...meeting.invitations.map((each) => {
              const answer = each.answers.find((given) => given.timeId === time.id)?.answer
              return answer ? sayC(`timeAnswers.${answer}`) : say('noAnswer')
            }),
          ],
        }))}
      />
      {await MeetingForms({ viewer, meeting, language, asked: await searchParams })}
    </Page>
  )
})
