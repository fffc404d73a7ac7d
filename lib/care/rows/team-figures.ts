import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import type { CenterClock } from '#lib/reports/rules/clock.ts'
import { type Handled, standingOf } from '#lib/reports/rules/response-times.ts'
import { type Share, sharesOf, type TeamFigures } from '../rules/involvement-figures.ts'
import { handledReports } from './response-figures.ts'

/** A client in care, with the team of their case manager and what happened with their family. */
interface Row extends Record<string, unknown> {
  readonly id: ClientId
  readonly team: string
  readonly asked: boolean
  readonly named: boolean
  readonly met: boolean
  readonly rhythm: boolean
  readonly late: boolean
}

/** How far the families of clients in care take part, by the team of their case manager. */
export async function teamFigures(
  tx: Tx,
  staff: OwnStaff,
  center: CenterClock,
  days: number,
  at: Date,
): Promise<TeamFigures[]> {
  const since = new Date(at.getTime() - days * 86_400_000)
  const clients = await tx.execute<Row>(
    sql`select c.id, coalesce(t.team, '') as team,
          c.id in (${asked(since)}) as asked, c.id in (${named(at)}) as named, c.id in (${met(since, at)}) as met,
          r.client_id is not null as rhythm, coalesce(r.late, false) as late
        from client c
        left join (
          select distinct on (a.client_id) a.client_id, s.team
          from care_assignment a join staff_member s on s.center_id = a.center_id and s.id = a.staff_id
          where a.center_id = ${staff.centerId} and a.role = 'case_manager'
            and a.since_at <= ${at.toISOString()} and (a.until_at is null or a.until_at > ${at.toISOString()})
          order by a.client_id, a.since_at desc
        ) t on t.client_id = c.id
        left join (${rhythms(at)}) r on r.client_id = c.id
        where c.center_id = ${staff.centerId}
          and c.id not in (select e.client_id from care_ending e where e.resumed_at is null)`,
  )
  const reports = (await handledReports(tx, staff, since)).filter(({ clientId }) => clientId !== null)
  const teamOf = new Map(clients.map(({ id, team }) => [id, team]))
  return [...new Set(teamOf.values())].map((team) => {
    const theirs = clients.filter((each) => each.team === team)
    const told = reports.filter(({ clientId }) => teamOf.get(clientId!) === team)
    const count = (holds: (each: Row) => boolean): Share => ({ count: theirs.filter(holds).length, of: theirs.length })
    const rhythm = count((each) => each.rhythm)
    const shares = {
      asked: count((each) => each.asked),
      named: count((each) => each.named),
      met: count((each) => each.met),
      rhythm,
      kept: { count: count((each) => each.rhythm && !each.late).count, of: rhythm.count },
      answered: inTime(told, center, at),
    }
    return { team, clients: theirs.length, shares: sharesOf((measure) => shares[measure]) }
  })
}

/** Clients with whom staff talked about whom of their family to let in: they answered, refused or signed. */
const asked = (since: Date): SQL => sql`
  select t.client_id from ask_task t where t.left_at is null and t.last_asked_at > ${since.toISOString()}
  union select f.client_id from release_refusal f where f.at > ${since.toISOString()}
  union select r.client_id from release r where r.completed_at > ${since.toISOString()}`

/** Clients with a form that names somebody, which has begun, has not ended and was not taken back. */
const named = (at: Date): SQL => sql`
  select r.client_id from release r
  where r.completed_at <= ${at.toISOString()} and (r.starts_at is null or r.starts_at <= ${at.toISOString()})
    and (r.expires_at is null or r.expires_at > ${at.toISOString()})
    and not exists (select from release_event e where e.center_id = r.center_id and e.release_id = r.id
      and e.kind = 'revoked' and e.at <= ${at.toISOString()})
    and not exists (select from release n where n.center_id = r.center_id and n.client_id = r.client_id
      and n.family_member_id = r.family_member_id and n.completed_at > r.completed_at)`

/** Clients who had a joint meeting whose hour has come. */
const met = (since: Date, at: Date): SQL => sql`
  select m.client_id from joint_meeting m
  join meeting_time t on t.center_id = m.center_id and t.id = m.confirmed_time_id
  where m.state = 'confirmed' and t.starts_at > ${since.toISOString()} and t.starts_at <= ${at.toISOString()}`

/** Clients of whom somebody hears on an agreed beat, and whether any of it is late. */
const rhythms = (at: Date): SQL => sql`
  select m.client_id, bool_or(p.due_at < ${at.toISOString()}) as late
  from promise p join conversation_match m on m.center_id = p.center_id and m.conversation_id = p.conversation_id
  where p.ended_at is null and m.client_id is not null group by m.client_id`

/** Of the reports that were answered or whose hour has passed, those that were answered by it. */
function inTime(reports: readonly Handled[], center: CenterClock, at: Date): Share {
  const standings = reports.map((each) => standingOf('contacted', each, center, at))
  const count = standings.filter((each) => each === 'in_time').length
  return { count, of: standings.filter((each) => each !== 'waiting').length }
}
