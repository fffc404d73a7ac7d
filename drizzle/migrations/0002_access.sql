-- Who may touch what. One login for each audience; policies name one command and one role; grants list columns.
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
  end loop;
end $$;
--> statement-breakpoint
do $$ begin
  -- May become it, and is not it: what it reads, the owner does not.
  execute format('grant ajar_consent to %I' || case when current_setting('server_version_num')::int >= 160000
    then ' with inherit false, set true' else '' end, current_user);
exception when others then null; end $$;
--> statement-breakpoint
grant create on schema public to ajar_consent;
--> statement-breakpoint
alter function seal_of(text) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function seal_of(text) from public;
--> statement-breakpoint
alter function viewer() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function viewer() from public;
--> statement-breakpoint
alter function wall_clock() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function wall_clock() from public;
--> statement-breakpoint
alter function viewer_serves(uuid) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function viewer_serves(uuid) from public;
--> statement-breakpoint
alter function after_what_was_taken_back(release) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function after_what_was_taken_back(release) from public;
--> statement-breakpoint
alter function touch_session() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function touch_session() from public;
--> statement-breakpoint
alter function writer() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function writer() from public;
--> statement-breakpoint
alter function viewer_caseload() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function viewer_caseload() from public;
--> statement-breakpoint
alter function live_topics_of(uuid, uuid, timestamptz) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function live_topics_of(uuid, uuid, timestamptz) from public;
--> statement-breakpoint
alter function decide_live() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function decide_live() from public;
--> statement-breakpoint
alter function live_lines() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function live_lines() from public;
--> statement-breakpoint
alter function answerable() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function answerable() from public;
--> statement-breakpoint
alter function open_page(text, timestamptz, text[], uuid, uuid) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function open_page(text, timestamptz, text[], uuid, uuid) from public;
--> statement-breakpoint
alter function account_for_answer() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function account_for_answer() from public;
--> statement-breakpoint
alter function alert_of_answer(uuid) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function alert_of_answer(uuid) from public;
--> statement-breakpoint
alter function hold_releases(uuid, uuid, uuid) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function hold_releases(uuid, uuid, uuid) from public;
--> statement-breakpoint
alter function hold_releases_of(uuid) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function hold_releases_of(uuid) from public;
--> statement-breakpoint
alter function is_all_private(uuid, uuid, text) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function is_all_private(uuid, uuid, text) from public;
--> statement-breakpoint
alter function reply_is_open(uuid, uuid, timestamptz) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function reply_is_open(uuid, uuid, timestamptz) from public;
--> statement-breakpoint
alter function wait_for_letters() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function wait_for_letters() from public;
--> statement-breakpoint
alter function keep_case_manager_status() owner to ajar_consent;
--> statement-breakpoint
revoke execute on function keep_case_manager_status() from public;
--> statement-breakpoint
alter function name_family_member(uuid, text, text) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function name_family_member(uuid, text, text) from public;
--> statement-breakpoint
alter function alert_staff(uuid, text, uuid, timestamptz) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function alert_staff(uuid, text, uuid, timestamptz) from public;
--> statement-breakpoint
alter function write_to_writer(uuid) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function write_to_writer(uuid) from public;
--> statement-breakpoint
alter function write_to(text, uuid, uuid, jsonb, text, interval, timestamptz) owner to ajar_consent;
--> statement-breakpoint
revoke execute on function write_to(text, uuid, uuid, jsonb, text, interval, timestamptz) from public;
--> statement-breakpoint
revoke create on schema public from ajar_consent;
--> statement-breakpoint
grant execute on function seal_of(text), decide_live(), live_lines() to ajar_consent;
--> statement-breakpoint
grant execute on function viewer() to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_consent;
--> statement-breakpoint
grant execute on function touch_session() to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_consent;
--> statement-breakpoint
grant execute on function writer() to ajar_public;
--> statement-breakpoint
grant execute on function viewer_caseload() to ajar_staff, ajar_consent;
--> statement-breakpoint
grant execute on function viewer_serves(uuid), after_what_was_taken_back(release), wall_clock() to ajar_consent;
--> statement-breakpoint
grant execute on function wall_clock() to ajar_worker;
--> statement-breakpoint
grant execute on function live_topics_of(uuid, uuid, timestamptz) to ajar_consent, ajar_worker;
--> statement-breakpoint
grant execute on function live_lines() to ajar_family;
--> statement-breakpoint
grant execute on function answerable() to ajar_public;
--> statement-breakpoint
grant execute on function open_page(text, timestamptz, text[], uuid, uuid) to ajar_family;
--> statement-breakpoint
grant execute on function account_for_answer() to ajar_public;
--> statement-breakpoint
grant execute on function alert_of_answer(uuid) to ajar_public, ajar_family;
--> statement-breakpoint
grant execute on function hold_releases(uuid, uuid, uuid) to ajar_worker;
--> statement-breakpoint
grant execute on function hold_releases_of(uuid) to ajar_client, ajar_staff;
--> statement-breakpoint
grant execute on function reply_is_open(uuid, uuid, timestamptz) to ajar_worker;
--> statement-breakpoint
grant execute on function is_all_private(uuid, uuid, text) to ajar_consent, ajar_family;
--> statement-breakpoint
grant select (center_id, client_id, area, shared) on goal to ajar_consent;
--> statement-breakpoint
create policy consent_reads on goal for select to ajar_consent using (true);
--> statement-breakpoint
grant execute on function name_family_member(uuid, text, text) to ajar_client, ajar_staff;
--> statement-breakpoint
grant execute on function alert_staff(uuid, text, uuid, timestamptz) to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_worker;
--> statement-breakpoint
grant execute on function write_to_writer(uuid) to ajar_staff;
--> statement-breakpoint
grant execute on function write_to(text, uuid, uuid, jsonb, text, interval, timestamptz) to ajar_client, ajar_staff;
--> statement-breakpoint

-- What the deciding functions read and write
grant select on mocked_clock to ajar_consent;
--> statement-breakpoint
create policy consent_reads on mocked_clock for select to ajar_consent
  using (true);
--> statement-breakpoint
grant select on consent_seal to ajar_consent;
--> statement-breakpoint
create policy consent_reads on consent_seal for select to ajar_consent
  using (true);
--> statement-breakpoint
grant select (center_id, id, account_id, attribution) on report to ajar_consent;
--> statement-breakpoint
create policy consent_reads on report for select to ajar_consent
  using (true);
--> statement-breakpoint
grant select on report_reply to ajar_consent;
--> statement-breakpoint
create policy consent_reads on report_reply for select to ajar_consent
  using (true);
--> statement-breakpoint
grant select on meeting_invitation to ajar_consent;
--> statement-breakpoint
create policy consent_reads on meeting_invitation for select to ajar_consent
  using (true);
--> statement-breakpoint
grant select (center_id, id, proposed_by, state) on joint_meeting to ajar_consent;
--> statement-breakpoint
create policy consent_reads on joint_meeting for select to ajar_consent
  using (true);
--> statement-breakpoint
grant select on center to ajar_consent;
--> statement-breakpoint
create policy consent_reads on center for select to ajar_consent using (true);
--> statement-breakpoint
grant select on rule_pack to ajar_consent;
--> statement-breakpoint
create policy consent_reads on rule_pack for select to ajar_consent using (true);
--> statement-breakpoint
grant select on form_version to ajar_consent;
--> statement-breakpoint
create policy consent_reads on form_version for select to ajar_consent using (true);
--> statement-breakpoint
grant select on account to ajar_consent;
--> statement-breakpoint
create policy consent_reads on account for select to ajar_consent using (true);
--> statement-breakpoint
grant select on session to ajar_consent;
--> statement-breakpoint
create policy consent_reads on session for select to ajar_consent using (true);
--> statement-breakpoint
grant select on client to ajar_consent;
--> statement-breakpoint
create policy consent_reads on client for select to ajar_consent using (true);
--> statement-breakpoint
grant select on family_member to ajar_consent;
--> statement-breakpoint
create policy consent_reads on family_member for select to ajar_consent using (true);
--> statement-breakpoint
grant select on family_link to ajar_consent;
--> statement-breakpoint
create policy consent_reads on family_link for select to ajar_consent using (true);
--> statement-breakpoint
grant select on staff_member to ajar_consent;
--> statement-breakpoint
create policy consent_reads on staff_member for select to ajar_consent using (true);
--> statement-breakpoint
grant select on staff_absence to ajar_consent;
--> statement-breakpoint
create policy consent_reads on staff_absence for select to ajar_consent using (true);
--> statement-breakpoint
grant select on release to ajar_consent;
--> statement-breakpoint
create policy consent_reads on release for select to ajar_consent using (true);
--> statement-breakpoint
grant select on release_event to ajar_consent;
--> statement-breakpoint
create policy consent_reads on release_event for select to ajar_consent using (true);
--> statement-breakpoint
grant select on never_share to ajar_consent;
--> statement-breakpoint
create policy consent_reads on never_share for select to ajar_consent using (true);
--> statement-breakpoint
grant select on hold to ajar_consent;
--> statement-breakpoint
create policy consent_reads on hold for select to ajar_consent using (true);
--> statement-breakpoint
grant select on crisis to ajar_consent;
--> statement-breakpoint
create policy consent_reads on crisis for select to ajar_consent using (true);
--> statement-breakpoint
grant select on care_assignment to ajar_consent;
--> statement-breakpoint
create policy consent_reads on care_assignment for select to ajar_consent using (true);
--> statement-breakpoint
grant select on case_manager_status to ajar_consent;
--> statement-breakpoint
create policy consent_reads on case_manager_status for select to ajar_consent using (true);
--> statement-breakpoint
grant insert on disclosure to ajar_consent;
--> statement-breakpoint
create policy consent_writes on disclosure for insert to ajar_consent with check (true);
--> statement-breakpoint
grant insert on account to ajar_consent;
--> statement-breakpoint
create policy consent_writes on account for insert to ajar_consent with check (true);
--> statement-breakpoint
grant insert on family_member to ajar_consent;
--> statement-breakpoint
create policy consent_writes on family_member for insert to ajar_consent with check (true);
--> statement-breakpoint
grant insert on family_link to ajar_consent;
--> statement-breakpoint
create policy consent_writes on family_link for insert to ajar_consent with check (true);
--> statement-breakpoint
grant insert on case_manager_status to ajar_consent;
--> statement-breakpoint
create policy consent_writes on case_manager_status for insert to ajar_consent with check (true);
--> statement-breakpoint
grant insert on letter to ajar_consent;
--> statement-breakpoint
create policy consent_writes on letter for insert to ajar_consent with check (true);
--> statement-breakpoint
grant update (seen_at) on session to ajar_consent;
--> statement-breakpoint
create policy consent_touches on session for update to ajar_consent using (true) with check (true);
--> statement-breakpoint
grant update (assigned) on case_manager_status to ajar_consent;
--> statement-breakpoint
create policy consent_updates on case_manager_status for update to ajar_consent using (true) with check (true);
--> statement-breakpoint
grant update (id) on release to ajar_consent;
--> statement-breakpoint
create policy consent_locks on release for update to ajar_consent using (true) with check (false);
--> statement-breakpoint

do $$ begin
  execute format('create policy owner_reads on rule_pack for select to %I using (true)', current_user);
  execute format('create policy owner_adds on rule_pack for insert to %I with check (true)', current_user);
  execute format('create policy owner_changes on rule_pack for update to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint

-- Forms: whoever holds the browser's secret
grant select on form_attempt to ajar_public;
--> statement-breakpoint
create policy public_reads on form_attempt for select to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_attempt to ajar_public;
--> statement-breakpoint
create policy public_adds on form_attempt for insert to ajar_public
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_receipt to ajar_public;
--> statement-breakpoint
create policy public_reads on form_receipt for select to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_receipt to ajar_public;
--> statement-breakpoint
create policy public_adds on form_receipt for insert to ajar_public
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_attempt to ajar_family;
--> statement-breakpoint
create policy family_reads on form_attempt for select to ajar_family
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_attempt to ajar_family;
--> statement-breakpoint
create policy family_adds on form_attempt for insert to ajar_family
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_receipt to ajar_family;
--> statement-breakpoint
create policy family_reads on form_receipt for select to ajar_family
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_receipt to ajar_family;
--> statement-breakpoint
create policy family_adds on form_receipt for insert to ajar_family
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_attempt to ajar_client;
--> statement-breakpoint
create policy client_reads on form_attempt for select to ajar_client
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_attempt to ajar_client;
--> statement-breakpoint
create policy client_adds on form_attempt for insert to ajar_client
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_receipt to ajar_client;
--> statement-breakpoint
create policy client_reads on form_receipt for select to ajar_client
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_receipt to ajar_client;
--> statement-breakpoint
create policy client_adds on form_receipt for insert to ajar_client
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_attempt to ajar_staff;
--> statement-breakpoint
create policy staff_reads on form_attempt for select to ajar_staff
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_attempt to ajar_staff;
--> statement-breakpoint
create policy staff_adds on form_attempt for insert to ajar_staff
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_receipt to ajar_staff;
--> statement-breakpoint
create policy staff_reads on form_receipt for select to ajar_staff
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_receipt to ajar_staff;
--> statement-breakpoint
create policy staff_adds on form_receipt for insert to ajar_staff
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_attempt to ajar_gate;
--> statement-breakpoint
create policy gate_reads on form_attempt for select to ajar_gate
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_attempt to ajar_gate;
--> statement-breakpoint
create policy gate_adds on form_attempt for insert to ajar_gate
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select on form_receipt to ajar_gate;
--> statement-breakpoint
create policy gate_reads on form_receipt for select to ajar_gate
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on form_receipt to ajar_gate;
--> statement-breakpoint
create policy gate_adds on form_receipt for insert to ajar_gate
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint

-- The public: a center's address, drafts of this browser, reports by their secret, invitations by theirs
grant select on center to ajar_public;
--> statement-breakpoint
create policy public_reads on center for select to ajar_public
  using (true);
--> statement-breakpoint
grant select on center to ajar_gate;
--> statement-breakpoint
create policy gate_reads on center for select to ajar_gate
  using (true);
--> statement-breakpoint
grant select on report_draft to ajar_public;
--> statement-breakpoint
create policy public_reads on report_draft for select to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant delete on report_draft to ajar_public;
--> statement-breakpoint
create policy public_purges on report_draft for delete to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant insert on report_draft to ajar_public;
--> statement-breakpoint
create policy public_adds on report_draft for insert to ajar_public
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant update (answers, updated_at) on report_draft to ajar_public;
--> statement-breakpoint
create policy public_changes on report_draft for update to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''))
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
--> statement-breakpoint
grant select (center_id, id, draft_id, reference, status_hash, account_id, kind, about_name, words, observations, urgency, state, received_at, read_at, closed_at, language) on report to ajar_public;
--> statement-breakpoint
create policy public_reads on report for select to ajar_public
  using (status_hash = nullif(current_setting('ajar.status', true), ''));
--> statement-breakpoint
grant insert on report to ajar_public;
--> statement-breakpoint
create policy public_adds on report for insert to ajar_public
  with check (status_hash = nullif(current_setting('ajar.status', true), '') and state = 'received' and read_at is null and closed_at is null and graded_urgency is null and (account_id is null or account_id = (select account_id from writer())));
--> statement-breakpoint
grant select on report_addition to ajar_public;
--> statement-breakpoint
create policy public_reads on report_addition for select to ajar_public
  using (report_id in (select id from report));
--> statement-breakpoint
grant insert on report_addition to ajar_public;
--> statement-breakpoint
create policy public_adds on report_addition for insert to ajar_public
  with check (report_id in (select id from report));
--> statement-breakpoint
grant select (center_id, id, form_key) on lookup to ajar_public;
--> statement-breakpoint
create policy public_reads on lookup for select to ajar_public
  using (form_key = nullif(current_setting('ajar.form_key', true), '')::uuid);
--> statement-breakpoint
grant insert on lookup to ajar_public;
--> statement-breakpoint
create policy public_adds on lookup for insert to ajar_public
  with check (form_key = nullif(current_setting('ajar.form_key', true), '')::uuid and matched_at is null and (account_id is null or account_id = (select account_id from writer())));
--> statement-breakpoint
grant select (center_id, id, meeting_id) on meeting_invitation to ajar_public;
--> statement-breakpoint
create policy public_reads on meeting_invitation for select to ajar_public
  using (id in (select answerable()));
--> statement-breakpoint
grant select (center_id, id, state, minutes, confirmed_time_id) on joint_meeting to ajar_public;
--> statement-breakpoint
create policy public_reads on joint_meeting for select to ajar_public
  using (id in (select meeting_id from meeting_invitation));
--> statement-breakpoint
grant select on meeting_time to ajar_public;
--> statement-breakpoint
create policy public_reads on meeting_time for select to ajar_public
  using (meeting_id in (select meeting_id from meeting_invitation));
--> statement-breakpoint
grant select on meeting_answer to ajar_public;
--> statement-breakpoint
create policy public_reads on meeting_answer for select to ajar_public
  using (invitation_id in (select id from meeting_invitation));
--> statement-breakpoint
grant insert on meeting_answer to ajar_public;
--> statement-breakpoint
create policy public_adds on meeting_answer for insert to ajar_public
  with check (invitation_id in (select id from meeting_invitation));
--> statement-breakpoint
grant update (answer, at) on meeting_answer to ajar_public;
--> statement-breakpoint
create policy public_changes on meeting_answer for update to ajar_public
  using (invitation_id in (select id from meeting_invitation))
  with check (invitation_id in (select id from meeting_invitation));
--> statement-breakpoint

-- Family members: driven from the live release, one topic a table
grant select (id, slug, name, time_zone, place, phone) on center to ajar_family;
--> statement-breakpoint
create policy family_reads on center for select to ajar_family
  using (id = (select live_me('center')));
--> statement-breakpoint
grant select (center_id, id, email, language) on account to ajar_family;
--> statement-breakpoint
create policy family_reads on account for select to ajar_family
  using (id = (select live_me('account')));
--> statement-breakpoint
grant update (language) on account to ajar_family;
--> statement-breakpoint
create policy family_changes on account for update to ajar_family
  using (id = (select live_me('account')))
  with check (id = (select live_me('account')));
--> statement-breakpoint
grant select (center_id, id, involvement) on family_member to ajar_family;
--> statement-breakpoint
create policy family_reads on family_member for select to ajar_family
  using (id = (select live_me('family_member')));
--> statement-breakpoint
grant update (involvement) on family_member to ajar_family;
--> statement-breakpoint
create policy family_changes on family_member for update to ajar_family
  using (id = (select live_me('family_member')))
  with check (id = (select live_me('family_member')));
--> statement-breakpoint
grant select (center_id, client_id, assigned) on case_manager_status to ajar_family;
--> statement-breakpoint
create policy family_reads on case_manager_status for select to ajar_family
  using (client_id = any ((select live_clients('case_manager'))::uuid[]));
--> statement-breakpoint
grant select (center_id, client_id, staff_id, role, since_at, until_at) on care_assignment to ajar_family;
--> statement-breakpoint
create policy family_reads on care_assignment for select to ajar_family
  using (since_at <= asked_at() and (until_at is null or until_at > asked_at()) and case role
      when 'case_manager' then client_id = any ((select live_clients('case_manager_contact'))::uuid[])
      else client_id || ' ' || staff_id = any ((select live_reaches('care_team'))::text[])
    end);
--> statement-breakpoint
grant select (center_id, staff_id, cover_id, from_at, until_at) on staff_absence to ajar_family;
--> statement-breakpoint
create policy family_reads on staff_absence for select to ajar_family
  using (from_at <= asked_at() and until_at > asked_at()
    and staff_id = any ((select live_case_managers())::uuid[]));
--> statement-breakpoint
grant select (center_id, id, name, title, hours, phone) on staff_member to ajar_family;
--> statement-breakpoint
create policy family_reads on staff_member for select to ajar_family
  using (id = any ((select live_staff())::uuid[]));
--> statement-breakpoint
grant select (center_id, id, client_id, area, shared, words, state, created_at) on goal to ajar_family;
--> statement-breakpoint
create policy family_reads on goal for select to ajar_family
  using (shared and client_id = any ((select live_clients('goals'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('goals'))::text[]));
--> statement-breakpoint
grant select (center_id, id, goal_id, client_id, area, shared, position, words, doer, skill, support, done_at) on goal_step to ajar_family;
--> statement-breakpoint
create policy family_reads on goal_step for select to ajar_family
  using (shared and client_id = any ((select live_clients('goals'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('goals'))::text[]));
--> statement-breakpoint
grant select (center_id, step_id, client_id, area, shared, would_help, would_not_help) on step_help to ajar_family;
--> statement-breakpoint
create policy family_reads on step_help for select to ajar_family
  using (shared and client_id = any ((select live_clients('ways_to_help'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('ways_to_help'))::text[]));
--> statement-breakpoint
grant select (center_id, id, goal_id, client_id, area, shared, sentence, approved_at) on goal_progress to ajar_family;
--> statement-breakpoint
create policy family_reads on goal_progress for select to ajar_family
  using (approved_at <= asked_at() and shared and client_id = any ((select live_clients('progress'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('progress'))::text[]));
--> statement-breakpoint
grant select (center_id, id, client_id, topic, sentence, recorded_at) on care_fact to ajar_family;
--> statement-breakpoint
create policy family_reads on care_fact for select to ajar_family
  using (case topic
      when 'health' then client_id = any ((select live_clients('health'))::uuid[])
      when 'crisis' then client_id = any ((select live_clients('crisis'))::uuid[])
      when 'substance_use' then client_id = any ((select live_clients('substance_use'))::uuid[])
    end);
--> statement-breakpoint
grant select (center_id, id, client_id, day, place_kind) on visit to ajar_family;
--> statement-breakpoint
create policy family_reads on visit for select to ajar_family
  using (client_id = any ((select live_clients('visits'))::uuid[]));
--> statement-breakpoint
grant select (center_id, id, meeting_id, client_id, family_member_id, invited_at, withdrawn_at) on meeting_invitation to ajar_family;
--> statement-breakpoint
create policy family_reads on meeting_invitation for select to ajar_family
  using (id = any ((select live_invitations())::uuid[]));
--> statement-breakpoint
grant select (center_id, id, client_id, proposed_by, state, about, place, minutes, confirmed_time_id) on joint_meeting to ajar_family;
--> statement-breakpoint
create policy family_reads on joint_meeting for select to ajar_family
  using (id = any ((select live_meetings())::uuid[]));
--> statement-breakpoint
grant select on meeting_time to ajar_family;
--> statement-breakpoint
create policy family_reads on meeting_time for select to ajar_family
  using (meeting_id = any ((select live_meetings())::uuid[]));
--> statement-breakpoint
grant select on meeting_answer to ajar_family;
--> statement-breakpoint
create policy family_reads on meeting_answer for select to ajar_family
  using (invitation_id = any ((select live_invitations())::uuid[]));
--> statement-breakpoint
grant insert on meeting_answer to ajar_family;
--> statement-breakpoint
create policy family_adds on meeting_answer for insert to ajar_family
  with check (invitation_id = any ((select live_invitations())::uuid[]));
--> statement-breakpoint
grant update (answer, at) on meeting_answer to ajar_family;
--> statement-breakpoint
create policy family_changes on meeting_answer for update to ajar_family
  using (invitation_id = any ((select live_invitations())::uuid[]))
  with check (invitation_id = any ((select live_invitations())::uuid[]));
--> statement-breakpoint
grant select (center_id, id, reference, account_id, kind, about_name, words, observations, urgency, may_call_back, call_back_when, attribution, state, received_at, read_at, closed_at) on report to ajar_family;
--> statement-breakpoint
create policy family_reads on report for select to ajar_family
  using (account_id = (select live_me('account')));
--> statement-breakpoint
grant select on report_addition to ajar_family;
--> statement-breakpoint
create policy family_reads on report_addition for select to ajar_family
  using (report_id in (select id from report));
--> statement-breakpoint
grant insert on report_addition to ajar_family;
--> statement-breakpoint
create policy family_adds on report_addition for insert to ajar_family
  with check (report_id in (select id from report));
--> statement-breakpoint
grant select (center_id, id, report_id, account_id, neutral, client_id, family_member_id, topics, area, professional, words, written_at) on report_reply to ajar_family;
--> statement-breakpoint
create policy family_reads on report_reply for select to ajar_family
  using (account_id = (select live_me('account')) and case
      when neutral is not null then true
      else family_member_id = (select live_me('family_member')) and cardinality(topics) > 0 and not exists (
        select from unnest(topics) as told (topic)
        where (client_id || ' ' || case
          when told.topic in ('goals', 'progress', 'ways_to_help') then area
          when told.topic = 'care_team' then professional::text
          else '' end = any (live_reaches(told.topic))) is not true
      ) and not is_all_private(center_id, client_id, area)
    end);
--> statement-breakpoint

-- Clients: what is theirs
grant select on center to ajar_client;
--> statement-breakpoint
create policy client_reads on center for select to ajar_client
  using (id = (select viewer_center()));
--> statement-breakpoint
grant select on rule_pack to ajar_client;
--> statement-breakpoint
create policy client_reads on rule_pack for select to ajar_client
  using (true);
--> statement-breakpoint
grant select on form_version to ajar_client;
--> statement-breakpoint
create policy client_reads on form_version for select to ajar_client
  using (center_id = (select viewer_center()));
--> statement-breakpoint
grant select (center_id, id, email, language) on account to ajar_client;
--> statement-breakpoint
create policy client_reads on account for select to ajar_client
  using (id = (select viewer_account()));
--> statement-breakpoint
grant update (language) on account to ajar_client;
--> statement-breakpoint
create policy client_changes on account for update to ajar_client
  using (id = (select viewer_account()))
  with check (id = (select viewer_account()));
--> statement-breakpoint
grant select on client to ajar_client;
--> statement-breakpoint
create policy client_reads on client for select to ajar_client
  using (id = (select viewer_client()));
--> statement-breakpoint
grant select on family_link to ajar_client;
--> statement-breakpoint
create policy client_reads on family_link for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on release to ajar_client;
--> statement-breakpoint
create policy client_reads on release for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant insert on release to ajar_client;
--> statement-breakpoint
create policy client_adds on release for insert to ajar_client
  with check (client_id = (select viewer_client()) and form = 'electronic' and recorded_by = (select viewer_account()));
--> statement-breakpoint
grant select on release_event to ajar_client;
--> statement-breakpoint
create policy client_reads on release_event for select to ajar_client
  using (release_id in (select id from release));
--> statement-breakpoint
grant insert on release_event to ajar_client;
--> statement-breakpoint
create policy client_adds on release_event for insert to ajar_client
  with check (release_id in (select id from release) and by_account_id = (select viewer_account()) and kind in ('revoked', 'narrowed'));
--> statement-breakpoint
grant select on release_refusal to ajar_client;
--> statement-breakpoint
create policy client_reads on release_refusal for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on never_share to ajar_client;
--> statement-breakpoint
create policy client_reads on never_share for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant insert on never_share to ajar_client;
--> statement-breakpoint
create policy client_adds on never_share for insert to ajar_client
  with check (client_id = (select viewer_client()));
--> statement-breakpoint
grant update (withdrawn_at) on never_share to ajar_client;
--> statement-breakpoint
create policy client_changes on never_share for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
--> statement-breakpoint
grant select (center_id, id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_client;
--> statement-breakpoint
create policy client_reads on hold for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on crisis to ajar_client;
--> statement-breakpoint
create policy client_reads on crisis for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on disclosure to ajar_client;
--> statement-breakpoint
create policy client_reads on disclosure for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on care_assignment to ajar_client;
--> statement-breakpoint
create policy client_reads on care_assignment for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on case_manager_status to ajar_client;
--> statement-breakpoint
create policy client_reads on case_manager_status for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on goal to ajar_client;
--> statement-breakpoint
create policy client_reads on goal for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on goal_step to ajar_client;
--> statement-breakpoint
create policy client_reads on goal_step for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on step_help to ajar_client;
--> statement-breakpoint
create policy client_reads on step_help for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on goal_progress to ajar_client;
--> statement-breakpoint
create policy client_reads on goal_progress for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on care_fact to ajar_client;
--> statement-breakpoint
create policy client_reads on care_fact for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on visit to ajar_client;
--> statement-breakpoint
create policy client_reads on visit for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on joint_meeting to ajar_client;
--> statement-breakpoint
create policy client_reads on joint_meeting for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant select on meeting_invitation to ajar_client;
--> statement-breakpoint
create policy client_reads on meeting_invitation for select to ajar_client
  using (client_id = (select viewer_client()));
--> statement-breakpoint
grant update (shared) on goal to ajar_client;
--> statement-breakpoint
create policy client_changes on goal for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
--> statement-breakpoint
grant update (approved_at) on goal_progress to ajar_client;
--> statement-breakpoint
create policy client_changes on goal_progress for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
--> statement-breakpoint
grant select (center_id, id, name, title, roles, hours, phone, left_at) on staff_member to ajar_client;
--> statement-breakpoint
create policy client_reads on staff_member for select to ajar_client
  using (center_id = (select viewer_center()));
--> statement-breakpoint
grant select on staff_absence to ajar_client;
--> statement-breakpoint
create policy client_reads on staff_absence for select to ajar_client
  using (center_id = (select viewer_center()));
--> statement-breakpoint
grant select on meeting_time to ajar_client;
--> statement-breakpoint
create policy client_reads on meeting_time for select to ajar_client
  using (meeting_id in (select id from joint_meeting));
--> statement-breakpoint
grant select on meeting_answer to ajar_client;
--> statement-breakpoint
create policy client_reads on meeting_answer for select to ajar_client
  using (invitation_id in (select id from meeting_invitation));
--> statement-breakpoint
grant update (state, client_answered_at, cancelled_at) on joint_meeting to ajar_client;
--> statement-breakpoint
create policy client_changes on joint_meeting for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
--> statement-breakpoint
grant update (wanted_at, invited_at, withdrawn_at, sequence) on meeting_invitation to ajar_client;
--> statement-breakpoint
create policy client_changes on meeting_invitation for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
--> statement-breakpoint

-- Staff: their caseload and what they cover; duty, supervisor and privacy officer across the center
grant select on center to ajar_staff;
--> statement-breakpoint
create policy staff_reads on center for select to ajar_staff
  using (id = (select viewer_center()));
--> statement-breakpoint
grant select on rule_pack to ajar_staff;
--> statement-breakpoint
create policy staff_reads on rule_pack for select to ajar_staff
  using (true);
--> statement-breakpoint
grant select on form_version to ajar_staff;
--> statement-breakpoint
create policy staff_reads on form_version for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
--> statement-breakpoint
grant select (center_id, id, email, language) on account to ajar_staff;
--> statement-breakpoint
create policy staff_reads on account for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null
    and (id = (select viewer_account()) or id in (select account_id from family_member)));
--> statement-breakpoint
grant update (language) on account to ajar_staff;
--> statement-breakpoint
create policy staff_changes on account for update to ajar_staff
  using (id = (select viewer_account()))
  with check (id = (select viewer_account()));
--> statement-breakpoint
grant select (center_id, id, account_id, name, title, roles, hours, phone, totp_confirmed_at, left_at) on staff_member to ajar_staff;
--> statement-breakpoint
create policy staff_reads on staff_member for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
--> statement-breakpoint
grant select on staff_absence to ajar_staff;
--> statement-breakpoint
create policy staff_reads on staff_absence for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
--> statement-breakpoint
grant select on client to ajar_staff;
--> statement-breakpoint
create policy staff_reads on client for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select viewer_caseload())));
--> statement-breakpoint
grant select on family_link to ajar_staff;
--> statement-breakpoint
create policy staff_reads on family_link for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on release to ajar_staff;
--> statement-breakpoint
create policy staff_reads on release for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on release_refusal to ajar_staff;
--> statement-breakpoint
create policy staff_reads on release_refusal for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on never_share to ajar_staff;
--> statement-breakpoint
create policy staff_reads on never_share for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on crisis to ajar_staff;
--> statement-breakpoint
create policy staff_reads on crisis for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on disclosure to ajar_staff;
--> statement-breakpoint
create policy staff_reads on disclosure for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on care_assignment to ajar_staff;
--> statement-breakpoint
create policy staff_reads on care_assignment for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on case_manager_status to ajar_staff;
--> statement-breakpoint
create policy staff_reads on case_manager_status for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on goal to ajar_staff;
--> statement-breakpoint
create policy staff_reads on goal for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on goal_step to ajar_staff;
--> statement-breakpoint
create policy staff_reads on goal_step for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on step_help to ajar_staff;
--> statement-breakpoint
create policy staff_reads on step_help for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on goal_progress to ajar_staff;
--> statement-breakpoint
create policy staff_reads on goal_progress for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on care_fact to ajar_staff;
--> statement-breakpoint
create policy staff_reads on care_fact for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on visit to ajar_staff;
--> statement-breakpoint
create policy staff_reads on visit for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on joint_meeting to ajar_staff;
--> statement-breakpoint
create policy staff_reads on joint_meeting for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on ask_task to ajar_staff;
--> statement-breakpoint
create policy staff_reads on ask_task for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select (center_id, id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_staff;
--> statement-breakpoint
create policy staff_reads on hold for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on meeting_invitation to ajar_staff;
--> statement-breakpoint
create policy staff_reads on meeting_invitation for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on family_member to ajar_staff;
--> statement-breakpoint
create policy staff_reads on family_member for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and id in (select family_member_id from family_link));
--> statement-breakpoint
grant insert on release to ajar_staff;
--> statement-breakpoint
create policy staff_adds on release for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and recorded_by = (select viewer_account()) and form = 'paper');
--> statement-breakpoint
grant select on release_event to ajar_staff;
--> statement-breakpoint
create policy staff_reads on release_event for select to ajar_staff
  using (release_id in (select id from release));
--> statement-breakpoint
grant insert on release_event to ajar_staff;
--> statement-breakpoint
create policy staff_adds on release_event for insert to ajar_staff
  with check (release_id in (select id from release) and by_account_id = (select viewer_account()));
--> statement-breakpoint
grant insert on release_refusal to ajar_staff;
--> statement-breakpoint
create policy staff_adds on release_refusal for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and recorded_by = (select viewer_account()));
--> statement-breakpoint
grant insert on care_assignment to ajar_staff;
--> statement-breakpoint
create policy staff_adds on care_assignment for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on goal to ajar_staff;
--> statement-breakpoint
create policy staff_adds on goal for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on goal_step to ajar_staff;
--> statement-breakpoint
create policy staff_adds on goal_step for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on step_help to ajar_staff;
--> statement-breakpoint
create policy staff_adds on step_help for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on goal_progress to ajar_staff;
--> statement-breakpoint
create policy staff_adds on goal_progress for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on care_fact to ajar_staff;
--> statement-breakpoint
create policy staff_adds on care_fact for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on visit to ajar_staff;
--> statement-breakpoint
create policy staff_adds on visit for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on joint_meeting to ajar_staff;
--> statement-breakpoint
create policy staff_adds on joint_meeting for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on meeting_invitation to ajar_staff;
--> statement-breakpoint
create policy staff_adds on meeting_invitation for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant update (until_at) on care_assignment to ajar_staff;
--> statement-breakpoint
create policy staff_changes on care_assignment for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant update (words, state) on goal to ajar_staff;
--> statement-breakpoint
create policy staff_changes on goal for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant update (words, doer, skill, support, done_at, position) on goal_step to ajar_staff;
--> statement-breakpoint
create policy staff_changes on goal_step for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant update (would_help, would_not_help) on step_help to ajar_staff;
--> statement-breakpoint
create policy staff_changes on step_help for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant insert on crisis to ajar_staff;
--> statement-breakpoint
create policy staff_adds on crisis for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and ((select viewer_holds('doctor')) or (select viewer_holds('therapist'))));
--> statement-breakpoint
grant update (ended_at) on crisis to ajar_staff;
--> statement-breakpoint
create policy staff_changes on crisis for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and ((select viewer_holds('doctor')) or (select viewer_holds('therapist'))))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant update (state, confirmed_time_id, cancelled_at, client_answered_at) on joint_meeting to ajar_staff;
--> statement-breakpoint
create policy staff_changes on joint_meeting for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant update (sequence, wanted_at, invited_at, withdrawn_at) on meeting_invitation to ajar_staff;
--> statement-breakpoint
create policy staff_changes on meeting_invitation for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on meeting_time to ajar_staff;
--> statement-breakpoint
create policy staff_reads on meeting_time for select to ajar_staff
  using (meeting_id in (select id from joint_meeting));
--> statement-breakpoint
grant insert on meeting_time to ajar_staff;
--> statement-breakpoint
create policy staff_adds on meeting_time for insert to ajar_staff
  with check (meeting_id in (select id from joint_meeting));
--> statement-breakpoint
grant select on meeting_answer to ajar_staff;
--> statement-breakpoint
create policy staff_reads on meeting_answer for select to ajar_staff
  using (invitation_id in (select id from meeting_invitation));
--> statement-breakpoint
grant update (outcome, closed_at, closed_by, due_on, last_asked_at) on ask_task to ajar_staff;
--> statement-breakpoint
create policy staff_changes on ask_task for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
--> statement-breakpoint
grant select on lookup to ajar_staff;
--> statement-breakpoint
create policy staff_reads on lookup for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select lookup_id from ask_task)));
--> statement-breakpoint
grant select on report_match to ajar_staff;
--> statement-breakpoint
create policy staff_reads on report_match for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload()) or held_by = (select viewer_staff())));
--> statement-breakpoint
grant insert on report_match to ajar_staff;
--> statement-breakpoint
create policy staff_adds on report_match for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and (select viewer_is_center_wide()) and matched_by = (select viewer_staff()));
--> statement-breakpoint
grant update (client_id, held_by, matched_by, matched_at) on report_match to ajar_staff;
--> statement-breakpoint
create policy staff_changes on report_match for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and (select viewer_is_center_wide()))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
--> statement-breakpoint
grant select on report to ajar_staff;
--> statement-breakpoint
create policy staff_reads on report for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select report_id from report_match)));
--> statement-breakpoint
grant update (state, read_at, closed_at, graded_urgency) on report to ajar_staff;
--> statement-breakpoint
create policy staff_changes on report for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select report_id from report_match)))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
--> statement-breakpoint
grant select on report_addition to ajar_staff;
--> statement-breakpoint
create policy staff_reads on report_addition for select to ajar_staff
  using (report_id in (select id from report));
--> statement-breakpoint
grant select on report_action to ajar_staff;
--> statement-breakpoint
create policy staff_reads on report_action for select to ajar_staff
  using (report_id in (select id from report));
--> statement-breakpoint
grant insert on report_action to ajar_staff;
--> statement-breakpoint
create policy staff_adds on report_action for insert to ajar_staff
  with check (report_id in (select id from report) and staff_id = (select viewer_staff()));
--> statement-breakpoint
grant select on report_reply to ajar_staff;
--> statement-breakpoint
create policy staff_reads on report_reply for select to ajar_staff
  using (report_id in (select id from report));
--> statement-breakpoint
grant insert on report_reply to ajar_staff;
--> statement-breakpoint
create policy staff_adds on report_reply for insert to ajar_staff
  with check (report_id in (select id from report) and written_by = (select viewer_staff()));
--> statement-breakpoint

-- Sign-in
grant select on account to ajar_gate;
--> statement-breakpoint
create policy gate_reads on account for select to ajar_gate
  using (true);
--> statement-breakpoint
grant insert on account to ajar_gate;
--> statement-breakpoint
create policy gate_adds on account for insert to ajar_gate
  with check (true);
--> statement-breakpoint
grant select on session to ajar_gate;
--> statement-breakpoint
create policy gate_reads on session for select to ajar_gate
  using (true);
--> statement-breakpoint
grant insert on session to ajar_gate;
--> statement-breakpoint
create policy gate_adds on session for insert to ajar_gate
  with check (true);
--> statement-breakpoint
grant select on sign_in_attempt to ajar_gate;
--> statement-breakpoint
create policy gate_reads on sign_in_attempt for select to ajar_gate
  using (true);
--> statement-breakpoint
grant insert on sign_in_attempt to ajar_gate;
--> statement-breakpoint
create policy gate_adds on sign_in_attempt for insert to ajar_gate
  with check (true);
--> statement-breakpoint
grant select on rate_limit to ajar_gate;
--> statement-breakpoint
create policy gate_reads on rate_limit for select to ajar_gate
  using (true);
--> statement-breakpoint
grant insert on rate_limit to ajar_gate;
--> statement-breakpoint
create policy gate_adds on rate_limit for insert to ajar_gate
  with check (true);
--> statement-breakpoint
grant update (language) on account to ajar_gate;
--> statement-breakpoint
create policy gate_changes on account for update to ajar_gate
  using (true)
  with check (true);
--> statement-breakpoint
grant update (seen_at, second_factor_at, ended_at, expires_at) on session to ajar_gate;
--> statement-breakpoint
create policy gate_changes on session for update to ajar_gate
  using (true)
  with check (true);
--> statement-breakpoint
grant update (tries, used_at) on sign_in_attempt to ajar_gate;
--> statement-breakpoint
create policy gate_changes on sign_in_attempt for update to ajar_gate
  using (true)
  with check (true);
--> statement-breakpoint
grant update (count) on rate_limit to ajar_gate;
--> statement-breakpoint
create policy gate_changes on rate_limit for update to ajar_gate
  using (true)
  with check (true);
--> statement-breakpoint
grant select on family_member to ajar_gate;
--> statement-breakpoint
create policy gate_reads on family_member for select to ajar_gate
  using (true);
--> statement-breakpoint
grant insert on family_member to ajar_gate;
--> statement-breakpoint
create policy gate_adds on family_member for insert to ajar_gate
  with check (true);
--> statement-breakpoint
grant select (center_id, id, account_id, name, roles, totp_secret, totp_confirmed_at, totp_step, left_at) on staff_member to ajar_gate;
--> statement-breakpoint
create policy gate_reads on staff_member for select to ajar_gate
  using (true);
--> statement-breakpoint
grant update (totp_secret, totp_confirmed_at, totp_step) on staff_member to ajar_gate;
--> statement-breakpoint
create policy gate_changes on staff_member for update to ajar_gate
  using (true)
  with check (true);
--> statement-breakpoint
grant select (center_id, id, account_id) on client to ajar_gate;
--> statement-breakpoint
create policy gate_reads on client for select to ajar_gate
  using (true);
--> statement-breakpoint
grant insert on letter to ajar_gate;
--> statement-breakpoint
create policy gate_adds on letter for insert to ajar_gate
  with check (kind = 'sign-in-code' and gate_client_id is null);
--> statement-breakpoint

-- Sets up a center: `npm run center` becomes this for one transaction. It can sign in nowhere and reads no release.
do $$ begin
  -- May become it, and is not it: what it reads, the owner does not.
  execute format('grant ajar_keeper to %I' || case when current_setting('server_version_num')::int >= 160000
    then ' with inherit false, set true' else '' end, current_user);
exception when others then null; end $$;
--> statement-breakpoint
grant select (id, slug, name, time_zone, place, maximum_term_days, phone, opening_hours, created_at) on center to ajar_keeper;
--> statement-breakpoint
create policy keeper_reads on center for select to ajar_keeper using (true);
--> statement-breakpoint
grant insert on center to ajar_keeper;
--> statement-breakpoint
create policy keeper_adds on center for insert to ajar_keeper with check (true);
--> statement-breakpoint
grant update (name, time_zone, place, maximum_term_days, phone, opening_hours) on center to ajar_keeper;
--> statement-breakpoint
create policy keeper_changes on center for update to ajar_keeper using (true) with check (true);
--> statement-breakpoint
grant select (center_id, id, label, published_at, statements, has_part2_statement) on form_version to ajar_keeper;
--> statement-breakpoint
create policy keeper_reads on form_version for select to ajar_keeper using (true);
--> statement-breakpoint
grant insert on form_version to ajar_keeper;
--> statement-breakpoint
create policy keeper_adds on form_version for insert to ajar_keeper with check (true);
--> statement-breakpoint
grant select (center_id, id, email, language, created_at) on account to ajar_keeper;
--> statement-breakpoint
create policy keeper_reads on account for select to ajar_keeper using (true);
--> statement-breakpoint
grant insert on account to ajar_keeper;
--> statement-breakpoint
create policy keeper_adds on account for insert to ajar_keeper with check (true);
--> statement-breakpoint
grant select (center_id, id, account_id, name, title, roles, hours, phone, left_at) on staff_member to ajar_keeper;
--> statement-breakpoint
create policy keeper_reads on staff_member for select to ajar_keeper using (true);
--> statement-breakpoint
grant insert on staff_member to ajar_keeper;
--> statement-breakpoint
create policy keeper_adds on staff_member for insert to ajar_keeper with check (true);
--> statement-breakpoint
grant update (name, title, roles, hours, phone, left_at) on staff_member to ajar_keeper;
--> statement-breakpoint
create policy keeper_changes on staff_member for update to ajar_keeper using (true) with check (true);
--> statement-breakpoint
grant select (center_id, id, account_id, name, born_on, created_at) on client to ajar_keeper;
--> statement-breakpoint
create policy keeper_reads on client for select to ajar_keeper using (true);
--> statement-breakpoint
grant insert on client to ajar_keeper;
--> statement-breakpoint
create policy keeper_adds on client for insert to ajar_keeper with check (true);
--> statement-breakpoint
grant update (account_id) on client to ajar_keeper;
--> statement-breakpoint
create policy keeper_changes on client for update to ajar_keeper using (true) with check (true);
--> statement-breakpoint
grant select (center_id, id, client_id, staff_id, role, since_at, until_at) on care_assignment to ajar_keeper;
--> statement-breakpoint
create policy keeper_reads on care_assignment for select to ajar_keeper using (true);
--> statement-breakpoint
grant insert on care_assignment to ajar_keeper;
--> statement-breakpoint
create policy keeper_adds on care_assignment for insert to ajar_keeper with check (true);
--> statement-breakpoint

-- The worker: hands letters over, makes the tasks that follow a question, forgets what is past its day
grant select on center to ajar_worker;
--> statement-breakpoint
create policy worker_reads on center for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on rule_pack to ajar_worker;
--> statement-breakpoint
create policy worker_reads on rule_pack for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on form_version to ajar_worker;
--> statement-breakpoint
create policy worker_reads on form_version for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on release to ajar_worker;
--> statement-breakpoint
create policy worker_reads on release for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on release_event to ajar_worker;
--> statement-breakpoint
create policy worker_reads on release_event for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on never_share to ajar_worker;
--> statement-breakpoint
create policy worker_reads on never_share for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on hold to ajar_worker;
--> statement-breakpoint
create policy worker_reads on hold for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on crisis to ajar_worker;
--> statement-breakpoint
create policy worker_reads on crisis for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on joint_meeting to ajar_worker;
--> statement-breakpoint
create policy worker_reads on joint_meeting for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on meeting_time to ajar_worker;
--> statement-breakpoint
create policy worker_reads on meeting_time for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on meeting_invitation to ajar_worker;
--> statement-breakpoint
create policy worker_reads on meeting_invitation for select to ajar_worker
  using (true);
--> statement-breakpoint
grant update (sent_at, sent_starts_at, withdrawn_at, sequence) on meeting_invitation to ajar_worker;
--> statement-breakpoint
create policy worker_changes on meeting_invitation for update to ajar_worker
  using (true)
  with check (true);
--> statement-breakpoint
grant update (id) on joint_meeting to ajar_worker;
--> statement-breakpoint
create policy worker_locks on joint_meeting for update to ajar_worker
  using (true)
  with check (false);
--> statement-breakpoint
grant select on letter to ajar_worker;
--> statement-breakpoint
create policy worker_reads on letter for select to ajar_worker
  using (true);
--> statement-breakpoint
grant insert (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at) on letter to ajar_worker;
--> statement-breakpoint
create policy worker_adds on letter for insert to ajar_worker
  with check (kind = 'meeting-cancelled' and gate_client_id is null);
--> statement-breakpoint
grant select on lookup to ajar_worker;
--> statement-breakpoint
create policy worker_reads on lookup for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on ask_task to ajar_worker;
--> statement-breakpoint
create policy worker_reads on ask_task for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on sign_in_attempt to ajar_worker;
--> statement-breakpoint
create policy worker_reads on sign_in_attempt for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on family_link to ajar_worker;
--> statement-breakpoint
create policy worker_reads on family_link for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select (center_id, id, email, language, closed_at) on account to ajar_worker;
--> statement-breakpoint
create policy worker_reads on account for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select (center_id, id, account_id) on family_member to ajar_worker;
--> statement-breakpoint
create policy worker_reads on family_member for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select (center_id, id, account_id, name, born_on) on client to ajar_worker;
--> statement-breakpoint
create policy worker_reads on client for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select (center_id, id, account_id, roles, left_at) on staff_member to ajar_worker;
--> statement-breakpoint
create policy worker_reads on staff_member for select to ajar_worker
  using (true);
--> statement-breakpoint
grant select on care_assignment to ajar_worker;
--> statement-breakpoint
create policy worker_reads on care_assignment for select to ajar_worker
  using (true);
--> statement-breakpoint
grant update (state, attempts, due_at, sent_at, last_code, to_email, subject_ids) on letter to ajar_worker;
--> statement-breakpoint
create policy worker_changes on letter for update to ajar_worker
  using (true)
  with check (true);
--> statement-breakpoint
grant update (matched_at) on lookup to ajar_worker;
--> statement-breakpoint
create policy worker_changes on lookup for update to ajar_worker
  using (true)
  with check (true);
--> statement-breakpoint
grant insert on ask_task to ajar_worker;
--> statement-breakpoint
create policy worker_adds on ask_task for insert to ajar_worker
  with check (true);
--> statement-breakpoint
grant insert on disclosure to ajar_worker;
--> statement-breakpoint
create policy worker_adds on disclosure for insert to ajar_worker
  with check (channel in ('letter', 'calendar'));
--> statement-breakpoint
grant delete on form_attempt to ajar_worker;
--> statement-breakpoint
create policy worker_purges on form_attempt for delete to ajar_worker
  using (created_at < asked_at() - interval '1 day');
--> statement-breakpoint
grant select (center_id, created_at) on form_attempt to ajar_worker;
--> statement-breakpoint
create policy worker_reads on form_attempt for select to ajar_worker
  using (true);
--> statement-breakpoint
grant delete on report_draft to ajar_worker;
--> statement-breakpoint
create policy worker_purges on report_draft for delete to ajar_worker
  using (updated_at < asked_at() - interval '1 day');
--> statement-breakpoint
grant select (center_id, updated_at) on report_draft to ajar_worker;
--> statement-breakpoint
create policy worker_reads on report_draft for select to ajar_worker
  using (true);
--> statement-breakpoint
grant delete on rate_limit to ajar_worker;
--> statement-breakpoint
create policy worker_purges on rate_limit for delete to ajar_worker
  using (window_starts_at < asked_at() - interval '1 day');
--> statement-breakpoint
grant select (center_id, window_starts_at) on rate_limit to ajar_worker;
--> statement-breakpoint
create policy worker_reads on rate_limit for select to ajar_worker
  using (true);
--> statement-breakpoint
grant delete on sign_in_attempt to ajar_worker;
--> statement-breakpoint
create policy worker_purges on sign_in_attempt for delete to ajar_worker
  using (expires_at < asked_at() - interval '1 day');
--> statement-breakpoint
grant delete on form_receipt to ajar_worker;
--> statement-breakpoint
create policy worker_purges on form_receipt for delete to ajar_worker
  using (created_at < asked_at() - interval '1 day');
--> statement-breakpoint
grant select (center_id, created_at) on form_receipt to ajar_worker;
--> statement-breakpoint
create policy worker_reads on form_receipt for select to ajar_worker
  using (true);
--> statement-breakpoint
-- A hidden row must cost nothing: the family's reads walk indexes from the live release and never a whole table.
alter role ajar_family set enable_seqscan = off;
--> statement-breakpoint
alter role ajar_family set jit = off;
--> statement-breakpoint
alter role ajar_family set plan_cache_mode = force_generic_plan;
