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

-- Writes "You have a message" to the writer of a report, if they have an account. Only staff of the same center may call
-- it.
create or replace function write_to_writer(of_report uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if v.staff_id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
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
