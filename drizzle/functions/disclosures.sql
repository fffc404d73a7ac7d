-- Opens one page for the person of a session: decides the live set from which the page is read, and writes the
-- accounting first. The rows come from the live release, so what is hidden leaves no trace and costs no time. A page
-- that fails has told nothing and accounts for nothing. Null for a session that is over.
create or replace function open_page(of_session text, at timestamptz, page_topics text[], of_link uuid, of_report uuid) returns live_topic[]
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
  -- Answers in staff's own words are accounted for while every topic they touch is open. The answer to somebody who
  -- told us in confidence is accounted for as a visit to the person's page: a row with its few topics would tell the
  -- client who wrote in.
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    with answer as (
      select p.client_id, p.topics, r.attribution = 'yes' as may_be_named,
             (select l.release_id from unnest(decided) l where l.client_id = p.client_id limit 1) as release_id
      from report_reply p
      join report r on r.center_id = p.center_id and r.id = p.report_id
      where p.center_id = live_me('center') and p.report_id = of_report and p.account_id = live_me('account')
        and p.neutral is null and p.family_member_id = reader
        and may_tell_all(decided, p.client_id, p.topics, p.area, p.professional)
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
grant execute on function open_page(text, timestamptz, text[], uuid, uuid) to ajar_family;

-- Accounts for the page behind an answer link, which tells days and hours to whoever holds it.
create or replace function account_for_answer() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    select i.center_id, gen_random_uuid(), i.client_id, i.family_member_id, l.release_id, array['meetings'], 'page', asked_at()
    from meeting_invitation i
    cross join lateral live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
    where i.id in (select answerable()) and l.client_id = i.client_id and l.topic = 'meetings';
end $$;
grant execute on function account_for_answer() to ajar_public;
