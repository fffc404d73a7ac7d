-- Whether the client has goals in this life area and keeps every one of them private.
create or replace function is_all_private(of_center uuid, of_client uuid, of_area text) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(not bool_or(shared), false) from goal
  where center_id = of_center and client_id = of_client and area = of_area;
end;
grant execute on function is_all_private(uuid, uuid, text) to ajar_consent;

-- Whether words that touch several topics may be told, given everything that is open: only if each topic is open by
-- itself, as far as the area and the professional they name, and nothing about a life area whose every goal is private.
-- Words without a topic are refused. The twin of lib/consent/may-tell-all; every question whether an answer may be told
-- comes here.
create or replace function may_tell_all(
  decided live_topic[], of_client uuid, of_topics text[], of_area text, of_professional uuid
) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select cardinality(of_topics) > 0 and not exists (
    select from unnest(of_topics) as touched (topic)
    where not exists (
      select from unnest(decided) l
      where l.client_id = of_client and l.topic = touched.topic
        and (l.area is null or l.area = of_area and not is_all_private(l.center_id, l.client_id, l.area))
        and (l.professional is null or l.professional = of_professional)
    )
  );
end;
grant execute on function may_tell_all(live_topic[], uuid, text[], text, uuid) to ajar_consent;

-- The same, with what is open to the viewer. The policy on answers asks this for each of them.
create or replace function viewer_may_be_told(of_client uuid, of_topics text[], of_area text, of_professional uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select may_tell_all(
    (
      select array_agg(row(live_me('center'), split_part(reach, ' ', 1)::uuid, null, null, null, null, null, topic,
        case when topic <> 'care_team' then nullif(split_part(reach, ' ', 2), '') end,
        case when topic = 'care_team' then split_part(reach, ' ', 2)::uuid end)::live_topic)
      from unnest(of_topics) as touched (topic), unnest(live_reaches(topic)) as reach
    ),
    of_client, of_topics, of_area, of_professional
  );
end;
grant execute on function viewer_may_be_told(uuid, text[], text, uuid) to ajar_family;
