import { Checkboxes } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { ProposalAnswer } from '#app/_parts/meetings/proposal-answer.tsx'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import type { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'

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

/** Who may come, once the client said yes: changed as often as they like, and offered anew to whom it is open again. */
export function GuestForm({ meeting, asked: { language, form } }: Props) {
  const say = sayWishes(language)
  const shown = form('client-guests', { meeting: meeting.id })
  const coming = meeting.people.filter(({ isComing }) => isComing).map(({ familyMemberId }) => familyMemberId)
  return (
    <Form name="client-guests" shown={shown} language={language}>
      <Hidden name="meeting" value={meeting.id} />
      <ShownAt changedAt={meeting.changedAt} />
      {meeting.people
        .filter(({ mayComeAgain }) => mayComeAgain)
        .map(({ familyMemberId, name }) => (
          <p key={familyMemberId}>{say('client.again', { name })}</p>
        ))}
      <Checkboxes
        name="wanted"
        label={say('client.guests')}
        hint={say('client.guestsLead')}
        values={shown.problems.length > 0 ? shown.values('wanted') : coming}
        options={meeting.people.map((each) => ({ value: each.familyMemberId, label: each.name }))}
        problems={shown.problems}
      />
      <Button kind="quiet">{say('client.guestsSend')}</Button>
    </Form>
  )
}

export const wishMax = 1000

/** The client asks for a meeting. */
export function WishForm({ asked: { language, form } }: Pick<Props, 'asked'>) {
  const say = sayWishes(language)
  const shown = form('client-wish')
  return (
    <Form name="client-wish" shown={shown} language={language} label={say('client.title')}>
      <TextArea
        name="words"
        label={say('client.words')}
        rows={3}
        lengthMax={wishMax}
        language={language}
        value={shown.value('words')}
        problems={shown.problems}
      />
      <Button kind="quiet">{say('client.send')}</Button>
    </Form>
  )
}
