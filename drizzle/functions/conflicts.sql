-- Who on staff does not meet this client, for those who find somebody else for them.
create or replace function walled_from(of_client uuid) returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select w from viewer() v cross join lateral walled_staff(v.center_id, of_client) w
  where viewer_serves(of_client, 'match_report', 'assign_case_manager', 'set_conflict');
end;
grant execute on function walled_from(uuid) to ajar_staff;

-- Whether anybody is left who can find somebody for this client: a supervisor or a privacy officer who meets them. The
-- client asks of themselves, and whoever has just named somebody; that may be the asker, so it is not asked what they may.
create or replace function has_somebody_left(of_client uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from viewer() v
    join staff_member m on m.center_id = v.center_id and m.left_at is null
    join rights() r on r.of_function = 'set_conflict' and r.across && m.roles and not r.denied && m.roles
    where (asked_by('ajar_client') and v.client_id = of_client or viewer_does_all('set_conflict'))
      and m.id not in (select walled_staff(v.center_id, of_client))
  );
end;
grant execute on function has_somebody_left(uuid) to ajar_client, ajar_staff;

-- The clients whose case manager does not meet them, for those who can give them another.
create or replace function clients_without_theirs() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id from viewer() v
  join care_assignment a on a.center_id = v.center_id and a.walled and a.role = 'case_manager' and a.until_at is null
  where viewer_does_all('assign_case_manager')
  except select viewer_walled();
end;
grant execute on function clients_without_theirs() to ajar_staff;

-- Whoever does not meet a client any more is not who cares for them, for the family and for the client. What they held of
-- the client's is nobody's from that moment, and those who can find another are told that something waits.
create or replace function look_at_wall(of_center uuid, of_client uuid, of_staff uuid, at timestamptz) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  is_walled boolean := of_staff in (select walled_staff(of_center, of_client));
  is_missed boolean := false;
begin
  if is_walled then
    update report_match m set held_by = null
      where m.center_id = of_center and m.held_by = of_staff and (m.client_id = of_client or m.report_id in (
        select g from report_match o cross join lateral reports_with(of_center, o.report_id) g
        where o.center_id = of_center and o.client_id = of_client
      ));
    is_missed := found;
  end if;
  update care_assignment a set walled = is_walled
    where a.center_id = of_center and a.client_id = of_client and a.staff_id = of_staff and a.until_at is null and a.walled <> is_walled;
  if is_walled and (is_missed or found) then perform put_alert(of_center, 'supervisor', null, at, of_client); end if;
end $$;
grant execute on function look_at_wall(uuid, uuid, uuid, timestamptz) to ajar_consent;

create or replace function wall_by_conflict() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Rows of a conflict are kept; only a test takes one away.
  if tg_op = 'DELETE' then perform look_at_wall(old.center_id, old.client_id, old.staff_id, old.from_at);
  else perform look_at_wall(new.center_id, new.client_id, new.staff_id, coalesce(new.ended_at, new.from_at));
  end if;
  return null;
end $$;

create or replace trigger conflict_walls after insert or update or delete on conflict for each row execute function wall_by_conflict();

-- Staff who become the family of a client, or are no longer.
create or replace function wall_by_family() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare link family_link := case when tg_op = 'DELETE' then old else new end;
begin
  perform look_at_wall(link.center_id, link.client_id, m.id, link.created_at)
    from family_member f join staff_member m on m.center_id = f.center_id and m.account_id = f.account_id
    where f.center_id = link.center_id and f.id = link.family_member_id;
  return null;
end $$;

create or replace trigger family_link_walls after insert or delete on family_link for each row execute function wall_by_family();

-- Whoever is given a client, or turns out to be one.
create or replace function wall_assignment() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.walled := new.staff_id in (select walled_staff(new.center_id, new.client_id));
  return new;
end $$;

create or replace trigger care_assignment_is_walled before insert on care_assignment for each row execute function wall_assignment();

create or replace function wall_by_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform look_at_wall(new.center_id, new.id, m.id, new.created_at)
    from staff_member m where m.center_id = new.center_id and m.account_id in (old.account_id, new.account_id);
  return null;
end $$;

create or replace trigger client_account_walls after update of account_id on client
  for each row when (old.account_id is distinct from new.account_id) execute function wall_by_account();

-- The questions at the desk that this member of staff does not meet: those with the name of a client they do not meet, or
-- nearly that name, since what waits there fits nobody as it is written.
create or replace function viewer_walled_questions() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select q.id from viewer() v
  cross join viewer_walled() w
  join client c on c.center_id = v.center_id and c.id = w
  join lookup q on q.center_id = v.center_id and q.fits_nobody
  where trigram.word_similarity(c.plain_name, plain_name(q.about_name)) >= 0.6;
end;
grant execute on function viewer_walled_questions() to ajar_consent, ajar_staff;

-- The names of clients whom this member of staff does not meet, as they are compared.
create or replace function viewer_walled_names() returns setof text
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.plain_name from viewer() v cross join viewer_walled() w join client c on c.center_id = v.center_id and c.id = w;
end;
grant execute on function viewer_walled_names() to ajar_staff;
