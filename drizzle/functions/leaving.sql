-- Whoever leaves cares for nobody from that moment on. What they held of a client's goes to whoever covers for them, and
-- otherwise to the desk; the supervisors are told that clients wait for somebody else. Where they were to look again at
-- a safety flag, whoever covers does, or a supervisor, or the desk: never nobody.
create or replace function leave() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  heir uuid := here_for(new.center_id, new.id, new.left_at);
  heir_name text := (select m.name from staff_member m where m.center_id = new.center_id and m.id = heir);
  held record;
  another uuid;
begin
  for held in
    select m.report_id, m.client_id, heir in (select walled_staff(m.center_id, m.client_id)) as is_walled
    from report_match m join report r on r.center_id = m.center_id and r.id = m.report_id and r.state <> 'closed'
    where m.center_id = new.center_id and m.held_by = new.id
  loop
    update report_match m set held_by = case when not held.is_walled then heir end
      where m.center_id = new.center_id and m.report_id = held.report_id;
    insert into report_action (center_id, id, report_id, staff_id, kind, words, at)
      values (new.center_id, gen_random_uuid(), held.report_id, new.id, 'note',
              new.name || ' → ' || coalesce(case when not held.is_walled then heir_name end, '–'), new.left_at);
    perform put_alert(new.center_id, case when heir is null then 'duty_worker' end, heir, new.left_at, held.client_id);
  end loop;
  for held in
    select f.id, f.client_id from safety_flag f
    where f.center_id = new.center_id and f.reviewer_id = new.id and f.ended_at is null and f.ends_at > new.left_at
  loop
    another := (
      select m.id from staff_member m
      where m.center_id = new.center_id and m.left_at is null and m.roles && '{duty_worker,supervisor}'::text[]
        and m.id not in (select walled_staff(m.center_id, held.client_id))
      order by m.id is not distinct from heir desc, 'supervisor' = any (m.roles) desc, m.joined_at, m.id limit 1
    );
    update safety_flag f set reviewer_id = another where f.center_id = new.center_id and f.id = held.id and another is not null;
    perform put_alert(new.center_id, case when another is null then 'supervisor' end, another, new.left_at, held.client_id);
  end loop;
  update care_assignment a set until_at = greatest(a.since_at, new.left_at)
    where a.center_id = new.center_id and a.staff_id = new.id and a.until_at is null;
  -- Whoever is away and had named them as their cover has nobody now, and neither do their clients.
  if found or exists (
    select from staff_absence b
    where b.center_id = new.center_id and b.cover_id = new.id and b.until_at > new.left_at
  ) then perform put_alert(new.center_id, 'supervisor', null, new.left_at, null); end if;
  return null;
end $$;

-- The clients whose case manager left and who have no other yet, for those who can give them one.
create or replace function clients_left_behind() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id from viewer() v
  join staff_member m on m.center_id = v.center_id and m.left_at is not null
  join care_assignment a on a.center_id = m.center_id and a.staff_id = m.id and a.role = 'case_manager' and a.until_at >= m.left_at
  where viewer_does_all('assign_case_manager') and not exists (
    select from care_assignment later
    where later.center_id = a.center_id and later.client_id = a.client_id and later.role = 'case_manager' and later.since_at >= a.until_at
  )
  except select viewer_walled();
end;
grant execute on function clients_left_behind() to ajar_staff;

-- The clients whose case manager is away now, and for whom nobody covers who is here and meets them: both contacts are
-- away. For those who can find somebody. It begins at those who are away, which are few.
create or replace function clients_out_of_reach() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id from viewer() v
  join staff_absence b on b.center_id = v.center_id and b.from_at <= asked_at() and b.until_at > asked_at()
  join care_assignment a on a.center_id = b.center_id and a.staff_id = b.staff_id and a.role = 'case_manager' and a.until_at is null
  where viewer_does_all('assign_case_manager') and cover_of(v.center_id, a.client_id, a.staff_id, asked_at()) is null
  except select viewer_walled();
end;
grant execute on function clients_out_of_reach() to ajar_staff;

create or replace trigger staff_member_leaves after update of left_at on staff_member
  for each row when (old.left_at is null and new.left_at is not null) execute function leave();

-- Alerts whoever covers that they do, or no longer do.
create or replace function alert_of_cover() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- What a story plants alerts nobody.
  if asked_by('ajar_staff') then
    perform put_alert(new.center_id, null, new.cover_id, asked_at(), null);
  end if;
  return null;
end $$;
create or replace trigger staff_absence_alerts after insert or update on staff_absence for each row execute function alert_of_cover();

-- A family member leaves one client by themselves or, without a link, all of them: from this moment nothing is told to
-- them, whatever was signed, and what was handed over or agreed to know them by counts no more. Whoever cares for a client
-- who let them in finds it among what to tell that client. For somebody who was let in nowhere it does the same, and nobody
-- hears of it.
create or replace function leave_client(of_link uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  ended record;
  left_client uuid;
begin
  select * into v from viewer();
  if v.family_member_id is null then return; end if;
  -- As a revocation does (wait_for_letters): a letter in the hands of the worker is gone before somebody has left, and
  -- none follows it.
  perform 1 from release r where r.center_id = v.center_id and r.family_member_id = v.family_member_id
    order by r.id for no key update;
  select l.client_id into left_client from family_link l
    where l.center_id = v.center_id and l.family_member_id = v.family_member_id and l.id = of_link;
  for ended in
    update family_link l set identified_at = null, identified_how = null, identified_by = null, left_at = asked_at()
    where l.center_id = v.center_id and l.family_member_id = v.family_member_id and l.identified_at is not null
      and (of_link is null or l.id = of_link)
    returning l.client_id
  loop
    insert into ask_task (center_id, id, release_id, client_id, due_on, left_at)
      select c.id, gen_random_uuid(), r.id, r.client_id, (asked_at() at time zone c.time_zone)::date, asked_at()
      from release r join center c on c.id = r.center_id
      where r.center_id = v.center_id and r.client_id = ended.client_id and r.family_member_id = v.family_member_id
        and r.completed_at is not null
      order by r.signed_at desc nulls last, r.completed_at desc, r.id desc limit 1;
    perform put_alert(v.center_id, case when a.staff_id is null then 'supervisor' end, a.staff_id, asked_at(), ended.client_id)
      from (select) one
      left join care_assignment a on a.center_id = v.center_id and a.client_id = ended.client_id and a.role = 'case_manager'
        and a.until_at is null;
  end loop;
  update handover_code c set ended_at = asked_at()
    where c.center_id = v.center_id and c.family_member_id = v.family_member_id and c.ended_at is null
      and (of_link is null or c.client_id = left_client);
  update phone_word w set ended_at = asked_at()
    where w.center_id = v.center_id and w.family_member_id = v.family_member_id and w.ended_at is null
      and (of_link is null or w.client_id = left_client);
end $$;
grant execute on function leave_client(uuid) to ajar_family;
