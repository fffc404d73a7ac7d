-- What nobody opens alone: a second person looks at a paper, and lifts a hold.

-- A second member of staff compared a paper form with what was typed in, and it is the same: from now on it counts. Nobody
-- completes what they typed in themselves, and no other way completes a form on paper. The completed form is a new row that
-- names the one that waited; everything else in it is copied here, so that nothing can change on the way. Of a form that the
-- client signed on the screen this is the signature of staff, under the name that they have here. Null for a form that does
-- not wait any more.
create or replace function check_release(of_release uuid, with_id uuid) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  waiting release;
  completed timestamptz;
begin
  select * into v from viewer();
  -- Held, so that of two who look at once only one completes it.
  select r.* into waiting from release r where r.center_id = v.center_id and r.id = of_release for no key update;
  if waiting.id is null or waiting.recorded_by = v.account_id or not viewer_serves(waiting.client_id, 'check_release')
    or not has_stepped_up() then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  if waiting.completed_at is not null or not waiting.for_check
    or exists (select from release later where later.replaces_draft_id = waiting.id and later.center_id = waiting.center_id)
    or exists (select from release_sent_back b where b.center_id = waiting.center_id and b.release_id = waiting.id) then
    return null;
  end if;
  insert into release
    select (jsonb_populate_record(waiting, jsonb_build_object('id', with_id, 'replaces_draft_id', waiting.id,
      'recorded_by', v.account_id, 'recorded_at', asked_at(), 'completed_at', asked_at(),
      'staff_signature_name', case when waiting.form = 'electronic' then
        (select s.name from staff_member s where s.center_id = v.center_id and s.account_id = v.account_id)
        else waiting.staff_signature_name end))).*
    returning completed_at into completed;
  return completed;
end $$;
grant execute on function check_release(uuid, uuid) to ajar_staff;

-- Lifts a hold that another member of staff asked to have lifted, at this instant. Nobody lifts alone, and no other way
-- lifts. Null for a hold that nobody asked about since it was refused, that the same person asked about, or that is over.
create or replace function lift_hold(of_hold uuid, with_words text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  held hold;
  asked hold_event;
begin
  select * into v from viewer();
  select h.* into held from hold h where h.center_id = v.center_id and h.id = of_hold for update;
  if held.id is null or not viewer_serves(held.client_id, 'keep_holds') or not has_stepped_up() then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  select e.* into asked from hold_event e
    where e.center_id = held.center_id and e.hold_id = held.id and e.kind <> 'noted' order by e.at desc, e.id desc limit 1;
  if held.lifted_at is not null or asked.kind <> 'lift_asked' or asked.by_account_id = v.account_id then return null; end if;
  update hold set lifted_at = asked_at() where center_id = held.center_id and id = held.id;
  insert into hold_event (center_id, id, hold_id, client_id, kind, words, by_account_id, at)
    values (held.center_id, gen_random_uuid(), held.id, held.client_id, 'lifted', with_words, v.account_id, asked_at());
  return asked_at();
end $$;
grant execute on function lift_hold(uuid, text) to ajar_staff;

-- A client who was pressured is heard by a human: supervisors and privacy officers. What a story plants alerts nobody.
create or replace function alert_of_hold() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if session_user = 'ajar_client' then
    perform put_alert(new.center_id, 'supervisor', null, asked_at(), new.client_id);
    perform put_alert(new.center_id, 'privacy_officer', null, asked_at(), new.client_id);
  end if;
  return null;
end $$;

create or replace trigger hold_alerts after insert on hold for each row execute function alert_of_hold();
create or replace trigger hold_event_is_kept before update or delete on hold_event for each row execute function refuse_change();

-- What staff wrote down in a client's name about forms, the newest first: whom the form is for, what was done, by whom and
-- when. Nobody gets it but the client it is about.
create or replace function done_in_own_name(since timestamptz)
returns table (release_id uuid, family_member_id uuid, recipient_name text, what text, by_name text, at timestamptz)
language sql stable security definer rows 10 set search_path = pg_catalog, public, pg_temp
begin atomic
  with me as materialized (select v.center_id, v.client_id, v.account_id from viewer() v), known as (
    select l.center_id, l.client_id, l.id, l.family_member_id, l.identified_by as by_account_id, l.identified_at as done_at, 'identified' as what
    from me join family_link l on l.center_id = me.center_id and l.client_id = me.client_id and l.identified_how not in ('code', 'before')
    union all
    select c.center_id, c.client_id, c.id, c.family_member_id, c.made_by_account_id, c.made_at, 'code_made'
    from me join handover_code c on c.center_id = me.center_id and c.client_id = me.client_id
  ), done as (
    select r.id, r.family_member_id, r.recipient_name, r.recorded_by as account_id, r.recorded_at as done_at,
           case when r.form = 'electronic' then 'countersigned' when r.completed_at is null then 'typed_in'
             when r.for_check then 'checked' else 'recorded' end as what
    from me join release r on r.center_id = me.center_id and r.client_id = me.client_id
      and (r.form = 'paper' or r.for_check and r.completed_at is not null)
    union all
    select r.id, r.family_member_id, r.recipient_name, b.by_account_id, b.at,
           case r.form when 'electronic' then 'not_signed' else 'sent_back' end
    from me join release r on r.center_id = me.center_id and r.client_id = me.client_id
    join release_sent_back b on b.center_id = r.center_id and b.release_id = r.id
    union all
    select r.id, r.family_member_id, r.recipient_name, e.by_account_id, e.at, e.kind
    from me join release r on r.center_id = me.center_id and r.client_id = me.client_id
    join release_event e on e.center_id = r.center_id and e.release_id = r.id
    union all
    select k.id, k.family_member_id,
           (select r.recipient_name from release r where r.center_id = k.center_id and r.client_id = k.client_id
              and r.family_member_id = k.family_member_id order by r.recorded_at desc limit 1),
           k.by_account_id, k.done_at, k.what
    from known k
    union all
    select w.id, w.family_member_id,
           (select r.recipient_name from release r where r.center_id = w.center_id and r.client_id = w.client_id
              and r.family_member_id = w.family_member_id order by r.recorded_at desc limit 1),
           w.set_by_account_id, w.set_at, 'phone_word'
    from me join phone_word w on w.center_id = me.center_id and w.client_id = me.client_id
    union all
    -- The wrong word by which it came to count no more.
    select w.id, w.family_member_id,
           (select r.recipient_name from release r where r.center_id = w.center_id and r.client_id = w.client_id
              and r.family_member_id = w.family_member_id order by r.recorded_at desc limit 1),
           t.by_account_id, t.at, 'phone_word_used_up'
    from me join phone_word w on w.center_id = me.center_id and w.client_id = me.client_id and w.ended_at is null
    join lateral (
      select n.by_account_id, n.at from phone_word_try n
      where n.center_id = w.center_id and n.phone_word_id = w.id and n.at = phone_word_used_up_at(w.center_id, w.id)
      limit 1
    ) t on true
    union all
    select p.id, null, '', p.by_account_id, p.at, 'plan_written'
    from viewer() v join crisis_plan p on p.center_id = v.center_id and p.client_id = v.client_id
    union all
    select a.id, null, '', a.by_account_id, a.at, 'directive_added'
    from viewer() v join advance_directive a on a.center_id = v.center_id and a.client_id = v.client_id
    union all
    select w.id, null, '', s.account_id, w.ended_at, 'card_ended'
    from viewer() v join wallet_card w on w.center_id = v.center_id and w.client_id = v.client_id
    join staff_member s on s.center_id = w.center_id and s.id = w.ended_by
  )
  select d.id, d.family_member_id, d.recipient_name, d.what, m.name, d.done_at
  from me join done d on d.account_id <> me.account_id
  join staff_member m on m.center_id = me.center_id and m.account_id = d.account_id
  where d.done_at >= since
  order by d.done_at desc, d.id;
end;
grant execute on function done_in_own_name(timestamptz) to ajar_client;

-- Keeps the hash of a copy of a form that the viewer, who may read the form, was handed as a file. The same copy is kept
-- once.
create or replace function keep_copy(of_release uuid, in_language text, with_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  copied release;
begin
  select * into v from viewer();
  select r.* into copied from release r where r.center_id = v.center_id and r.id = of_release and r.completed_at is not null;
  if copied.id is null or not (copied.client_id = v.client_id or viewer_serves(copied.client_id, 'read_releases')) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  insert into release_copy (center_id, release_id, language, hash, made_at)
    values (v.center_id, of_release, in_language, with_hash, asked_at()) on conflict do nothing;
end $$;
grant execute on function keep_copy(uuid, text, text) to ajar_client, ajar_staff;

create or replace trigger release_scan_is_kept before update or delete on release_scan for each row execute function refuse_change();
create or replace trigger release_copy_is_kept before update or delete on release_copy for each row execute function refuse_change();
create constraint trigger release_scan_is_audited after insert or update or delete on release_scan deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('release_id');

-- What the link of a wallet card shows now: what its client chose. Each reading is kept for the client: a press that is sent
-- twice once, and the same press from another browser or ten seconds later again, because its key is whatever a browser says. A wrong link, one that was ended, one whose year is over and one of a client who is not in care here any more
-- read the same: nothing. One value and no set, as in read_feed().
create or replace function read_card(of_press uuid) returns json
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with card as materialized (
    select w.center_id, w.id, w.client_id, w.client_name, w.shows, w.expires_at
    from wallet_card w
    where w.center_id = served_center() and w.token_hash = nullif(current_setting('ajar.token', true), '')
      and w.ended_at is null and w.expires_at > greatest(asked_at(), wall_clock()) and is_about_now(asked_at())
      and not exists (
        select from care_ending e where e.center_id = w.center_id and e.client_id = w.client_id
          and e.ended_at <= asked_at() and (e.resumed_at is null or e.resumed_at > asked_at())
      )
  ), newest as materialized (
    select p.* from card w join crisis_plan p on p.center_id = w.center_id and p.client_id = w.client_id
    order by p.version desc limit 1
  ), kept as (
    insert into card_opening (center_id, id, card_id, client_id, at)
      select w.center_id, md5(concat_ws(' ', w.id, of_press, current_setting('ajar.browser', true), floor(extract(epoch from asked_at()) / 10)))::uuid, w.id, w.client_id, asked_at() from card w
      on conflict do nothing
  )
  select json_build_object('name', case when 'name' = any (w.shows) then w.client_name end, 'shows', w.shows, 'expiresAt', w.expires_at,
    'plan', (select json_build_object('language', n.language, 'at', n.at,
      'whomToCall', case when 'whomToCall' = any (w.shows) then n.whom_to_call else '' end,
      'earlySigns', case when 'earlySigns' = any (w.shows) then n.early_signs else '' end,
      'whatHelps', case when 'whatHelps' = any (w.shows) then n.what_helps else '' end,
      'makesWorse', case when 'makesWorse' = any (w.shows) then n.makes_worse else '' end,
      'medicines', case when 'medicines' = any (w.shows) then n.medicines else '' end) from newest n),
    'directives', case when 'directive' = any (w.shows) then array(
      select d.signed_on from advance_directive d where d.center_id = w.center_id and d.client_id = w.client_id
        and d.withdrawn_at is null order by d.signed_on desc) else '{}' end)
  from card w;
end;
grant execute on function read_card(uuid) to ajar_public;

create or replace trigger crisis_plan_is_kept before update or delete on crisis_plan for each row execute function refuse_change();
create or replace trigger card_opening_is_kept before update or delete on card_opening for each row execute function refuse_change();
create constraint trigger crisis_plan_is_audited after insert or update or delete on crisis_plan deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger advance_directive_is_audited after insert or update or delete on advance_directive deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger wallet_card_is_audited after insert or update or delete on wallet_card deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger card_opening_is_audited after insert or update or delete on card_opening deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
