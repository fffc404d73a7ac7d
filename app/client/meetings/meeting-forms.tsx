import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { ProposalAnswer } from '#app/_parts/meetings/proposal-answer.tsx'
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
      <ShownAt changedAt={meeting.changedAt} />
      <ProposalAnswer
        shown={shown}
        people={meeting.people.map((each) => ({ value: each.familyMemberId, label: each.name }))}
        words={{
          agrees: say('meetings.yesOrNo'),
          yes: say('meetings.yes'),
          no: say('meetings.no'),
          wanted: say('meetings.who'),
        }}
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
      <ShownAt changedAt={meeting.changedAt} />
      <p>{say('meetings.takeBackLead')}</p>
      <Button kind="quiet">{say('meetings.takeBack')}</Button>
    </Form>
  )
}
