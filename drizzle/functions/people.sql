-- Names a person by their email address and name: finds or creates the account, the family member and the link. Two people
-- whom a client names with one address are two family members: the first keeps the account, the second has none, and is
-- reached by phone and on paper, like whoever is named without an address. The caller does not learn which of them existed.
create or replace function name_family_member(of_client uuid, with_email text, with_name text)
returns table (link_id uuid, family_member_id uuid)
language plpgsql security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare v record; found_account uuid; found_member uuid; found_link uuid; is_second boolean;
begin
  select * into v from viewer();
  if not viewer_serves(of_client, 'record_release') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  -- Nothing that the named person reads later: neither a language nor how involved they want to be.
  if with_email <> '' then
    insert into account (center_id, id, email, created_at)
      values (v.center_id, gen_random_uuid(), with_email, asked_at())
      on conflict (center_id, email) do nothing;
    select a.id into found_account from account a where a.center_id = v.center_id and a.email = with_email;
  end if;
  -- The same person as on an earlier form of this client, with this address or without any.
  select l.id, l.family_member_id into found_link, found_member
    from family_link l
    join family_member f on f.center_id = l.center_id and f.id = l.family_member_id
    join release r on r.center_id = l.center_id and r.client_id = l.client_id and r.family_member_id = l.family_member_id
    where l.center_id = v.center_id and l.client_id = of_client and (f.account_id is null or f.account_id = found_account)
      and is_same_person(r.recipient_name, with_name)
    order by f.account_id nulls last, r.recorded_at desc limit 1;
  if found_link is not null then
    return query select found_link, found_member;
    return;
  end if;
  -- Somebody else of this client's family has this address already.
  is_second := exists (
    select from family_link l
    join family_member f on f.center_id = l.center_id and f.id = l.family_member_id and f.account_id = found_account
    join release r on r.center_id = l.center_id and r.client_id = l.client_id and r.family_member_id = l.family_member_id
    where l.center_id = v.center_id and l.client_id = of_client and r.completed_at is not null
  );
  if found_account is null or is_second then
    insert into family_member (center_id, id, created_at) values (v.center_id, gen_random_uuid(), asked_at())
      returning id into found_member;
  else
    insert into family_member (center_id, id, account_id, created_at)
      values (v.center_id, gen_random_uuid(), found_account, asked_at())
      on conflict (center_id, account_id) do nothing;
    select f.id into found_member from family_member f where f.center_id = v.center_id and f.account_id = found_account;
  end if;
  insert into family_link (center_id, id, client_id, family_member_id, created_at)
    values (v.center_id, gen_random_uuid(), of_client, found_member, asked_at())
    on conflict (center_id, client_id, family_member_id) do nothing;
  select l.id into found_link from family_link l
    where l.center_id = v.center_id and l.client_id = of_client and l.family_member_id = found_member;
  return query select found_link, found_member;
end $$;
grant execute on function name_family_member(uuid, text, text) to ajar_client, ajar_staff;

-- A name in the form in which it is compared: the twin of `plainName`.
create or replace function plain_name(name text) returns text
language sql immutable parallel safe
return btrim(regexp_replace(replace(replace(translate(lower(regexp_replace(regexp_replace(normalize(
  case when name ~ '^[^,]*[[:alnum:]][^,]*,[^,]*[[:alnum:]][^,]*$' and name !~* ',\s*(jr|sr|ii|iii|iv|md|phd)\.?\s*$'
    then split_part(name, ',', 2) || ' ' || split_part(name, ',', 1) else name end,
  NFKD), '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'), '[''`\u00b4\u2018\u2019\u201b\u02b9-\u02bc\u2032]', '', 'g')),
  'łøđı', 'lodi'), 'ß', 'ss'), 'æ', 'ae'), '[^[:alnum:]]+', ' ', 'g'));
grant execute on function plain_name(text) to ajar_consent;

-- Clients of the whole center by words their names begin with, for those who work across it; the policy of `client` is
-- asked about each all the same. A search is not leakproof, so that under a policy no index serves it: this one is.
create or replace function clients_named(words text) returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.id from viewer() v join client c on c.center_id = v.center_id
  where viewer_does_all('find_client') and c.id not in (select viewer_walled())
    and to_tsvector('simple', c.plain_name) @@ clients_named.words::tsquery
  order by c.plain_name, c.id limit 1001;
end;
grant execute on function clients_named(text) to ajar_staff;

-- Clients of the whole center with a word that looks like one of these, the likest first, for whoever finds every
-- client: what differs by one letter is among them. Nobody else's likeness is looked at.
create or replace function clients_nearly_named(words text[]) returns setof uuid
language sql stable security definer rows 10
set search_path = pg_catalog, public, pg_temp
set pg_trgm.word_similarity_threshold = '0.3'
begin atomic
  select c.id from viewer() v join client c on c.center_id = v.center_id
  where viewer_does_all('find_client') and c.id not in (select viewer_walled())
    and c.plain_name operator(trigram.%>) any (clients_nearly_named.words)
  order by trigram.word_similarity(array_to_string(clients_nearly_named.words, ' '), c.plain_name) desc, c.id limit 200;
end;
grant execute on function clients_nearly_named(text[]) to ajar_staff;

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
language plpgsql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp as $$
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

-- Whether somebody wants no texts or calls to a number that staff read beside a report.
create or replace function text_stop_at(of_number text) returns table (number text, by text, stopped_at timestamptz, staff_id uuid)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query select s.number, s.by, s.stopped_at, s.staff_id from viewer() v
    join text_stop s on s.center_id = v.center_id and s.ended_at is null and s.number = of_number
    where exists (select from viewer_functions() f where f.of_function in ('read_reports', 'answer_escalation'))
    order by s.stopped_at desc, s.id limit 1;
end $$;
grant execute on function text_stop_at(text) to ajar_staff;

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
