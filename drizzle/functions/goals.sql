-- Whether the client keeps every goal of this part of life to themselves; no, where there is none. To a family member of
-- another center everything is private.
create or replace function is_all_private(of_center uuid, of_client uuid, of_area text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(not bool_or(shared), false) or not (asked_by('ajar_worker') or of_center is not distinct from live_me('center'))
  from goal
  where center_id = of_center and client_id = of_client and area = of_area;
end;
grant execute on function is_all_private(uuid, uuid, text) to ajar_family, ajar_consent;
