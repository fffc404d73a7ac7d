-- Opens one page for the person of a session: decides the live set from which the page is read, reads what is the
-- viewer's own on it, and writes the accounting first. The rows come from the live release, so what is hidden leaves no
-- trace and costs no time. A page that fails has told nothing and accounts for nothing. Null for a session that is over.
create or replace function open_page(
  of_session text, of_host text, at timestamptz, page_topics text[], of_link uuid, of_report uuid, of_conversation uuid, out live live_topic[], out own json
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  opened record;
  is_due boolean;
begin
  perform set_config('ajar.session', of_session, true), set_config('ajar.host', of_host, true),
    set_config('ajar.at', open_page.at::text, true);
  opened := decide_live();
  if opened.of_account is null then return; end if;
  live := opened.decided;
  select json_build_object(
      'center', json_build_object('name', c.name, 'phone', c.phone, 'timeZone', c.time_zone, 'place', c.place,
        'language', c.language, 'openingHours', c.opening_hours, 'holidays', c.holidays, 'standards', c.standards),
      'account', json_build_object('email', a.email, 'language', a.language, 'involvement', f.involvement,
        'involvementUntil', f.involvement_until, 'familyMemberId', f.id),
      -- The copy of the scope that goes with what is told of substance use care names what waits for a crisis as well
      -- (42 CFR 2.32). It is looked for only where that is told.
      'waits', case when exists (select from unnest(live) l where l.topic = 'substance_use') then (
        select json_object_agg(l.link_id, array(
          select t.topic from release r, unnest(r.only_in_crisis) as t (topic)
          where r.center_id = l.center_id and r.id = l.release_id and t.topic = any (r.topics) and t.topic <> all (r.refused_topics)
            and not exists (select from unnest(live) o where o.client_id = l.client_id and o.topic = t.topic)
            and not exists (
              select from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
              where o.center_id = r.center_id and o.family_member_id = r.family_member_id and o.client_id = r.client_id
                and e.kind = 'narrowed' and e.topic = t.topic and e.area is null
                and (o.id = r.id or e.at >= r.signed_at)
            )
            and not exists (
              select from never_share n
              where n.center_id = r.center_id and n.client_id = r.client_id and n.topic = t.topic and n.area is null
                and (n.family_member_id is null or n.family_member_id = r.family_member_id) and n.withdrawn_at is null
            )
          order by t.topic))
        from unnest(live) l where l.topic = 'substance_use') end),
      exists (select from session s where s.token_hash = of_session and s.seen_at < open_page.at - interval '1 minute')
    into own, is_due
    from center c
    join account a on a.center_id = c.id and a.id = opened.of_account
    left join family_member f on f.center_id = c.id and f.id = opened.of_family_member
    where c.id = opened.of_center;
  if is_due then perform touch_session(); end if;
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    select l.center_id, gen_random_uuid(), l.client_id, opened.of_family_member, l.release_id,
           array_agg(distinct l.topic order by l.topic), 'page', open_page.at
    from unnest(live) l
    where l.topic = any (page_topics) and (of_link is null or l.link_id = of_link)
    group by l.center_id, l.client_id, l.release_id;
  if of_report is null and of_conversation is null then return; end if;
  -- Answers in staff's own words are accounted for while every topic they touch is open. The answer to somebody who
  -- told us in confidence, or in a conversation that the client does not read, is accounted for as a visit to the
  -- person's page: a row with its few topics would tell the client who wrote in.
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    with answer as (
      select p.client_id, p.topics, r.attribution = 'yes' as may_be_named,
             (select l.release_id from unnest(live) l where l.client_id = p.client_id limit 1) as release_id
      from report_reply p
      join report r on r.center_id = p.center_id and r.id = p.report_id
      where p.center_id = opened.of_center and p.account_id = opened.of_account
        and p.report_id in (
          select of_report union all
          select n.own_id from report_person n where n.center_id = opened.of_center and n.report_id = of_report
        )
        and p.neutral is null and p.family_member_id = opened.of_family_member
        and may_tell_all(live, p.client_id, p.topics, p.area, p.professional)
      union all
      select p.client_id, p.topics, c.with_client,
             (select l.release_id from unnest(live) l where l.client_id = p.client_id limit 1)
      from conversation_reply p
      join conversation c on c.center_id = p.center_id and c.id = p.conversation_id
      where p.center_id = opened.of_center and p.conversation_id = of_conversation and p.account_id = opened.of_account
        and p.neutral is null and p.family_member_id = opened.of_family_member
        and may_tell_all(live, p.client_id, p.topics, p.area, p.professional)
    )
    select opened.of_center, gen_random_uuid(), a.client_id, opened.of_family_member, a.release_id, a.topics, 'page', open_page.at
    from answer a where a.may_be_named
    union all
    select opened.of_center, gen_random_uuid(), l.client_id, opened.of_family_member, l.release_id,
           array_agg(distinct l.topic order by l.topic), 'page', open_page.at
    from unnest(live) l where l.client_id in (select a.client_id from answer a where not a.may_be_named)
    group by l.client_id, l.release_id;
end $$;
grant execute on function open_page(text, text, timestamptz, text[], uuid, uuid, uuid) to ajar_family;

-- What a family member chose for their letters, texts and calendar, for the pages that show it; null for nobody.
create or replace function own_settings() returns json
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select json_build_object('rhythm', (
      select json_build_object('email', y.email, 'text', y.text, 'quietFrom', y.quiet_from, 'quietUntil', y.quiet_until)
      from letter_rhythm y where y.center_id = v.center_id and y.account_id = v.account_id),
    'feed', (select json_build_object('id', d.id, 'tokenHash', d.token_hash) from calendar_feed d
      where d.center_id = v.center_id and d.account_id = v.account_id and d.audience = 'family' and d.ended_at is null),
    'takesTexts', c.text_agreed_on is not null, 'textNumber', (
      select json_build_object('number', n.number, 'isConfirmed', n.confirmed_at is not null, 'isAsked', n.code_id is not null,
        'isRefused', n.refused_at is not null,
        -- Of a number that is not theirs yet, nothing that is known of it.
        'stoppedBy', case when n.confirmed_at is not null then stopped_by(n.center_id, n.number) end)
      from text_number n where n.center_id = v.center_id and n.account_id = v.account_id and n.number is not null))
  from viewer() v join center c on c.id = v.center_id;
end;
grant execute on function own_settings() to ajar_family;

-- Accounts for what an answer link shows to whoever holds it and asks: days and hours, or that the invitation has ended.
-- False when it opens nothing now.
-- The row's id comes from the form that asked and the time, in steps of ten seconds: a press that is sent twice is one
-- row, and the same form sent again later is another, because it shows what is true then.
create or replace function account_for_answer() returns boolean
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with told as (
    select i.center_id, i.id, i.client_id, i.family_member_id, l.release_id
    from behind_answer_link() i
    cross join lateral live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
    where l.client_id = i.client_id and l.topic = 'meetings'
  ), accounted as (
    insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
      select t.center_id,
             md5(concat_ws(' ', t.id, t.release_id, current_setting('ajar.form_key', true), floor(extract(epoch from asked_at()) / 10)))::uuid,
             t.client_id, t.family_member_id, t.release_id, array['meetings'], 'page', asked_at()
      from told t
      on conflict do nothing
  )
  select exists (select from told);
end;
grant execute on function account_for_answer() to ajar_public;

-- From here until its transaction ends, a privacy officer reads of this client what a family member's page is made of. The
-- seal keeps a setting that anybody could write from being believed. False for whoever may not.
create or replace function view_as_family(of_client uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not viewer_may('view_as_family', of_client) then return false; end if;
  perform set_config('ajar.viewed', of_client::text, true), set_config('ajar.viewed_seal', seal_of('viewed ' || of_client), true);
  return true;
end $$;
grant execute on function view_as_family(uuid) to ajar_staff;

create or replace function viewed_client() returns setof uuid
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare viewed text := nullif(current_setting('ajar.viewed', true), '');
begin
  if viewed is not null and current_setting('ajar.viewed_seal', true) = seal_of('viewed ' || viewed)
    and viewer_may('view_as_family', viewed::uuid) then
    return next viewed::uuid;
  end if;
end $$;
grant execute on function viewed_client() to ajar_staff;

create or replace trigger exceptional_review_is_kept before update or delete on exceptional_review for each row execute function refuse_change();
create or replace trigger wrong_disclosure_event_is_kept before update or delete on wrong_disclosure_event for each row execute function refuse_change();
create constraint trigger exceptional_disclosure_is_audited after insert or update or delete on exceptional_disclosure deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger exceptional_review_is_audited after insert or update or delete on exceptional_review deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger wrong_disclosure_is_audited after insert or update or delete on wrong_disclosure deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger wrong_disclosure_event_is_audited after insert or update or delete on wrong_disclosure_event deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
