-- What asking for somebody else takes along of its report, whoever that is about; and whether it came from the account
-- whose report it is, or by the link alone.
create or replace function place_escalation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_report record;
begin
  select r.reference, r.writer_name, r.writer_phone, r.account_id into of_report
    from report r where r.center_id = new.center_id and r.id = new.report_id;
  new.reference := of_report.reference;
  new.writer_name := of_report.writer_name;
  new.writer_phone := of_report.writer_phone;
  new.is_by_link := asked_by('ajar_public') and of_report.account_id is not null
    and of_report.account_id is distinct from (select v.account_id from viewer() v);
  return new;
end $$;
create or replace trigger escalation_is_placed before insert on escalation for each row execute function place_escalation();

-- Everything that waits for somebody else, with all that says whose it is now: who could own it, who worked on the
-- report before it was asked, who does not meet whom it is about, who is away. Asked by the worker on the beat, long
-- after it was written, so that its writer cannot time what any of this is.
create or replace function escalations_that_wait()
returns table (
  center_id uuid, id uuid, about_staff text, raised_at timestamptz, time_zone text, opening_hours jsonb, holidays jsonb,
  colleagues json, worked json, walled json, away json, held_by uuid, set_aside uuid[], placed_at timestamptz, late_at timestamptz
)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  return query
    select e.center_id, e.id, e.about_staff, e.raised_at, k.time_zone, k.opening_hours, k.holidays,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'name', s.name, 'roles', s.roles) order by s.joined_at, s.id)
        from staff_member s
        where s.center_id = e.center_id and s.left_at is null and s.roles && array['supervisor', 'privacy_officer', 'administrator']
      ), '[]'),
      coalesce((
        select json_agg(distinct w.staff_id) from (
          select a.staff_id from report_action a
          where a.center_id = e.center_id and a.report_id = e.report_id and a.at <= e.raised_at
          union all
          select m.held_by from report_match m where m.center_id = e.center_id and m.report_id = e.report_id
          union all
          select b.answered_by from escalation b where b.center_id = e.center_id and b.report_id = e.report_id
        ) w where w.staff_id is not null
      ), '[]'),
      coalesce((select json_agg(w) from staff_walled_from_report(e.center_id, e.report_id) w), '[]'),
      coalesce((
        select json_agg(json_build_object('staff', b.staff_id, 'cover', (
          select s.id from staff_member s where s.center_id = b.center_id and s.id = b.cover_id and s.left_at is null
        )))
        from staff_absence b where b.center_id = e.center_id and b.from_at <= asked_at() and b.until_at > asked_at()
      ), '[]'),
      e.held_by, e.set_aside, e.placed_at, e.late_at
    from escalation e join center k on k.id = e.center_id
    where e.answered_at is null and e.raised_at <= asked_at();
end $$;
grant execute on function escalations_that_wait() to ajar_worker;

-- Writes "You have a message" to the writer whom this member of staff has just answered, if they have an account.
create or replace function write_of_escalation(of_escalation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if not viewer_does_all('answer_escalation') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), 'message', a.email, coalesce(a.language, r.language),
           jsonb_build_object('report', r.id), asked_at(), asked_at(), asked_at() + interval '7 days'
    from escalation e
    join report r on r.center_id = e.center_id and r.id = e.report_id
    join account a on a.center_id = r.center_id and a.id = r.account_id and a.closed_at is null
    where e.center_id = v.center_id and e.id = of_escalation and e.answered_by = v.staff_id and e.answered_at = asked_at();
end $$;
grant execute on function write_of_escalation(uuid) to ajar_staff;
