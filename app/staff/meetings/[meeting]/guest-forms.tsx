import { Checkboxes } from '#app/_form/choices.tsx'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { PlaceFields } from '#app/_parts/meetings/place-fields.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { sayRefusal } from '#lib/i18n/consent.ts'
import { isInvited } from '#lib/meetings/rules/guests.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import type { SeenMeeting } from './meeting-times.tsx'

interface Props {
  readonly meeting: SeenMeeting
  readonly asked: Asked
}

/** Whom the client wants there now, as they say it to staff. */
export function GuestsOnTheirWord({ meeting, asked: { language, form } }: Props) {
  const say = sayStaffMeetings(language)
  const shown = form('meeting-guests')
  const coming = meeting.invitations.filter(isInvited).map((each) => each.familyMemberId)
  return (
    <Card>
      <h2>{say('guestsTitle')}</h2>
      <p>{say('guestsLead')}</p>
      <Form name="meeting-guests" shown={shown} language={language}>
        <ShownAt changedAt={meeting.changedAt} />
        <Checkboxes
          name="wanted"
          label={say('who')}
          values={shown.problems.length > 0 ? shown.values('wanted') : coming}
          options={meeting.invitations.map(({ familyMemberId: value, name: label, whyNot }) => ({
            value,
            label,
            hint: whyNot ? sayRefusal(whyNot, language) : undefined,
          }))}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('record')}</Button>
      </Form>
    </Card>
  )
}

export function PlaceForm({ meeting, asked: { language, form } }: Props) {
  const say = sayStaffMeetings(language)
  const shown = form('meeting-place')
  return (
    <Card>
      <h2>{say('placeTitle')}</h2>
      <Form name="meeting-place" shown={shown} language={language}>
        <ShownAt changedAt={meeting.changedAt} />
        <PlaceFields shown={shown} language={language} now={meeting} />
        <Button kind="quiet">{say('placeSave')}</Button>
      </Form>
    </Card>
  )
}
