-- What the gate needs to know of accounts, one answer at a time. It reads neither the table of accounts nor that of
-- clients, so that nobody who speaks through it can list or count them.

-- The account of an email address, made at the first sign-in. Whoever is neither staff nor a client becomes a family
-- member. The caller does not learn whether it was there before.
create or replace function account_at_gate(with_email text, in_language text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := served_center();
  found_account uuid;
begin
  if not asked_by('ajar_gate') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into account (center_id, id, email, language, created_at) values (here, gen_random_uuid(), with_email, in_language, asked_at())
    on conflict (center_id, email) do update set language = excluded.language;
  select a.id into found_account from account a where a.center_id = here and a.email = with_email;
  insert into family_member (center_id, id, account_id, created_at)
    select here, gen_random_uuid(), found_account, asked_at()
    where not exists (select from rooms_of(found_account) r where r.is_staff or r.is_client)
    on conflict (center_id, account_id) do nothing;
  return found_account;
end $$;
grant execute on function account_at_gate(text, text) to ajar_gate;

-- Which rooms one account opens. Somebody who has left the staff no longer counts as staff.
create or replace function rooms_of(of_account uuid) returns table (is_staff boolean, is_client boolean)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (select from staff_member m where m.center_id = served_center() and m.account_id = of_account and m.left_at is null),
         exists (select from client c where c.center_id = served_center() and c.account_id = of_account)
  where asked_by('ajar_gate');
end;
grant execute on function rooms_of(uuid) to ajar_gate, ajar_consent;

-- Whether the holder of one of these secrets signed in to the account of this address before.
create or replace function is_known_browser(with_email text, secret_hashes text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select asked_by('ajar_gate') and exists (
    select from known_browser b join account a on a.center_id = b.center_id and a.id = b.account_id
    where b.center_id = served_center() and b.secret_hash = any (secret_hashes) and a.email = with_email
  );
end;
grant execute on function is_known_browser(text, text[]) to ajar_gate;

-- Whether more than so many codes were asked for in this hour, counted under a key, for whoever works at that center.
create or replace function is_flooded(counted_as text, per_hour int) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select asked_by('ajar_staff') and exists (
    select from rate_limit r
    where r.center_id = viewer_center() and r.key = counted_as and r.window_starts_at > asked_at() - interval '1 hour'
      and r.window_starts_at <= asked_at() and r.count > per_hour
  );
end;
grant execute on function is_flooded(text, int) to ajar_staff;

-- Who works here under an address that their organization's provider vouches for.
create or replace function staff_with_address(with_email text) returns table (staff_id uuid, account_id uuid, set_up_hash text)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.id, m.account_id, m.set_up_hash from account a
  join staff_member m on m.center_id = a.center_id and m.account_id = a.id and m.left_at is null
  where asked_by('ajar_gate') and a.center_id = served_center() and a.email = with_email;
end;
grant execute on function staff_with_address(text) to ajar_gate;

-- Tells a member of staff that something was changed about how they sign in, and not what.
create or replace function write_sign_in_changed(of_staff uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_gate') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select m.center_id, gen_random_uuid(), 'sign-in-changed', a.email, coalesce(a.language, c.language), '{}'::jsonb,
           asked_at(), asked_at(), asked_at() + interval '7 days'
    from staff_member m
    join account a on a.center_id = m.center_id and a.id = m.account_id
    join center c on c.id = m.center_id
    where m.center_id = served_center() and m.id = of_staff;
end $$;
grant execute on function write_sign_in_changed(uuid) to ajar_gate;

-- What follows deletes rows, because PostgreSQL lets whoever may delete from a table lock it for everybody.

-- Hands on what somebody holds: the receipts of a browser tell nobody else where its forms led.
create or replace function hand_words(from_holder text, to_holder text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare here uuid := served_center();
begin
  if to_holder is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  update form_attempt f set holder = to_holder where f.center_id = here and f.holder = from_holder;
  update unsent_words u set holder = to_holder where u.center_id = here and u.holder = from_holder;
  update report_draft d set holder = to_holder where d.center_id = here and d.holder = from_holder;
  delete from form_receipt r where r.center_id = here and r.holder = from_holder;
end $$;
grant execute on function hand_words(text, text) to ajar_consent;

-- Hands to whoever a session was just opened for what this browser holds for nobody. From then on they open it, and no
-- browser does. Staff hold it at the door until they have given their second factor.
create or replace function hand_over(to_session uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_gate') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform hand_words(browser_holder(), holder_of(served_center(), to_session));
end $$;
grant execute on function hand_over(uuid) to ajar_gate;

-- Hands to the account what a member of staff held at the door, with the second factor that is given now.
create or replace function hand_over_at_door() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare d record;
begin
  select * into d from staff_at_door();
  if d.session_id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform hand_words('door ' || d.session_id, 'account ' || d.account_id);
end $$;
grant execute on function hand_over_at_door() to ajar_gate;

-- Forgets what this browser holds for nobody.
create or replace function forget_held() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_gate') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  delete from form_attempt f where f.center_id = served_center() and f.holder = browser_holder();
  delete from unsent_words u where u.center_id = served_center() and u.holder = browser_holder();
  delete from report_draft d where d.center_id = served_center() and d.holder = browser_holder();
  delete from form_receipt r where r.center_id = served_center() and r.holder = browser_holder();
end $$;
grant execute on function forget_held() to ajar_gate;

-- What holds for this browser and for no account.
create or replace function browser_holder() returns text
language sql stable
return 'browser ' || nullif(current_setting('ajar.browser', true), '');
grant execute on function browser_holder() to ajar_consent;

-- Uses up what a passkey was asked to sign in this session since an instant, and forgets what was asked before it.
create or replace function spend_challenge(of_challenge text, since timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare is_spent boolean;
begin
  delete from passkey_challenge c using staff_at_door() d
    where c.center_id = d.center_id and c.session_id = d.session_id and c.challenge = of_challenge and c.created_at > since;
  is_spent := found;
  delete from passkey_challenge c using staff_at_door() d
    where c.center_id = d.center_id and c.session_id = d.session_id and c.created_at <= since;
  return is_spent;
end $$;
grant execute on function spend_challenge(text, timestamptz) to ajar_gate;

-- Whether the member of staff at the door may take away what this one signs in with: their own, or as a colleague who
-- resets it.
create or replace function may_take_factor(of_staff uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from staff_at_door() d
    left join rights() r on r.of_function = 'reset_second_factor'
    where d.staff_id = of_staff or d.is_proven and r.across && d.roles and not r.denied && d.roles
  );
end;
grant execute on function may_take_factor(uuid) to ajar_consent;

-- Takes one passkey of somebody away, or without naming one all.
create or replace function drop_passkeys(of_staff uuid, of_passkey uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not may_take_factor(of_staff) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  delete from passkey p
    where p.center_id = served_center() and p.staff_id = of_staff and (of_passkey is null or p.id = of_passkey);
end $$;
grant execute on function drop_passkeys(uuid, uuid) to ajar_gate;

create or replace function drop_recovery_codes(of_staff uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not may_take_factor(of_staff) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  delete from recovery_code c where c.center_id = served_center() and c.staff_id = of_staff;
end $$;
grant execute on function drop_recovery_codes(uuid) to ajar_gate;

create or replace function drop_work_accounts(of_staff uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not may_take_factor(of_staff) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  delete from work_account w where w.center_id = served_center() and w.staff_id = of_staff;
  return found;
end $$;
grant execute on function drop_work_accounts(uuid) to ajar_gate;

-- The center whose token another system of it came with, while the token counts and lets it read this; '' asks whether it
-- lets it read anything.
create or replace function system_center(wanted text) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.center_id from record_system s
  where s.token_hash = nullif(current_setting('ajar.token', true), '') and s.center_id = served_center()
    and s.ended_at is null and s.until > greatest(asked_at(), wall_clock()) and is_about_now(asked_at())
    and (wanted = '' or wanted = any (s.reads));
end;
grant execute on function system_center(text) to ajar_system, ajar_consent;

-- Keeps in the audit what another system read, and of which clients, in the name of that system.
create or replace function keep_system_read(what text, about uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of_center uuid := system_center('');
  by_system uuid;
begin
  update record_system s set last_read_at = asked_at()
    where s.center_id = of_center and s.token_hash = current_setting('ajar.token', true) returning s.id into by_system;
  if by_system is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform keep_entry(of_center, by_system, 'token', 'read', what,
    array(select c.id from client c where c.center_id = of_center and c.id = any (about) order by c.id));
end $$;
grant execute on function keep_system_read(text, uuid[]) to ajar_system;
