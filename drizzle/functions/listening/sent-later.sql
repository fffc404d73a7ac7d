-- What words added to a report change, whoever it is about and whatever was done with it: it is open, it has words that
-- nobody read, and if an answer was given, the writer waits for the next one from now on.
create or replace function place_addition() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update report r set
    added_at = new.at, closed_at = null, answered_at = null,
    state = case when r.state = 'closed' then 'read' else r.state end,
    waits_since = case when r.state = 'closed' or r.answered_at is not null then new.at else r.waits_since end
  where r.center_id = new.center_id and (r.id = new.report_id or r.whole_id = new.report_id);
  return null;
end $$;

-- Whether words come from the account whose report it is, or by the link alone, which anybody may hold who was at that
-- browser. Whoever adds them learns nothing of it: only their mark differs, for staff and for the account.
create or replace function mark_addition() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.is_by_link := asked_by('ajar_public') and exists (
    select from report r
    where r.center_id = new.center_id and r.id = new.report_id
      and r.account_id is distinct from (select v.account_id from viewer() v) and r.account_id is not null
  );
  return new;
end $$;

create or replace trigger report_addition_is_marked before insert on report_addition for each row execute function mark_addition();
create or replace trigger report_addition_is_placed after insert on report_addition for each row execute function place_addition();

-- The reports that words added to one concern: itself, and those about other people of the same whole. For the worker.
create or replace function reports_of_words(of_center uuid, of_report uuid) returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select reports_with(of_center, of_report) where asked_by('ajar_worker');
end;
grant execute on function reports_of_words(uuid, uuid) to ajar_worker;

-- How far a report is for its writer: as far as with all the people it is about, so that no page says with which of them
-- somebody is further. Nobody of the family finds the report about one of several.
create or replace function show_report() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  own record;
  is_read boolean;
  is_closed boolean;
begin
  if new.whole_id is not null then return new; end if;
  select coalesce(bool_and(r.state <> 'received'), true) as read, coalesce(bool_and(r.state = 'closed'), true) as closed,
      max(r.read_at) as read_at, max(r.closed_at) as closed_at, max(r.added_at) as added_at into own
    from report r where r.center_id = new.center_id and r.whole_id = new.id;
  is_read := new.state <> 'received' and own.read;
  is_closed := new.state = 'closed' and own.closed;
  new.shown_state := case when is_closed then 'closed' when is_read then 'read' else 'received' end;
  new.shown_read_at := case when is_read then greatest(new.read_at, own.read_at) end;
  new.shown_closed_at := case when is_closed then greatest(new.closed_at, own.closed_at) end;
  new.shown_added_at := greatest(new.added_at, own.added_at);
  return new;
end $$;
create or replace trigger report_is_shown before insert or update of state, read_at, closed_at, added_at on report
  for each row execute function show_report();

create or replace function show_whole() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update report r set state = r.state where r.center_id = new.center_id and r.id = new.whole_id;
  return null;
end $$;
create or replace trigger report_shows_whole after insert or update of state, read_at, closed_at, added_at on report
  for each row when (new.whole_id is not null) execute function show_whole();

-- A report about one more person of a whole, with everything that its writer said. What comes after the whole was read
-- stands at the desk as words that nobody read.
create or replace function make_own_report(of_center uuid, of_whole uuid, about text, at timestamptz) returns uuid
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare new_id uuid := gen_random_uuid();
begin
  insert into report (center_id, id, whole_id, draft_id, reference, status_hash, account_id, kind, about_name, about_born,
                      writer_name, writer_relationship, writer_phone, words, observations, urgency, may_call_back,
                      call_back_when, attribution, language, sent_from, received_at, state, read_at, added_at)
    select r.center_id, new_id, r.id, gen_random_uuid(), r.reference, encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'),
           r.account_id, r.kind, about, '', r.writer_name, r.writer_relationship, r.writer_phone, r.words, r.observations,
           r.urgency, r.may_call_back, r.call_back_when, r.attribution, r.language, '', r.received_at,
           case when r.shown_read_at is null then 'received' else 'read' end, r.shown_read_at,
           case when r.shown_read_at is not null then at end
    from report r where r.center_id = of_center and r.id = of_whole and r.whole_id is null;
  return new_id;
end $$;
grant execute on function make_own_report(uuid, uuid, text, timestamptz) to ajar_consent;

create or replace function place_person() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.own_id is null then new.own_id := make_own_report(new.center_id, new.report_id, new.name, new.at); end if;
  return new;
end $$;
create or replace trigger report_person_is_placed before insert on report_person for each row execute function place_person();

-- The desk says that a report is about somebody else as well. The writer reads no name that staff typed. Gives the
-- report about them.
create or replace function split_report(of_report uuid, about text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of_center uuid := viewer_center();
  whole uuid;
  own uuid;
begin
  if not viewer_may_with_report('match_report', of_report) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  select coalesce(r.whole_id, r.id) into whole from report r where r.center_id = of_center and r.id = of_report;
  own := make_own_report(of_center, whole, about, asked_at());
  insert into report_person (center_id, id, report_id, name, at, own_id)
    values (of_center, gen_random_uuid(), whole, '', asked_at(), own);
  return own;
end $$;
grant execute on function split_report(uuid, text) to ajar_staff;

-- Nobody holds a report about one person who does not meet another of the same whole: they would read of both.
create or replace function keep_whole_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare freed uuid[];
begin
  if new.held_by in (select staff_walled_from_report(new.center_id, new.report_id)) then new.held_by := null; end if;
  with others as (
    update report_match m set held_by = null
    where m.center_id = new.center_id and m.report_id <> new.report_id
      and m.report_id in (select reports_with(new.center_id, new.report_id))
      and m.held_by in (select walled_staff(new.center_id, new.client_id))
    returning m.client_id
  )
  select array_agg(client_id) into freed from others;
  perform put_alert(new.center_id, 'supervisor', null, asked_at(), c) from unnest(freed) c;
  return new;
end $$;
create or replace trigger report_match_keeps_apart before insert or update of client_id, held_by on report_match
  for each row when (new.held_by is not null) execute function keep_whole_apart();

-- What asking for somebody else takes along of its report, whoever that is about: where and when its writer may be called,
-- unless they said that nobody may; and whether it came from the account
-- whose report it is, or by the link alone.
create or replace function place_escalation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_report record;
begin
  select r.reference, r.writer_name, r.account_id,
         case when r.may_call_back then concat_ws(', ', nullif(r.writer_phone, ''), nullif(r.call_back_when, '')) else '' end as phone
    into of_report
    from report r where r.center_id = new.center_id and r.id = new.report_id;
  new.reference := of_report.reference;
  new.writer_name := of_report.writer_name;
  new.writer_phone := of_report.phone;
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
  center_id uuid, id uuid, about_staff text, raised_at timestamptz, time_zone text, opening_hours jsonb, holidays jsonb, standards jsonb,
  colleagues json, worked json, walled json, away json, held_by uuid, set_aside uuid[], placed_at timestamptz, late_at timestamptz
)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  return query
    with waits as (
      select e.* from escalation e where e.answered_at is null and e.raised_at <= asked_at()
    ), around as (
      select k.id as of_center, k.time_zone, k.opening_hours, k.holidays, k.standards,
        (select json_agg(json_build_object('id', s.id, 'name', s.name, 'roles', s.roles) order by s.joined_at, s.id)
         from staff_member s
         where s.center_id = k.id and s.left_at is null
           and s.roles && array['supervisor', 'privacy_officer', 'administrator']) as could_own,
        (select json_agg(json_build_object('staff', b.staff_id, 'cover', s.id))
         from staff_absence b
         left join staff_member s on s.center_id = b.center_id and s.id = b.cover_id and s.left_at is null
         where b.center_id = k.id and b.from_at <= asked_at() and b.until_at > asked_at()) as are_away
      from center k where k.id in (select w.center_id from waits w)
    ), about as (
      select w.center_id as of_center, w.id as of_escalation, w.raised_at, r.of_report
      from waits w cross join lateral reports_with(w.center_id, w.report_id) r (of_report)
    ), hands as (
      select a.of_center, a.of_escalation, d.staff_id
      from about a join report_action d on d.center_id = a.of_center and d.report_id = a.of_report and d.at <= a.raised_at
      union all
      select a.of_center, a.of_escalation, m.held_by
      from about a join report_match m on m.center_id = a.of_center and m.report_id = a.of_report
      union all
      select w.center_id, w.id, b.answered_by
      from waits w join escalation b on b.center_id = w.center_id and b.report_id = w.report_id
    ), had as (
      select h.of_center, h.of_escalation, json_agg(distinct h.staff_id) as who
      from hands h where h.staff_id is not null group by h.of_center, h.of_escalation
    ), kept_away as (
      select w.center_id as of_center, w.id as of_escalation, json_agg(x.staff_id) as who
      from waits w cross join lateral staff_walled_from_report(w.center_id, w.report_id) x (staff_id)
      group by w.center_id, w.id
    )
    select w.center_id, w.id, w.about_staff, w.raised_at, k.time_zone, k.opening_hours, k.holidays, k.standards,
      coalesce(k.could_own, '[]'), coalesce(h.who, '[]'), coalesce(x.who, '[]'), coalesce(k.are_away, '[]'),
      w.held_by, w.set_aside, w.placed_at, w.late_at
    from waits w
    join around k on k.of_center = w.center_id
    left join had h on h.of_center = w.center_id and h.of_escalation = w.id
    left join kept_away x on x.of_center = w.center_id and x.of_escalation = w.id;
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

-- A history sheet as it is compared, and each version of it: the desk hears of it, whoever it is about.
create or replace function place_sheet() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.plain_about := plain_name(new.about_name);
  return new;
end $$;
create or replace trigger history_sheet_is_placed before insert on history_sheet for each row execute function place_sheet();

create or replace function place_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update history_sheet s set newest_at = new.at where s.center_id = new.center_id and s.id = new.sheet_id;
  if asked_by('ajar_family') then perform put_alert(new.center_id, 'duty_worker', null, asked_at(), null); end if;
  return null;
end $$;
create or replace trigger history_version_is_placed after insert on history_version for each row execute function place_version();
