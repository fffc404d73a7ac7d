-- In which life areas a client has goals, and whether they are shared: what a talk card needs of them, for those too who
-- do not read goals.
create or replace function goal_areas(of_client uuid) returns table (area text, shared boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select distinct g.area, g.shared from viewer() v join goal g on g.center_id = v.center_id and g.client_id = of_client
  where viewer_may('read_releases', of_client);
end;
grant execute on function goal_areas(uuid) to ajar_staff;
