import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, optionalText, optionalWords, shownWasAt, text, tick, uuid, uuids, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { NextMeeting } from '#app/_parts/meetings/next-meeting.tsx'
import { ofMeeting } from '#app/_parts/meetings/note-shapes.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { stepDoers, supports } from '#lib/goals/rules/goal.ts'
import { languages } from '#lib/i18n/language.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { agreeStep } from '#lib/summaries/do/agree-step.ts'
import { draftSummary } from '#lib/summaries/do/draft-summary.ts'
import { noteAttendance } from '#lib/summaries/do/note-attendance.ts'
import { recordSummaryAnswer } from '#lib/summaries/do/record-summary-answer.ts'
import { summaryWordsMax } from '#lib/summaries/rules/summary.ts'
import { seeSummary } from '#lib/summaries/see/see-summary.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import { Attendance, type SeenSummary, Summary } from './after-forms.tsx'
import { AgreedSteps } from './agreed-steps.tsx'
import { OnTheirWord, summaryWord } from './on-their-word.tsx'

export const GET = document('staff', (viewer, asked) => seeSummary(viewer, asked.id<MeetingId>('meeting')), after)

const meeting = ofMeeting

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'attendance',
      shape: z
        .object({ meeting, clientCame: tick(), came: uuids(), note: optionalWords(1000), wasAt: shownWasAt() })
        .transform(({ note: words, ...given }) => ({ ...given, words })),
    },
    noteAttendance,
  ),
  form(
    'staff',
    {
      name: 'summary-draft',
      shape: z
        .object({
          meeting,
          summaryWords: words('enter_words', summaryWordsMax),
          newest: z.union([z.literal(''), z.uuid()], { error: 'not_possible' }),
          pageLanguage: z.enum(languages),
        })
        .transform(({ pageLanguage: language, summaryWords: said, ...given }) => ({ ...given, words: said, language })),
    },
    draftSummary,
  ),
  form('staff', { name: 'summary-word', shape: summaryWord }, recordSummaryAnswer),
  form(
    'staff',
    {
      name: 'agreed-step',
      shape: z
        .object({
          meeting,
          goal: uuid('choose_goal'),
          step: text('enter_words', 500),
          doer: choice(stepDoers, 'choose_one'),
          skill: optionalText(),
          support: choice(supports, 'choose_one'),
          wouldHelp: optionalText(500),
          wouldNotHelp: optionalText(500),
        })
        .transform(({ step, ...given }) => ({ ...given, words: step })),
    },
    agreeStep,
  ),
)

/** After a meeting: who came, what is told of it, and the steps that were agreed. It prints without its forms. */
function after(seen: SeenSummary, asked: Asked): Page {
  const { language, at } = asked
  const say = saySummary(language)
  const time = (instant: Date) => writtenTime(instant, language, seen.timeZone)
  const mayArrange = seen.rights.has('arrange_meetings')
  return {
    title: say('title'),
    current: 'meetings',
    back: `/staff/meetings/${seen.id}`,
    main: (
      <>
        <h1>{seen.about}</h1>
        <p>{say('lead')}</p>
        <p>
          <Link href={`/staff/clients/${seen.clientId}`}>{seen.clientName}</Link>
          {seen.startsAt && <> · {time(seen.startsAt)}</>}
        </p>
        <p className="ajar-for-paper">{sayAgenda(language)('printed', { time: time(at) })}</p>
        {!seen.hasBegun && (
          <Note tone="wait">
            <p>{say(seen.state === 'cancelled' || seen.state === 'declined' ? 'calledOff' : 'notBegun')}</p>
          </Note>
        )}
        {seen.hasBegun && <Attendance seen={seen} mayWrite={mayArrange} asked={asked} />}
        {(seen.hasBegun || seen.versions.length > 0) && (
          <Summary seen={seen} mayWrite={mayArrange && seen.hasBegun} asked={asked} />
        )}
        {mayArrange && seen.hasBegun && <OnTheirWord seen={seen} asked={asked} />}
        {(seen.hasBegun || seen.steps.length > 0) && (
          <AgreedSteps seen={seen} mayWrite={seen.rights.has('write_goals') && seen.hasBegun} asked={asked} />
        )}
        {mayArrange && seen.hasBegun && <NextMeeting meeting={seen} asked={asked} />}
      </>
    ),
  }
}
