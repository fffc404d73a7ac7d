-- Takes a match back, for whoever says for every client which one a report is about. People's logins delete nothing
-- themselves. Gives whether the report was matched to this client.
create or replace function unmatch_report(of_report uuid, of_client uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not viewer_may_with_report('match_report', of_report) then return false; end if;
  delete from report_match m where m.center_id = viewer_center() and m.report_id = of_report and m.client_id = of_client;
  return found;
end $$;
grant execute on function unmatch_report(uuid, uuid) to ajar_staff;
