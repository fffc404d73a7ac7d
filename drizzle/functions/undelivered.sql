-- The newest letter or text to each person that was refused for good, for staff who may find their client; those to
-- people whom no release names, for whoever looks after every report. A sign-in code is not among them: the page that
-- asked for it says so itself.
create or replace function undelivered() returns table (
  account_id uuid, reached_at text, is_text boolean, code text, at timestamptz, client_id uuid, link_id uuid, family_member_id uuid
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
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

-- Who took down that no texts or calls go to the number of whoever is signed in, once it is theirs.
create or replace function own_text_stop() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select stopped_by(n.center_id, n.number) from viewer() v
  join text_number n on n.center_id = v.center_id and n.account_id = v.account_id and n.confirmed_at is not null;
end;
grant execute on function own_text_stop() to ajar_family, ajar_client;

-- What numbers of a family member want no texts or calls, for staff who may correct how they are reached.
create or replace function text_stops_of(of_link uuid) returns table (number text, by text, stopped_at timestamptz, staff_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select s.number, s.by, s.stopped_at, s.staff_id from viewer() v
    join family_link l on l.center_id = v.center_id and l.id = of_link
    join family_member m on m.center_id = l.center_id and m.id = l.family_member_id
    left join text_number n on n.center_id = m.center_id and n.account_id = m.account_id
    join text_stop s on s.center_id = v.center_id and s.ended_at is null and (s.family_member_id = m.id or s.number = n.number)
    where viewer_serves(l.client_id, 'find_client')
    order by s.stopped_at desc, s.id;
end $$;
grant execute on function text_stops_of(uuid) to ajar_staff;

-- Whoever typed the code of their number wants texts, so what was said against them by word ends. What was answered to a
-- text ends by an answer alone, because the carrier keeps to it.
create or replace function end_spoken_stop() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update text_stop s set ended_at = asked_at()
    from viewer() v join text_number n on n.center_id = v.center_id and n.account_id = v.account_id and n.confirmed_at is not null
    where s.center_id = n.center_id and s.number = n.number and s.ended_at is null and s.by = 'spoken';
end $$;
grant execute on function end_spoken_stop() to ajar_family, ajar_client;

-- Staff take down that somebody wants no texts or calls to a number. False where it stands there already, null for
-- whoever may not.
create or replace function put_spoken_stop(of_link uuid, of_number text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  about uuid;
  of_member uuid;
begin
  select * into v from viewer();
  select l.client_id, l.family_member_id into about, of_member from family_link l where l.center_id = v.center_id and l.id = of_link;
  if about is null or not viewer_serves(about, 'correct_address') then return null; end if;
  if stopped_by(v.center_id, of_number) is not null then return false; end if;
  insert into text_stop (center_id, id, number, family_member_id, stopped_at, by, staff_id)
    values (v.center_id, gen_random_uuid(), of_number, of_member, asked_at(), 'spoken', v.staff_id);
  perform keep_entry(w.center_id, w.staff_id, w.signed_in_by, 'act', 'record-stop', array[about]) from staff_at_work() w;
  return true;
end $$;
grant execute on function put_spoken_stop(uuid, text) to ajar_staff;

-- What somebody answered to a text, as the carrier brings it. All centers here write under one number, and a carrier that
-- was told to stop does so for all of them.
create or replace function take_text_reply(of_number text, wants text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_gate') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  if wants = 'start' then
    update text_stop set ended_at = asked_at() where number = of_number and ended_at is null;
  elsif wants = 'stop' then
    insert into text_stop (center_id, id, number, stopped_at, by)
      select c.id, gen_random_uuid(), of_number, asked_at(), 'text' from center c
      where stopped_by(c.id, of_number) is null;
  end if;
end $$;
grant execute on function take_text_reply(text, text) to ajar_gate;

-- Marks the number of an account as one that no text reaches, or that wants none, and tells staff. Another account with
-- that number is not marked: it would learn of this one.
create or replace function mark_text_number(of_center uuid, of_email text, said_code text, blames text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_number text;
  found_account uuid;
begin
  if not (asked_by('ajar_gate') or asked_by('ajar_worker')) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  select n.number, a.id into found_number, found_account from account a
    join text_number n on n.center_id = a.center_id and n.account_id = a.id
    where a.center_id = of_center and a.email = of_email;
  if found_number is null then return; end if;
  if blames = 'stopped' then
    if stopped_by(of_center, found_number) is null then
      insert into text_stop (center_id, id, number, stopped_at, by)
        values (of_center, gen_random_uuid(), found_number, asked_at(), 'carrier');
    end if;
  elsif blames = 'final' then
    update text_number n set refused_at = asked_at(), refused_code = said_code
      where n.center_id = of_center and n.account_id = found_account;
    perform tell_of_undelivered(of_center, of_email, asked_at());
  end if;
end $$;
grant execute on function mark_text_number(uuid, text, text, text) to ajar_gate, ajar_worker;

-- What became of a text, as the carrier reports it. Where its number is to blame, the number is marked and whoever sees
-- to its owner is told.
create or replace function take_text_report(of_center uuid, of_letter uuid, said_code text, blames text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  told record;
begin
  if not asked_by('ajar_gate') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  update letter f set state = 'failed', last_code = said_code
    where f.center_id = of_center and f.id = of_letter and f.channel = 'text' and f.state = 'sent'
    returning f.center_id, f.to_email into told;
  if told.center_id is null then return; end if;
  perform mark_text_number(told.center_id, told.to_email, said_code, blames);
end $$;
grant execute on function take_text_report(uuid, uuid, text, text) to ajar_gate;
