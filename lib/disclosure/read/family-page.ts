import { type SQL, sql } from 'drizzle-orm'
import type { Place } from '#lib/consent/rule-pack.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { type PageStatement, pageStatement, readAsFamily } from '#lib/database/as-viewer.ts'
import type { Grant } from '#lib/disclosure/disclose.ts'
import type { FactOf } from '#lib/disclosure/fact.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { NeutralReply, ReportKind, ReportState } from '#lib/reports/rules/report.ts'

/** A fact as it comes from the database, with how far it reaches. */
export type Row<Of extends Topic> = { linkId: string; area?: string; professional?: string; fact: FactOf[Of] }

export interface GrantRow extends Grant {
  readonly name: string
  readonly relationship: string
  readonly endsAt: string
}

export interface OwnReport {
  readonly id: string
  readonly reference: string
  readonly kind: ReportKind
  readonly aboutName: string
  readonly state: ReportState
  readonly receivedAt: string
  readonly readAt: string | null
  readonly closedAt: string | null
}

export interface OwnReply {
  readonly reportId: string
  readonly neutral: NeutralReply | null
  /** What staff's own words touch on; none for a neutral sentence. */
  readonly topics: Topic[]
  /** Whose release they are told under. */
  readonly linkId: string | null
  readonly words: string
  readonly writtenAt: string
}

export interface FamilyPage {
  readonly center: { name: string; phone: string; timeZone: string; place: Place }
  readonly account: { email: string; involvement: string | null }
  readonly grants: GrantRow[]
  readonly facts: { readonly [Of in Topic]?: Row<Of>[] }
  readonly reports?: OwnReport[]
  readonly replies?: OwnReply[]
  readonly ownWords?: { reportId: string; words: string; at: string }[]
}

type Reports = 'latest' | { id: string }

/**
 * Reads one family page in one round trip, driven from the live release: what is not released is never walked.
 * Null when the session is over. `link` narrows the page, and its accounting, to one person.
 */
export function readFamilyPage(
  viewer: Viewer<'family'>,
  topics: readonly Topic[],
  { link = null, reports }: { link?: FamilyLinkId | null; reports?: Reports } = {},
): Promise<FamilyPage | null> {
  const report = typeof reports === 'object' ? reports.id : null
  const kind = `${topics} ${report ? 'one' : reports}`
  const statement = statements.get(kind) ?? pageStatement(page(topics, reports && (report ? 'one' : 'latest')))
  statements.set(kind, statement)
  return readAsFamily<FamilyPage>(viewer, { topics, link, report }, statement)
}

const statements = new Map<string, PageStatement>()

function page(topics: readonly Topic[], reports: 'latest' | 'one' | undefined): SQL {
  const link = sql`${sql.placeholder('link')}::uuid`
  const facts = topics.map((topic) => sql`${sql.raw(`'${topic}'`)}, coalesce((${factsOf[topic]}), '[]')`)
  return sql`
    with live as materialized (
      select l.* from opened, unnest(opened.live) l where ${link} is null or l.link_id = ${link}
    ), me as materialized (select id, email from account)
    select json_build_object(
      'center', (select json_build_object('name', name, 'phone', phone, 'timeZone', time_zone, 'place', place) from center),
      'account', (select json_build_object('email', email, 'involvement', (select involvement from family_member)) from me),
      'grants', coalesce((select json_agg(json_build_object('linkId', link_id, 'topic', topic, 'area', area,
        'professional', professional, 'name', client_name, 'relationship', relationship, 'endsAt', ends_at)
        order by client_name, link_id, topic, area, professional) from live), '[]'),
      'facts', json_build_object(${sql.join(facts, sql`, `)})
      ${reports ? ownReports(reports) : sql``}
    )`
}

const contact = (who: string) =>
  sql.raw(`json_build_object('name', ${who}.name, 'title', ${who}.title, 'hours', ${who}.hours, 'phone', ${who}.phone)`)

const sentences = (topic: 'health' | 'crisis' | 'substance_use') => sql`
  select json_agg(json_build_object('linkId', l.link_id, 'fact',
    json_build_object('sentence', f.sentence, 'recordedAt', f.recorded_at)) order by f.recorded_at desc, f.id)
  from live l join care_fact f on f.center_id = l.center_id and f.client_id = l.client_id and f.topic = l.topic
  where l.topic = ${sql.raw(`'${topic}'`)}`

/** One query a topic. Each begins at the live release and reaches its facts by their index. */
const factsOf: { readonly [Of in Topic]: SQL } = {
  case_manager: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('assigned', s.assigned)))
    from live l join case_manager_status s on s.center_id = l.center_id and s.client_id = l.client_id
    where l.topic = 'case_manager'`,
  case_manager_contact: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object(
      'name', m.name, 'title', m.title, 'hours', m.hours, 'phone', m.phone,
      'cover', (select ${contact('c')} from staff_absence b
        join staff_member c on c.center_id = b.center_id and c.id = b.cover_id
        where b.center_id = m.center_id and b.staff_id = m.id and b.from_at <= asked_at() and b.until_at > asked_at()
        order by b.from_at desc, b.cover_id limit 1))) order by a.since_at)
    from live l
    join care_assignment a on a.center_id = l.center_id and a.client_id = l.client_id and a.role = 'case_manager'
    join staff_member m on m.center_id = a.center_id and m.id = a.staff_id
    where l.topic = 'case_manager_contact'`,
  goals: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'area', g.area, 'fact', json_build_object(
      'id', g.id, 'words', g.words, 'area', g.area, 'state', g.state,
      'steps', coalesce((select json_agg(json_build_object('id', s.id, 'words', s.words, 'doer', s.doer, 'skill', s.skill,
        'support', s.support, 'done', s.done_at is not null) order by s.position, s.id)
        from goal_step s where s.center_id = g.center_id and s.goal_id = g.id and s.area = g.area and s.shared), '[]')
      )) order by g.state, g.created_at desc, g.id)
    from live l
    join goal g on g.center_id = l.center_id and g.client_id = l.client_id and g.area = l.area and g.shared
    where l.topic = 'goals'`,
  progress: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'area', p.area, 'fact', json_build_object(
      'goalId', p.goal_id, 'sentence', p.sentence, 'approvedAt', p.approved_at)) order by p.approved_at desc, p.id)
    from live l
    join goal_progress p on p.center_id = l.center_id and p.client_id = l.client_id and p.area = l.area and p.shared
    where l.topic = 'progress'`,
  ways_to_help: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'area', h.area, 'fact', json_build_object(
      'stepId', h.step_id, 'wouldHelp', h.would_help, 'wouldNotHelp', h.would_not_help)) order by h.step_id)
    from live l
    join step_help h on h.center_id = l.center_id and h.client_id = l.client_id and h.area = l.area and h.shared
    where l.topic = 'ways_to_help'`,
  meetings: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object(
      'invitationId', i.id, 'state', j.state, 'about', j.about, 'place', j.place, 'minutes', j.minutes,
      'confirmedTimeId', j.confirmed_time_id,
      'times', coalesce((select json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'answer', a.answer)
        order by t.starts_at, t.id)
        from meeting_time t
        left join meeting_answer a on a.center_id = i.center_id and a.invitation_id = i.id and a.time_id = t.id
        where t.center_id = j.center_id and t.meeting_id = j.id), '[]'))) order by i.invited_at desc, i.id)
    from live l
    join meeting_invitation i on i.center_id = l.center_id and i.client_id = l.client_id
    join joint_meeting j on j.center_id = i.center_id and j.id = i.meeting_id
    where l.topic = 'meetings'`,
  visits: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('day', v.day, 'place', v.place_kind))
      order by v.day, v.id)
    from live l join visit v on v.center_id = l.center_id and v.client_id = l.client_id
      and v.day >= (asked_at() at time zone (select time_zone from center))::date
    where l.topic = 'visits'`,
  care_team: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'professional', a.staff_id, 'fact', json_build_object(
      'name', m.name, 'title', m.title, 'hours', m.hours, 'phone', m.phone, 'role', a.role)) order by a.role, m.name)
    from live l
    join care_assignment a on a.center_id = l.center_id and a.client_id = l.client_id and a.staff_id = l.professional
      and a.role in ('doctor', 'therapist')
    join staff_member m on m.center_id = a.center_id and m.id = a.staff_id
    where l.topic = 'care_team'`,
  health: sentences('health'),
  crisis: sentences('crisis'),
  substance_use: sentences('substance_use'),
}

function ownReports(which: 'latest' | 'one'): SQL {
  const report = sql`${sql.placeholder('report')}::uuid`
  const only = which === 'latest' ? sql`` : sql`where r.id = ${report}`
  const details =
    which === 'latest'
      ? sql``
      : sql`, 'ownWords', coalesce((select json_agg(json_build_object('reportId', w.report_id, 'words', w.words, 'at', w.at)
          order by w.at) from (
            select r.id as report_id, r.words, r.received_at as at from report r ${only}
            union all select a.report_id, a.words, a.at from report_addition a where a.report_id = ${report}
          ) w), '[]'),
        'replies', coalesce((select json_agg(json_build_object('reportId', p.report_id, 'neutral', p.neutral,
          'topics', p.topics, 'linkId', (select l.link_id from live l where l.client_id = p.client_id limit 1),
          'words', p.words, 'writtenAt', p.written_at) order by p.written_at, p.id)
          from report_reply p where p.report_id = ${report}), '[]')`
  return sql`, 'reports', coalesce((select json_agg(json_build_object('id', r.id, 'reference', r.reference, 'kind', r.kind,
      'aboutName', r.about_name, 'state', r.state, 'receivedAt', r.received_at, 'readAt', r.read_at, 'closedAt', r.closed_at)
      order by r.received_at desc, r.id) from (
        select * from (select id, reference, kind, about_name, state, received_at, read_at, closed_at from report) r
        ${only} order by r.received_at desc, r.id limit 20) r), '[]')${details}`
}
