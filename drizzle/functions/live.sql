-- Everything one family member may be told at an instant. Every family policy asks for this set once a statement.
create or replace function live_topics_of(of_center uuid, of_family_member uuid, at timestamptz)
returns setof live_topic
language plpgsql stable rows 10 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
  -- Only keys are carried from step to step: whole releases, with the texts that were signed, cost more than deciding.
  with governing as materialized (
    select distinct on (r.client_id) r.id
    from release r
    where r.center_id = of_center and r.family_member_id = of_family_member and r.completed_at <= live_topics_of.at
    order by r.client_id, r.signed_at desc nulls last, r.completed_at desc, r.id desc
  ), terms as materialized (
    select p, term_of(p, c.maximum_term_days) as term, c.time_zone as zone
    from center c join rule_pack p on p.place = c.place where c.id = of_center
  ), in_force as materialized (
    select r.client_id, r.id, r.client_name, r.relationship, r.topics, r.refused_topics, r.areas, r.professionals, r.only_in_crisis,
           r.signed_at, r.completed_at, l.id as link,
           release_ends_at(r, terms.term, terms.zone) as until
    from governing g
    cross join terms
    join release r on r.center_id = of_center and r.id = g.id
    join client k on k.center_id = of_center and k.id = r.client_id
    join form_version f on f.center_id = of_center and f.id = r.form_version_id
    join family_link l on l.center_id = of_center and l.client_id = r.client_id and l.family_member_id = of_family_member
      and l.identified_at <= live_topics_of.at
    where release_defects(r, f, terms.p, terms.term, terms.zone, k.born_on, g.id, live_topics_of.at) = '{}'
      and not exists (
        select from hold h
        where h.center_id = of_center and h.client_id = r.client_id
          and (h.family_member_id is null or h.family_member_id = of_family_member)
          and h.from_at <= live_topics_of.at and (h.lifted_at is null or h.lifted_at > live_topics_of.at)
      )
      and not exists (
        select from care_ending e
        where e.center_id = of_center and e.client_id = r.client_id
          and e.ended_at <= live_topics_of.at and (e.resumed_at is null or e.resumed_at > live_topics_of.at)
      )
  ), scope as (
    select i.*, t.topic, a.area, w.professional
    from in_force i
    cross join lateral unnest(i.topics) as t (topic)
    left join lateral unnest(i.areas) as a (area) on t.topic in ('goals', 'progress', 'ways_to_help')
    left join lateral unnest(i.professionals) as w (professional) on t.topic = 'care_team'
    where (t.topic in ('goals', 'progress', 'ways_to_help')) = (a.area is not null)
      and (t.topic = 'care_team') = (w.professional is not null)
      and t.topic <> all (i.refused_topics)
      and (t.topic <> all (i.only_in_crisis) or exists (
        select from crisis c
        where c.center_id = of_center and c.client_id = i.client_id
          and c.declared_at <= live_topics_of.at and (c.ended_at is null or c.ended_at > live_topics_of.at)
      ))
  )
  select of_center, s.client_id, s.link, s.id, s.client_name, s.relationship, s.until, s.topic, s.area, s.professional
  from scope s
  where not exists (
      select from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
      where o.center_id = of_center and o.family_member_id = of_family_member and o.client_id = s.client_id
        -- What was taken back between the signature and the recording counts too.
        and (o.id = s.id or (e.at >= s.signed_at and e.at < s.completed_at))
        and e.kind = 'narrowed' and e.at <= live_topics_of.at
        and e.topic = s.topic and (e.area is null or e.area = s.area)
    )
    and not exists (
      select from never_share n
      where n.center_id = of_center and n.client_id = s.client_id and n.topic = s.topic
        and (n.area is null or n.area = s.area)
        and (n.family_member_id is null or n.family_member_id = of_family_member)
        and n.from_at <= live_topics_of.at and (n.withdrawn_at is null or n.withdrawn_at > live_topics_of.at)
    );
end $$;
grant execute on function live_topics_of(uuid, uuid, timestamptz) to ajar_consent, ajar_worker;

-- The seal of what was decided in this transaction. The decision is kept in a setting, which anybody could write; the
-- seal binds it to the session, the instant, the connection and the transaction, so that a forged or borrowed one is
-- not believed. The seal stands in a setting of its own, because taking one text apart costs more than sealing it.
create or replace function seal_of(decided text) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare secret bytea;
begin
  select seal into secret from consent_seal;
  return encode(sha256(secret || convert_to(concat_ws(' ', current_setting('ajar.session', true), current_setting('ajar.at', true),
    pg_backend_pid(), extract(epoch from transaction_timestamp()), decided), 'UTF8')), 'hex');
end $$;
grant execute on function seal_of(text) to ajar_consent;

-- Whether an invitation that ended is still shown: until a day after the time that its letter said, or for 31 days where
-- none did. So none of long ago comes back with a release that is signed again.
create or replace function is_ended_card_kept(sent_starts_at timestamptz, invited_at timestamptz, at timestamptz)
returns boolean
language sql stable
return coalesce(sent_starts_at + interval '1 day', invited_at + interval '31 days') > at;
grant execute on function is_ended_card_kept(timestamptz, timestamptz, timestamptz) to ajar_consent, ajar_family, ajar_client, ajar_staff;

-- Decides the viewer's own live set and keeps it for the policies as lines of text. The first line says who asks. Each
-- of the next is a topic, the clients it is open for, and how far it reaches (`client area`, `client professional`).
-- The last ones hold what those releases lead to: who covers for which case manager with which client today
-- (`client case-manager cover`), all staff whose contact is open (with covers and ticked clinicians), invitations that
-- stand, their meetings, and invitations that ended: of those, nothing of the meeting.
create or replace function decide_live(
  out decided live_topic[], out of_center uuid, out of_account uuid, out of_family_member uuid
)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  present timestamptz := asked_at();
  lines text;
  covers text;
  named text;
  invitations text;
  meetings text;
  ended text;
begin
  select v.center_id, v.account_id, v.family_member_id into of_center, of_account, of_family_member from viewer() v;
  decided := '{}';
  if of_family_member is not null then
    -- One statement, since each costs more to begin than to run.
    with live as materialized (
      select l as told, l.* from live_topics_of(of_center, of_family_member, greatest(present, wall_clock())) l
    ), topics as (
      select l.topic, array_agg(distinct l.client_id) as clients,
             array_agg(l.client_id || ' ' || coalesce(l.area, l.professional::text, '')) as reaches
      from live l group by l.topic
    ), carers as (
      select array_agg(concat_ws(' ', l.client_id, a.staff_id, b.cover_id)) filter (where b.cover_id is not null) as covers,
             array_agg(a.staff_id) || array_agg(b.cover_id) filter (where b.cover_id is not null) as named
      from live l
      -- `offset 0` keeps each walk behind the live topic that leads to it.
      cross join lateral (
        select c.role, c.staff_id from care_assignment c
        where c.center_id = of_center and c.client_id = l.client_id
          and c.since_at <= present and (c.until_at is null or c.until_at > present)
          and not c.walled and case c.role when 'case_manager' then l.topic = 'case_manager_contact'
            else l.topic = 'care_team' and c.staff_id = l.professional end
        offset 0
      ) a
      -- Nobody who left is named, neither as who cares for somebody nor as who covers.
      join staff_member m on m.center_id = of_center and m.id = a.staff_id and m.left_at is null
      cross join lateral (
        select case a.role when 'case_manager' then cover_of(of_center, l.client_id, a.staff_id, present) end as cover_id
        offset 0
      ) b
      where l.topic in ('case_manager_contact', 'care_team')
    ), invited as (
      select array_agg(i.id) filter (where i.ended_about is null) as invitations,
             array_agg(i.meeting_id) filter (where i.ended_about is null) as meetings,
             array_agg(i.id) filter (where i.ended_about <> ''
               and is_ended_card_kept(i.sent_starts_at, i.invited_at, present)) as ended
      from live l
      join meeting_invitation i on i.center_id = of_center and i.family_member_id = of_family_member
        and i.client_id = l.client_id and i.invited_at is not null
      where l.topic = 'meetings'
    )
    select coalesce((select array_agg(told) from live), '{}'),
           (select string_agg(concat(t.topic, ' ', t.clients, '|', t.reaches), E'\n') from topics t),
           c.covers, c.named, i.invitations, i.meetings, i.ended
      into decided, lines, covers, named, invitations, meetings, ended
      from carers c, invited i;
  end if;
  lines := concat_ws(E'\n', concat_ws(' ', coalesce(of_center::text, '-'), coalesce(of_account::text, '-'),
    coalesce(of_family_member::text, '-')), lines, 'covers ' || covers, 'staff ' || named,
    'invitations ' || invitations, 'joint_meetings ' || meetings,
    'ended ' || ended);
  perform set_config('ajar.lines', lines, true), set_config('ajar.seal', seal_of(lines), true);
end $$;
grant execute on function decide_live() to ajar_consent;

-- The lines, decided once a transaction; every policy asks for them. The seal is computed here again instead of in a
-- function, because nothing is called more often.
create or replace function live_lines() returns text
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
grant execute on function live_lines() to ajar_consent, ajar_family;

-- The functions below read one line each. PostgreSQL inlines them into the policies that call them. They return arrays,
-- so that they are computed once a statement and can lead an index.
create or replace function live_line(of_what text) returns text language sql stable
return split_part(split_part(live_lines(), E'\n' || of_what || ' ', 2), E'\n', 1);
grant execute on function live_line(text) to ajar_family, ajar_consent;

create or replace function live_clients(of_topic text) returns uuid[] language sql stable
return nullif(split_part(live_line(of_topic), '|', 1), '')::uuid[];
grant execute on function live_clients(text) to ajar_family, ajar_consent;

create or replace function live_reaches(of_topic text) returns text[] language sql stable
return nullif(split_part(live_line(of_topic), '|', 2), '')::text[];
grant execute on function live_reaches(text) to ajar_family, ajar_consent;

create or replace function live_covers() returns text[] language sql stable
return nullif(live_line('covers'), '')::text[];
grant execute on function live_covers() to ajar_consent;

create or replace function live_staff() returns uuid[] language sql stable
return nullif(live_line('staff'), '')::uuid[];
grant execute on function live_staff() to ajar_family, ajar_consent;

create or replace function live_invitations() returns uuid[] language sql stable
return nullif(live_line('invitations'), '')::uuid[];
grant execute on function live_invitations() to ajar_family, ajar_consent;

create or replace function live_meetings() returns uuid[] language sql stable
return nullif(live_line('joint_meetings'), '')::uuid[];
grant execute on function live_meetings() to ajar_family, ajar_consent;

create or replace function live_ended() returns uuid[] language sql stable
return nullif(live_line('ended'), '')::uuid[];
grant execute on function live_ended() to ajar_family, ajar_consent;

create or replace function live_me(what text) returns uuid language sql stable
return nullif(split_part(split_part(live_lines(), E'\n', 1), ' ',
  case what when 'center' then 1 when 'account' then 2 when 'family_member' then 3 end), '-')::uuid;
grant execute on function live_me(text) to ajar_family, ajar_consent;
