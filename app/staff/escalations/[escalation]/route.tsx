import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice, optionalWords, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { TypedPhone } from '#app/_parts/call.tsx'
import { Link } from '#app/_parts/link.tsx'
import { Note, SummaryList, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { late } from '#app/staff/_parts/short-time.tsx'
import { NoCalls } from '#app/staff/_parts/texts.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { answerEscalation } from '#lib/escalations/do/answer-escalation.ts'
import { answersFor, escalationAnswers, escalationBy } from '#lib/escalations/rules/escalation.ts'
import { seeEscalation } from '#lib/escalations/see/see-escalations.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { isOverdue } from '#lib/reports/rules/clock.ts'

const noteMax = 2000

export const GET = document('staff', (viewer, { id }) => seeEscalation(viewer, id('escalation')), one)

export const POST = form(
  'staff',
  {
    name: 'escalation-answer',
    says: 'sent',
    shape: z.object({
      escalation: uuid('not_possible'),
      answer: choice(escalationAnswers, 'choose_one'),
      note: optionalWords(noteMax),
    }),
  },
  answerEscalation,
)

/** What one writer asked of somebody else, whose it is, and the answer. */
function one(
  { escalation, staff, center, noCalls }: FoundBy<typeof seeEscalation>,
  { language, at, form: shownOf }: Asked,
): Page {
  const say = sayEscalation(language)
  const time = (instant: Date) => writtenTime(instant, language, center.timeZone)
  const by = escalationBy(escalation.raisedAt, center)
  const { answer, answeredAt, note } = escalation
  const shown = shownOf('escalation-answer')
  return {
    title: say('desk.one'),
    current: 'today',
    back: '/staff/escalations',
    main: (
      <>
        <h1>{escalation.writerName || say('desk.anonymous')}</h1>
        <p className="ajar-lead">{say(`whys.${escalation.why}`)}</p>
        {escalation.isByLink && (
          <Note tone="warn">
            <p>{say('desk.byLink')}</p>
          </Note>
        )}
        <SummaryList
          language={language}
          rows={[
            { key: say('desk.raised'), value: time(escalation.raisedAt) },
            {
              key: say('desk.by'),
              value: (
                <>
                  {time(by)} {!answer && isOverdue(by, at) && <Tag tone="warn">{late(by, at, language)}</Tag>}
                </>
              ),
            },
            { key: say('desk.owner'), value: escalation.owner ?? '–' },
            ...(escalation.writerPhone
              ? [{ key: say('desk.phone'), value: <TypedPhone written={escalation.writerPhone} /> }]
              : []),
            ...(escalation.aboutStaff ? [{ key: say('desk.aboutStaff'), value: escalation.aboutStaff }] : []),
          ]}
        />
        {noCalls && <NoCalls stop={noCalls} timeZone={center.timeZone} language={language} />}
        <h2>{say('desk.theirWords')}</h2>
        <p className="ajar-words">{escalation.words || say('desk.noWords')}</p>
        <p>
          {staff.does.has('read_reports') ? (
            <Link href={`/staff/reports/${escalation.reportId}`}>{say('desk.report')}</Link>
          ) : (
            say('desk.noReport', { reference: escalation.reference })
          )}
        </p>
        <h2>{say('desk.answerTitle')}</h2>
        {answer && answeredAt ? (
          <>
            <p>{say('desk.wasAnswered', { at: time(answeredAt) })}</p>
            <p>{say(`answers.${answer}`)}</p>
            {note && (
              <>
                <h3>{say('desk.wasNoted')}</h3>
                <p className="ajar-words">{note}</p>
              </>
            )}
          </>
        ) : (
          <Form name="escalation-answer" shown={shown} language={language}>
            <Radios
              name="answer"
              label={say('desk.choose')}
              hint={say('desk.answerHint')}
              value={shown.value('answer')}
              problems={shown.problems}
              options={answersFor(escalation).map((value) => ({ value, label: say(`answers.${value}`) }))}
            />
            <TextArea
              name="note"
              rows={4}
              lengthMax={noteMax}
              language={language}
              label={say('desk.note')}
              hint={say('desk.noteHint')}
              value={shown.value('note')}
              problems={shown.problems}
            />
            <Button>{say('desk.send')}</Button>
          </Form>
        )}
      </>
    ),
  }
}
