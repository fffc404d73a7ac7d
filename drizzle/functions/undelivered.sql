-- The newest letter or text to each person that was refused for good, for staff who may find their client; those to
-- people whom no release names, for whoever looks after every report. A sign-in code is not among them: the page that
-- asked for it says so itself.
create or replace function undelivered() returns table (
  account_id uuid, reached_at text, is_text boolean, code text, at timestamptz, client_id uuid, link_id uuid, family_member_id uuid
)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp
begin atomic
  select distinct on (a.id, l.id, r.is_text) a.id, r.reached_at, r.is_text, r.code, r.at, l.client_id, l.id, l.family_member_id
  from viewer() v
  cross join lateral (
    select f.to_email as of_email, f.to_email as reached_at, false as is_text, f.last_code as code, f.due_at as at
    from letter f where f.center_id = v.center_id and f.state = 'failed' and f.channel = 'email' and f.lane = 'people' and f.last_code ~ '^5'
    union all
    select b.email, n.number, true, n.refused_code, n.refused_at
    from text_number n join account b on b.center_id = n.center_id and b.id = n.account_id
    where n.center_id = v.center_id and n.refused_at is not null and n.number is not null
  ) r
  join account a on a.center_id = v.center_id and a.email = r.of_email
  left join family_member m on m.center_id = a.center_id and m.account_id = a.id
  left join family_link l on l.center_id = m.center_id and l.family_member_id = m.id
  where v.staff_id is not null and case when l.id is null
    then viewer_does_all('match_report') and not exists (
      select from client c where c.center_id = a.center_id and c.account_id = a.id and c.id in (select viewer_walled())
    )
    else l.client_id in (select viewer_clients('find_client'))
      or viewer_does_all('find_client') and l.client_id not in (select viewer_walled()) end
  order by a.id, l.id, r.is_text, r.at desc;
end;
grant execute on function undelivered() to ajar_staff;

-- An address was typed: whoever reads it is not known yet, and what was handed over before counts no more.
create or replace function forget_identity(of_center uuid, of_family_member uuid) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update family_link l set identified_at = null, identified_how = null, identified_by = null
    where l.center_id = of_center and l.family_member_id = of_family_member and l.identified_at is not null;
  update handover_code c set ended_at = asked_at()
    where c.center_id = of_center and c.family_member_id = of_family_member and c.ended_at is null;
end $$;
grant execute on function forget_identity(uuid, uuid) to ajar_consent;

-- Sends again what was refused for good, to another address where one is given. The address of somebody who has signed in,
-- works here, is a client, or is known to another client is not staff's to change. Whoever may correct an address for
-- this client may call it, and anybody else gets null. Each letter is asked again whether it may go.
create or replace function send_again(of_link uuid, to_email text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  person record;
begin
  select * into v from viewer();
  select a.id, a.email, a.language, l.client_id, l.family_member_id into person
    from family_link l
    join family_member m on m.center_id = l.center_id and m.id = l.family_member_id
    join account a on a.center_id = m.center_id and a.id = m.account_id
    where l.center_id = v.center_id and l.id = of_link;
  if person.id is null or not viewer_serves(person.client_id, 'correct_address') then return null; end if;
  if to_email <> person.email then
    if person.language is not null
      or exists (select from account a where a.center_id = v.center_id and a.email = to_email)
      or exists (select from staff_member m where m.center_id = v.center_id and m.account_id = person.id)
      or exists (select from client c where c.center_id = v.center_id and c.account_id = person.id)
      or exists (select from family_link l where l.center_id = v.center_id and l.family_member_id = person.family_member_id and l.id <> of_link)
    then return false; end if;
    update account a set email = to_email where a.center_id = v.center_id and a.id = person.id;
    perform forget_identity(v.center_id, person.family_member_id);
  end if;
  update letter f set to_email = send_again.to_email, state = 'queued', attempts = 0, last_code = '',
                      due_at = asked_at(), expires_at = greatest(f.expires_at, asked_at() + interval '7 days')
    where f.center_id = v.center_id and f.to_email = person.email and f.state = 'failed' and f.channel = 'email' and f.lane = 'people';
  return true;
end $$;
grant execute on function send_again(uuid, text) to ajar_staff;

-- Gives an address of their own to somebody who is reached by phone and on paper only, so that they can sign in. An
-- address of somebody who works here, is a client or is named by a client stays theirs: two people with one inbox would
-- read each other's. Whoever wrote in with it before brings their account along. Whoever may record a release of
-- this client may call it, because what is told goes that way; anybody else gets null.
create or replace function give_address(of_link uuid, with_email text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  person record;
  own record;
  found_account uuid;
begin
  select * into v from viewer();
  select l.client_id, m.id, m.account_id into person
    from family_link l
    join family_member m on m.center_id = l.center_id and m.id = l.family_member_id
    where l.center_id = v.center_id and l.id = of_link;
  if person.id is null or not viewer_serves(person.client_id, 'record_release') then return null; end if;
  if person.account_id is not null then return false; end if;
  insert into account (center_id, id, email, created_at) values (v.center_id, gen_random_uuid(), with_email, asked_at())
    on conflict (center_id, email) do nothing;
  select a.id into found_account from account a
    where a.center_id = v.center_id and a.email = with_email and a.closed_at is null
      and not exists (select from staff_member s where s.center_id = a.center_id and s.account_id = a.id)
      and not exists (select from client c where c.center_id = a.center_id and c.account_id = a.id)
      and not exists (
        select from family_link l join family_member m on m.center_id = l.center_id and m.id = l.family_member_id
        where m.center_id = a.center_id and m.account_id = a.id
      );
  if found_account is null then return false; end if;
  select m.id, m.involvement, m.involvement_until into own
    from family_member m where m.center_id = v.center_id and m.account_id = found_account;
  update family_member m set account_id = null where m.center_id = v.center_id and m.id = own.id;
  update family_member m
    set account_id = found_account, involvement = own.involvement, involvement_until = own.involvement_until
    where m.center_id = v.center_id and m.id = person.id;
  perform forget_identity(v.center_id, person.id);
  perform keep_entry(w.center_id, w.staff_id, w.signed_in_by, 'act', 'give-address', array[person.client_id])
    from staff_at_work() w;
  return true;
end $$;
grant execute on function give_address(uuid, text) to ajar_staff;

-- Tells whoever sees to a person that nothing reaches them any more by one way: their client's case manager or cover, and
-- otherwise the desk.
create or replace function tell_of_undelivered(of_center uuid, to_email text, at timestamptz) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare each record;
begin
  for each in
    select distinct l.client_id, c.staff_id
    from account a
    left join family_member m on m.center_id = a.center_id and m.account_id = a.id
    left join family_link l on l.center_id = m.center_id and l.family_member_id = m.id
    left join care_assignment c on c.center_id = l.center_id and c.client_id = l.client_id and c.role = 'case_manager' and c.until_at is null
    where a.center_id = of_center and a.email = to_email
  loop
    perform put_alert(of_center, case when each.staff_id is null then 'duty_worker' end, each.staff_id, at, each.client_id);
  end loop;
end $$;
grant execute on function tell_of_undelivered(uuid, text, timestamptz) to ajar_consent;

-- The same for the worker, where a letter was refused for good.
create or replace function alert_of_undelivered(of_center uuid, to_email text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform tell_of_undelivered(of_center, to_email, at);
end $$;
grant execute on function alert_of_undelivered(uuid, text, timestamptz) to ajar_worker;
