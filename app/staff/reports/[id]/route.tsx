import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { searched, searchForm } from '#app/_form/search-form.ts'
import { choice, choices, optionalText, optionalWords, text, tick, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { Calls } from '#app/staff/_parts/calls.tsx'
import { HistorySheets } from '#app/staff/_parts/history-sheets.tsx'
import { tellingShape, toReadIn } from '#app/staff/_parts/telling.ts'
import { topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { giveBackReport } from '#lib/reports/do/give-back-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { regradeReport } from '#lib/reports/do/regrade-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { dueBy } from '#lib/reports/rules/clock.ts'
import { outcomes } from '#lib/reports/rules/outcome.ts'
import { neutralReplies, urgencies } from '#lib/reports/rules/report.ts'
import { type SeenReport, seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { sayCall } from '#lib/reports/words/call.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { Answer } from './answer.tsx'
import { mergeForms } from './merge-posts.ts'
import { neutralOf } from './neutral-words.ts'
import { noMatchForms } from './no-match-posts.ts'
import { ReportForms } from './report-forms.tsx'
import { AlsoOpen, LastChange, ReportHistory } from './report-history.tsx'
import { ReportWords } from './report-words.tsx'
import { splitForm } from './several.tsx'
import { OfWriter } from './writer-flag.tsx'
import { writerFlagForms } from './writer-flag-posts.ts'

export const GET = document(
  'staff',
  (viewer, { id, query, form }) =>
    seeDeskReport(viewer, id<ReportId>('id'), searched(form('find-client')), {
      isMoving: query.has('move'),
      isMerging: query.has('merge'),
      toRead: toReadIn(form('report-reply'), neutralOf),
    }),
  one,
)

const id = uuid('not_possible')
const wasOpen = z.literal('yes').optional().transform(Boolean)
/** The newest words of the writer that the page showed. */
const newest = z.union([z.literal(''), z.iso.datetime()]).default('')

export const POST = oneOf(
  searchForm('find-client', ({ path, values }) => (values.move ? `${path}?move=1` : path)),
  form('staff', { name: 'report-read', shape: z.object({ id, newest }) }, readReport),
  form('staff', { name: 'report-match', shape: z.object({ id, client: uuid('choose_client') }) }, matchReport),
  form(
    'staff',
    {
      name: 'report-move',
      page: ({ path }) => `${path}?move=1`,
      shape: z
        .object({
          id,
          from: uuid('not_possible'),
          client: z.union([z.literal('nobody'), uuid('choose_client')], { error: 'choose_client' }),
          why: text('enter_words', 500),
        })
        .transform(({ client, why, ...rest }) => ({
          ...rest,
          client: client === 'nobody' ? null : client,
          words: why,
        })),
    },
    moveReport,
  ),
  form(
    'staff',
    {
      name: 'report-give-back',
      page: ({ path }) => `${path}?back=1`,
      // Whoever gives it back finds it no more.
      done: '/staff/reports',
      says: 'given_back',
      shape: z
        .object({ id, from: uuid('not_possible'), why: text('enter_words', 500) })
        .transform(({ why, ...rest }) => ({ ...rest, words: why })),
    },
    giveBackReport,
  ),
  ...noMatchForms,
  ...mergeForms,
  splitForm,
  ...writerFlagForms,
  form(
    'staff',
    {
      name: 'report-regrade',
      shape: z
        .object({
          id,
          was: choice(urgencies, 'not_possible'),
          urgency: choice(urgencies, 'say_urgency'),
          regradeWhy: optionalText(500),
        })
        .transform(({ regradeWhy, ...given }) => ({ ...given, why: regradeWhy })),
    },
    regradeReport,
  ),
  form(
    'staff',
    {
      name: 'report-note',
      shape: z.object({ id, note: words('enter_words') }).transform((given) => ({ id: given.id, words: given.note })),
    },
    noteReport,
  ),
  form(
    'staff',
    {
      name: 'report-close',
      shape: z
        .object({
          id,
          newest,
          outcome: choice(outcomes, 'say_outcome'),
          closingNote: optionalWords(2000),
          hasRead: tick(),
        })
        .transform(({ closingNote, ...given }) => ({ ...given, words: closingNote })),
    },
    closeReport,
  ),
  form(
    'staff',
    {
      name: 'report-neutral',
      says: 'sent',
      shape: z.object({ id, wasOpen, newest, neutral: choice(neutralReplies, 'choose_one') }),
    },
    replyToReport,
  ),
  form(
    'staff',
    {
      name: 'report-reply',
      says: 'sent',
      shape: z
        .object({
          id,
          wasOpen,
          newest,
          ...tellingShape,
          topics: choices(topics),
        })
        // A sentence that tells nothing needs no topic, as long as nobody changed it.
        .transform((given, context) => {
          if (given.topics.length > 0) return { ...given, neutral: undefined }
          const neutral = neutralOf(given.words)
          if (!neutral) {
            context.addIssue({ code: 'custom', path: ['topics'], message: 'choose_topics' })
            return z.NEVER
          }
          return { id: given.id, wasOpen: given.wasOpen, newest: given.newest, neutral, readAs: given.readAs }
        }),
      isLook: ({ readAs }) => readAs === 'yes',
    },
    replyToReport,
  ),
)

function one(seen: SeenReport, asked: Asked): Page {
  const { language } = asked
  const { report } = seen
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { timeZone } = seen.center
  const by = dueBy(report, seen.center)
  return {
    title: say('one.title'),
    current: 'staffReports',
    wide: true,
    back: '/staff/reports',
    main: (
      <>
        <h1>{say('one.about', { name: seen.match?.clientName ?? report.aboutName })}</h1>
        <p>
          <Tag tone={report.urgency === 'urgent' ? 'warn' : 'wait'}>{sayC(`urgencyTags.${report.urgency}`)}</Tag>{' '}
          <Tag>{sayC(`reportStates.${report.state}`)}</Tag>{' '}
          {report.state !== 'closed' &&
            (report.answeredAt
              ? say('one.answered', { date: writtenTime(report.answeredAt, language, timeZone) })
              : say('one.answerBy', { date: writtenTime(by, language, timeZone) }))}
        </p>
        {report.addedAt && (
          <Note tone="warn">
            <p>{say('one.newWords', { date: writtenTime(report.addedAt, language, timeZone) })}</p>
          </Note>
        )}
        {report.observations.safetyNow === 'not_safe' && (
          <Note tone="warn">
            <p>
              <strong>{say('one.safety.not_safe')}</strong>
            </p>
          </Note>
        )}
        <AlsoOpen seen={seen} asked={asked} />
        <LastChange seen={seen} asked={asked} />
        {report.attribution !== 'yes' && (
          <Note tone="warn">
            <p>{say(report.attribution === 'no' ? 'one.keepSecret' : 'one.onlyIfForced')}</p>
          </Note>
        )}
        <div className="ajar-stack is-two">
          <div>
            <OfWriter seen={seen} asked={asked} />
            <ReportWords seen={seen} language={language} />
            <HistorySheets sheets={seen.sheets} language={language} />
            <Calls calls={seen.calls} timeZone={timeZone} at={asked.at} language={language} />
            {seen.rights.has('answer_report') && (
              <p>
                <Link href={`/staff/reports/${report.id}/call`}>{sayCall(language)('link')}</Link>
              </p>
            )}
          </div>
          <ReportForms seen={seen} asked={asked} />
        </div>
        <Answer seen={seen} asked={asked} />
        <ReportHistory seen={seen} language={language} />
      </>
    ),
  }
}
