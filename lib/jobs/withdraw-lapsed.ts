import { sql } from 'drizzle-orm'
import { log } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { timeAhead } from '#lib/meetings/rows/time-ahead.ts'
import { heldStates } from '#lib/meetings/rules/meeting.ts'

/**
 * Withdraws invitations to future meetings that lost their cover, and is the only thing that does: taken back,
 * narrowed, never to be shared, replaced, expired, on hold, the crisis over, its person gone (also if they came back
 * meanwhile), or not wanted there by the client any more. Each ending is found by the same question on the same beat,
 * so that neither the words of a cancellation nor its time tell which it was. It is sent though nothing is open any
 * more, because it tells nothing that its receiver was not sent before. Whoever proposed the meeting hears that
 * something changed.
 */
export async function withdrawLapsed(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    // Rows that somebody else has locked are left for the next round, so that no two wait for each other: the meeting
    // too, since whoever changes one holds it, and may be inviting this person again or calling it off.
    const withdrawn = await tx.execute<{ center_id: CenterId; client_id: ClientId; proposed_by: StaffId }>(sql`
      with lapsed as (
        select i.center_id, i.id, i.client_id, i.family_member_id, joint_meeting.proposed_by
        from meeting_invitation i
        join joint_meeting on joint_meeting.center_id = i.center_id and joint_meeting.id = i.meeting_id
          and joint_meeting.state in ${heldStates}
        where i.invited_at is not null and i.withdrawn_at is null and ${timeAhead}
          and (i.wanted_at is null or not exists (
            select from live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
            where l.client_id = i.client_id and l.topic = 'meetings'
          ) or exists (
            select from family_link f
            where f.center_id = i.center_id and f.client_id = i.client_id and f.family_member_id = i.family_member_id
              and f.identified_at > i.invited_at
          ))
        for update of i skip locked
        for share of joint_meeting skip locked
      ), withdrawn as (
        update meeting_invitation i set withdrawn_at = asked_at(), sequence = i.sequence + 1
        from lapsed where i.center_id = lapsed.center_id and i.id = lapsed.id
      ), told as (
        insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
        select a.center_id, gen_random_uuid(), 'meeting-cancelled', a.email, coalesce(a.language, c.language),
               jsonb_build_object('invitation', lapsed.id), asked_at(), asked_at(), asked_at() + interval '7 days'
        from lapsed
        join family_member f on f.center_id = lapsed.center_id and f.id = lapsed.family_member_id
        join account a on a.center_id = f.center_id and a.id = f.account_id and a.closed_at is null
        join center c on c.id = a.center_id
      )
      select center_id, client_id, proposed_by from lapsed`)
    if (withdrawn.length === 0) return
    const proposers = new Map(withdrawn.map((each) => [`${each.proposed_by} ${each.client_id}`, each]))
    for (const { proposed_by: staff, center_id: centerId, client_id: about } of proposers.values())
      await alertStaff(tx, centerId, { staff }, at, about)
    log('info', 'invitations withdrawn', { count: withdrawn.length })
  })
}
