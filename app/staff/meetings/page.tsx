import { redirect } from 'next/navigation'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { Table, Tag } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { writtenDate } from '#app/_ui/written-date.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayStaffMeetings } from '#lib/i18n/staff-meetings.ts'
import { seeMeetings } from '#lib/operations/see-meetings.ts'

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
