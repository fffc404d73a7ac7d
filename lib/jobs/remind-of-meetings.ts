import { sql } from 'drizzle-orm'
import { asViewer } from '#lib/database/as-viewer.ts'

/** The meetings whose set time is less than a day away. */
const near = sql`
  select m.center_id, m.id as meeting_id, t.id as time_id, t.starts_at
  from joint_meeting m
  join meeting_time t on t.center_id = m.center_id and t.id = m.confirmed_time_id
  where m.state = 'confirmed' and t.starts_at > asked_at() and t.starts_at <= asked_at() + interval '1 day'`

/**
 * Reminds of each meeting a day before the time that is set: the client, whoever is their case manager by then, so that
 * it reaches the one who took over and their cover, and whoever holds an invitation that a release
 * still covers and did not say no. Once for each time, whatever restarts; a meeting that was moved reminds of its new
 * time. Whoever was told of that time within the day hears nothing twice. It depends on the clock and on what its
 * reader was told before, so that its time tells nothing else; what its reader may know is asked again when it leaves.
 */
export async function remindOfMeetings(clock: () => Date): Promise<void> {
  await asViewer({ audience: 'worker', at: clock() }, async (tx) => {
    // Rows that somebody else has locked are left for the next round, so that no two wait for each other.
    await tx.execute(sql`
      with guests as (
        select i.center_id, i.id, n.time_id
        from (${near}) n
        join meeting_invitation i on i.center_id = n.center_id and i.meeting_id = n.meeting_id
        where i.reminded_at is null and i.wanted_at is not null and i.withdrawn_at is null
          and i.invited_at <= n.starts_at - interval '1 day'
          and not exists (
            select from meeting_answer a
            where a.center_id = i.center_id and a.invitation_id = i.id and a.time_id = n.time_id and a.answer = 'no'
          )
          and exists (
            select from live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
            where l.client_id = i.client_id and l.topic = 'meetings'
          )
        for update of i skip locked
      ), told as (
        update meeting_invitation i set reminded_at = asked_at()
        from guests g where i.center_id = g.center_id and i.id = g.id
        returning i.center_id, i.id, g.time_id
      )
      select put_meeting_reminder(t.center_id, t.id, t.time_id) from told t`)
    await tx.execute(sql`
      with hosts as (
        select m.center_id, m.id
        from (${near}) n
        join joint_meeting m on m.center_id = n.center_id and m.id = n.meeting_id
        where m.reminded_at is null
        for update of m skip locked
      ), told as (
        update joint_meeting m set reminded_at = asked_at()
        from hosts h where m.center_id = h.center_id and m.id = h.id
        returning m.center_id, m.client_id
      )
      select put_client_reminder(t.center_id, t.client_id, asked_at()),
        alert_staff(t.center_id, case when c.staff_id is null then 'supervisor' end, c.staff_id, asked_at(), t.client_id)
      from told t
      left join care_assignment c on c.center_id = t.center_id and c.client_id = t.client_id
        and c.role = 'case_manager' and c.until_at is null`)
  })
}
