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

-- Who covers today for the case manager of a client whom the viewer may know, if they meet the client.
create or replace function cover_for(of_client uuid, of_staff uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := case when asked_by('ajar_family') then live_me('center') else viewer_center() end;
  may_know boolean := case when asked_by('ajar_family')
    then of_client = any (live_clients('case_manager_contact')) and of_staff = any (live_case_managers())
    else viewer_serves(of_client, 'find_client') end;
begin
  return (
    select b.cover_id from staff_absence b join staff_member m on m.center_id = b.center_id and m.id = b.cover_id and m.left_at is null
    where may_know and b.center_id = here and b.staff_id = of_staff and b.from_at <= asked_at() and b.until_at > asked_at()
      and not exists (select from walled_staff(here, of_client) w where w = b.cover_id)
    order by b.from_at desc, b.cover_id limit 1
  );
end $$;
grant execute on function cover_for(uuid, uuid) to ajar_family, ajar_client, ajar_staff;
