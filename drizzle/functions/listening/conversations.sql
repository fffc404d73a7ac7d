-- The conversations that this member of staff does not meet: those about clients they do not meet. One that nobody has
-- matched yet counts by the name that was written.
create or replace function viewer_walled_conversations() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.conversation_id from viewer() v
  cross join viewer_walled() w
  join conversation_match m on m.center_id = v.center_id and m.client_id = w
  union
  select c.id from viewer() v
  cross join viewer_walled() w
  join client k on k.center_id = v.center_id and k.id = w
  join conversation c on c.center_id = v.center_id and c.plain_about = k.plain_name
  where not exists (
    select from conversation_match m where m.center_id = c.center_id and m.conversation_id = c.id and m.client_id is not null
  );
end;
grant execute on function viewer_walled_conversations() to ajar_consent, ajar_staff;

-- The conversations with which this member of staff does this because of whom they are about, or because they are in
-- their hands.
create or replace function viewer_conversations(wanted text) returns setof uuid
language sql stable security definer rows 30 set search_path = pg_catalog, public, pg_temp
begin atomic
  select m.conversation_id from viewer() v
  cross join viewer_clients(wanted) c
  join conversation_match m on m.center_id = v.center_id and m.client_id = c
  union
  select m.conversation_id from viewer() v
  join conversation_match m on m.center_id = v.center_id and m.held_by = v.staff_id
  where viewer_does(wanted)
  except select viewer_walled_conversations();
end;
grant execute on function viewer_conversations(text) to ajar_consent, ajar_staff;

-- Whether this member of staff does this with a conversation.
create or replace function viewer_may_with_conversation(wanted text, of_conversation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from viewer() v join conversation c on c.center_id = v.center_id and c.id = of_conversation
    where c.id not in (select viewer_walled_conversations()) and (
      viewer_does_all(wanted) or c.id in (select viewer_conversations(wanted))
    )
  );
end;
grant execute on function viewer_may_with_conversation(text, uuid) to ajar_consent, ajar_staff;

-- The conversations that this client reads too: their writer lets them, and staff put them in.
create or replace function viewer_included_conversations() returns setof uuid
language sql stable security definer rows 3 set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.id from viewer() v
  join conversation_match m on m.center_id = v.center_id and m.client_id = v.client_id and m.included_at is not null
  join conversation c on c.center_id = m.center_id and c.id = m.conversation_id and c.with_client;
end;
grant execute on function viewer_included_conversations() to ajar_client;

-- Writes "You have a message" to the family member of a conversation. Only who may answer it on staff may call it.
create or replace function write_to_conversation(of_conversation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if not viewer_may_with_conversation('answer_report', of_conversation) then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  insert into letter (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at)
    select a.center_id, gen_random_uuid(), 'message', a.email, coalesce(a.language, k.language),
           jsonb_build_object('conversation', c.id), asked_at(), asked_at(), asked_at() + interval '7 days'
    from conversation c
    join account a on a.center_id = c.center_id and a.id = c.account_id and a.closed_at is null
    join center k on k.id = c.center_id
    where c.center_id = v.center_id and c.id = of_conversation;
end $$;
grant execute on function write_to_conversation(uuid) to ajar_staff;

-- What is known of a conversation when it is begun: the name it is compared by, and whether the same account began more
-- than ten in a day.
create or replace function place_conversation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.plain_about := plain_name(new.about_name);
  new.is_crowded := 10 = (select count(*) from (
    select from conversation c
    where c.center_id = new.center_id and c.account_id = new.account_id and c.started_at > new.started_at - interval '24 hours'
    limit 10
  ) before);
  return new;
end $$;

-- What a message changes, whoever the conversation is about: there are new words, and somebody waits for an answer.
create or replace function place_message() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update conversation c set said_at = new.at, waits_since = coalesce(c.waits_since, new.at)
  where c.center_id = new.center_id and c.id = new.conversation_id;
  return null;
end $$;

-- Whom a conversation is about can change, as long as nobody matched it by hand: what was agreed with one client does not
-- let another read it.
create or replace function end_inclusion() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.included_at := null;
  new.included_by := null;
  return new;
end $$;

create or replace trigger conversation_match_ends_inclusion before update of client_id on conversation_match
  for each row when (old.client_id is distinct from new.client_id) execute function end_inclusion();
create or replace trigger conversation_is_placed before insert on conversation for each row execute function place_conversation();
create or replace trigger conversation_message_is_placed after insert on conversation_message for each row execute function place_message();

-- Who could hold a conversation about this client today, for the router.
create or replace function conversation_hands(of_center uuid, of_client uuid) returns json
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  with here as (
    select m.id, m.roles, m.joined_at from staff_member m where m.center_id = of_center and m.left_at is null
  ), caring as (
    select a.staff_id, a.role, a.since_at from care_assignment a join here h on h.id = a.staff_id
    where a.center_id = of_center and a.client_id = of_client and a.until_at is null
  )
  select json_build_object(
    'caseManager', (select c.staff_id from caring c where c.role = 'case_manager' order by c.since_at limit 1),
    'clinicians', coalesce((select json_agg(c.staff_id order by c.role, c.since_at) from caring c where c.role <> 'case_manager'), '[]'),
    'supervisors', coalesce((select json_agg(h.id order by h.joined_at, h.id) from here h where 'supervisor' = any (h.roles)), '[]'),
    'dutyWorkers', coalesce((select json_agg(h.id order by h.joined_at, h.id) from here h where 'duty_worker' = any (h.roles)), '[]'),
    'privacyOfficers', coalesce((select json_agg(h.id order by h.joined_at, h.id) from here h where 'privacy_officer' = any (h.roles)), '[]'),
    'walled', coalesce((select json_agg(w) from walled_staff(of_center, of_client) w), '[]'),
    'away', coalesce((
      select json_agg(json_build_object('staff', b.staff_id, 'cover', (select h.id from here h where h.id = b.cover_id)))
      from staff_absence b
      where b.center_id = of_center and b.from_at <= asked_at() and b.until_at > asked_at()
    ), '[]'));
end;
grant execute on function conversation_hands(uuid, uuid) to ajar_consent;

-- The same for the worker.
create or replace function hands_for(of_center uuid, of_client uuid) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  return conversation_hands(of_center, of_client);
end $$;
grant execute on function hands_for(uuid, uuid) to ajar_worker;

-- Every conversation that waits for an answer, with all that says in whose hands it belongs now. The page it was begun
-- from leads to a client only where that page is this family member's; without one, the name they wrote does, if a
-- client of that name has them as family. `about` is whom an alert must not reach past a conflict: also somebody of that
-- name who is matched to nothing. Asked by the worker on the beat, long after the words came.
create or replace function conversations_that_wait()
returns table (
  center_id uuid, id uuid, waits_since timestamptz, said_at timestamptz, time_zone text, opening_hours jsonb, holidays jsonb, standards jsonb,
  client_id uuid, about uuid, is_live boolean, hands json, held_by uuid, alerted_at timestamptz, late_at timestamptz
)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  return query
    select c.center_id, c.id, c.waits_since, c.said_at, k.time_zone, k.opening_hours, k.holidays, k.standards, l.client_id,
      coalesce(l.client_id, (
        select n.id from client n where n.center_id = c.center_id and n.plain_name = c.plain_about order by n.id limit 1
      )),
      exists (
        select from live_topics_of(c.center_id, f.id, greatest(asked_at(), wall_clock())) t where t.client_id = l.client_id
      ),
      conversation_hands(c.center_id, l.client_id), m.held_by, m.alerted_at, m.late_at
    from conversation c
    join center k on k.id = c.center_id
    left join conversation_match m on m.center_id = c.center_id and m.conversation_id = c.id
    left join family_member f on f.center_id = c.center_id and f.account_id = c.account_id
    left join lateral (
      select y.client_id from family_link y join client n on n.center_id = y.center_id and n.id = y.client_id
      where y.center_id = c.center_id and y.family_member_id = f.id
        and case when c.link is null then n.plain_name = c.plain_about else y.id = c.link end
      order by y.created_at limit 1
    ) l on true
    where c.waits_since is not null;
end $$;
grant execute on function conversations_that_wait() to ajar_worker;

-- Whether what was agreed with a family member may be told now: how it is going, in that part of life. The worker asks.
create or replace function promise_is_open(of_center uuid, of_conversation uuid, at timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return asked_by('ajar_worker') and exists (
    select from promise b
    join conversation c on c.center_id = b.center_id and c.id = b.conversation_id
    join conversation_match m on m.center_id = b.center_id and m.conversation_id = b.conversation_id
    join family_member f on f.center_id = c.center_id and f.account_id = c.account_id
    cross join lateral live_topics_of(of_center, f.id, promise_is_open.at) l
    where b.center_id = of_center and b.conversation_id = of_conversation
      and l.client_id = m.client_id and l.topic = 'progress' and l.area = b.area
  );
end $$;
grant execute on function promise_is_open(uuid, uuid, timestamptz) to ajar_worker;
