-- Writes one row of the audit, and nothing else does. The head of the chain is held until the transaction ends: whoever
-- comes next numbers after it, and who writes to another chain does not wait. Time and session are the database's own. An
-- act that changes several rows about one client is one row. The hash is over all of the row but itself, each part on a
-- line of its own, times by UTC: version 1. It stands here and not in a function of its own, which would be prepared anew
-- for each transaction. Callers have pinned the search path.
create or replace function keep_entry(of_center uuid, by_staff uuid, of_session text, of_kind text, of_what text, about uuid[]) returns void
language plpgsql as $$
declare
  of_chain uuid := case when cardinality(about) = 1 then about[1] else by_staff end;
  head record;
  present timestamptz(3);
  own_hash bytea;
begin
  if of_what !~ '^[a-z0-9_-]{1,60}$' then raise exception 'no name of a page or an act' using errcode = 'check_violation'; end if;
  select h.seq, h.hash, h.began_at into head from audit_head h where h.center_id = of_center and h.chain = of_chain for update;
  if not found then
    insert into audit_head (center_id, chain, seq, hash, began_at, anchored_seq)
      values (of_center, of_chain, 0, decode(repeat('00', 32), 'hex'), '-infinity', 0) on conflict do nothing;
    select h.seq, h.hash, h.began_at into head from audit_head h where h.center_id = of_center and h.chain = of_chain for update;
  end if;
  if of_kind = 'act' and head.began_at = transaction_timestamp() and exists (
    select from audit_entry e where e.center_id = of_center and e.chain = of_chain and e.seq = head.seq
      and e.staff_id = by_staff and e.kind = of_kind and e.what = of_what
  ) then return; end if;
  present := wall_clock();
  own_hash := sha256(convert_to(concat_ws(E'\n', 'ajar audit 1', of_center, of_chain, head.seq + 1,
    to_char(present at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), by_staff, of_session, of_kind, of_what,
    array_to_string(about, ','), encode(head.hash, 'hex')), 'UTF8'));
  insert into audit_entry (center_id, chain, seq, version, at, staff_id, signed_in_by, kind, what, clients, previous, hash)
    values (of_center, of_chain, head.seq + 1, 1, present, by_staff, of_session, of_kind, of_what, about, head.hash, own_hash);
  update audit_head h set seq = head.seq + 1, hash = own_hash, began_at = transaction_timestamp()
    where h.center_id = of_center and h.chain = of_chain;
end $$;
grant execute on function keep_entry(uuid, uuid, text, text, text, uuid[]) to ajar_consent;

-- The member of staff whose live session this is, and how it was opened.
create or replace function staff_at_work() returns table (center_id uuid, staff_id uuid, signed_in_by text)
language sql stable rows 1
begin atomic
  select s.center_id, s.staff_id, case when s.second_factor_at is null then 'code' else 'second_factor' end
  from live_session() s where s.is_proven and s.staff_id is not null;
end;
grant execute on function staff_at_work() to ajar_consent;

-- Keeps that a member of staff was shown a page about these clients of their center.
create or replace function keep_read(page text, about uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from staff_at_work();
  if v.staff_id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform keep_entry(v.center_id, v.staff_id, v.signed_in_by, 'read', page,
    array(select c.id from client c where c.center_id = v.center_id and c.id = any (about) order by c.id));
end $$;
grant execute on function keep_read(text, uuid[]) to ajar_staff;

-- Keeps what a member of staff changed, whichever verb or statement changed it. It is asked at the end of the
-- transaction, so that nobody waits for a head longer than for a commit. Its argument names the column that leads to the
-- client. The name of the act is the form's, or the table's where no form was sent.
create or replace function keep_act() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  named text := nullif(current_setting('ajar.doing', true), '');
  about uuid[];
  each uuid;
  shown constant text[] := array['shown_state', 'shown_read_at', 'shown_closed_at', 'shown_added_at'];
begin
  select * into v from staff_at_work();
  if v.staff_id is null then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  -- How far a report is for its writer follows from others of the same whole: nobody did anything with this one.
  if tg_table_name = 'report' and tg_op = 'UPDATE' and to_jsonb(old) - shown = to_jsonb(new) - shown then return null; end if;
  named := case when named ~ '^[a-z0-9_-]{1,60}$' then named else tg_table_name end;
  about := array(
    select distinct found.client from (
      select case tg_argv[0]
        when 'release_id' then (select r.client_id from release r where r.center_id = v.center_id and r.id = led.id)
        when 'invitation_id' then (select i.client_id from meeting_invitation i where i.center_id = v.center_id and i.id = led.id)
        when 'meeting_id' then (select m.client_id from joint_meeting m where m.center_id = v.center_id and m.id = led.id)
        when 'conversation_id' then (
          select m.client_id from conversation_match m where m.center_id = v.center_id and m.conversation_id = led.id
        )
        when 'report_id' then (select m.client_id from report_match m where m.center_id = v.center_id and m.report_id = led.id)
        else led.id
      end as client
      from unnest(array[to_jsonb(old), to_jsonb(new)]) changed,
        lateral (select (changed ->> coalesce(tg_argv[1], tg_argv[0]))::uuid as id) led
    ) found where found.client is not null order by 1
  );
  if about = '{}' then perform keep_entry(v.center_id, v.staff_id, v.signed_in_by, 'act', named, about); end if;
  foreach each in array about loop
    perform keep_entry(v.center_id, v.staff_id, v.signed_in_by, 'act', named, array[each]);
  end loop;
  return null;
end $$;

-- The lists and searches that showed one of these clients among others: only the privacy officer asks.
create or replace function audit_entries_showing(wanted uuid[]) returns table (chain uuid, seq bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, public, pg_temp as $$
declare v record;
begin
  select * into v from viewer();
  if not viewer_does_all('read_audit') then return; end if;
  return query
    select e.chain, e.seq from audit_entry e
    where e.center_id = v.center_id and cardinality(e.clients) > 1 and e.clients && wanted
      and not e.clients && array(select viewer_walled());
end $$;
grant execute on function audit_entries_showing(uuid[]) to ajar_staff;

-- The centers of which something was kept more than a day ago and an hour, and is not anchored.
create or replace function centers_without_anchor() returns setof uuid
language plpgsql stable security definer rows 1 set search_path = pg_catalog, public, pg_temp as $$
declare
  each uuid;
  anchored_at timestamptz;
  late_at timestamptz := wall_clock() - interval '25 hours';
begin
  if not asked_by('ajar_worker', 'ajar_public', 'ajar_staff') then return; end if;
  for each in select c.id from center c loop
    -- Asked one after the other: as one query it would walk every row.
    select coalesce(max(a.at), '-infinity') into anchored_at from audit_anchor a where a.center_id = each;
    if exists (select from audit_entry e where e.center_id = each and e.at > anchored_at and e.at < late_at) then
      return next each;
    end if;
  end loop;
end $$;
grant execute on function centers_without_anchor() to ajar_worker, ajar_consent;

-- Whether the audit is anchored: everywhere, for the health of a web; at their own center, for whoever works there.
create or replace function audit_is_anchored() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select not exists (
    select from centers_without_anchor() late (id) where asked_by('ajar_public') or late.id = viewer_center()
  );
end;
grant execute on function audit_is_anchored() to ajar_public, ajar_staff;

create or replace trigger audit_entry_is_kept before update or delete on audit_entry for each row execute function refuse_change();
create or replace trigger audit_anchor_is_kept before update or delete on audit_anchor for each row execute function refuse_change();
create or replace trigger audit_head_is_kept before delete on audit_head for each row execute function refuse_change();
create constraint trigger ask_task_is_audited after insert or update or delete on ask_task deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger care_assignment_is_audited after insert or update or delete on care_assignment deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger care_fact_is_audited after insert or update or delete on care_fact deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger case_manager_status_is_audited after insert or update or delete on case_manager_status deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger lookup_is_audited after insert or update or delete on lookup deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger center_is_audited after insert or update or delete on center deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger form_version_is_audited after insert or update or delete on form_version deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger form_draft_is_audited after insert or update or delete on form_draft deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger safety_flag_is_audited after insert or update or delete on safety_flag deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger writer_flag_is_audited after insert or update or delete on writer_flag deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id');
create constraint trigger conflict_is_audited after insert or update or delete on conflict deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger conversation_is_audited after insert or update or delete on conversation deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('conversation_id', 'id');
create constraint trigger conversation_match_is_audited after insert or update or delete on conversation_match deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger conversation_reply_is_audited after insert or update or delete on conversation_reply deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('conversation_id');
create constraint trigger crisis_is_audited after insert or update or delete on crisis deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger promise_is_audited after insert or update or delete on promise deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('conversation_id');
create constraint trigger care_ending_is_audited after insert or update or delete on care_ending deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger disclosure_is_audited after insert or update or delete on disclosure deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger family_link_is_audited after insert or update or delete on family_link deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger goal_is_audited after insert or update or delete on goal deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger goal_progress_is_audited after insert or update or delete on goal_progress deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger goal_step_is_audited after insert or update or delete on goal_step deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger hold_is_audited after insert or update or delete on hold deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger hold_event_is_audited after insert or update or delete on hold_event deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger joint_meeting_is_audited after insert or update or delete on joint_meeting deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger meeting_invitation_is_audited after insert or update or delete on meeting_invitation deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger never_share_is_audited after insert or update or delete on never_share deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger release_is_audited after insert or update or delete on release deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger release_refusal_is_audited after insert or update or delete on release_refusal deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger report_match_is_audited after insert or update or delete on report_match deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger handover_code_is_audited after insert or update or delete on handover_code deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger phone_word_is_audited after insert or update or delete on phone_word deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger phone_word_try_is_audited after insert or update or delete on phone_word_try deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger step_help_is_audited after insert or update or delete on step_help deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger visit_is_audited after insert or update or delete on visit deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger record_system_is_audited after insert or update or delete on record_system deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger figures_export_is_audited after insert or update or delete on figures_export deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger staff_absence_is_audited after insert or update or delete on staff_absence deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger calendar_feed_is_audited after insert or update or delete on calendar_feed deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger client_is_audited after insert or update or delete on client deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('id');
create constraint trigger release_event_is_audited after insert or update or delete on release_event deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('release_id');
create constraint trigger release_sent_back_is_audited after insert or update or delete on release_sent_back deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('release_id');
create constraint trigger meeting_time_is_audited after insert or update or delete on meeting_time deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('meeting_id');
create constraint trigger report_is_audited after insert or update or delete on report deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id', 'id');
create constraint trigger report_action_is_audited after insert or update or delete on report_action deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id');
create constraint trigger phone_call_is_audited after insert or update or delete on phone_call deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
create constraint trigger report_no_match_is_audited after insert or update or delete on report_no_match deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id');
create constraint trigger report_merge_is_audited after insert or update or delete on report_merge deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id');
create constraint trigger report_reply_is_audited after insert or update or delete on report_reply deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id');
create constraint trigger escalation_is_audited after insert or update or delete on escalation deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('report_id');
create constraint trigger history_sheet_is_audited after insert or update or delete on history_sheet deferrable initially deferred
  for each row when (session_user = 'ajar_staff') execute function keep_act('client_id');
