-- Who on staff does not meet this client, for those who find somebody else for them.
create or replace function walled_from(of_client uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
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
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id from viewer() v
  cross join lateral (
    select k.client_id, k.staff_id from conflict k where k.center_id = v.center_id and k.ended_at is null
    union
    select l.client_id, m.id from staff_member m
    join family_member f on f.center_id = m.center_id and f.account_id = m.account_id
    join family_link l on l.center_id = f.center_id and l.family_member_id = f.id
    where m.center_id = v.center_id and m.left_at is null
  ) w
  join care_assignment a on a.center_id = v.center_id and a.client_id = w.client_id and a.staff_id = w.staff_id
    and a.role = 'case_manager' and a.until_at is null
  where viewer_does_all('assign_case_manager')
  except select viewer_walled();
end;
grant execute on function clients_without_theirs() to ajar_staff;

-- What somebody held of a client's is nobody's from the moment they do not meet them, and those who can find another are
-- told that something waits.
create or replace function take_from_hands() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update report_match m set held_by = null
    where m.center_id = new.center_id and m.client_id = new.client_id and m.held_by = new.staff_id;
  if found or exists (
    select from care_assignment a
    where a.center_id = new.center_id and a.client_id = new.client_id and a.staff_id = new.staff_id and a.until_at is null
  ) then
    perform put_alert(new.center_id, 'supervisor', null, new.from_at, new.client_id);
  end if;
  return null;
end $$;

create or replace trigger conflict_takes_from_hands after insert on conflict for each row execute function take_from_hands();
