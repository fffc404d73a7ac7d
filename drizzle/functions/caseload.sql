-- The clients whom this member of staff does not meet as staff, whatever their role: themselves, those whose family they
-- are, and those with whom they are in conflict.
create or replace function viewer_walled() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select v.client_id from viewer() v where v.staff_id is not null and v.client_id is not null
  union
  select l.client_id from viewer() v
  join family_link l on l.center_id = v.center_id and l.family_member_id = v.family_member_id
  where v.staff_id is not null
  union
  select k.client_id from viewer() v
  join conflict k on k.center_id = v.center_id and k.staff_id = v.staff_id and k.ended_at is null;
end;
grant execute on function viewer_walled() to ajar_consent, ajar_staff;

-- Who on staff does not meet this client: the same, asked from the client's side.
create or replace function walled_staff(of_center uuid, of_client uuid) returns setof uuid
language sql stable rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select k.staff_id from conflict k where k.center_id = of_center and k.client_id = of_client and k.ended_at is null
  union
  select m.id from family_link l
  join family_member f on f.center_id = l.center_id and f.id = l.family_member_id
  join staff_member m on m.center_id = f.center_id and m.account_id = f.account_id
  where l.center_id = of_center and l.client_id = of_client
  union
  select m.id from client c join staff_member m on m.center_id = c.center_id and m.account_id = c.account_id
  where c.center_id = of_center and c.id = of_client;
end;
grant execute on function walled_staff(uuid, uuid) to ajar_consent;

-- Who covers at an instant for somebody who cares for a client: whoever is here for them, if they meet the client.
create or replace function cover_of(of_center uuid, of_client uuid, of_staff uuid, at timestamptz) returns uuid
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare here uuid := here_for(of_center, of_staff, at);
begin
  return case when here <> of_staff and here not in (select walled_staff(of_center, of_client)) then here end;
end $$;
grant execute on function cover_of(uuid, uuid, uuid, timestamptz) to ajar_consent;

-- Lets no other change that has to look at the whole center begin until this transaction ends, and waits for the one that
-- is under way: two that are right alone can be wrong together.
create or replace function one_at_a_time() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from center c where c.id = viewer_center() for no key update;
end $$;
grant execute on function one_at_a_time() to ajar_client, ajar_staff;

-- Whether this member of staff does this for every client of the center.
create or replace function viewer_does_all(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from viewer() v join rights() r on r.of_function = wanted and r.across && v.roles and not r.denied && v.roles
    where v.staff_id is not null
  );
end;
grant execute on function viewer_does_all(text) to ajar_consent, ajar_staff, ajar_guide;

-- The clients this member of staff cares for, with the role they do it in, and those they cover today. It begins at them
-- and at those they cover, so that an index serves it.
create or replace function viewer_assignments() returns table (client_id uuid, role text, covers boolean)
language sql stable security definer rows 35 set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id, a.role, s.covers
  from viewer() v
  cross join lateral (
    select v.staff_id as id, false as covers
    union all
    select c, true from covered_by(v.center_id, v.staff_id, asked_at()) c
  ) s
  join care_assignment a on a.center_id = v.center_id and a.staff_id = s.id
    and a.since_at <= asked_at() and (a.until_at is null or a.until_at > asked_at())
  where v.staff_id is not null and (s.covers or a.role = any (v.roles));
end;
grant execute on function viewer_assignments() to ajar_consent;

-- The clients for whom this member of staff does this because they care for them or cover them.
create or replace function viewer_clients(wanted text) returns setof uuid
language sql stable security definer rows 35 set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id
  from viewer() v
  join rights() r on r.of_function = wanted and not r.denied && v.roles
  join viewer_assignments() a on case when a.covers then r.covering && v.roles else a.role = any (r.own) end
  except select viewer_walled();
end;
grant execute on function viewer_clients(text) to ajar_consent, ajar_staff;

-- What this member of staff does at all, and whether for every client of the center.
create or replace function viewer_functions() returns table (of_function text, for_all boolean)
language sql stable security definer rows 40 set search_path = pg_catalog, public, pg_temp
begin atomic
  select r.of_function, r.across && v.roles
  from viewer() v cross join rights() r
  where v.staff_id is not null and not r.denied && v.roles
    and (r.across && v.roles or r.own && v.roles
      or r.covering && v.roles and exists (select from viewer_assignments() a where a.covers));
end;
grant execute on function viewer_functions() to ajar_consent, ajar_staff;

create or replace function viewer_does(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (select from viewer_functions() f where f.of_function = wanted);
end;
grant execute on function viewer_does(text) to ajar_consent, ajar_staff;

-- What this member of staff does for one client; nothing for one who is unknown, or not theirs to know.
create or replace function viewer_rights(of_client uuid) returns setof text
language sql stable security definer rows 30 set search_path = pg_catalog, public, pg_temp
begin atomic
  select r.of_function
  from viewer() v
  join client c on c.center_id = v.center_id and c.id = of_client
  cross join rights() r
  where v.staff_id is not null and not r.denied && v.roles and c.id not in (select viewer_walled())
    and (r.across && v.roles or exists (
      select from viewer_assignments() a
      where a.client_id = c.id and case when a.covers then r.covering && v.roles else a.role = any (r.own) end
    ));
end;
grant execute on function viewer_rights(uuid) to ajar_consent, ajar_staff;

create or replace function viewer_may(wanted text, of_client uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (select from viewer_rights(of_client) r where r = wanted);
end;
grant execute on function viewer_may(text, uuid) to ajar_consent, ajar_staff;

-- Whether this client is the viewer's own self, in the rooms of clients, or one for whom the viewer does one of these on
-- staff. Never null.
create or replace function viewer_serves(of_client uuid, variadic wanted text[]) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select case
    when asked_by('ajar_client') then exists (select from viewer() v where v.client_id = of_client)
    else exists (select from viewer_rights(of_client) r where r = any (wanted))
  end;
end;
grant execute on function viewer_serves(uuid, text[]) to ajar_consent;
