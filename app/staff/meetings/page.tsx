import { redirect } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayStaffMeetings(language)('title'), language)
}

export default guarded(async function Meetings() {
  const language = await requestLanguage()
  const seen = await seeMeetings(await viewerFor('staff'))
  if (!seen) redirect('/sign-in')
  const say = sayStaffMeetings(language)
  return (
    <Page audience="staff" language={language} current="meetings" wide>
      <h1>{say('title')}</h1>
      <p className="ajar-lead">{say('lead')}</p>
      {seen.meetings.length === 0 ? (
        <p>{say('empty')}</p>
      ) : (
        <Table
          caption={say('title')}
          head={[say('about'), say('client'), say('state'), say('proposed')]}
          rows={seen.meetings.map((meeting) => ({
            id: meeting.id,
            cells: [
              <a key="about" href={`/staff/meetings/${meeting.id}`}>
                {meeting.about}
              </a>,
              meeting.clientName,
              <Tag key="state" tone={meeting.state === 'confirmed' ? 'good' : 'wait'}>
                {sayConsent(language)(`meetingStates.${meeting.state}`)}
              </Tag>,
              writtenDate(meeting.proposedAt, language, seen.timeZone),
            ],
          }))}
        />
      )}
    </Page>
  )
})
