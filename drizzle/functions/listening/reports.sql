-- Whether every topic that an answer, to a report or in a conversation, touches is still open to its reader. The worker asks this with the releases
-- locked, so that no letter says "you have a message" where the page would show none.
create or replace function reply_is_open(of_center uuid, of_reply uuid, at timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return asked_by('ajar_worker') and coalesce((
    select may_tell_all(
      (select array_agg(row(l.*)::live_topic) from live_topics_of(of_center, p.family_member_id, reply_is_open.at) l),
      p.client_id, p.topics, p.area, p.professional)
    from (
      select r.family_member_id, r.client_id, r.topics, r.area, r.professional
      from report_reply r where r.center_id = of_center and r.id = of_reply
      union all
      select c.family_member_id, c.client_id, c.topics, c.area, c.professional
      from conversation_reply c where c.center_id = of_center and c.id = of_reply
    ) p
  ), false);
end $$;
grant execute on function reply_is_open(uuid, uuid, timestamptz) to ajar_worker;

-- A report with those that are about other people of the same whole, itself among them.
create or replace function reports_with(of_center uuid, of_report uuid) returns setof uuid
language sql stable rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  with whole as (
    select coalesce(r.whole_id, r.id) as id from report r where r.center_id = of_center and r.id = of_report
  )
  select w.id from whole w
  union all
  select r.id from whole w join report r on r.center_id = of_center and r.whole_id = w.id;
end;
grant execute on function reports_with(uuid, uuid) to ajar_consent;

-- The reports that this member of staff does not meet: those about clients they do not meet. One that nobody has matched
-- yet counts by the name that was written, as it is compared when it is matched. It begins at those clients and goes by
-- indexes, so that its time tells nobody how many reports there are.
create or replace function viewer_walled_reports() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  with walled as (
    select v.center_id, m.report_id as id from viewer() v
    cross join viewer_walled() w
    join report_match m on m.center_id = v.center_id and m.client_id = w
    union
    select v.center_id, r.id from viewer() v
    cross join viewer_walled() w
    join client c on c.center_id = v.center_id and c.id = w
    join report r on r.center_id = v.center_id and r.plain_about = c.plain_name
    where not exists (select from report_match m where m.center_id = r.center_id and m.report_id = r.id)
  )
  select id from walled
  union
  select g from walled w cross join lateral reports_with(w.center_id, w.id) g;
end;
grant execute on function viewer_walled_reports() to ajar_consent, ajar_staff;

-- The reports with which this member of staff does this because of whom they are about, or because they are in their
-- hands. It begins at their clients and at them, so that an index serves it.
create or replace function viewer_reports(wanted text) returns setof uuid
language sql stable security definer rows 40 set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.report_id from viewer() v
  cross join viewer_clients(wanted) c
  join report_match m on m.center_id = v.center_id and m.client_id = c
  union
  select m.report_id from viewer() v join report_match m on m.center_id = v.center_id and m.held_by = v.staff_id
  where viewer_does(wanted)
  except select viewer_walled_reports();
end;
grant execute on function viewer_reports(text) to ajar_consent, ajar_staff;

-- Whether this member of staff does this with a report: for every report, for those about clients for whom they do it,
-- and for those in their hands.
create or replace function viewer_may_with_report(wanted text, of_report uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from viewer() v join report r on r.center_id = v.center_id and r.id = of_report
    where r.id not in (select viewer_walled_reports()) and (
      viewer_does_all(wanted) or r.id in (select viewer_reports(wanted))
    )
  );
end;
grant execute on function viewer_may_with_report(text, uuid) to ajar_consent, ajar_staff;

-- Writes "You have a message" to the writer of a report, if they have an account. Only who may
-- answer it on staff may call it.
create or replace function write_to_writer(of_report uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if not viewer_may_with_report('answer_report', of_report) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), 'message', a.email, coalesce(a.language, k.language), jsonb_build_object('report', coalesce(r.whole_id, r.id)),
           asked_at(), asked_at(), asked_at() + interval '7 days'
    from report r
    join account a on a.center_id = r.center_id and a.id = r.account_id and a.closed_at is null
    join center k on k.id = r.center_id
    where r.center_id = v.center_id and r.id = of_report;
end $$;
grant execute on function write_to_writer(uuid) to ajar_staff;

-- Who on staff does not meet a report, asked from the report's side.
create or replace function staff_walled_from_report(of_center uuid, of_report uuid) returns setof uuid
language sql stable rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select w from reports_with(of_center, of_report) g
  join report_match m on m.center_id = of_center and m.report_id = g
  cross join lateral walled_staff(of_center, m.client_id) w
  union
  select w from reports_with(of_center, of_report) g
  join report r on r.center_id = of_center and r.id = g
  join client c on c.center_id = r.center_id and c.plain_name = r.plain_about
  cross join lateral walled_staff(of_center, c.id) w
  where not exists (select from report_match m where m.center_id = of_center and m.report_id = r.id);
end;
grant execute on function staff_walled_from_report(uuid, uuid) to ajar_consent;

-- What is known of a report when it arrives: the name it is compared by, and whether its writer or their network sent
-- more than ten in a day, which is the same number as for questions.
create or replace function place_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.plain_about := plain_name(new.about_name);
  new.waits_since := coalesce(new.added_at, new.received_at);
  new.is_crowded := new.sent_from <> '' and 10 = (select count(*) from (
    select from report r
    where r.center_id = new.center_id and r.sent_from = new.sent_from
      and r.received_at > new.received_at - interval '24 hours' and r.received_at <= new.received_at
    limit 10
  ) before);
  if new.whole_id is not null then
    new.is_crowded := (select r.is_crowded from report r where r.center_id = new.center_id and r.id = new.whole_id);
  end if;
  return new;
end $$;

-- Tells the duty desk of a report. Who of them does not meet whom it is about is asked when the alert leaves, and not
-- here: whoever sends a report must not be able to time whether somebody of that name is known.
create or replace function alert_of_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare row_said jsonb := to_jsonb(new);
begin
  -- What a story plants alerts nobody.
  if asked_by('ajar_public', 'ajar_family', 'ajar_staff') then
    perform put_report_alert(new.center_id, 'duty_worker', (row_said ->> case tg_table_name when 'report' then 'id' else 'report_id' end)::uuid, asked_at());
  end if;
  return null;
end $$;

-- Whom a report is about when something is written down about it, so that it stays with them if it turns out to be about
-- somebody else.
create or replace function place_action() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.client_id := (select m.client_id from report_match m where m.center_id = new.center_id and m.report_id = new.report_id);
  return new;
end $$;

create or replace trigger report_action_is_placed before insert on report_action for each row execute function place_action();
create or replace trigger report_is_placed before insert on report for each row execute function place_report();
create or replace trigger report_alerts after insert on report for each row execute function alert_of_report();
create or replace trigger report_addition_alerts after insert on report_addition for each row execute function alert_of_report();
create or replace trigger urgent_report_alerts after update of graded_urgency on report
  for each row when (new.graded_urgency = 'urgent') execute function alert_of_report();

-- Whether somebody on staff is to get an alert about this report: they meet whom it is about. Where nobody on the duty
-- desk does, the supervisors are alerted instead, and without them the privacy officers.
create or replace function is_alert_for(of_center uuid, with_email text, of_report uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  walled uuid[];
  instead text;
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  walled := array(select staff_walled_from_report(of_center, of_report));
  if not exists (
    select from account a join staff_member m on m.center_id = a.center_id and m.account_id = a.id
    where a.center_id = of_center and a.email = with_email and m.id = any (walled)
  ) then
    return true;
  end if;
  select r.role into instead from unnest(array['duty_worker', 'supervisor', 'privacy_officer']) with ordinality r (role, place)
    where exists (
      select from staff_member m
      where m.center_id = of_center and m.left_at is null and r.role = any (m.roles) and m.id <> all (walled)
    )
    order by r.place limit 1;
  if instead <> 'duty_worker' then perform put_report_alert(of_center, instead, of_report, asked_at()); end if;
  return false;
end $$;
grant execute on function is_alert_for(uuid, text, uuid) to ajar_worker;

-- Takes a match back, for whoever says for every client which one a report is about, and for whoever cares for the client
-- whom it was taken for. People's logins delete nothing themselves. From then on the report is the desk's, first of all,
-- and the desk and its former holder are alerted. Gives whether the report was matched to this client.
create or replace function unmatch_report(of_report uuid, of_client uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  former uuid;
begin
  select * into v from viewer();
  if not (viewer_may_with_report('match_report', of_report) or viewer_may_with_report('give_back_report', of_report)) then
    return false;
  end if;
  delete from report_match m where m.center_id = v.center_id and m.report_id = of_report and m.client_id = of_client
    returning m.held_by into former;
  if not found then return false; end if;
  insert into report_no_match as n (center_id, report_id, result, look_again_at, set_by, set_at)
    values (v.center_id, of_report, 'given_back', asked_at(), v.staff_id, asked_at())
    on conflict (center_id, report_id) do update
      set result = excluded.result, look_again_at = excluded.look_again_at, set_by = excluded.set_by, set_at = excluded.set_at;
  perform put_alert(v.center_id, 'duty_worker', null, asked_at(), of_client);
  if former <> v.staff_id then perform put_alert(v.center_id, null, former, asked_at(), of_client); end if;
  return true;
end $$;
grant execute on function unmatch_report(uuid, uuid) to ajar_staff;

-- Takes back whom a history sheet is about, for whoever cares for that client: the desk has it again, to be read.
create or replace function give_back_sheet(of_sheet uuid, of_client uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not viewer_may('give_back_report', of_client) then return false; end if;
  update history_sheet s set client_id = null, read_at = null, read_by = null
    where s.center_id = viewer_center() and s.id = of_sheet and s.client_id = of_client and s.withdrawn_at is null;
  if not found then return false; end if;
  perform put_alert(viewer_center(), 'duty_worker', null, asked_at(), of_client); return true;
end $$;
grant execute on function give_back_sheet(uuid, uuid) to ajar_staff;

-- Keeps that a member of staff has a report open, and gives who else opened it in the last ten minutes and is still
-- here. Nothing of it reaches the writer: it stands in a table of its own, which no login of theirs reads.
create or replace function open_report(of_report uuid) returns table (by_name text, opened_at timestamptz)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if not viewer_may_with_report('read_reports', of_report) then return; end if;
  insert into report_opening as o (center_id, report_id, staff_id, at) values (v.center_id, of_report, v.staff_id, asked_at())
    on conflict (center_id, report_id, staff_id) do update set at = excluded.at;
  return query
    select m.name, o.at from report_opening o
    join staff_member m on m.center_id = o.center_id and m.id = o.staff_id and m.left_at is null
    where o.center_id = v.center_id and o.report_id = of_report and o.staff_id <> v.staff_id
      and o.at > asked_at() - interval '10 minutes'
    order by o.at desc, m.name;
end $$;
grant execute on function open_report(uuid) to ajar_staff;
