-- Everything one family member may be told at an instant. Every family policy asks for this set once a statement.
create or replace function live_topics_of(of_center uuid, of_family_member uuid, at timestamptz)
returns table (
  center_id uuid, client_id uuid, link_id uuid, release_id uuid, client_name text, relationship text,
  ends_at timestamptz, topic text, area text, professional uuid
)
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
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
        -- What was taken back between the signature and the recording counts too.
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

-- Decides the viewer's own live set and keeps it for the policies as lines of text. The first line says who asks. Each
-- of the next is a topic, the clients it is open for, and how far it reaches (`client area`, `client professional`).
-- The last ones hold what those releases lead to: case managers, all staff whose contact is open (with covers and
-- ticked clinicians), invitations, meetings.
create or replace function decide_live() returns live_topic[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
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

create or replace function live_case_managers() returns uuid[] language sql stable
return nullif(live_line('managers'), '')::uuid[];
grant execute on function live_case_managers() to ajar_family, ajar_consent;

create or replace function live_staff() returns uuid[] language sql stable
return nullif(live_line('staff'), '')::uuid[];
grant execute on function live_staff() to ajar_family, ajar_consent;

create or replace function live_invitations() returns uuid[] language sql stable
return nullif(live_line('invitations'), '')::uuid[];
grant execute on function live_invitations() to ajar_family, ajar_consent;

create or replace function live_meetings() returns uuid[] language sql stable
return nullif(live_line('joint_meetings'), '')::uuid[];
grant execute on function live_meetings() to ajar_family, ajar_consent;

create or replace function live_me(what text) returns uuid language sql stable
return nullif(split_part(split_part(live_lines(), E'\n', 1), ' ',
  case what when 'center' then 1 when 'account' then 2 when 'family_member' then 3 end), '-')::uuid;
grant execute on function live_me(text) to ajar_family, ajar_consent;
