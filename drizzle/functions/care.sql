-- Keeps whether a client has a case manager, apart from who it is. Every client has a row, so that "no" is told as
-- surely as "yes".
create or replace function keep_case_manager_status() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_client uuid := (to_jsonb(new) ->> case when tg_table_name = 'client' then 'id' else 'client_id' end)::uuid;
begin
  insert into case_manager_status (center_id, client_id, assigned)
  values (new.center_id, of_client, exists (
    select from care_assignment a
    where a.center_id = new.center_id and a.client_id = of_client and a.role = 'case_manager' and a.until_at is null
  ))
  on conflict (center_id, client_id) do update set assigned = excluded.assigned;
  return null;
end $$;

create or replace trigger client_has_status after insert on client for each row execute function keep_case_manager_status();
create or replace trigger care_assignment_keeps_status after insert or update on care_assignment
  for each row execute function keep_case_manager_status();
