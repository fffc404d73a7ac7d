-- Accounts for what staff said in a call, with the row that says so: no call that told something is without it. It names
-- what was said, whether a report led to it or not and however its writer told us: a row of another kind for somebody who
-- told us in confidence would tell the client that they did.
create or replace function account_for_call() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
    select from release r where r.center_id = new.center_id and r.id = new.release_id
      and r.client_id = new.client_id and r.family_member_id = new.family_member_id
  ) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    values (new.center_id, new.id, new.client_id, new.family_member_id, new.release_id, new.topics, 'phone', new.called_at);
  return null;
end $$;

create or replace trigger phone_call_is_accounted_for after insert on phone_call
  for each row when (new.release_id is not null) execute function account_for_call();
create or replace trigger phone_call_is_kept before update or delete on phone_call
  for each row execute function refuse_change();

-- When an agreed word came to count no more: at the fifth wrong try in a row. Null while it counts.
create or replace function phone_word_used_up_at(of_center uuid, of_word uuid) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select t.at from phone_word_try t
  where t.center_id = of_center and t.phone_word_id = of_word and not t.was_right and t.at > coalesce(
    (select max(r.at) from phone_word_try r
     where r.center_id = t.center_id and r.phone_word_id = t.phone_word_id and r.was_right), '-infinity')
  order by t.at offset 4 limit 1;
end;
grant execute on function phone_word_used_up_at(uuid, uuid) to ajar_client, ajar_staff, ajar_consent;

-- Whether a word that somebody said on the phone is the one that was agreed, compared as names are. Each try is kept.
-- Null where none is agreed, and once it is used up: then the client agrees on another.
create or replace function try_phone_word(of_link uuid, heard text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  link family_link;
  agreed phone_word;
  is_right boolean;
begin
  select * into v from viewer();
  select l.* into link from family_link l where l.center_id = v.center_id and l.id = of_link;
  if link.id is null or not viewer_serves(link.client_id, 'check_phone_word') then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  -- Held, so that two who try at once are two tries.
  select w.* into agreed from phone_word w
    where w.center_id = link.center_id and w.client_id = link.client_id and w.family_member_id = link.family_member_id
      and w.ended_at is null for update;
  if agreed.id is null or phone_word_used_up_at(agreed.center_id, agreed.id) is not null then return null; end if;
  is_right := plain_name(agreed.word) = plain_name(heard);
  insert into phone_word_try (center_id, id, phone_word_id, client_id, was_right, by_account_id, at)
    values (agreed.center_id, gen_random_uuid(), agreed.id, agreed.client_id, is_right, v.account_id, asked_at());
  return is_right;
end $$;
grant execute on function try_phone_word(uuid, text) to ajar_staff;

-- Somebody made sure that this is the right person: from now on a release may open. An address that is typed later has to
-- be made sure of again. False for a link that is not this client's or that staff may not make sure of.
create or replace function identify(of_link uuid, how text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  person uuid;
begin
  select * into v from viewer();
  select l.client_id into person from family_link l where l.center_id = v.center_id and l.id = of_link for update;
  if person is null or not viewer_serves(person, 'identify_person') or not has_stepped_up() then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  update family_link l set identified_at = asked_at(), identified_how = identify.how, identified_by = v.account_id
    where l.center_id = v.center_id and l.id = of_link and l.identified_at is null;
  return found;
end $$;
grant execute on function identify(uuid, text) to ajar_staff;

-- Uses up a code that was handed over, for the family member who is signed in. It answers nothing: whoever types gets the
-- same words whether it was right, wrong, used, or for somebody else.
create or replace function enter_handover_code(typed_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  code handover_code;
begin
  select * into v from viewer();
  select c.* into code from handover_code c
    where c.center_id = v.center_id and c.family_member_id = v.family_member_id and c.code_hash = typed_hash
      and c.ended_at is null and c.expires_at > asked_at() for update;
  if code.id is null then return; end if;
  update handover_code c set ended_at = asked_at() where c.center_id = code.center_id and c.id = code.id;
  update family_link l set identified_at = asked_at(), identified_how = 'code', identified_by = code.made_by_account_id
    where l.center_id = code.center_id and l.client_id = code.client_id and l.family_member_id = code.family_member_id
      and l.identified_at is null;
end $$;
grant execute on function enter_handover_code(text) to ajar_family;

-- The code between a client and a family member that can be typed now, for the client and for whoever may make sure of
-- that person. Its id, from which the code is made again, goes to the side that made it: a code that a client hands over
-- is in nobody else's hands, so that what is kept of it is true.
create or replace function open_code(of_client uuid, of_family_member uuid, out own_id uuid, out expires_at timestamptz)
returns setof record
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select case when (c.made_by_account_id is not distinct from k.account_id) = (v.client_id is not distinct from k.id) then c.id end,
         c.expires_at
  from viewer() v
  join client k on k.center_id = v.center_id and k.id = of_client
  join handover_code c on c.center_id = k.center_id and c.client_id = k.id and c.family_member_id = of_family_member
  where c.ended_at is null and c.expires_at > asked_at()
    and (v.client_id is not distinct from k.id or viewer_serves(k.id, 'identify_person'));
end;
grant execute on function open_code(uuid, uuid) to ajar_client, ajar_staff;
