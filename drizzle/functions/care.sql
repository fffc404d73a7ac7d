-- Keeps whether a client has a case manager who meets them, apart from who it is. Every client has a row, so that "no"
-- is told as surely as "yes".
create or replace function keep_case_manager_status() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_client uuid := (to_jsonb(new) ->> case when tg_table_name = 'client' then 'id' else 'client_id' end)::uuid;
begin
  insert into case_manager_status (center_id, client_id, assigned)
  values (new.center_id, of_client, exists (
    select from care_assignment a
    where a.center_id = new.center_id and a.client_id = of_client and a.role = 'case_manager' and a.until_at is null and not a.walled
  ))
  on conflict (center_id, client_id) do update set assigned = excluded.assigned;
  return null;
end $$;

create or replace trigger client_has_status after insert on client for each row execute function keep_case_manager_status();
create or replace trigger care_assignment_keeps_status after insert or update on care_assignment
  for each row execute function keep_case_manager_status();

-- Who covers today for the case manager of a client whom the viewer may know, if they meet the client. For a family
-- member it was decided with everything else that is open to them.
create or replace function cover_for(of_client uuid, of_staff uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if asked_by('ajar_family') then
    return (
      select split_part(c, ' ', 3)::uuid from unnest(live_covers()) c
      where starts_with(c, of_client || ' ' || of_staff || ' ') limit 1
    );
  end if;
  if not viewer_serves(of_client, 'find_client') then return null; end if;
  return cover_of(viewer_center(), of_client, of_staff, asked_at());
end $$;
grant execute on function cover_for(uuid, uuid) to ajar_family, ajar_client, ajar_staff;

-- Who can look again at a safety flag of this client: whoever is on the desk or supervises, is here, and meets the client.
-- It says nothing of why somebody is not among them.
create or replace function safety_reviewers(of_client uuid) returns table (staff_id uuid, by_name text)
language sql stable security definer rows 3 set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.id, m.name from viewer() v
  join staff_member m on m.center_id = v.center_id and m.left_at is null and m.id <> v.staff_id
  where m.roles && '{duty_worker,supervisor}'::text[] and viewer_may('set_safety_flag', of_client)
    and m.id not in (select walled_staff(v.center_id, of_client))
  order by m.name, m.id;
end;
grant execute on function safety_reviewers(uuid) to ajar_staff;

-- In which life areas a client has goals, and whether they are shared: what a talk card needs of them, for those too who
-- do not read goals.
create or replace function goal_areas(of_client uuid) returns table (area text, shared boolean)
language sql stable security definer rows 8 set search_path = pg_catalog, public, pg_temp
begin atomic
  select distinct g.area, g.shared from viewer() v join goal g on g.center_id = v.center_id and g.client_id = of_client
  where viewer_may('read_releases', of_client);
end;
grant execute on function goal_areas(uuid) to ajar_staff;
