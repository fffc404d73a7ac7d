import { shownForm } from '#app/_form/attempt.ts'
import { Checkboxes, Radios, Tick } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { cancel, confirm, move, recordAnswer } from './actions.ts'

interface Props {
  readonly viewer: Viewer<'staff'>
  readonly meeting: NonNullable<NonNullable<Awaited<ReturnType<typeof seeMeeting>>>['found']>
  readonly language: Language
  readonly asked: { again?: string }
}

/** What can be done with a meeting where it stands now. */
export async function MeetingForms({ viewer, meeting, language, asked }: Props) {
  const say = sayStaffMeetings(language)
  const form = (name: string) => shownForm(viewer, name, asked, language)
  const id = <Hidden name="meeting" value={meeting.id} />
  if (meeting.state === 'declined' || meeting.state === 'cancelled') {
    return <p>{say('over', { state: sayConsent(language)(`meetingStates.${meeting.state}`) })}</p>
  }
  const word = await form('meeting-word')
  const confirming = await form('meeting-confirm')
  const moving = await form('meeting-move')
  const cancelling = await form('meeting-cancel')
  return (
    <div className="ajar-stack">
      {meeting.state === 'proposed' && (
        <Card>
          <h2>{say('onTheirWord')}</h2>
          <Form action={recordAnswer} formKey={word.key} problems={word.problems} language={language}>
            {id}
            <Radios
              name="agrees"
              label={say('clientSaid')}
              value={word.value('agrees')}
              options={[
                { value: 'yes', label: say('saysYes') },
                { value: 'no', label: say('saysNo') },
              ]}
              problems={word.problems}
            />
            <Checkboxes
              name="wanted"
              label={say('who')}
              values={word.values('wanted')}
              options={meeting.invitations.map((each) => ({ value: each.familyMemberId, label: each.name }))}
              problems={word.problems}
            />
            <Button>{say('record')}</Button>
          </Form>
        </Card>
      )}
      {meeting.state !== 'proposed' && (
        <>
          <Card>
            <Form action={confirm} formKey={confirming.key} problems={confirming.problems} language={language}>
              {id}
              <Radios
                name="time"
                label={say('confirmTitle')}
                value={confirming.value('time', meeting.confirmedTimeId ?? '')}
                options={meeting.times.map((time) => ({
                  value: time.id,
                  label: writtenTime(time.startsAt, language, meeting.timeZone),
                }))}
                problems={confirming.problems}
              />
              <Button>{say('confirm')}</Button>
            </Form>
          </Card>
          <Card>
            <h2>{say('moveTitle')}</h2>
            <p>{say('zone', { zone: meeting.timeZone })}</p>
            <Form action={move} formKey={moving.key} problems={moving.problems} language={language}>
              {id}
              <DateField
                name="day"
                label={say('day')}
                language={language}
                value={moving.value}
                problems={moving.problems}
              />
              <TextField
                name="clock"
                width={10}
                label={say('clock')}
                value={moving.value('clock')}
                problems={moving.problems}
              />
              <Tick
                name="clientAgreed"
                label={say('clientAgreed')}
                checked={moving.value('clientAgreed') === 'yes'}
                problems={moving.problems}
              />
              <Button kind="quiet">{say('move')}</Button>
            </Form>
          </Card>
        </>
      )}
      <Card>
        <h2>{say('cancelTitle')}</h2>
        <p>{say('cancelLead')}</p>
        <Form action={cancel} formKey={cancelling.key} problems={cancelling.problems} language={language}>
          {id}
          <Button kind="warn">{say('cancel')}</Button>
        </Form>
      </Card>
    </div>
  )
}
