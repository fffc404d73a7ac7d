-- The clients this member of staff cares for, or covers today. It begins at them and those they cover, so that an index
-- serves it.
create or replace function viewer_caseload() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id
  from viewer() v
  cross join lateral (
    select v.staff_id as id
    union
    select b.staff_id from staff_absence b
    where b.center_id = v.center_id and b.cover_id = v.staff_id and b.from_at <= asked_at() and b.until_at > asked_at()
  ) s
  join care_assignment a on a.center_id = v.center_id and a.staff_id = s.id
    and a.since_at <= asked_at() and (a.until_at is null or a.until_at > asked_at())
  where v.staff_id is not null;
end;
grant execute on function viewer_caseload() to ajar_consent, ajar_staff;

-- Whether this client is the viewer's own self, or one they care for, cover, or answer for across the center. Never null.
create or replace function viewer_serves(of_client uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from client c join viewer() v on v.center_id = c.center_id
    where c.id = of_client and (
      c.id = v.client_id
      or (v.staff_id is not null and (viewer_is_center_wide() or c.id in (select viewer_caseload())))
    )
  );
end;
grant execute on function viewer_serves(uuid) to ajar_consent;
