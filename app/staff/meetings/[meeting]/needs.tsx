import { z } from 'zod'
import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import { shownWasAt, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import type { SeenMeeting } from './meeting-times.tsx'

export const needsArranged = z.object({
  meeting: uuid('not_possible'),
  wasAt: shownWasAt(),
  lastNeed: z.union([z.literal(''), z.uuid()], { error: 'not_possible' }),
})

interface Props {
  readonly meeting: SeenMeeting
  /** Whether the meeting is over or called off: then nothing is left to arrange. */
  readonly isHistory: boolean
  readonly asked: Asked
}

/** What somebody needs there, who asked for it, and whether it is arranged: for staff and, of their own, the client. */
export function Needs({ meeting, isHistory, asked: { language, form } }: Props) {
  const say = sayStaffMeetings(language)
  const { needs, needed } = meeting
  const waits = meeting.lacksNeeded && !isHistory
  if (needs === '' && needed.length === 0) return null
  return (
    <Card kind={waits ? 'waiting' : 'plain'}>
      <h2>{say('neededTitle')}</h2>
      {needs && <p>{say('neededThere', { words: needs })}</p>}
      <ul>
        {needed.map((each) => (
          <li key={each.id}>
            {each.name ?? meeting.clientName}: <OwnWords words={each.words} of={each.language} language={language} />
          </li>
        ))}
      </ul>
      {waits && (
        <p>
          <Tag tone="wait">{say('notArranged')}</Tag>
        </p>
      )}
      {!meeting.lacksNeeded && (
        <p>
          {say('arranged', {
            name: meeting.arrangedByName ?? '–',
            time: writtenTime(meeting.needsArrangedAt!, language, meeting.timeZone),
          })}
        </p>
      )}
      {waits && meeting.rights.has('arrange_meetings') && (
        <Form name="meeting-needs" shown={form('meeting-needs')} language={language}>
          <ShownAt changedAt={meeting.changedAt} />
          <Hidden name="lastNeed" value={needed.at(-1)?.id ?? ''} />
          <Button kind="quiet">{say('isArranged')}</Button>
        </Form>
      )}
    </Card>
  )
}
