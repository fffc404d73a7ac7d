-- What a privacy officer reads of a release: one word for how it stands at an instant. A hold and the end of care weigh more
-- than the form, so that neither ever reads as if something were open. The twin of `registerStates`.
create or replace function register_state(
  is_complete boolean, waits boolean, why text[], is_over boolean, is_held boolean, is_identified boolean, ends_at timestamptz, at timestamptz
)
returns text
language sql stable
return case
  when not is_complete then case when 'revoked' = any (why) then 'ended' when waits then 'waits' else 'defective' end
  when is_over or why && array['revoked', 'expired', 'superseded'] then 'ended'
  when is_held then 'held'
  when 'suspended' = any (why) then 'suspended'
  when why <> '{}' and why <> array['not_yet_in_force'] then 'defective'
  when not is_identified then 'not_identified'
  when why <> '{}' then 'later'
  when ends_at <= at + interval '30 days' then 'expiring'
  else 'in_force'
end;
grant execute on function register_state(boolean, boolean, text[], boolean, boolean, boolean, timestamptz, timestamptz) to ajar_consent;

-- How the releases of a center stand at an instant, decided as one set: each by the functions that the door asks for one.
-- What does not depend on the time was examined before and is kept, under the rules it was examined by; what was not, or by
-- other rules, is examined here. A draft that was completed is left out, and so is what a date ended, unless it is asked for.
create or replace function register_now(of_center uuid, by_rules text, among uuid[], with_ended boolean, at timestamptz)
returns table (
  id uuid, client_id uuid, state text, why text[], ends_at timestamptz, sent_back boolean, recorded_at timestamptz, is_kept boolean
)
language sql stable
begin atomic
  with terms as (
    select p, term_of(p, c.maximum_term_days) as term, c.time_zone as zone
    from center c join rule_pack p on p.place = c.place where c.id = of_center
  ), governing as (
    select distinct on (r.family_member_id, r.client_id) r.family_member_id, r.client_id, r.id
    from release r
    where r.center_id = of_center and r.completed_at <= register_now.at
    order by r.family_member_id, r.client_id, r.signed_at desc nulls last, r.completed_at desc, r.id desc
  ), completed as (
    select distinct r.replaces_draft_id from release r where r.center_id = of_center and r.replaces_draft_id is not null
  ), happened as (
    select r.id, array_agg(e.kind) as kinds, max(e.at) filter (where e.kind = 'suspended') as suspended_at,
           max(e.at) filter (where e.kind = 'resumed') as resumed_at
    from release_event e
    join release o on o.center_id = of_center and o.id = e.release_id
    join release r on r.center_id = of_center and r.family_member_id = o.family_member_id and r.client_id = o.client_id
    where e.center_id = of_center and counts_for(r, o.id, e.kind, e.at, register_now.at)
    group by r.id
  ), held as (
    select h.client_id, array_agg(h.family_member_id) as family, bool_or(h.family_member_id is null) as is_everybody
    from hold h
    where h.center_id = of_center and h.from_at <= register_now.at and (h.lifted_at is null or h.lifted_at > register_now.at)
    group by h.client_id
  ), over as (
    select distinct e.client_id from care_ending e
    where e.center_id = of_center and e.ended_at <= register_now.at and (e.resumed_at is null or e.resumed_at > register_now.at)
  ), identified as (
    select distinct l.client_id, l.family_member_id from family_link l
    where l.center_id = of_center and l.identified_at <= register_now.at
  ), judged as materialized (
    select r.id, r.client_id, r.recorded_at, r.completed_at is not null as is_complete, r.for_check and b.release_id is null as waits,
           b.release_id is not null as sent_back, release_ends_at(r, t.term, t.zone) as ends_at,
           o.client_id is not null as is_over, l.client_id is not null as is_identified,
           coalesce(d.is_everybody or r.family_member_id = any (d.family), false) as is_held, x.release_id is not null as is_kept,
           coalesce(x.found, standing_defects(r, f, t.p, t.term, t.zone, k.born_on)) || passing_defects(r, t.p, t.term, t.zone, k.born_on, e.kinds, e.suspended_at, e.resumed_at,
             r.completed_at is not null and g.id <> r.id, register_now.at) as why
    from terms t
    join release r on r.center_id = of_center
    join form_version f on f.center_id = of_center and f.id = r.form_version_id
    join client k on k.center_id = of_center and k.id = r.client_id
    left join release_examined x on x.center_id = of_center and x.release_id = r.id and x.rules = by_rules
      and x.born_on is not distinct from k.born_on
    left join completed n on n.replaces_draft_id = r.id
    left join governing g on g.family_member_id = r.family_member_id and g.client_id = r.client_id
    left join happened e on e.id = r.id
    left join held d on d.client_id = r.client_id
    left join over o on o.client_id = r.client_id
    left join identified l on l.client_id = r.client_id and l.family_member_id = r.family_member_id
    left join release_sent_back b on b.center_id = of_center and b.release_id = r.id
    where (among is null or r.id = any (among))
      and (with_ended or r.expires_at is null or r.expires_at > register_now.at or r.completed_at is null)
      and (r.completed_at is not null or n.replaces_draft_id is null)
  )
  select j.id, j.client_id, register_state(j.is_complete, j.waits, j.why, j.is_over, j.is_held, j.is_identified, j.ends_at, register_now.at),
         j.why, j.ends_at, j.sent_back, j.recorded_at, j.is_kept
  from judged j;
end;
grant execute on function register_now(uuid, text, uuid[], boolean, timestamptz) to ajar_consent;

-- Under which rules releases of this center are examined: another version of what decides, another place, another term or
-- another zone, and each is examined again.
create or replace function rules_of(of_center uuid) returns text
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (select md5(concat_ws(' ', schema_version(), p, c.maximum_term_days, c.time_zone))
    from center c join rule_pack p on p.place = c.place where c.id = of_center);
end $$;
grant execute on function rules_of(uuid) to ajar_consent;

-- The register of releases, for privacy officers, without the clients whom they do not meet: a page of one state, or of
-- all that did not end, with how many are in each state that did not end. List and counts are one look. What ends soonest
-- stands first among those that end soon, and otherwise what was recorded last. `unkept` is how many were examined here.
create or replace function release_register(
  of_state text, at_most integer, after_at timestamptz, after_id uuid, out lines json, out counts json, out unkept bigint
)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare
  of_center uuid := viewer_center();
  present timestamptz := asked_at();
  by_rules text := rules_of(of_center);
  among uuid[];
begin
  if not viewer_does_all('read_register') then return; end if;
  -- Those that ended only become more: where so many of the newest fill a page, the others are not looked at.
  if of_state = 'ended' and at_most is not null then
    among := array(
      select r.id from release r
      where r.center_id = of_center and r.completed_at is not null and (after_id is null or (r.recorded_at, r.id) < (after_at, after_id))
      order by r.recorded_at desc, r.id desc limit at_most * 4);
    if at_most > (select count(*) from register_now(of_center, by_rules, among, true, present) g
      where g.state = 'ended' and g.client_id not in (select viewer_walled())) then among := null; end if;
  end if;
  with now as materialized (
    select g.* from register_now(of_center, by_rules, null, coalesce(of_state = 'ended' and among is null, false), present) g
    where g.client_id not in (select viewer_walled())
  ), asked as (
    select n.* from now n where among is null and case when of_state is null then n.state <> 'ended' else n.state = of_state end
    union all
    select g.* from register_now(of_center, by_rules, among, true, present) g
    where among is not null and g.state = 'ended' and g.client_id not in (select viewer_walled())
  ), placed as (
    select a.*, case when of_state = 'expiring' then a.ends_at else a.recorded_at end as placed_at from asked a
  ), line as (
    select row_number() over (
        order by case when of_state = 'expiring' then p.placed_at end, case when of_state = 'expiring' then p.id end,
                 p.placed_at desc, p.id desc) as n, p.*
    from placed p
    where after_id is null or case when of_state = 'expiring' then (p.placed_at, p.id) > (after_at, after_id)
      else (p.placed_at, p.id) < (after_at, after_id) end
  )
  select (select coalesce(json_agg(json_build_object('id', l.id, 'state', l.state, 'why', l.why, 'endsAt', l.ends_at,
            'isSentBack', l.sent_back, 'placedAt', l.placed_at) order by l.n), '[]') from line l where at_most is null or l.n <= at_most),
         (select coalesce(json_object_agg(s.state, s.count), '{}')
            from (select n.state, count(*) from now n where n.state <> 'ended' group by n.state) s),
         (select count(*) from now n where not n.is_kept)
    into lines, counts, unkept;
end $$;
grant execute on function release_register(text, integer, timestamptz, uuid) to ajar_staff;

-- Keeps what the register had to examine, so that it does not examine it again.
create or replace function keep_examined() returns void
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare
  of_center uuid := viewer_center();
  by_rules text := rules_of(of_center);
begin
  if not viewer_does_all('read_register') then return; end if;
  -- In order, so that two who keep at once wait for each other and never for both.
  insert into release_examined (center_id, release_id, rules, born_on, found)
    select of_center, r.id, by_rules, k.born_on,
           standing_defects(r, f, p, term_of(p, c.maximum_term_days), c.time_zone, k.born_on)
    from center c
    join rule_pack p on p.place = c.place
    join release r on r.center_id = of_center
    join form_version f on f.center_id = of_center and f.id = r.form_version_id
    join client k on k.center_id = of_center and k.id = r.client_id
    left join release_examined x on x.center_id = of_center and x.release_id = r.id and x.rules = by_rules
      and x.born_on is not distinct from k.born_on
    where c.id = of_center and x.release_id is null
    order by r.id
  on conflict (center_id, release_id) do update set rules = excluded.rules, born_on = excluded.born_on, found = excluded.found;
end $$;
grant execute on function keep_examined() to ajar_staff;
