import { sql } from 'drizzle-orm'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { reminderDays } from '#lib/releases/rules/ends-soon.ts'

const atOnce = 200

/**
 * Tells the client, and whoever cares for them, that a release in force ends within a month and within a week: once for
 * each, by a letter that says nothing and by a task to ask the client. The family hears nothing. A form whose whole
 * time is no longer than that is not told of so early, and one on hold not at all: nobody renews it meanwhile. True
 * when there may be more.
 */
export async function remindOfEndings(clock: () => Date): Promise<boolean> {
  const at = clock()
  return asViewer({ audience: 'worker', at }, async (tx) => {
    const told = await tx.execute<{
      center_id: CenterId
      client_id: ClientId
      staff_id: StaffId | null
      found: number
    }>(sql`
      with ending as (
        select r.center_id, r.id, r.client_id, e.ends_at, c.time_zone, d.days
        from center c
        join rule_pack p on p.place = c.place
        join release r on r.center_id = c.id and r.completed_at is not null and (r.expires_at is null
          or r.expires_at > asked_at() and r.expires_at <= asked_at() + make_interval(days => ${Math.max(...reminderDays)}))
        join form_version f on f.center_id = r.center_id and f.id = r.form_version_id
        join client k on k.center_id = r.center_id and k.id = r.client_id
        cross join lateral (select term_of(p, c.maximum_term_days) as term) t
        cross join lateral (select release_ends_at(r, t.term, c.time_zone) as ends_at) e
        cross join lateral (
          select min(days) as days from unnest(${`{${reminderDays.join(',')}}`}::integer[]) days
          where e.ends_at <= asked_at() + make_interval(days => days)
        ) d
        where e.ends_at > asked_at() and d.days is not null and r.signed_at + make_interval(days => d.days) < e.ends_at
          and not exists (
            select from release_reminder m where m.center_id = r.center_id and m.release_id = r.id and m.days <= d.days
          )
          and not exists (
            select from release n
            where n.center_id = r.center_id and n.client_id = r.client_id and n.family_member_id = r.family_member_id
              and n.completed_at is not null and (n.signed_at, n.completed_at, n.id) > (r.signed_at, r.completed_at, r.id)
          )
          and not exists (
            select from hold h
            where h.center_id = r.center_id and h.client_id = r.client_id and h.lifted_at is null
              and (h.family_member_id is null or h.family_member_id = r.family_member_id)
          )
          and not exists (
            select from care_ending o
            where o.center_id = r.center_id and o.client_id = r.client_id and o.resumed_at is null
          )
          and release_defects(r, f, p, t.term, c.time_zone, k.born_on, r.id, asked_at()) = '{}'
        limit ${atOnce}
      ), new as (
        insert into release_reminder (center_id, release_id, days, at)
          select center_id, id, days, asked_at() from ending
          on conflict do nothing
          returning center_id, release_id
      ), found as (
        select e.* from ending e join new n on n.center_id = e.center_id and n.release_id = e.id
      ), tasks as (
        insert into ask_task (center_id, id, release_id, client_id, due_on, asker)
          select center_id, gen_random_uuid(), id, client_id, (ends_at at time zone time_zone)::date - 1, 'release ' || id from found
          on conflict do nothing
      ), letters as (
        select put_client_reminder(center_id, client_id, asked_at()) from (select distinct center_id, client_id from found) f
      )
      select distinct f.center_id, f.client_id, a.staff_id, (select count(*)::int from found) as found
      from found f
      left join care_assignment a on a.center_id = f.center_id and a.client_id = f.client_id and a.role = 'case_manager' and a.until_at is null
      where (select count(*) from letters) >= 0`)
    for (const { center_id: center, client_id: about, staff_id: staff } of told)
      await alertStaff(tx, center, staff ? { staff } : { role: 'supervisor' }, at, about)
    return (told[0]?.found ?? 0) >= atOnce
  })
}
