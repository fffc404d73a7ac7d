import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { Withheld } from '../disclose.ts'
import {
  type NeutralAnswer,
  neutralAnswerShape,
  type OwnCopy,
  type OwnEscalation,
  type OwnReport,
  type OwnWords,
  ownCopyShape,
  ownEscalationShape,
  ownReportShape,
  ownWordsShape,
} from '../own-data.ts'
import { neededFor, ownWordsOfStaff, staffWordsFields } from './staff-words.ts'

/** Which of the viewer's own reports a page shows: the latest few, or one with everything written on it. */
export type ReportsAsked = { readonly latest: number } | { readonly id: string } | null

export type Answer = NeutralAnswer | Withheld<'reply'>

export interface OwnReports {
  readonly reports: readonly OwnReport[]
  /** Everything the writer said; only where one report is asked for. */
  readonly copy?: OwnCopy | null
  readonly ownWords: readonly OwnWords[]
  readonly answers: readonly Answer[]
  /** What was asked of somebody else about these reports, the newest first. */
  readonly escalations: readonly OwnEscalation[]
}

/** More fields of the page's JSON object, as SQL. They read the placeholder `report` and the live set `live`. */
export function ownReportsFields(asked: ReportsAsked): SQL {
  if (!asked) return sql``
  const report = sql`${sql.placeholder('report')}::uuid`
  const columns = sql.raw(
    'center_id, id, reference, kind, about_name, urgency, shown_state, received_at, shown_read_at, shown_closed_at, shown_added_at',
  )
  const chosen =
    'latest' in asked
      ? sql`select ${columns} from report order by received_at desc, id limit ${sql.raw(String(asked.latest))}`
      : sql`select ${columns} from report where id = ${report}`
  const reports = sql`, 'reports', coalesce((select json_agg(json_build_object('id', r.id, 'reference', r.reference,
      'kind', r.kind, 'aboutName', r.about_name, 'urgency', r.urgency, 'state', r.shown_state, 'receivedAt', r.received_at, 'readAt', r.shown_read_at,
      'closedAt', r.shown_closed_at, 'addedAt', r.shown_added_at, 'alsoAbout', ${alsoAbout}) order by r.received_at desc, r.id) from (${chosen}) r), '[]')`
  if ('latest' in asked)
    return sql`${reports}, ${escalationsOf(sql`e.report_id in (select id from (${chosen}) r)`)},
      ${answersTo(sql`(select id from (${chosen}) r)`, sql`''`)}`
  return sql`${reports}, 'copy', (select json_build_object('aboutBorn', r.about_born, 'writerName', r.writer_name,
      'writerRelationship', r.writer_relationship, 'writerPhone', r.writer_phone, 'words', r.words,
      'observations', r.observations, 'mayCallBack', r.may_call_back, 'callBackWhen', r.call_back_when,
      'attribution', r.attribution, 'language', r.language) from report r where r.id = ${report}),
    'ownWords', coalesce((select json_agg(json_build_object('words', w.words, 'at', w.at, 'isByLink', w.is_by_link,
      'files', w.files) order by w.at)
      from (
        select r.words, r.received_at as at, false as is_by_link, '[]'::json as files from report r where r.id = ${report}
        union all select a.words, a.at, a.is_by_link, coalesce((
            select json_agg(json_build_object('name', f.name, 'sizeBytes', f.size_bytes) order by f.id)
            from report_attachment f where f.center_id = a.center_id and f.report_id = ${report} and f.addition_id = a.id
          ), '[]') from report_addition a where a.report_id = ${report}
      ) w), '[]'),
    ${escalationsOf(sql`e.report_id = ${report}`)}, ${answersTo(sql`(select ${report})`, sql`p.words`)}`
}

function escalationsOf(reports: SQL): SQL {
  return sql`'escalations', coalesce((select json_agg(json_build_object('reportId', e.report_id, 'why', e.why,
      'words', e.words, 'raisedAt', e.raised_at, 'isByLink', e.is_by_link, 'answer', e.answer, 'answeredAt', e.answered_at)
      order by e.raised_at desc, e.id) from escalation e where ${reports}), '[]')`
}

/** Who else a report is about, as its writer named them. */
const alsoAbout = sql.raw(`(select coalesce(json_agg(n.name order by n.at, n.name), '[]') from report_person n
      where n.center_id = r.center_id and n.report_id = r.id and n.name <> '')`)

/**
 * The answers to these reports, each to the whole, whomever of several people it is about. A page that only says that
 * there is one asks for none of their words.
 */
function answersTo(reports: SQL, words: SQL): SQL {
  return sql`'answers', coalesce((select json_agg(json_build_object('reportId', coalesce(n.report_id, p.report_id),
      ${staffWordsFields('p', words)})
      order by p.written_at, p.id)
      from report_reply p left join report_person n on n.center_id = p.center_id and n.own_id = p.report_id
      where p.center_id = (select live_me('center')) and p.report_id in (
        select w.id from ${reports} w (id) union all
        select o.own_id from ${reports} w (id) join report_person o on o.report_id = w.id
      )), '[]')`
}

const replyShape = ownWordsOfStaff.extend({ reportId: z.string() })

const ownReportsShape = z.object({
  reports: z.array(ownReportShape).default([]),
  copy: ownCopyShape.nullish(),
  ownWords: z.array(ownWordsShape).default([]),
  answers: z.array(z.union([neutralAnswerShape, replyShape])).default([]),
  escalations: z.array(ownEscalationShape).default([]),
})

/** The viewer's own reports on a page. Answers in staff's own words come withheld. */
export function ownReportsFrom(json: unknown): OwnReports {
  const { answers, ...own } = ownReportsShape.parse(json)
  return { ...own, answers: answers.map(answerOf) }
}

/** A neutral sentence as it is, and staff's own words withheld. */
export function answerOf(answer: NeutralAnswer | z.infer<typeof replyShape>): Answer {
  if (answer.neutral !== null) return answer
  const { needs, told } = neededFor(answer)
  return new Withheld(needs, { reportId: answer.reportId, ...told })
}
