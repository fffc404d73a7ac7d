-- Whether every topic that an answer touches is still open to its reader. The worker asks this with the releases
-- locked, so that no letter says "you have a message" where the page would show none.
create or replace function reply_is_open(of_center uuid, of_reply uuid, at timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return asked_by('ajar_worker') and coalesce((
    select may_tell_all(
      (select array_agg(row(l.*)::live_topic) from live_topics_of(p.center_id, p.family_member_id, reply_is_open.at) l),
      p.client_id, p.topics, p.area, p.professional)
    from report_reply p where p.center_id = of_center and p.id = of_reply
  ), false);
end $$;
grant execute on function reply_is_open(uuid, uuid, timestamptz) to ajar_worker;

-- The reports that this member of staff does not meet: those about clients they do not meet. One that nobody has matched
-- yet counts by the name that was written, as it is compared when it is matched.
create or replace function viewer_walled_reports() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.report_id from viewer() v join report_match m on m.center_id = v.center_id
  where m.client_id in (select viewer_walled())
  union
  select r.id from viewer() v
  join client c on c.center_id = v.center_id and c.id in (select viewer_walled())
  join report r on r.center_id = v.center_id and plain_name(r.about_name) = c.plain_name
  where not exists (select from report_match m where m.center_id = r.center_id and m.report_id = r.id);
end;
grant execute on function viewer_walled_reports() to ajar_consent, ajar_staff;

-- The reports with which this member of staff does this because of whom they are about, or because they are in their
-- hands. It begins at their clients and at them, so that an index serves it.
create or replace function viewer_reports(wanted text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
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
    select a.center_id, gen_random_uuid(), 'message', a.email, a.language, jsonb_build_object('report', r.id),
           asked_at(), asked_at(), asked_at() + interval '7 days'
    from report r join account a on a.center_id = r.center_id and a.id = r.account_id and a.closed_at is null
    where r.center_id = v.center_id and r.id = of_report;
end $$;
grant execute on function write_to_writer(uuid) to ajar_staff;

-- Whether a draft waits for the account that was signed in last in this browser, whose session is over.
create or replace function waits_for_former(of_draft uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from report_draft d
    where d.center_id = served_center() and d.id = of_draft and d.holder = former_holder()
      and not exists (select from viewer())
  );
end;
grant execute on function waits_for_former(uuid) to ajar_public;
