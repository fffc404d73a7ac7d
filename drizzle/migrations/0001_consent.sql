-- The production twin of lib/consent: the same defects in the same order, the same deciding, asked as a set.
-- Functions that read past row-level security belong to ajar_consent, which can sign in nowhere.

do $$
declare login text;
begin
  foreach login in array array['ajar_public', 'ajar_family', 'ajar_client', 'ajar_staff', 'ajar_gate', 'ajar_worker', 'ajar_consent', 'ajar_keeper'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I nologin noinherit', login);
    end if;
  end loop;
end $$;
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_gate, ajar_worker, ajar_consent, ajar_keeper;
--> statement-breakpoint
do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$;
--> statement-breakpoint

-- Its body is bound when it is made, so that it needs no search path of its own and can be folded into each query.
create function asked_at() returns timestamptz
language sql stable parallel safe
return nullif(current_setting('ajar.at', true), '')::timestamptz;
--> statement-breakpoint

-- Empty but in tests that mock the clock, where the instant a process gives is believed. Nobody signs in who can write it.
create table mocked_clock (mocked boolean primary key check (mocked));
--> statement-breakpoint
create function wall_clock() returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from mocked_clock) then return asked_at(); end if;
  return clock_timestamp();
end $$;
--> statement-breakpoint
create function is_about_now(at timestamptz) returns boolean
language sql stable
return at - wall_clock() between interval '-5 minutes' and interval '5 minutes';
--> statement-breakpoint

-- Who is asking: a live session and nothing else. Settings can be written by anyone; a session token cannot be guessed.
-- The instant is a setting too: one that is not about now is nobody's, so that none can ask as of yesterday.
create function viewer()
returns table (center_id uuid, account_id uuid, family_member_id uuid, client_id uuid, staff_id uuid, roles text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare token text := nullif(current_setting('ajar.session', true), '');
begin
  if token is null then return; end if;
  return query
    select s.center_id, s.account_id, f.id, c.id, m.id, coalesce(m.roles, '{}')
    from session s
    join account a on a.center_id = s.center_id and a.id = s.account_id and a.closed_at is null
    left join family_member f on f.center_id = s.center_id and f.account_id = s.account_id
    left join client c on c.center_id = s.center_id and c.account_id = s.account_id
    left join staff_member m on m.center_id = s.center_id and m.account_id = s.account_id and m.left_at is null
      and (m.totp_confirmed_at is null or s.second_factor_at is not null)
    where s.token_hash = token and s.ended_at is null
      and s.expires_at > asked_at() and s.seen_at > asked_at() - interval '60 minutes'
      and is_about_now(asked_at());
end $$;
--> statement-breakpoint
-- Whoever is at work stays signed in: written at most once a minute, and never for a session that is over.
create function touch_session() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update session set seen_at = asked_at()
    where token_hash = nullif(current_setting('ajar.session', true), '') and ended_at is null and expires_at > asked_at()
      and seen_at < asked_at() - interval '1 minute' and seen_at > asked_at() - interval '60 minutes'
      and is_about_now(asked_at());
end $$;
--> statement-breakpoint
create function viewer_center() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select center_id from viewer(); end;
--> statement-breakpoint
create function viewer_account() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select account_id from viewer(); end;
--> statement-breakpoint
create function viewer_family_member() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select family_member_id from viewer(); end;
--> statement-breakpoint
create function viewer_client() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select client_id from viewer(); end;
--> statement-breakpoint
create function viewer_staff() returns uuid language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select staff_id from viewer(); end;
--> statement-breakpoint
create function viewer_is_center_wide() returns boolean language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select coalesce((select roles && array['duty_worker', 'supervisor', 'privacy_officer'] from viewer()), false); end;
--> statement-breakpoint
create function viewer_holds(wanted text) returns boolean language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic select coalesce((select wanted = any (roles) from viewer()), false); end;
--> statement-breakpoint

-- Whose account a report or a question is for: a family member's who is nothing else here. Where a client or staff are
-- signed in, another may be writing in their browser, and it would be read as theirs.
create function writer() returns table (account_id uuid, email text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select a.id, a.email
    from viewer() v join account a on a.center_id = v.center_id and a.id = v.account_id
    where v.family_member_id is not null and v.client_id is null and not exists (
      select from staff_member m where m.center_id = v.center_id and m.account_id = v.account_id and m.left_at is null
    );
end $$;
--> statement-breakpoint

-- The clients this member of staff cares for, or covers today.
create function viewer_caseload() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.client_id
  from viewer() v
  join care_assignment a on a.center_id = v.center_id
    and a.since_at <= asked_at() and (a.until_at is null or a.until_at > asked_at())
  where v.staff_id is not null and (
    a.staff_id = v.staff_id
    or exists (
      select from staff_absence b
      where b.center_id = a.center_id and b.staff_id = a.staff_id and b.cover_id = v.staff_id
        and b.from_at <= asked_at() and b.until_at > asked_at()
    )
  );
end;
--> statement-breakpoint

-- Whether this client is the viewer's own self, or one they care for, cover, or answer for across the center. Never null.
create function viewer_serves(of_client uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from client c join viewer() v on v.center_id = c.center_id
    where c.id = of_client and (
      c.id = v.client_id
      or (v.staff_id is not null and (viewer_is_center_wide() or c.id in (select viewer_caseload())))
    )
  );
end;
--> statement-breakpoint

create function is_blank(words text) returns boolean
language sql immutable parallel safe
return words is null or words !~ '\S';
--> statement-breakpoint

create function release_defects(r release, f form_version, p rule_pack, term_days integer, ruled_by uuid, at timestamptz)
returns text[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  found text[] := '{}';
  needed text;
  suspended_at timestamptz;
  resumed_at timestamptz;
  happened text[];
  ends_at timestamptz;
begin
  if is_blank(r.client_name) then found := found || 'missing_client_name'::text; end if;
  if is_blank(r.discloser) then found := found || 'missing_discloser'::text; end if;
  if is_blank(r.recipient_name) then found := found || 'missing_recipient'::text;
  elsif lower(regexp_replace(btrim(r.recipient_name, E' \t\n\r'), '\s+', ' ', 'g')) = any (p.names_of_nobody) then
    found := found || 'recipient_not_a_named_person'::text;
  end if;
  if is_blank(r.relationship) then found := found || 'missing_relationship'::text; end if;
  if cardinality(r.topics) = 0 then found := found || 'no_topic'::text; end if;
  if cardinality(r.forbidden) > 0 then found := found || 'forbidden_category'::text; end if;
  if not exists (select from unnest(r.purposes) purpose where not is_blank(purpose)) then
    found := found || 'missing_purpose'::text;
  end if;
  if r.expires_at is null and is_blank(r.expiry_event) then found := found || 'missing_expiry'::text;
  elsif r.expires_at is null and p.expiry_date_required then found := found || 'expiry_not_a_date'::text;
  end if;
  if floor(extract(epoch from r.expires_at - r.signed_at) / 86400) > term_days then found := found || 'term_too_long'::text; end if;

  if is_blank(r.signed_name) or r.signed_at is null then found := found || 'unsigned'::text; end if;
  if r.signed_at < f.published_at then found := found || 'signed_before_form_version'::text; end if;
  if r.has_representative and (is_blank(r.representative_name) or is_blank(r.representative_authority)
    or is_blank(r.representative_evidence)) then
    found := found || 'representative_without_authority'::text;
  end if;
  if p.witness_required and is_blank(r.witness_name) then found := found || 'missing_witness'::text; end if;
  if p.staff_signature_required and is_blank(r.staff_signature_name) then
    found := found || 'missing_staff_signature'::text;
  end if;
  foreach needed in array p.required_statements loop
    if needed <> all (f.statements) then found := found || ('missing_statement:' || needed); end if;
  end loop;
  if 'substance_use' = any (r.topics) and not f.has_part2_statement then
    found := found || 'missing_part2_statement'::text;
  end if;
  if r.form = 'electronic' and not r.agreed_to_sign_electronically then
    found := found || 'missing_electronic_agreement'::text;
  end if;
  if r.signed_text_hash <> encode(sha256(convert_to(r.signed_text, 'UTF8')), 'hex') then found := found || 'text_hash_mismatch'::text; end if;

  select coalesce(array_agg(e.kind), '{}'), max(e.at) filter (where e.kind = 'suspended'),
         max(e.at) filter (where e.kind = 'resumed')
    into happened, suspended_at, resumed_at
    from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
    where o.center_id = r.center_id and o.family_member_id = r.family_member_id and o.client_id = r.client_id
      and e.at <= release_defects.at
      and (o.id = r.id or (e.kind in ('revoked', 'suspended', 'resumed') and e.at >= r.signed_at
        and e.at < coalesce(r.completed_at, 'infinity')));
  ends_at := case
    when r.expires_at is not null then r.expires_at
    when not is_blank(r.expiry_event) then r.signed_at + term_days * interval '24 hours'
  end;
  if r.signed_at > at then found := found || 'signature_in_future'::text; end if;
  if r.has_representative and r.representative_ends_at <= at then
    found := found || 'representative_authority_ended'::text;
  end if;
  if r.starts_at > at then found := found || 'not_yet_in_force'::text; end if;
  if ends_at <= at or 'expiry_event' = any (happened) then found := found || 'expired'::text; end if;
  if 'revoked' = any (happened) then found := found || 'revoked'::text; end if;
  if suspended_at >= coalesce(resumed_at, '-infinity') then found := found || 'suspended'::text; end if;
  if ruled_by <> r.id then found := found || 'superseded'::text; end if;
  if 'known_false' = any (happened) then found := found || 'known_false'::text; end if;
  return found;
end $$;
--> statement-breakpoint

-- Everything one family member may be told at an instant: the set that every family policy asks for, once a statement.
create function live_topics_of(of_center uuid, of_family_member uuid, at timestamptz)
returns table (
  center_id uuid, client_id uuid, link_id uuid, release_id uuid, client_name text, relationship text,
  ends_at timestamptz, topic text, area text, professional uuid
)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with governing as materialized (
    select distinct on (r.client_id) r.*
    from release r
    where r.center_id = of_center and r.family_member_id = of_family_member and r.completed_at <= live_topics_of.at
    order by r.client_id, r.signed_at desc nulls last, r.completed_at desc, r.id desc
  ), terms as materialized (
    select p, case when c.maximum_term_days between 1 and p.maximum_term_days
                   then c.maximum_term_days else p.maximum_term_days end as days
    from center c join rule_pack p on p.place = c.place where c.id = of_center
  ), in_force as materialized (
    select g.*, l.id as link, coalesce(g.expires_at, g.signed_at + terms.days * interval '24 hours') as until
    from governing g
    cross join terms
    join form_version f on f.center_id = g.center_id and f.id = g.form_version_id
    join family_link l on l.center_id = g.center_id and l.client_id = g.client_id
      and l.family_member_id = g.family_member_id
    join release r on r.center_id = g.center_id and r.id = g.id
    where release_defects(r, f, terms.p, terms.days, g.id, live_topics_of.at) = '{}'
      and not exists (
        select from hold h
        where h.center_id = g.center_id and h.client_id = g.client_id
          and (h.family_member_id is null or h.family_member_id = g.family_member_id)
          and h.from_at <= live_topics_of.at and (h.lifted_at is null or h.lifted_at > live_topics_of.at)
      )
  ), scope as (
    select i.*, t.topic, a.area, w.professional
    from in_force i
    cross join lateral unnest(i.topics) as t (topic)
    left join lateral unnest(i.areas) as a (area) on t.topic in ('goals', 'progress', 'ways_to_help')
    left join lateral unnest(i.professionals) as w (professional) on t.topic = 'care_team'
    where (t.topic in ('goals', 'progress', 'ways_to_help')) = (a.area is not null)
      and (t.topic = 'care_team') = (w.professional is not null)
      and (t.topic <> all (i.only_in_crisis) or exists (
        select from crisis c
        where c.center_id = i.center_id and c.client_id = i.client_id
          and c.declared_at <= live_topics_of.at and (c.ended_at is null or c.ended_at > live_topics_of.at)
      ))
  )
  select s.center_id, s.client_id, s.link, s.id, s.client_name, s.relationship, s.until, s.topic, s.area, s.professional
  from scope s
  where not exists (
      select from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
      where o.center_id = s.center_id and o.family_member_id = s.family_member_id and o.client_id = s.client_id
        -- What was taken back between signing and recording counts too.
        and (o.id = s.id or (e.at >= s.signed_at and e.at < s.completed_at))
        and e.kind = 'narrowed' and e.at <= live_topics_of.at
        and e.topic = s.topic and (e.area is null or e.area = s.area)
    )
    and not exists (
      select from never_share n
      where n.center_id = s.center_id and n.client_id = s.client_id and n.topic = s.topic
        and (n.area is null or n.area = s.area)
        and (n.family_member_id is null or n.family_member_id = of_family_member)
        and n.from_at <= live_topics_of.at and (n.withdrawn_at is null or n.withdrawn_at > live_topics_of.at)
    );
end $$;
--> statement-breakpoint

-- A random number nobody but the deciding functions can read: what they wrote down in a transaction, they know again.
create table consent_seal (seal bytea not null);
--> statement-breakpoint
insert into consent_seal select sha256(gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea);
--> statement-breakpoint

-- What was decided in this transaction is kept in a setting of it, sealed with who asked, when and where: a forged one,
-- or one of another transaction, is not believed. The seal stands beside what it seals: taking one text apart costs more
-- than sealing it.
create function seal_of(decided text) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare secret bytea;
begin
  select seal into secret from consent_seal;
  return encode(sha256(secret || convert_to(concat_ws(' ', current_setting('ajar.session', true), current_setting('ajar.at', true),
    pg_backend_pid(), extract(epoch from transaction_timestamp()), decided), 'UTF8')), 'hex');
end $$;
--> statement-breakpoint

-- One thing one person lets the viewer be told.
create type live_topic as (
  center_id uuid, client_id uuid, link_id uuid, release_id uuid, client_name text, relationship text,
  ends_at timestamptz, topic text, area text, professional uuid
);
--> statement-breakpoint

-- Decides the viewer's own live set, and keeps it for the policies as lines. The first says who asks; each other one is a
-- topic, the clients it is open for, and how far it reaches (`client area`, `client professional`). What those releases
-- lead to follows: case managers, everyone named with those who cover now and clinicians ticked, invitations, meetings.
create function decide_live() returns live_topic[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  decided live_topic[] := '{}';
  lines text;
  managers uuid[];
  named uuid[];
  invitations uuid[];
  meetings uuid[];
begin
  select * into v from viewer();
  if v.family_member_id is not null then
    select coalesce(array_agg(row(l.*)::live_topic), '{}') into decided
      from live_topics_of(v.center_id, v.family_member_id, greatest(asked_at(), wall_clock())) l;
    select string_agg(concat(topic, ' ', clients, '|', reaches), E'\n') into lines from (
      select l.topic, array_agg(distinct l.client_id) as clients,
             array_agg(l.client_id || ' ' || coalesce(l.area, l.professional::text, '')) as reaches
      from unnest(decided) l group by l.topic) each;
    select array_agg(a.staff_id) filter (where a.role = 'case_manager'), array_agg(a.staff_id) || array_agg(b.cover_id)
      into managers, named
      from unnest(decided) l
      join care_assignment a on a.center_id = l.center_id and a.client_id = l.client_id
        and a.since_at <= asked_at() and (a.until_at is null or a.until_at > asked_at())
        and case a.role when 'case_manager' then l.topic = 'case_manager_contact'
          else l.topic = 'care_team' and a.staff_id = l.professional end
      left join staff_absence b on b.center_id = a.center_id and b.staff_id = a.staff_id and a.role = 'case_manager'
        and b.from_at <= asked_at() and b.until_at > asked_at()
      where l.topic in ('case_manager_contact', 'care_team');
    select array_agg(i.id), array_agg(j.id) filter (where j.state in ('invited', 'confirmed', 'cancelled'))
      into invitations, meetings
      from unnest(decided) l
      join meeting_invitation i on i.center_id = l.center_id and i.family_member_id = v.family_member_id
        and i.client_id = l.client_id and i.invited_at is not null and i.withdrawn_at is null
      left join joint_meeting j on j.center_id = i.center_id and j.id = i.meeting_id
      where l.topic = 'meetings';
  end if;
  lines := concat_ws(E'\n', concat_ws(' ', coalesce(v.center_id::text, '-'), coalesce(v.account_id::text, '-'),
    coalesce(v.family_member_id::text, '-')), lines, 'managers ' || managers::text,
    'staff ' || array_remove(named, null)::text, 'invitations ' || invitations::text, 'joint_meetings ' || meetings::text);
  perform set_config('ajar.lines', lines, true), set_config('ajar.seal', seal_of(lines), true);
  return decided;
end $$;
--> statement-breakpoint

-- What every policy asks: the lines, decided once a transaction. Flat, with the seal made anew in it, since it is asked
-- more often than anything.
create function live_lines() returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  kept text := current_setting('ajar.lines', true);
  secret bytea;
begin
  if kept <> '' then
    select seal into secret from consent_seal;
    if current_setting('ajar.seal', true) = encode(sha256(secret || convert_to(concat_ws(' ',
      current_setting('ajar.session', true), current_setting('ajar.at', true), pg_backend_pid(),
      extract(epoch from transaction_timestamp()), kept), 'UTF8')), 'hex') then
      return kept;
    end if;
  end if;
  perform decide_live();
  return current_setting('ajar.lines');
end $$;
--> statement-breakpoint

-- These read one line of it. Their bodies are bound when they are made and are folded into the policies that ask them; as
-- arrays they are asked once a statement and lead an index.
create function live_line(of_what text) returns text language sql stable
return split_part(split_part(live_lines(), E'\n' || of_what || ' ', 2), E'\n', 1);
--> statement-breakpoint
create function live_clients(of_topic text) returns uuid[] language sql stable
return nullif(split_part(live_line(of_topic), '|', 1), '')::uuid[];
--> statement-breakpoint
create function live_reaches(of_topic text) returns text[] language sql stable
return nullif(split_part(live_line(of_topic), '|', 2), '')::text[];
--> statement-breakpoint
create function live_case_managers() returns uuid[] language sql stable
return nullif(live_line('managers'), '')::uuid[];
--> statement-breakpoint
create function live_staff() returns uuid[] language sql stable
return nullif(live_line('staff'), '')::uuid[];
--> statement-breakpoint
create function live_invitations() returns uuid[] language sql stable
return nullif(live_line('invitations'), '')::uuid[];
--> statement-breakpoint
create function live_meetings() returns uuid[] language sql stable
return nullif(live_line('joint_meetings'), '')::uuid[];
--> statement-breakpoint
create function live_me(what text) returns uuid language sql stable
return nullif(split_part(split_part(live_lines(), E'\n', 1), ' ',
  case what when 'center' then 1 when 'account' then 2 when 'family_member' then 3 end), '-')::uuid;
--> statement-breakpoint

-- The invitation an answer link opens: only while its own release still covers meetings. Any other token opens none.
create function answerable() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select i.id from meeting_invitation i
  where i.token_hash = nullif(current_setting('ajar.token', true), '') and i.invited_at is not null and i.withdrawn_at is null
    and exists (
      select from live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
      where l.client_id = i.client_id and l.topic = 'meetings'
    )
    and is_about_now(asked_at());
end;
--> statement-breakpoint

-- Opens one page for whoever the session belongs to: decides the live set the page is driven from, and writes the
-- accounting, first in the statement that reads. The rows are made from the live release, so what was hidden leaves no
-- trace and costs no time; a page that fails has told nothing, and accounts for nothing. Null for a session that is over.
create function open_page(of_session text, at timestamptz, page_topics text[], of_link uuid, of_report uuid) returns live_topic[]
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  decided live_topic[];
  reader uuid;
begin
  perform set_config('ajar.session', of_session, true), set_config('ajar.at', open_page.at::text, true);
  decided := decide_live();
  if live_me('account') is null then return null; end if;
  perform touch_session();
  reader := live_me('family_member');
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    select l.center_id, gen_random_uuid(), l.client_id, reader, l.release_id,
           array_agg(distinct l.topic order by l.topic), 'page', open_page.at
    from unnest(decided) l
    where l.topic = any (page_topics) and (of_link is null or l.link_id = of_link)
    group by l.center_id, l.client_id, l.release_id;
  if of_report is null then return decided; end if;
  -- Answers in staff's own words, as far as every topic they touch is still open. Whoever told us in confidence is
  -- accounted for as a visitor to the person's page: a row as narrow as an answer would tell the client who wrote in.
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    with answer as (
      select p.client_id, p.topics, (array_agg(l.release_id))[1] as release_id, r.attribution = 'yes' as may_be_named
      from report_reply p
      join report r on r.center_id = p.center_id and r.id = p.report_id
      join unnest(decided) l on l.client_id = p.client_id
        and l.topic = any (p.topics) and (l.area is null or l.area = p.area)
        and (l.professional is null or l.professional = p.professional)
      where p.center_id = live_me('center') and p.report_id = of_report and p.account_id = live_me('account')
        and p.neutral is null and p.family_member_id = reader and not is_all_private(p.center_id, p.client_id, p.area)
      group by p.client_id, p.id, p.topics, r.attribution
      having count(distinct l.topic) = cardinality(p.topics)
    )
    select live_me('center'), gen_random_uuid(), a.client_id, reader, a.release_id, a.topics, 'page', open_page.at
    from answer a where a.may_be_named
    union all
    select live_me('center'), gen_random_uuid(), l.client_id, reader, l.release_id,
           array_agg(distinct l.topic order by l.topic), 'page', open_page.at
    from unnest(decided) l where l.client_id in (select a.client_id from answer a where not a.may_be_named)
    group by l.client_id, l.release_id;
  return decided;
end $$;
--> statement-breakpoint

-- The same for the page behind an answer link, which tells days and hours to whoever holds it.
create function account_for_answer() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    select i.center_id, gen_random_uuid(), i.client_id, i.family_member_id, l.release_id, array['meetings'], 'page', asked_at()
    from meeting_invitation i
    cross join lateral live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
    where i.id in (select answerable()) and l.client_id = i.client_id and l.topic = 'meetings';
end $$;
--> statement-breakpoint

-- Held by the worker while it hands a letter over: a revocation waits for it, and it waits for a revocation.
create function hold_releases(of_center uuid, of_client uuid, of_family_member uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Not shared: holders that overlap would keep a revocation waiting for as long as letters come.
  perform 1 from release where center_id = of_center and client_id = of_client and family_member_id = of_family_member
    order by id for no key update;
end $$;
--> statement-breakpoint
-- Held while something is recorded or taken back, before what there is is read: neither is missed by the other. A client's
-- own, or those of a client the viewer serves.
create function hold_releases_of(of_client uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not viewer_serves(of_client) then return; end if;
  perform 1 from release where center_id = (select center_id from viewer()) and client_id = of_client
    order by id for no key update;
end $$;
--> statement-breakpoint
-- A form recorded at the very moment something is taken back is complete after it, so that the taking back counts.
create function after_what_was_taken_back(r release) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select case when r.completed_at is not null then greatest(r.completed_at, max(e.at) + interval '1 millisecond') end
  from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
  where o.center_id = r.center_id and o.client_id = r.client_id and o.family_member_id = r.family_member_id
    and e.kind in ('revoked', 'suspended', 'narrowed') and e.at >= r.completed_at and e.at >= r.signed_at
    and session_user in ('ajar_client', 'ajar_staff');
end;
--> statement-breakpoint
-- Whether the client keeps every goal of this part of life to themselves; no, where there is none.
create function is_all_private(of_center uuid, of_client uuid, of_area text) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(not bool_or(shared), false) from goal
  where center_id = of_center and client_id = of_client and area = of_area;
end;
--> statement-breakpoint
-- Whether every topic an answer touches is still open to whom it was written: asked with the releases held, so that no
-- letter says "you have a message" where a page would show none.
create function reply_is_open(of_center uuid, of_reply uuid, at timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return coalesce((
    select count(distinct l.topic) = cardinality(p.topics)
    from report_reply p
    join live_topics_of(p.center_id, p.family_member_id, reply_is_open.at) l on l.client_id = p.client_id
      and l.topic = any (p.topics) and (l.area is null or l.area = p.area)
      and (l.professional is null or l.professional = p.professional)
    where p.center_id = of_center and p.id = of_reply and not is_all_private(p.center_id, p.client_id, p.area)
    group by p.topics
  ), false);
end $$;
--> statement-breakpoint
create function wait_for_letters() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare present timestamptz := case when session_user in ('ajar_client', 'ajar_staff') then wall_clock() end;
begin
  if tg_table_name = 'release_event' then
    perform 1 from release where center_id = new.center_id and id = new.release_id for no key update;
    -- No reader's clock may run behind what was taken back: it counts from now, if the writer's clock is ahead.
    new.at := least(new.at, present);
  else
    perform 1 from release where center_id = new.center_id and client_id = new.client_id order by id for no key update;
    case tg_table_name
      when 'release' then
        -- Nor may it sign ahead of now: what is taken back next would count as earlier.
        if new.form = 'electronic' then new.signed_at := least(new.signed_at, present); end if;
        if new.completed_at is not null then new.completed_at := least(new.completed_at, present); end if;
        new.completed_at := after_what_was_taken_back(new);
      when 'crisis' then new.ended_at := case when new.ended_at is not null then least(new.ended_at, present) end;
      else new.from_at := least(new.from_at, present);
    end case;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger release_event_waits before insert on release_event for each row execute function wait_for_letters();
--> statement-breakpoint
create trigger hold_waits before insert on hold for each row execute function wait_for_letters();
--> statement-breakpoint
create trigger never_share_waits before insert on never_share for each row execute function wait_for_letters();
--> statement-breakpoint
create trigger crisis_waits before update on crisis for each row execute function wait_for_letters();
--> statement-breakpoint
create trigger release_waits before insert on release for each row execute function wait_for_letters();
--> statement-breakpoint

create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'rows of % are kept as they were written', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger release_is_kept before update or delete on release for each row execute function refuse_change();
--> statement-breakpoint
create trigger release_event_is_kept before update or delete on release_event for each row execute function refuse_change();
--> statement-breakpoint
create trigger disclosure_is_kept before update or delete on disclosure for each row execute function refuse_change();
--> statement-breakpoint
create trigger form_version_is_kept before update or delete on form_version for each row execute function refuse_change();
--> statement-breakpoint

-- Whether somebody is assigned, apart from who: a row for every client, so that "no" is told as surely as "yes".
create function keep_case_manager_status() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare of_client uuid := (to_jsonb(new) ->> case when tg_table_name = 'client' then 'id' else 'client_id' end)::uuid;
begin
  insert into case_manager_status (center_id, client_id, assigned)
  values (new.center_id, of_client, exists (
    select from care_assignment a
    where a.center_id = new.center_id and a.client_id = of_client and a.role = 'case_manager' and a.until_at is null
  ))
  on conflict (center_id, client_id) do update set assigned = excluded.assigned;
  return null;
end $$;
--> statement-breakpoint
create trigger client_has_status after insert on client for each row execute function keep_case_manager_status();
--> statement-breakpoint
create trigger care_assignment_keeps_status after insert or update on care_assignment
  for each row execute function keep_case_manager_status();
--> statement-breakpoint

-- Names a person by email: the account, the family member and the link are found or made, and nobody learns which.
create function name_family_member(of_client uuid, with_email text, in_language text)
returns table (link_id uuid, family_member_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare v record; found_account uuid; found_member uuid; found_link uuid;
begin
  select * into v from viewer();
  if not viewer_serves(of_client) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  insert into account (center_id, id, email, language, created_at)
    values (v.center_id, gen_random_uuid(), with_email, in_language, asked_at())
    on conflict (center_id, email) do nothing;
  select a.id into found_account from account a where a.center_id = v.center_id and a.email = with_email;
  insert into family_member (center_id, id, account_id, created_at)
    values (v.center_id, gen_random_uuid(), found_account, asked_at())
    on conflict (center_id, account_id) do nothing;
  select f.id into found_member from family_member f where f.center_id = v.center_id and f.account_id = found_account;
  insert into family_link (center_id, id, client_id, family_member_id, created_at)
    values (v.center_id, gen_random_uuid(), of_client, found_member, asked_at())
    on conflict (center_id, client_id, family_member_id) do nothing;
  select l.id into found_link from family_link l
    where l.center_id = v.center_id and l.client_id = of_client and l.family_member_id = found_member;
  return query select found_link, found_member;
end $$;
--> statement-breakpoint

-- "Something is waiting for you", to those who hold a role or to one member of staff. Says nothing of what.
create function alert_staff(of_center uuid, to_role text, to_staff uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select m.center_id, gen_random_uuid(), 'staff-alert', a.email, a.language, '{}'::jsonb, at, at, at + interval '2 days'
    from staff_member m join account a on a.center_id = m.center_id and a.id = m.account_id
    where m.center_id = of_center and m.left_at is null and (m.id = to_staff or to_role = any (m.roles));
end $$;
--> statement-breakpoint
-- The same to whoever proposed a meeting, from somebody whose answer it takes and nobody else.
create function alert_of_answer(of_invitation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform alert_staff(m.center_id, null, m.proposed_by, asked_at())
  from meeting_invitation i join joint_meeting m on m.center_id = i.center_id and m.id = i.meeting_id and m.state = 'invited'
  where i.id = of_invitation
    and (i.id in (select answerable()) or i.family_member_id = (select v.family_member_id from viewer() v));
end $$;
--> statement-breakpoint
-- "You have a message" to whoever wrote a report, known here or not; staff of the same center alone may send it.
create function write_to_writer(of_report uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if v.staff_id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), 'message', a.email, a.language, jsonb_build_object('report', r.id),
           asked_at(), asked_at(), asked_at() + interval '7 days'
    from report r join account a on a.center_id = r.center_id and a.id = r.account_id and a.closed_at is null
    where r.center_id = v.center_id and r.id = of_report;
end $$;
--> statement-breakpoint
-- A letter to whoever holds a client's or family member's account, without showing their address to the one who writes.
create function write_to(of_kind text, to_client uuid, to_family_member uuid, ids jsonb, gate_topic text, valid_for interval, due timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  leaves_at timestamptz := greatest(write_to.due, asked_at());
begin
  select * into v from viewer();
  if not viewer_serves(to_client) or to_family_member is not null and not exists (
    select from family_link l
    where l.center_id = v.center_id and l.client_id = to_client and l.family_member_id = to_family_member
  ) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, gate_client_id, gate_family_member_id,
                      gate_topic, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), of_kind, a.email, a.language, ids,
           case when write_to.gate_topic is not null then to_client end,
           case when write_to.gate_topic is not null then to_family_member end,
           write_to.gate_topic, asked_at(), leaves_at, leaves_at + valid_for
    from account a
    where a.center_id = v.center_id and a.closed_at is null and a.id = coalesce(
      (select f.account_id from family_member f where f.center_id = v.center_id and f.id = to_family_member),
      case when to_family_member is null then
        (select c.account_id from client c where c.center_id = v.center_id and c.id = to_client) end
    );
end $$;
