import { Radios, Sure, Tick } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { NextMeeting } from '#app/_parts/meetings/next-meeting.tsx'
import { ProposalAnswer } from '#app/_parts/meetings/proposal-answer.tsx'
import { timeFields, unusualHour } from '#app/_parts/meetings/shapes.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { hasBegun, hasTimeAhead, isAhead, isUnderWay } from '#lib/meetings/rules/time.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { GuestsOnTheirWord, PlaceForm } from './guest-forms.tsx'
import type { SeenMeeting } from './meeting-times.tsx'

/** The forms a meeting offers in its present state. */
export function MeetingForms({ meeting, asked }: { meeting: SeenMeeting; asked: Asked }) {
  const { language, form } = asked
  const say = sayStaffMeetings(language)
  if (meeting.state === 'declined' || meeting.state === 'cancelled') {
    return <p>{say('over', { state: sayConsent(language)(`meetingStates.${meeting.state}`) })}</p>
  }
  const [word, confirming] = [form('meeting-word'), form('meeting-confirm')]
  const [moving, cancelling] = [form('meeting-move'), form('meeting-cancel')]
  const { confirmedTimeId, times } = meeting
  const toChoose = times.filter((time) => time.id === confirmedTimeId || isAhead(time.startsAt, asked.at))
  const isHeld = meeting.invitations.some(({ invitedAt, withdrawnAt }) => invitedAt && !withdrawnAt)
  const begun = hasBegun(meeting, times, asked.at)
  return (
    <div className="ajar-stack">
      {begun && <NextMeeting meeting={meeting} asked={asked} />}
      {meeting.state === 'proposed' && hasTimeAhead(times, asked.at) && (
        <Card>
          <h2>{say('onTheirWord')}</h2>
          <Form name="meeting-word" shown={word} language={language}>
            <ShownAt changedAt={meeting.changedAt} />
            <ProposalAnswer
              shown={word}
              people={meeting.invitations.map((each) => ({ value: each.familyMemberId, label: each.name }))}
              words={{ agrees: say('clientSaid'), yes: say('saysYes'), no: say('saysNo'), wanted: say('who') }}
            />
            <Button>{say('record')}</Button>
          </Form>
        </Card>
      )}
      {meeting.state !== 'proposed' && !begun && (
        <>
          {toChoose.some(({ id }) => id !== confirmedTimeId) && (
            <Card>
              <Form name="meeting-confirm" shown={confirming} language={language}>
                <ShownAt changedAt={meeting.changedAt} />
                <Radios
                  name="time"
                  label={say('confirmTitle')}
                  value={confirming.value('time', confirmedTimeId ?? '')}
                  options={toChoose.map((time) => ({
                    value: time.id,
                    label: writtenTime(time.startsAt, language, meeting.timeZone),
                  }))}
                  problems={confirming.problems}
                />
                <Sure shown={confirming} about={['nobody_can_come']} of={['time']} label={say('sureNobody')} />
                <Button>{say('confirm')}</Button>
              </Form>
            </Card>
          )}
          <Card>
            <h2>{say('moveTitle')}</h2>
            <p>{say('zone', { zone: meeting.timeZone })}</p>
            <Form name="meeting-move" shown={moving} language={language}>
              <ShownAt changedAt={meeting.changedAt} />
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
              <Sure shown={moving} about={unusualHour} of={timeFields()} label={say('sureHour')} />
              <Button kind="quiet">{say('move')}</Button>
            </Form>
          </Card>
        </>
      )}
      {isUnderWay(meeting, times, asked.at) && <GuestsOnTheirWord meeting={meeting} asked={asked} />}
      {!begun && (
        <>
          <PlaceForm meeting={meeting} asked={asked} />
          <Card>
            <h2>{say('cancelTitle')}</h2>
            <p>{say(isHeld ? 'cancelLead' : 'cancelLeadNobody')}</p>
            <Form name="meeting-cancel" shown={cancelling} language={language}>
              <ShownAt changedAt={meeting.changedAt} />
              <Tick
                name="isMeant"
                label={say('cancelMeant')}
                checked={cancelling.value('isMeant') === 'yes'}
                problems={cancelling.problems}
              />
              <Button kind="warn">{say('cancel')}</Button>
            </Form>
          </Card>
        </>
      )}
    </div>
  )
}
