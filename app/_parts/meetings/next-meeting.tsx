import { Sure } from '#app/_form/choices.tsx'
import { Select } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { unusualHour } from '#app/_parts/meetings/shapes.ts'
import { Card } from '#app/_parts/parts.tsx'
import type { MeetingId } from '#lib/kernel/id.ts'
import { type NextSpan, nextSpans } from '#lib/meetings/rules/meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'

interface Props {
  readonly meeting: {
    readonly id: MeetingId
    readonly clientId: string
    readonly next: MeetingId | null
    /** How long after the one before it this meeting was. */
    readonly followsBy: NextSpan | null
  }
  readonly asked: Asked
}

/** The meeting that follows one that took place, in one press; or the one that was proposed already. */
export function NextMeeting({ meeting, asked: { language, form } }: Props) {
  const say = sayStaffMeetings(language)
  const shown = form('meeting-next')
  return (
    <section className="ajar-for-screen">
      <Card>
        <h2>{say('nextTitle')}</h2>
        {meeting.next && (
          <p>
            <Link href={`/staff/meetings/${meeting.next}`}>{say('nextIs')}</Link>
          </p>
        )}
        {(!meeting.next || shown.problems.length > 0) && (
          <Form name="meeting-next" shown={shown} language={language} action={`/staff/meetings/${meeting.id}`}>
            <Hidden name="meeting" value={meeting.id} />
            <p>{say('nextLead')}</p>
            <Select
              name="nextIn"
              label={say('nextIn')}
              value={shown.value('nextIn', meeting.followsBy ?? '4w')}
              problems={shown.problems}
              options={nextSpans.map((value) => ({
                value,
                label: say(value.endsWith('w') ? 'inWeeks' : 'inMonths', { count: Number.parseInt(value, 10) }),
              }))}
            />
            <Sure shown={shown} about={unusualHour} of={['nextIn']} label={say('sureHour')} />
            <Button>{say('nextAsk')}</Button>
          </Form>
        )}
        {!meeting.next && (
          <p>
            <Link href={`/staff/clients/${meeting.clientId}/meetings/new?after=${meeting.id}`}>
              {saySummary(language)('next')}
            </Link>
          </p>
        )}
      </Card>
    </section>
  )
}
