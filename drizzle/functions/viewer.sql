-- Whether one of these logins called: for a function that answers a process, not somebody with a session.
create or replace function asked_by(variadic logins text[]) returns boolean
language sql stable
return session_user = any (logins);
grant execute on function asked_by(text[]) to ajar_consent;

-- The center that is served under the host of this request: the one of that host, or the only one there is. Where there
-- are several, no host and a wrong one are nobody's.
create or replace function served_center() returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.id from center c
  where c.host = nullif(current_setting('ajar.host', true), '') or not exists (select from center o where o.id <> c.id);
end;
grant execute on function served_center() to ajar_public, ajar_gate, ajar_family, ajar_client, ajar_staff, ajar_guide, ajar_consent;

-- Whether there is any center yet, for the health of a web: it is asked under a host of its own.
create or replace function has_center() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic select asked_by('ajar_public') and exists (select from center); end;
grant execute on function has_center() to ajar_public;

-- Whether somebody has a second factor: an app, a passkey, or a work account whose provider asked for one. Recovery codes
-- alone are none.
create or replace function has_second_factor(of_center uuid, of_staff uuid, app_since timestamptz) returns boolean
language sql stable
return app_since is not null or exists (select from passkey p where p.center_id = of_center and p.staff_id = of_staff)
  or exists (select from work_account w where w.center_id = of_center and w.staff_id = of_staff and w.proved_at is not null);
grant execute on function has_second_factor(uuid, uuid, timestamptz) to ajar_consent;

-- Whether somebody without a second factor is within the days their center allows them to set one up.
create or replace function is_in_grace(of_center uuid, of_staff uuid, app_since timestamptz, set_up text, since timestamptz) returns boolean
language sql stable
return set_up is null and not has_second_factor(of_center, of_staff, app_since) and exists (
  select from center c where c.id = of_center and c.second_factor_grace_days > 0
    and asked_at() < since + c.second_factor_grace_days * interval '1 day');
grant execute on function is_in_grace(uuid, uuid, timestamptz, text, timestamptz) to ajar_consent;

-- The session of this request while it counts, and whose it is: the one check behind every page and every form, at the
-- door and inside. It was opened under this host, it has neither ended nor expired nor been left alone too long (half an
-- hour for staff, an hour for others), and its account is open. Settings can be written by anyone; a session token cannot
-- be guessed. The instant is a setting too: one that is not about now is nobody's, so that none can ask as of yesterday.
-- `is_proven` says whether staff may work with it: they gave a second factor, or have none yet and are within the days
-- their center allows them to set one up. It is inlined into each query, and so it runs as whoever asks.
create or replace function live_session()
returns table (
  center_id uuid, id uuid, account_id uuid, staff_id uuid, roles text[], second_factor_at timestamptz, has_factor boolean, is_proven boolean
)
language sql stable
begin atomic
  select s.center_id, s.id, s.account_id, m.id, m.roles, s.second_factor_at,
         has_second_factor(m.center_id, m.id, m.totp_confirmed_at),
         m.id is not null and (s.second_factor_at is not null
           or is_in_grace(m.center_id, m.id, m.totp_confirmed_at, m.set_up_hash, m.joined_at))
  from session s
  join account a on a.center_id = s.center_id and a.id = s.account_id and a.closed_at is null
  left join staff_member m on m.center_id = s.center_id and m.account_id = s.account_id and m.left_at is null
  -- The center is asked as a set, or each joined table would ask for it again.
  where s.token_hash = nullif(current_setting('ajar.session', true), '') and is_about_now(asked_at())
    and s.center_id = (select served_center()) and s.ended_at is null and s.expires_at > asked_at()
    and s.seen_at > asked_at() - case when m.id is null then interval '60 minutes' else interval '30 minutes' end;
end;
grant execute on function live_session() to ajar_consent;

-- Who is asking: a live session, at the center it was opened at, and nothing else.
create or replace function viewer()
returns table (center_id uuid, account_id uuid, family_member_id uuid, client_id uuid, staff_id uuid, roles text[])
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('ajar.session', true), '') = '' then return; end if;
  return query
    select s.center_id, s.account_id, f.id, c.id, case when s.is_proven then s.staff_id end,
           case when s.is_proven then s.roles else '{}' end
    from live_session() s
    left join family_member f on f.center_id = s.center_id and f.account_id = s.account_id
    left join client c on c.center_id = s.center_id and c.account_id = s.account_id;
end $$;
grant execute on function viewer() to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_guide, ajar_consent;

-- Whose a draft, kept words or a receipt is: the account's once somebody is signed in, and until then the browser's. Staff
-- who have not given their second factor hold what is theirs at the door, for their session alone: whoever reads their
-- letters must not write into their account, nor read what they typed there. The word before it keeps the setting, which
-- anyone can write, from naming an account.
create or replace function holder() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(
    (select case when s.staff_id is null or s.is_proven then 'account ' || s.account_id else 'door ' || s.id end from live_session() s),
    'browser ' || nullif(current_setting('ajar.browser', true), '')
  );
end;
grant execute on function holder() to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_guide;

-- The same for a session that was just opened, or is over.
create or replace function holder_of(of_center uuid, of_session uuid) returns text
language sql stable
return (
  select case when m.id is null or s.second_factor_at is not null
      or is_in_grace(m.center_id, m.id, m.totp_confirmed_at, m.set_up_hash, m.joined_at)
    then 'account ' || s.account_id else 'door ' || s.id end
  from session s
  left join staff_member m on m.center_id = s.center_id and m.account_id = s.account_id and m.left_at is null
  where s.center_id = of_center and s.id = of_session
);
grant execute on function holder_of(uuid, uuid) to ajar_consent;

-- The account that is signed in in this browser, or was until its session ended by itself: words sent from its pages can be
-- put away for it, and it alone reads them. Whoever signs out takes their leave: nothing is put away for them afterwards,
-- but for what was under way in those seconds, because leaving quickly sends the last words first.
create or replace function former_holder() returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select h.whose
  from session s
  join account a on a.center_id = s.center_id and a.id = s.account_id and a.closed_at is null
  cross join lateral holder_of(s.center_id, s.id) h(whose)
  where s.token_hash = nullif(current_setting('ajar.former', true), '') and s.center_id = served_center()
    and is_about_now(asked_at()) and (s.ended_at is null or s.ended_at > asked_at() - interval '10 seconds')
    and h.whose like 'account %';
end;
grant execute on function former_holder() to ajar_public, ajar_consent;

-- The member of staff at the door, who may not have given their second factor yet: nothing is theirs to see before that
-- but the page that asks for it.
create or replace function staff_at_door()
returns table (
  center_id uuid, session_id uuid, account_id uuid, staff_id uuid, email text, roles text[], second_factor_at timestamptz,
  has_factor boolean, is_proven boolean
)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.center_id, s.id, s.account_id, s.staff_id, a.email, s.roles, s.second_factor_at, s.has_factor, s.is_proven
  from live_session() s join account a on a.center_id = s.center_id and a.id = s.account_id
  where s.staff_id is not null;
end;
grant execute on function staff_at_door() to ajar_gate;

-- Whose live session this is, in whichever room, for the list of their own sessions. Staff count as proven once they may
-- work; everybody else is.
create or replace function account_at_door()
returns table (center_id uuid, session_id uuid, account_id uuid, is_staff boolean, is_proven boolean)
language sql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  select s.center_id, s.id, s.account_id, s.staff_id is not null, s.staff_id is null or s.is_proven from live_session() s;
end;
grant execute on function account_at_door() to ajar_gate;

-- Whoever is at work stays signed in: written at most once a minute, and never for a session that is over.
create or replace function touch_session() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update session s set seen_at = asked_at()
    from live_session() l
    where s.center_id = l.center_id and s.id = l.id and s.seen_at < asked_at() - interval '1 minute';
end $$;
grant execute on function touch_session() to ajar_public, ajar_gate, ajar_family, ajar_client, ajar_staff, ajar_guide, ajar_consent;

create or replace function viewer_center() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select center_id from viewer(); end;
grant execute on function viewer_center() to ajar_client, ajar_staff, ajar_guide, ajar_consent;

create or replace function viewer_account() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select account_id from viewer(); end;
grant execute on function viewer_account() to ajar_client, ajar_staff;

create or replace function viewer_family_member() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select family_member_id from viewer(); end;
grant execute on function viewer_family_member() to ajar_consent;

create or replace function viewer_client() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select client_id from viewer(); end;
grant execute on function viewer_client() to ajar_client;

create or replace function viewer_staff() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select staff_id from viewer(); end;
grant execute on function viewer_staff() to ajar_staff, ajar_guide;

-- Their center, while they work there.
create or replace function viewer_workplace() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select center_id from viewer() where staff_id is not null; end;
grant execute on function viewer_workplace() to ajar_staff, ajar_guide;

-- Whose account a report or a question is for: that of whoever is neither a client nor staff here. Where those are signed
-- in, another may be writing in their browser, and it would be read as theirs. Whether somebody was named as family makes
-- no difference: they would see it on the page.
create or replace function writer() returns table (account_id uuid, email text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select a.id, a.email
    from viewer() v join account a on a.center_id = v.center_id and a.id = v.account_id
    where v.client_id is null and not exists (
      select from staff_member m where m.center_id = v.center_id and m.account_id = v.account_id and m.left_at is null
    );
end $$;
grant execute on function writer() to ajar_public;

-- How that person called themselves in the newest report of theirs: their own words, so that they type them once. What a
-- form about somebody calls them stays with the form.
create or replace function writer_called() returns table (name text, relationship text)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select r.writer_name, r.writer_relationship
    from writer() w join report r on r.account_id = w.account_id and r.center_id = viewer_center()
    order by r.received_at desc limit 1;
end $$;
grant execute on function writer_called() to ajar_public;

-- Whether the viewer gave their second factor a moment ago: asked again for what opens, changes or takes away much.
create or replace function has_stepped_up() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (select from live_session() s where s.staff_id is not null and s.second_factor_at >= asked_at() - interval '15 minutes');
end;
grant execute on function has_stepped_up() to ajar_staff, ajar_consent;
