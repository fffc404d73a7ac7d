-- Keeps of an invitation that ended what the meeting was about, and nothing else of it: whoever was invited may still
-- read that, and so learns nothing of a meeting that others still have. It ends when the meeting is called off, when the
-- client does not want this person there, and when it is withdrawn. Nothing is kept for somebody who was made known anew
-- since: what ended does not begin to speak again.
create or replace function keep_what_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  select case
      when new.invited_at is null or new.wanted_at is not null and new.withdrawn_at is null and j.state <> 'cancelled' then null
      when exists (
        select from family_link f
        where f.center_id = new.center_id and f.client_id = new.client_id and f.family_member_id = new.family_member_id
          and f.identified_at > new.invited_at
      ) then ''
      else j.about
    end
    into new.ended_about
    from joint_meeting j where j.center_id = new.center_id and j.id = new.meeting_id;
  return new;
end $$;
create or replace trigger meeting_invitation_ends before insert or update of wanted_at, invited_at, withdrawn_at on meeting_invitation
  for each row execute function keep_what_ended();

create or replace function end_invitations() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update meeting_invitation i set withdrawn_at = i.withdrawn_at where i.center_id = new.center_id and i.meeting_id = new.id;
  return null;
end $$;
create or replace trigger joint_meeting_ends after update of state on joint_meeting
  for each row when (new.state = 'cancelled') execute function end_invitations();

create or replace function forget_what_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update meeting_invitation i set withdrawn_at = i.withdrawn_at
    where i.center_id = new.center_id and i.client_id = new.client_id and i.family_member_id = new.family_member_id
      and i.ended_about <> '';
  return null;
end $$;
create or replace trigger family_link_forgets after update of identified_at on family_link
  for each row when (new.identified_at is not null) execute function forget_what_ended();

-- The invitation that an answer link leads to, while the release behind it still covers meetings. Any other token leads
-- to none: nor does one that was sent before its reader was made known again, or that ended long ago.
create or replace function behind_answer_link()
returns table (id uuid, center_id uuid, client_id uuid, family_member_id uuid, ended_about text)
language sql stable rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select i.id, i.center_id, i.client_id, i.family_member_id, i.ended_about from meeting_invitation i
  where i.center_id = served_center() and i.token_hash = nullif(current_setting('ajar.token', true), '') and i.invited_at is not null
    and exists (
      select from live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
      where l.client_id = i.client_id and l.topic = 'meetings'
    )
    and not exists (
      select from family_link f
      where f.center_id = i.center_id and f.client_id = i.client_id and f.family_member_id = i.family_member_id
        and f.identified_at > i.invited_at
    )
    and (i.ended_about is null or is_ended_card_kept(i.sent_starts_at, i.invited_at, asked_at()))
    and is_about_now(asked_at());
end;
grant execute on function behind_answer_link() to ajar_consent;

-- The same, while it stands: it can be answered, and shows the times.
create or replace function answerable() returns setof uuid
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select i.id from behind_answer_link() i where i.ended_about is null;
end;
grant execute on function answerable() to ajar_public;

-- When the meeting was to be whose invitation ended: what the last letter to its reader said, and null where none did.
create or replace function ended_time() returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.sent_starts_at
  from behind_answer_link() i join meeting_invitation m on m.center_id = i.center_id and m.id = i.id
  where i.ended_about is not null;
end;
grant execute on function ended_time() to ajar_public;

-- Tells the person who proposed a meeting that something is waiting; once they left, the client's case manager, and the
-- supervisors until there is one, because whoever covered for them finds that client no more. Only somebody invited to
-- that meeting may call it.
create or replace function alert_of_answer(of_invitation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform put_alert(m.center_id, case when s.left_at is not null and c.staff_id is null then 'supervisor' end,
                    case when s.left_at is null then m.proposed_by else c.staff_id end, asked_at(), i.client_id)
  from meeting_invitation i join joint_meeting m on m.center_id = i.center_id and m.id = i.meeting_id and m.state in ('invited', 'confirmed')
  join staff_member s on s.center_id = m.center_id and s.id = m.proposed_by
  left join care_assignment c on c.center_id = m.center_id and c.client_id = i.client_id and c.role = 'case_manager' and c.until_at is null
  where i.id = of_invitation
    and (i.id in (select answerable()) or i.family_member_id = (select v.family_member_id from viewer() v) or asked_by('ajar_worker'));
end $$;
grant execute on function alert_of_answer(uuid) to ajar_family, ajar_public, ajar_worker;

-- What the calendar address of this request reads now: the days and hours of meetings, and nothing else. For a family
-- member it is asked each time what a release lets them know, and that is accounted for: once a day for the same times,
-- since a calendar app asks every hour. A wrong address, one that was ended and one that may read nothing read the same.
-- One value and no set: of a set, rows would leave before the accounting is written.
create or replace function read_feed() returns json
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with feed as materialized (
    select f.center_id, f.id, f.account_id, f.audience, coalesce(a.language, c.language) as language
    from calendar_feed f
    join account a on a.center_id = f.center_id and a.id = f.account_id and a.closed_at is null
    join center c on c.id = f.center_id
    where f.center_id = served_center() and f.token_hash = nullif(current_setting('ajar.token', true), '')
      and f.ended_at is null and is_about_now(asked_at())
  ), held as materialized (
    -- A family member is not told by a stamp when staff or the client last touched a meeting.
    select i.meeting_id, i.client_id, i.family_member_id, l.release_id, i.invited_at as stamp
    from feed f
    join family_member m on m.center_id = f.center_id and m.account_id = f.account_id
    cross join lateral live_topics_of(f.center_id, m.id, greatest(asked_at(), wall_clock())) l
    join meeting_invitation i on i.center_id = f.center_id and i.family_member_id = m.id and i.client_id = l.client_id
      and i.invited_at is not null and i.ended_about is null
    where f.audience = 'family' and l.topic = 'meetings'
    union all
    select j.id, j.client_id, null, null, coalesce(j.changed_at, j.proposed_at)
    from feed f
    join client k on k.center_id = f.center_id and k.account_id = f.account_id
    join joint_meeting j on j.center_id = f.center_id and j.client_id = k.id
    where f.audience = 'client'
    union all
    select j.id, j.client_id, null, null, coalesce(j.changed_at, j.proposed_at)
    from feed f
    join staff_member s on s.center_id = f.center_id and s.account_id = f.account_id and s.left_at is null
    join joint_meeting j on j.center_id = f.center_id
      and (j.proposed_by = s.id or exists (
        select from care_assignment a where a.center_id = j.center_id and a.client_id = j.client_id and a.staff_id = s.id
          and a.role = 'case_manager' and a.until_at is null))
      and s.id not in (select walled_staff(j.center_id, j.client_id))
    where f.audience = 'staff'
  ), entries as materialized (
    select f.center_id, f.id as feed_id, t.id as time_id, t.starts_at, j.minutes, j.state = 'confirmed' as is_settled,
           h.stamp as changed_at, f.language, h.client_id, h.family_member_id, h.release_id
    from feed f
    cross join held h
    join joint_meeting j on j.center_id = f.center_id and j.id = h.meeting_id
      and (j.state in ('invited', 'confirmed') or j.state = 'proposed' and f.audience <> 'family')
    join meeting_time t on t.center_id = j.center_id and t.meeting_id = j.id
      and (j.confirmed_time_id is null or t.id = j.confirmed_time_id)
    where t.starts_at > asked_at() - interval '31 days'
  ), accounted as (
    insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
      select e.center_id,
             md5(concat_ws(' ', e.feed_id, e.release_id, date_trunc('day', asked_at()),
                 string_agg(e.time_id || ' ' || e.starts_at, ' ' order by e.time_id)))::uuid,
             e.client_id, e.family_member_id, e.release_id, array['meetings'], 'calendar', asked_at()
      from entries e where e.family_member_id is not null
      group by e.center_id, e.feed_id, e.client_id, e.family_member_id, e.release_id
      on conflict do nothing
  )
  select coalesce(json_agg(json_build_object('feedId', e.feed_id, 'timeId', e.time_id, 'startsAt', e.starts_at,
    'minutes', e.minutes, 'isSettled', e.is_settled, 'changedAt', e.changed_at, 'language', e.language)
    order by e.starts_at, e.time_id), '[]')
  from entries e;
end;
grant execute on function read_feed() to ajar_public;

-- Writes to somebody invited that a meeting is near. Its id is made from what it is about, so that there is one of it.
create or replace function put_meeting_reminder(of_center uuid, of_invitation uuid, of_time uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, gate_client_id, gate_family_member_id,
                      gate_topic, created_at, due_at, expires_at)
    select a.center_id, md5(concat_ws(' ', 'meeting-reminder', of_invitation, of_time))::uuid, 'meeting-reminder', a.email,
           coalesce(a.language, c.language), jsonb_build_object('invitation', i.id, 'time', of_time), i.client_id,
           i.family_member_id, 'meetings', asked_at(), asked_at(), asked_at() + interval '7 days'
    from meeting_invitation i
    join family_member f on f.center_id = i.center_id and f.id = i.family_member_id
    join account a on a.center_id = f.center_id and a.id = f.account_id and a.closed_at is null
    join center c on c.id = a.center_id
    where i.center_id = of_center and i.id = of_invitation
    on conflict do nothing;
end $$;
grant execute on function put_meeting_reminder(uuid, uuid, uuid) to ajar_worker;

-- Tells whoever cares for a client that they wish for a meeting: the case manager or, while there is none, the
-- supervisors. Only that client may call it.
create or replace function alert_of_wish(of_wish uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform put_alert(w.center_id, case when c.staff_id is null then 'supervisor' end, c.staff_id, asked_at(), w.client_id)
  from meeting_wish w
  left join care_assignment c on c.center_id = w.center_id and c.client_id = w.client_id and c.role = 'case_manager' and c.until_at is null
  where w.id = of_wish and (w.center_id, w.client_id) = (select v.center_id, v.client_id from viewer() v);
end $$;
grant execute on function alert_of_wish(uuid) to ajar_client;

-- What staff change of these is kept in the audit.
create constraint trigger agenda_item_is_audited after insert or update or delete on agenda_item deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger meeting_rules_is_audited after insert or update or delete on meeting_rules deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger meeting_preparation_is_audited after insert or update or delete on meeting_preparation deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('invitation_id');
create constraint trigger meeting_attendance_is_audited after insert or update or delete on meeting_attendance deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger meeting_summary_is_audited after insert or update or delete on meeting_summary deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger agreed_step_is_audited after insert or update or delete on agreed_step deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger meeting_wish_is_audited after insert or update or delete on meeting_wish deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
