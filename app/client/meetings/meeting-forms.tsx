import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import type { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'

export type ClientMeetings = NonNullable<Awaited<ReturnType<typeof seeClientMeetings>>>
export type OwnMeeting = ClientMeetings['meetings'][number]

interface Props {
  readonly meeting: OwnMeeting
  readonly asked: Asked
}

export function AnswerForm({ meeting, asked: { language, form } }: Props) {
  const say = sayClientLife(language)
  const shown = form('client-meeting', { meeting: meeting.id })
  return (
    <Form name="client-meeting" shown={shown} language={language}>
      <Hidden name="meeting" value={meeting.id} />
      <Radios
        name="agrees"
        label={say('meetings.yesOrNo')}
        value={shown.value('agrees')}
        options={[
          { value: 'yes', label: say('meetings.yes') },
          { value: 'no', label: say('meetings.no') },
        ]}
        problems={shown.problems}
      />
      <Checkboxes
        name="wanted"
        label={say('meetings.who')}
        values={shown.values('wanted')}
        options={meeting.people.map((each) => ({ value: each.familyMemberId, label: each.name }))}
        problems={shown.problems}
      />
      <Button>{say('meetings.answer')}</Button>
    </Form>
  )
}

export function TakeBackForm({ meeting, asked: { language, form } }: Props) {
  const say = sayClientLife(language)
  return (
    <Form name="client-meeting-back" shown={form('client-meeting-back', { meeting: meeting.id })} language={language}>
      <Hidden name="meeting" value={meeting.id} />
      <p>{say('meetings.takeBackLead')}</p>
      <Button kind="quiet">{say('meetings.takeBack')}</Button>
    </Form>
  )
}
