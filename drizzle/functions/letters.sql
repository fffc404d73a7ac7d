-- Writes "Something is waiting for you" to everyone who holds a role, or to one member of staff. It does not say what.
-- Somebody who left or is away is not waited for: whoever covers hears of it, otherwise the desk, then the supervisors,
-- so that it always reaches somebody. Where it is about a client, nobody hears of it who does not meet them; instead of
-- such a one, the supervisors do.
create or replace function put_alert(of_center uuid, to_role text, to_staff uuid, at timestamptz, about uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  walled uuid[] := array(select walled_staff(of_center, about));
  here uuid := here_for(of_center, to_staff, at);
  told text;
begin
  foreach told in array case
    when here is not null and here <> all (walled) then array['']
    when here is not null then array['supervisor', 'privacy_officer']
    when to_staff is not null then array['duty_worker', 'supervisor', 'privacy_officer']
    else array[to_role, 'supervisor', 'privacy_officer']
  end loop
    insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
      select m.center_id, gen_random_uuid(), 'staff-alert', a.email, coalesce(a.language, c.language), '{}'::jsonb, at, at, at + interval '2 days'
      from staff_member m join account a on a.center_id = m.center_id and a.id = m.account_id
      join center c on c.id = m.center_id
      where m.center_id = of_center and m.left_at is null and (told = '' and m.id = here or told = any (m.roles))
        and m.id <> all (walled);
    exit when found;
  end loop;
end $$;
grant execute on function put_alert(uuid, text, uuid, timestamptz, uuid) to ajar_consent;

-- The same for whoever holds a role, about a report. Whether each of them meets it is asked when the letter leaves.
create or replace function put_report_alert(of_center uuid, to_role text, of_report uuid, at timestamptz) returns void
language sql volatile set search_path = pg_catalog, public, pg_temp
begin atomic
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select m.center_id, gen_random_uuid(), 'staff-alert', a.email, coalesce(a.language, c.language),
           jsonb_build_object('report', of_report), at, at, at + interval '2 days'
    from staff_member m join account a on a.center_id = m.center_id and a.id = m.account_id
    join center c on c.id = m.center_id
    where m.center_id = of_center and m.left_at is null and to_role = any (m.roles);
end;
grant execute on function put_report_alert(uuid, text, uuid, timestamptz) to ajar_consent;

-- Calls `put_alert` for those who may: the worker for every center; staff about a client for whom they arrange, match or
-- assign; a client about themselves, for whoever proposed a meeting to them. Nobody else alerts anybody but by what they do.
create or replace function alert_staff(of_center uuid, to_role text, to_staff uuid, at timestamptz, about uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if (asked_by('ajar_worker')
      or of_center = viewer_center() and viewer_serves(about, 'arrange_meetings', 'match_report', 'assign_case_manager')
        and (asked_by('ajar_staff') or to_role is null and exists (
          select from joint_meeting j where j.center_id = of_center and j.client_id = alert_staff.about and j.proposed_by = to_staff
        ))) is not true then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  perform put_alert(of_center, to_role, to_staff, at, about);
end $$;
grant execute on function alert_staff(uuid, text, uuid, timestamptz, uuid) to ajar_client, ajar_staff, ajar_worker;

-- What somebody on staff does when a letter of this kind is written. No other kind is theirs to write.
create or replace function letter_is_part_of(kind text) returns text[]
language sql immutable parallel safe
return case
  when kind = 'message' then array['answer_report']
  when kind = 'welcome' then array['record_release', 'check_release']
  when kind in ('client-message', 'client-form') then array['write_goals', 'arrange_meetings', 'answer_report', 'record_release', 'check_release', 'take_back']
  when kind in ('meeting-request', 'meeting-change', 'meeting-cancelled') then array['arrange_meetings']
  else array[]::text[]
end;
grant execute on function letter_is_part_of(text) to ajar_consent;

-- Writes a letter to the holder of a client's or family member's account. The caller does not see their address.
create or replace function write_to(of_kind text, to_client uuid, to_family_member uuid, ids jsonb, gate_topic text, valid_for interval, due timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  leaves_at timestamptz := greatest(write_to.due, asked_at());
begin
  select * into v from viewer();
  if not viewer_serves(to_client, variadic letter_is_part_of(of_kind)) or to_family_member is not null and not exists (
    select from family_link l
    where l.center_id = v.center_id and l.client_id = to_client and l.family_member_id = to_family_member
  ) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, gate_client_id, gate_family_member_id,
                      gate_topic, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), of_kind, a.email, coalesce(a.language, c.language), ids,
           case when write_to.gate_topic is not null then to_client end,
           case when write_to.gate_topic is not null then to_family_member end,
           write_to.gate_topic, asked_at(), leaves_at, leaves_at + valid_for
    from account a join center c on c.id = a.center_id
    where a.center_id = v.center_id and a.closed_at is null and a.id = coalesce(
      (select f.account_id from family_member f where f.center_id = v.center_id and f.id = to_family_member),
      case when to_family_member is null then
        (select c.account_id from client c where c.center_id = v.center_id and c.id = to_client) end
    );
end $$;
grant execute on function write_to(text, uuid, uuid, jsonb, text, interval, timestamptz) to ajar_client, ajar_staff;

-- Writes to a client that something ends soon, if they have an account: for what the worker finds by itself. It does
-- not come before nine in the morning where the center is.
create or replace function put_client_reminder(of_center uuid, of_client uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), 'client-reminder', a.email, coalesce(a.language, c.language), '{}'::jsonb, put_client_reminder.at,
           greatest(put_client_reminder.at, (date_trunc('day', put_client_reminder.at at time zone c.time_zone) + interval '9 hours') at time zone c.time_zone),
           put_client_reminder.at + interval '7 days'
    from client k
    join account a on a.center_id = k.center_id and a.id = k.account_id and a.closed_at is null
    join center c on c.id = k.center_id
    where k.center_id = of_center and k.id = of_client;
end $$;
grant execute on function put_client_reminder(uuid, uuid, timestamptz) to ajar_worker;

-- Whether a letter waits for somebody for whom nothing is to be said any more: the client themselves once their care has
-- ended, or whoever wrote about them before it did, in a report or a conversation that was matched to them. What staff
-- write afterwards they write knowing it.
create or replace function is_after_care(of_center uuid, with_email text, ids jsonb, written timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return asked_by('ajar_worker') and exists (
    select from care_ending e
    join client c on c.center_id = e.center_id and c.id = e.client_id
    where e.center_id = of_center and e.ended_at <= asked_at() and (e.resumed_at is null or e.resumed_at > asked_at())
      and (
        exists (select from account a where a.center_id = of_center and a.id = c.account_id and a.email = with_email)
        or written < e.ended_at and (
          exists (select from report_match m where m.center_id = of_center and m.client_id = e.client_id and m.report_id = (ids ->> 'report')::uuid)
          or exists (select from conversation_match m where m.center_id = of_center and m.client_id = e.client_id and m.conversation_id = (ids ->> 'conversation')::uuid)
        )
      )
  );
end $$;
grant execute on function is_after_care(uuid, text, jsonb, timestamptz) to ajar_worker;

-- A letter to somebody who gave a number waits as a text too. Whether either leaves is asked when it does. A code to sign
-- in and alerts to staff have none, so that the time of no form depends on whether somebody gave a number.
create or replace function put_text() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into letter (center_id, id, kind, channel, to_email, language, subject_ids, gate_client_id, gate_family_member_id,
                      gate_topic, created_at, due_at, expires_at)
    select new.center_id, gen_random_uuid(), new.kind, 'text', new.to_email, new.language, new.subject_ids, new.gate_client_id,
           new.gate_family_member_id, new.gate_topic, new.created_at, new.due_at, least(new.expires_at, new.due_at + interval '2 days')
    from account a join text_number n on n.center_id = a.center_id and n.account_id = a.id and n.confirmed_at is not null
    where a.center_id = new.center_id and a.email = new.to_email and a.closed_at is null;
  return null;
end $$;
create or replace trigger letter_is_text_too after insert on letter for each row
  when (new.channel = 'email' and new.lane = 'people' and new.kind <> 'welcome') execute function put_text();

-- Whether somebody wants no texts or calls to this number, and who took that down; null where nobody said so.
create or replace function stopped_by(of_center uuid, of_number text) returns text
language sql stable parallel safe set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.by from text_stop s
  where s.center_id = of_center and s.number = of_number and s.ended_at is null
  order by s.stopped_at desc, s.id limit 1;
end;
grant execute on function stopped_by(uuid, text) to ajar_consent, ajar_worker;

-- Writes the code to the number that whoever is signed in just gave.
create or replace function put_number_code(of_code uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into letter (center_id, id, kind, channel, to_email, language, subject_ids, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), 'number-code', 'text', a.email, coalesce(a.language, c.language),
           jsonb_build_object('code', of_code), asked_at(), asked_at(), asked_at() + interval '10 minutes'
    from viewer() v join account a on a.center_id = v.center_id and a.id = v.account_id and a.closed_at is null
    join center c on c.id = a.center_id
    join text_number n on n.center_id = a.center_id and n.account_id = a.id and n.code_id = of_code;
end $$;
grant execute on function put_number_code(uuid) to ajar_family, ajar_client;
