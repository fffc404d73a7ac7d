import { form } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ClientId, MeetingId } from '#lib/kernel/id.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import { seeWhoMayMeet } from '#lib/meetings/see/see-who-may-meet.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { CannotBeInvited, NewMeetingForm, newMeetingShape } from './new-meeting-form.tsx'

type WhoMayMeet = FoundBy<typeof seeWhoMayMeet>

export const GET = document(
  'staff',
  (viewer, { id, idInQuery }) => seeWhoMayMeet(viewer, id<ClientId>('client'), idInQuery<MeetingId>('after')),
  newMeeting,
)

export const POST = form(
  'staff',
  { name: 'meeting-new', shape: newMeetingShape, done: (meeting) => `/staff/meetings/${meeting}` },
  proposeMeeting,
)

function newMeeting({ id, name, family, others, timeZone, before }: WhoMayMeet, asked: Asked): Page {
  const say = sayStaffMeetings(asked.language)
  const cannot = <CannotBeInvited client={id} others={others} language={asked.language} />
  return {
    title: say('another'),
    current: 'clients',
    back: `/staff/clients/${id}`,
    main: (
      <>
        <h1>{say('newTitle', { name })}</h1>
        <p className="ajar-lead">{say('newLead')}</p>
        {family.length === 0 ? (
          <>
            <p>{say('nobody')}</p>
            {cannot}
          </>
        ) : (
          <NewMeetingForm family={family} others={cannot} timeZone={timeZone} before={before} asked={asked} />
        )}
      </>
    ),
  }
}
