-- Names a person by their email address and name: finds or creates the account, the family member and the link. Two people
-- whom a client names with one address are two family members: the first keeps the account, the second has none, and is
-- reached by phone and on paper, like whoever is named without an address. The caller does not learn which of them existed.
create or replace function name_family_member(of_client uuid, with_email text, with_name text)
returns table (link_id uuid, family_member_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
language sql stable security definer set search_path = pg_catalog, public, pg_temp
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
language sql stable security definer
set search_path = pg_catalog, public, pg_temp
set pg_trgm.word_similarity_threshold = '0.3'
begin atomic
  select c.id from viewer() v join client c on c.center_id = v.center_id
  where viewer_does_all('find_client') and c.id not in (select viewer_walled())
    and c.plain_name operator(trigram.%>) any (clients_nearly_named.words)
  order by trigram.word_similarity(array_to_string(clients_nearly_named.words, ' '), c.plain_name) desc, c.id limit 200;
end;
grant execute on function clients_nearly_named(text[]) to ajar_staff;
