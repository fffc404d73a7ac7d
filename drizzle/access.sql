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
grant select (center_id, client_id, area, shared) on goal to ajar_consent;
create policy consent_reads on goal for select to ajar_consent using (true);
-- What the deciding functions read and write
grant select on mocked_clock to ajar_consent;
create policy consent_reads on mocked_clock for select to ajar_consent
  using (true);
grant select on consent_seal to ajar_consent;
create policy consent_reads on consent_seal for select to ajar_consent
  using (true);
grant select (center_id, id, account_id, attribution) on report to ajar_consent;
create policy consent_reads on report for select to ajar_consent
  using (true);
grant select on report_reply to ajar_consent;
create policy consent_reads on report_reply for select to ajar_consent
  using (true);
grant select on meeting_invitation to ajar_consent;
create policy consent_reads on meeting_invitation for select to ajar_consent
  using (true);
grant select (center_id, id, proposed_by, state) on joint_meeting to ajar_consent;
create policy consent_reads on joint_meeting for select to ajar_consent
  using (true);
grant select on center to ajar_consent;
create policy consent_reads on center for select to ajar_consent using (true);
grant select on rule_pack to ajar_consent;
create policy consent_reads on rule_pack for select to ajar_consent using (true);
grant select on form_version to ajar_consent;
create policy consent_reads on form_version for select to ajar_consent using (true);
grant select on account to ajar_consent;
create policy consent_reads on account for select to ajar_consent using (true);
grant select on session to ajar_consent;
create policy consent_reads on session for select to ajar_consent using (true);
grant select on client to ajar_consent;
create policy consent_reads on client for select to ajar_consent using (true);
grant select on family_member to ajar_consent;
create policy consent_reads on family_member for select to ajar_consent using (true);
grant select on family_link to ajar_consent;
create policy consent_reads on family_link for select to ajar_consent using (true);
grant select on staff_member to ajar_consent;
create policy consent_reads on staff_member for select to ajar_consent using (true);
grant select on staff_absence to ajar_consent;
create policy consent_reads on staff_absence for select to ajar_consent using (true);
grant select on release to ajar_consent;
create policy consent_reads on release for select to ajar_consent using (true);
grant select on release_event to ajar_consent;
create policy consent_reads on release_event for select to ajar_consent using (true);
grant select on never_share to ajar_consent;
create policy consent_reads on never_share for select to ajar_consent using (true);
grant select on hold to ajar_consent;
create policy consent_reads on hold for select to ajar_consent using (true);
grant select on crisis to ajar_consent;
create policy consent_reads on crisis for select to ajar_consent using (true);
grant select on care_assignment to ajar_consent;
create policy consent_reads on care_assignment for select to ajar_consent using (true);
grant select on case_manager_status to ajar_consent;
create policy consent_reads on case_manager_status for select to ajar_consent using (true);
grant insert on disclosure to ajar_consent;
create policy consent_writes on disclosure for insert to ajar_consent with check (true);
grant insert on account to ajar_consent;
create policy consent_writes on account for insert to ajar_consent with check (true);
grant insert on family_member to ajar_consent;
create policy consent_writes on family_member for insert to ajar_consent with check (true);
grant insert on family_link to ajar_consent;
create policy consent_writes on family_link for insert to ajar_consent with check (true);
grant insert on case_manager_status to ajar_consent;
create policy consent_writes on case_manager_status for insert to ajar_consent with check (true);
grant insert on letter to ajar_consent;
create policy consent_writes on letter for insert to ajar_consent with check (true);
grant update (seen_at) on session to ajar_consent;
create policy consent_touches on session for update to ajar_consent using (true) with check (true);
grant update (assigned) on case_manager_status to ajar_consent;
create policy consent_updates on case_manager_status for update to ajar_consent using (true) with check (true);
grant update (id) on release to ajar_consent;
create policy consent_locks on release for update to ajar_consent using (true) with check (false);
create policy owner_reads on rule_pack for select to current_user using (true);
create policy owner_adds on rule_pack for insert to current_user with check (true);
create policy owner_changes on rule_pack for update to current_user using (true) with check (true);
-- Forms: whoever holds the browser's secret
grant select on form_attempt to ajar_public;
create policy public_reads on form_attempt for select to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_attempt to ajar_public;
create policy public_adds on form_attempt for insert to ajar_public
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_receipt to ajar_public;
create policy public_reads on form_receipt for select to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_receipt to ajar_public;
create policy public_adds on form_receipt for insert to ajar_public
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_attempt to ajar_family;
create policy family_reads on form_attempt for select to ajar_family
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_attempt to ajar_family;
create policy family_adds on form_attempt for insert to ajar_family
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_receipt to ajar_family;
create policy family_reads on form_receipt for select to ajar_family
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_receipt to ajar_family;
create policy family_adds on form_receipt for insert to ajar_family
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_attempt to ajar_client;
create policy client_reads on form_attempt for select to ajar_client
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_attempt to ajar_client;
create policy client_adds on form_attempt for insert to ajar_client
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_receipt to ajar_client;
create policy client_reads on form_receipt for select to ajar_client
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_receipt to ajar_client;
create policy client_adds on form_receipt for insert to ajar_client
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_attempt to ajar_staff;
create policy staff_reads on form_attempt for select to ajar_staff
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_attempt to ajar_staff;
create policy staff_adds on form_attempt for insert to ajar_staff
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_receipt to ajar_staff;
create policy staff_reads on form_receipt for select to ajar_staff
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_receipt to ajar_staff;
create policy staff_adds on form_receipt for insert to ajar_staff
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_attempt to ajar_gate;
create policy gate_reads on form_attempt for select to ajar_gate
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_attempt to ajar_gate;
create policy gate_adds on form_attempt for insert to ajar_gate
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select on form_receipt to ajar_gate;
create policy gate_reads on form_receipt for select to ajar_gate
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on form_receipt to ajar_gate;
create policy gate_adds on form_receipt for insert to ajar_gate
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
-- The public: a center's address, drafts of this browser, reports by their secret, invitations by theirs
grant select on center to ajar_public;
create policy public_reads on center for select to ajar_public
  using (true);
grant select on center to ajar_gate;
create policy gate_reads on center for select to ajar_gate
  using (true);
grant select on report_draft to ajar_public;
create policy public_reads on report_draft for select to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant delete on report_draft to ajar_public;
create policy public_purges on report_draft for delete to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant insert on report_draft to ajar_public;
create policy public_adds on report_draft for insert to ajar_public
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant update (answers, updated_at) on report_draft to ajar_public;
create policy public_changes on report_draft for update to ajar_public
  using (browser_hash = nullif(current_setting('ajar.browser', true), ''))
  with check (browser_hash = nullif(current_setting('ajar.browser', true), ''));
grant select (center_id, id, draft_id, reference, status_hash, account_id, kind, about_name, words, observations, urgency, state, received_at, read_at, closed_at, language) on report to ajar_public;
create policy public_reads on report for select to ajar_public
  using (status_hash = nullif(current_setting('ajar.status', true), ''));
grant insert on report to ajar_public;
create policy public_adds on report for insert to ajar_public
  with check (status_hash = nullif(current_setting('ajar.status', true), '') and state = 'received' and read_at is null and closed_at is null and graded_urgency is null and (account_id is null or account_id = (select account_id from writer())));
grant select on report_addition to ajar_public;
create policy public_reads on report_addition for select to ajar_public
  using (report_id in (select id from report));
grant insert on report_addition to ajar_public;
create policy public_adds on report_addition for insert to ajar_public
  with check (report_id in (select id from report));
grant select (center_id, id, form_key) on lookup to ajar_public;
create policy public_reads on lookup for select to ajar_public
  using (form_key = nullif(current_setting('ajar.form_key', true), '')::uuid);
grant insert on lookup to ajar_public;
create policy public_adds on lookup for insert to ajar_public
  with check (form_key = nullif(current_setting('ajar.form_key', true), '')::uuid and matched_at is null and (account_id is null or account_id = (select account_id from writer())));
grant select (center_id, id, meeting_id) on meeting_invitation to ajar_public;
create policy public_reads on meeting_invitation for select to ajar_public
  using (id in (select answerable()));
grant select (center_id, id, state, minutes, confirmed_time_id) on joint_meeting to ajar_public;
create policy public_reads on joint_meeting for select to ajar_public
  using (id in (select meeting_id from meeting_invitation));
grant select on meeting_time to ajar_public;
create policy public_reads on meeting_time for select to ajar_public
  using (meeting_id in (select meeting_id from meeting_invitation));
grant select on meeting_answer to ajar_public;
create policy public_reads on meeting_answer for select to ajar_public
  using (invitation_id in (select id from meeting_invitation));
grant insert on meeting_answer to ajar_public;
create policy public_adds on meeting_answer for insert to ajar_public
  with check (invitation_id in (select id from meeting_invitation));
grant update (answer, at) on meeting_answer to ajar_public;
create policy public_changes on meeting_answer for update to ajar_public
  using (invitation_id in (select id from meeting_invitation))
  with check (invitation_id in (select id from meeting_invitation));
-- Family members: driven from the live release, one topic a table
grant select (id, slug, name, time_zone, place, phone) on center to ajar_family;
create policy family_reads on center for select to ajar_family
  using (id = (select live_me('center')));
grant select (center_id, id, email, language) on account to ajar_family;
create policy family_reads on account for select to ajar_family
  using (id = (select live_me('account')));
grant update (language) on account to ajar_family;
create policy family_changes on account for update to ajar_family
  using (id = (select live_me('account')))
  with check (id = (select live_me('account')));
grant select (center_id, id, involvement) on family_member to ajar_family;
create policy family_reads on family_member for select to ajar_family
  using (id = (select live_me('family_member')));
grant update (involvement) on family_member to ajar_family;
create policy family_changes on family_member for update to ajar_family
  using (id = (select live_me('family_member')))
  with check (id = (select live_me('family_member')));
grant select (center_id, client_id, assigned) on case_manager_status to ajar_family;
create policy family_reads on case_manager_status for select to ajar_family
  using (client_id = any ((select live_clients('case_manager'))::uuid[]));
grant select (center_id, client_id, staff_id, role, since_at, until_at) on care_assignment to ajar_family;
create policy family_reads on care_assignment for select to ajar_family
  using (since_at <= asked_at() and (until_at is null or until_at > asked_at()) and case role
      when 'case_manager' then client_id = any ((select live_clients('case_manager_contact'))::uuid[])
      else client_id || ' ' || staff_id = any ((select live_reaches('care_team'))::text[])
    end);
grant select (center_id, staff_id, cover_id, from_at, until_at) on staff_absence to ajar_family;
create policy family_reads on staff_absence for select to ajar_family
  using (from_at <= asked_at() and until_at > asked_at()
    and staff_id = any ((select live_case_managers())::uuid[]));
grant select (center_id, id, name, title, hours, phone) on staff_member to ajar_family;
create policy family_reads on staff_member for select to ajar_family
  using (id = any ((select live_staff())::uuid[]));
grant select (center_id, id, client_id, area, shared, words, state, created_at) on goal to ajar_family;
create policy family_reads on goal for select to ajar_family
  using (shared and client_id = any ((select live_clients('goals'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('goals'))::text[]));
grant select (center_id, id, goal_id, client_id, area, shared, position, words, doer, skill, support, done_at) on goal_step to ajar_family;
create policy family_reads on goal_step for select to ajar_family
  using (shared and client_id = any ((select live_clients('goals'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('goals'))::text[]));
grant select (center_id, step_id, client_id, area, shared, would_help, would_not_help) on step_help to ajar_family;
create policy family_reads on step_help for select to ajar_family
  using (shared and client_id = any ((select live_clients('ways_to_help'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('ways_to_help'))::text[]));
grant select (center_id, id, goal_id, client_id, area, shared, sentence, approved_at) on goal_progress to ajar_family;
create policy family_reads on goal_progress for select to ajar_family
  using (approved_at <= asked_at() and shared and client_id = any ((select live_clients('progress'))::uuid[])
    and client_id || ' ' || area = any ((select live_reaches('progress'))::text[]));
grant select (center_id, id, client_id, topic, sentence, recorded_at) on care_fact to ajar_family;
create policy family_reads on care_fact for select to ajar_family
  using (case topic
      when 'health' then client_id = any ((select live_clients('health'))::uuid[])
      when 'crisis' then client_id = any ((select live_clients('crisis'))::uuid[])
      when 'substance_use' then client_id = any ((select live_clients('substance_use'))::uuid[])
    end);
grant select (center_id, id, client_id, day, place_kind) on visit to ajar_family;
create policy family_reads on visit for select to ajar_family
  using (client_id = any ((select live_clients('visits'))::uuid[]));
grant select (center_id, id, meeting_id, client_id, family_member_id, invited_at, withdrawn_at) on meeting_invitation to ajar_family;
create policy family_reads on meeting_invitation for select to ajar_family
  using (id = any ((select live_invitations())::uuid[]));
grant select (center_id, id, client_id, proposed_by, state, about, place, minutes, confirmed_time_id) on joint_meeting to ajar_family;
create policy family_reads on joint_meeting for select to ajar_family
  using (id = any ((select live_meetings())::uuid[]));
grant select on meeting_time to ajar_family;
create policy family_reads on meeting_time for select to ajar_family
  using (meeting_id = any ((select live_meetings())::uuid[]));
grant select on meeting_answer to ajar_family;
create policy family_reads on meeting_answer for select to ajar_family
  using (invitation_id = any ((select live_invitations())::uuid[]));
grant insert on meeting_answer to ajar_family;
create policy family_adds on meeting_answer for insert to ajar_family
  with check (invitation_id = any ((select live_invitations())::uuid[]));
grant update (answer, at) on meeting_answer to ajar_family;
create policy family_changes on meeting_answer for update to ajar_family
  using (invitation_id = any ((select live_invitations())::uuid[]))
  with check (invitation_id = any ((select live_invitations())::uuid[]));
grant select (center_id, id, reference, account_id, kind, about_name, words, observations, urgency, may_call_back, call_back_when, attribution, state, received_at, read_at, closed_at) on report to ajar_family;
create policy family_reads on report for select to ajar_family
  using (account_id = (select live_me('account')));
grant select on report_addition to ajar_family;
create policy family_reads on report_addition for select to ajar_family
  using (report_id in (select id from report));
grant insert on report_addition to ajar_family;
create policy family_adds on report_addition for insert to ajar_family
  with check (report_id in (select id from report));
grant select (center_id, id, report_id, account_id, neutral, client_id, family_member_id, topics, area, professional, words, written_at) on report_reply to ajar_family;
create policy family_reads on report_reply for select to ajar_family
  using (account_id = (select live_me('account')) and case
      when neutral is not null then true
      else family_member_id = (select live_me('family_member'))
        and viewer_may_be_told(client_id, topics, area, professional)
    end);
-- Clients: what is theirs
grant select on center to ajar_client;
create policy client_reads on center for select to ajar_client
  using (id = (select viewer_center()));
grant select on rule_pack to ajar_client;
create policy client_reads on rule_pack for select to ajar_client
  using (true);
grant select on form_version to ajar_client;
create policy client_reads on form_version for select to ajar_client
  using (center_id = (select viewer_center()));
grant select (center_id, id, email, language) on account to ajar_client;
create policy client_reads on account for select to ajar_client
  using (id = (select viewer_account()));
grant update (language) on account to ajar_client;
create policy client_changes on account for update to ajar_client
  using (id = (select viewer_account()))
  with check (id = (select viewer_account()));
grant select on client to ajar_client;
create policy client_reads on client for select to ajar_client
  using (id = (select viewer_client()));
grant select on family_link to ajar_client;
create policy client_reads on family_link for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on release to ajar_client;
create policy client_reads on release for select to ajar_client
  using (client_id = (select viewer_client()));
grant insert on release to ajar_client;
create policy client_adds on release for insert to ajar_client
  with check (client_id = (select viewer_client()) and form = 'electronic' and recorded_by = (select viewer_account()));
grant select on release_event to ajar_client;
create policy client_reads on release_event for select to ajar_client
  using (release_id in (select id from release));
grant insert on release_event to ajar_client;
create policy client_adds on release_event for insert to ajar_client
  with check (release_id in (select id from release) and by_account_id = (select viewer_account()) and kind in ('revoked', 'narrowed'));
grant select on release_refusal to ajar_client;
create policy client_reads on release_refusal for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on never_share to ajar_client;
create policy client_reads on never_share for select to ajar_client
  using (client_id = (select viewer_client()));
grant insert on never_share to ajar_client;
create policy client_adds on never_share for insert to ajar_client
  with check (client_id = (select viewer_client()));
grant update (withdrawn_at) on never_share to ajar_client;
create policy client_changes on never_share for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
grant select (center_id, id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_client;
create policy client_reads on hold for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on crisis to ajar_client;
create policy client_reads on crisis for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on disclosure to ajar_client;
create policy client_reads on disclosure for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on care_assignment to ajar_client;
create policy client_reads on care_assignment for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on case_manager_status to ajar_client;
create policy client_reads on case_manager_status for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on goal to ajar_client;
create policy client_reads on goal for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on goal_step to ajar_client;
create policy client_reads on goal_step for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on step_help to ajar_client;
create policy client_reads on step_help for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on goal_progress to ajar_client;
create policy client_reads on goal_progress for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on care_fact to ajar_client;
create policy client_reads on care_fact for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on visit to ajar_client;
create policy client_reads on visit for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on joint_meeting to ajar_client;
create policy client_reads on joint_meeting for select to ajar_client
  using (client_id = (select viewer_client()));
grant select on meeting_invitation to ajar_client;
create policy client_reads on meeting_invitation for select to ajar_client
  using (client_id = (select viewer_client()));
grant update (shared) on goal to ajar_client;
create policy client_changes on goal for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
grant update (approved_at) on goal_progress to ajar_client;
create policy client_changes on goal_progress for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
grant select (center_id, id, name, title, roles, hours, phone, left_at) on staff_member to ajar_client;
create policy client_reads on staff_member for select to ajar_client
  using (center_id = (select viewer_center()));
grant select on staff_absence to ajar_client;
create policy client_reads on staff_absence for select to ajar_client
  using (center_id = (select viewer_center()));
grant select on meeting_time to ajar_client;
create policy client_reads on meeting_time for select to ajar_client
  using (meeting_id in (select id from joint_meeting));
grant select on meeting_answer to ajar_client;
create policy client_reads on meeting_answer for select to ajar_client
  using (invitation_id in (select id from meeting_invitation));
grant update (state, client_answered_at, cancelled_at) on joint_meeting to ajar_client;
create policy client_changes on joint_meeting for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
grant update (wanted_at, invited_at, withdrawn_at, sequence) on meeting_invitation to ajar_client;
create policy client_changes on meeting_invitation for update to ajar_client
  using (client_id = (select viewer_client()))
  with check (client_id = (select viewer_client()));
-- Staff: their caseload and what they cover; duty, supervisor and privacy officer across the center
grant select on center to ajar_staff;
create policy staff_reads on center for select to ajar_staff
  using (id = (select viewer_center()));
grant select on rule_pack to ajar_staff;
create policy staff_reads on rule_pack for select to ajar_staff
  using (true);
grant select on form_version to ajar_staff;
create policy staff_reads on form_version for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
grant select (center_id, id, email, language) on account to ajar_staff;
create policy staff_reads on account for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null
    and (id = (select viewer_account()) or id in (select account_id from family_member)));
grant update (language) on account to ajar_staff;
create policy staff_changes on account for update to ajar_staff
  using (id = (select viewer_account()))
  with check (id = (select viewer_account()));
grant select (center_id, id, account_id, name, title, roles, hours, phone, totp_confirmed_at, left_at) on staff_member to ajar_staff;
create policy staff_reads on staff_member for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
grant select on staff_absence to ajar_staff;
create policy staff_reads on staff_absence for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
grant select on client to ajar_staff;
create policy staff_reads on client for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select viewer_caseload())));
grant select on family_link to ajar_staff;
create policy staff_reads on family_link for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on release to ajar_staff;
create policy staff_reads on release for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on release_refusal to ajar_staff;
create policy staff_reads on release_refusal for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on never_share to ajar_staff;
create policy staff_reads on never_share for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on crisis to ajar_staff;
create policy staff_reads on crisis for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on disclosure to ajar_staff;
create policy staff_reads on disclosure for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on care_assignment to ajar_staff;
create policy staff_reads on care_assignment for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on case_manager_status to ajar_staff;
create policy staff_reads on case_manager_status for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on goal to ajar_staff;
create policy staff_reads on goal for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on goal_step to ajar_staff;
create policy staff_reads on goal_step for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on step_help to ajar_staff;
create policy staff_reads on step_help for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on goal_progress to ajar_staff;
create policy staff_reads on goal_progress for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on care_fact to ajar_staff;
create policy staff_reads on care_fact for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on visit to ajar_staff;
create policy staff_reads on visit for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on joint_meeting to ajar_staff;
create policy staff_reads on joint_meeting for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on ask_task to ajar_staff;
create policy staff_reads on ask_task for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select (center_id, id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_staff;
create policy staff_reads on hold for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on meeting_invitation to ajar_staff;
create policy staff_reads on meeting_invitation for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on family_member to ajar_staff;
create policy staff_reads on family_member for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and id in (select family_member_id from family_link));
grant insert on release to ajar_staff;
create policy staff_adds on release for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and recorded_by = (select viewer_account()) and form = 'paper');
grant select on release_event to ajar_staff;
create policy staff_reads on release_event for select to ajar_staff
  using (release_id in (select id from release));
grant insert on release_event to ajar_staff;
create policy staff_adds on release_event for insert to ajar_staff
  with check (release_id in (select id from release) and by_account_id = (select viewer_account()));
grant insert on release_refusal to ajar_staff;
create policy staff_adds on release_refusal for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and recorded_by = (select viewer_account()));
grant insert on care_assignment to ajar_staff;
create policy staff_adds on care_assignment for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on goal to ajar_staff;
create policy staff_adds on goal for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on goal_step to ajar_staff;
create policy staff_adds on goal_step for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on step_help to ajar_staff;
create policy staff_adds on step_help for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on goal_progress to ajar_staff;
create policy staff_adds on goal_progress for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on care_fact to ajar_staff;
create policy staff_adds on care_fact for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on visit to ajar_staff;
create policy staff_adds on visit for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on joint_meeting to ajar_staff;
create policy staff_adds on joint_meeting for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on meeting_invitation to ajar_staff;
create policy staff_adds on meeting_invitation for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant update (until_at) on care_assignment to ajar_staff;
create policy staff_changes on care_assignment for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant update (words, state) on goal to ajar_staff;
create policy staff_changes on goal for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant update (words, doer, skill, support, done_at, position) on goal_step to ajar_staff;
create policy staff_changes on goal_step for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant update (would_help, would_not_help) on step_help to ajar_staff;
create policy staff_changes on step_help for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant insert on crisis to ajar_staff;
create policy staff_adds on crisis for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and ((select viewer_holds('doctor')) or (select viewer_holds('therapist'))));
grant update (ended_at) on crisis to ajar_staff;
create policy staff_changes on crisis for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())) and ((select viewer_holds('doctor')) or (select viewer_holds('therapist'))))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant update (state, confirmed_time_id, cancelled_at, client_answered_at) on joint_meeting to ajar_staff;
create policy staff_changes on joint_meeting for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant update (sequence, wanted_at, invited_at, withdrawn_at) on meeting_invitation to ajar_staff;
create policy staff_changes on meeting_invitation for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on meeting_time to ajar_staff;
create policy staff_reads on meeting_time for select to ajar_staff
  using (meeting_id in (select id from joint_meeting));
grant insert on meeting_time to ajar_staff;
create policy staff_adds on meeting_time for insert to ajar_staff
  with check (meeting_id in (select id from joint_meeting));
grant select on meeting_answer to ajar_staff;
create policy staff_reads on meeting_answer for select to ajar_staff
  using (invitation_id in (select id from meeting_invitation));
grant update (outcome, closed_at, closed_by, due_on, last_asked_at) on ask_task to ajar_staff;
create policy staff_changes on ask_task for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload())));
grant select on lookup to ajar_staff;
create policy staff_reads on lookup for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select lookup_id from ask_task)));
grant select on report_match to ajar_staff;
create policy staff_reads on report_match for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or client_id in (select viewer_caseload()) or held_by = (select viewer_staff())));
grant insert on report_match to ajar_staff;
create policy staff_adds on report_match for insert to ajar_staff
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null and (select viewer_is_center_wide()) and matched_by = (select viewer_staff()));
grant update (client_id, held_by, matched_by, matched_at) on report_match to ajar_staff;
create policy staff_changes on report_match for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and (select viewer_is_center_wide()))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
grant select on report to ajar_staff;
create policy staff_reads on report for select to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select report_id from report_match)));
grant update (state, read_at, closed_at, graded_urgency) on report to ajar_staff;
create policy staff_changes on report for update to ajar_staff
  using (center_id = (select viewer_center()) and (select viewer_staff()) is not null and ((select viewer_is_center_wide()) or id in (select report_id from report_match)))
  with check (center_id = (select viewer_center()) and (select viewer_staff()) is not null);
grant select on report_addition to ajar_staff;
create policy staff_reads on report_addition for select to ajar_staff
  using (report_id in (select id from report));
grant select on report_action to ajar_staff;
create policy staff_reads on report_action for select to ajar_staff
  using (report_id in (select id from report));
grant insert on report_action to ajar_staff;
create policy staff_adds on report_action for insert to ajar_staff
  with check (report_id in (select id from report) and staff_id = (select viewer_staff()));
grant select on report_reply to ajar_staff;
create policy staff_reads on report_reply for select to ajar_staff
  using (report_id in (select id from report));
grant insert on report_reply to ajar_staff;
create policy staff_adds on report_reply for insert to ajar_staff
  with check (report_id in (select id from report) and written_by = (select viewer_staff()));
-- Sign-in
grant select on account to ajar_gate;
create policy gate_reads on account for select to ajar_gate
  using (true);
grant insert on account to ajar_gate;
create policy gate_adds on account for insert to ajar_gate
  with check (true);
grant select on session to ajar_gate;
create policy gate_reads on session for select to ajar_gate
  using (true);
grant insert on session to ajar_gate;
create policy gate_adds on session for insert to ajar_gate
  with check (true);
grant select on sign_in_attempt to ajar_gate;
create policy gate_reads on sign_in_attempt for select to ajar_gate
  using (true);
grant insert on sign_in_attempt to ajar_gate;
create policy gate_adds on sign_in_attempt for insert to ajar_gate
  with check (true);
grant select on rate_limit to ajar_gate;
create policy gate_reads on rate_limit for select to ajar_gate
  using (true);
grant insert on rate_limit to ajar_gate;
create policy gate_adds on rate_limit for insert to ajar_gate
  with check (true);
grant update (language) on account to ajar_gate;
create policy gate_changes on account for update to ajar_gate
  using (true)
  with check (true);
grant update (seen_at, second_factor_at, ended_at, expires_at) on session to ajar_gate;
create policy gate_changes on session for update to ajar_gate
  using (true)
  with check (true);
grant update (tries, used_at) on sign_in_attempt to ajar_gate;
create policy gate_changes on sign_in_attempt for update to ajar_gate
  using (true)
  with check (true);
grant update (count) on rate_limit to ajar_gate;
create policy gate_changes on rate_limit for update to ajar_gate
  using (true)
  with check (true);
grant select on family_member to ajar_gate;
create policy gate_reads on family_member for select to ajar_gate
  using (true);
grant insert on family_member to ajar_gate;
create policy gate_adds on family_member for insert to ajar_gate
  with check (true);
grant select (center_id, id, account_id, name, roles, totp_secret, totp_confirmed_at, totp_step, left_at) on staff_member to ajar_gate;
create policy gate_reads on staff_member for select to ajar_gate
  using (true);
grant update (totp_secret, totp_confirmed_at, totp_step) on staff_member to ajar_gate;
create policy gate_changes on staff_member for update to ajar_gate
  using (true)
  with check (true);
grant select (center_id, id, account_id) on client to ajar_gate;
create policy gate_reads on client for select to ajar_gate
  using (true);
grant insert on letter to ajar_gate;
create policy gate_adds on letter for insert to ajar_gate
  with check (kind = 'sign-in-code' and gate_client_id is null);
grant select (id, slug, name, time_zone, place, maximum_term_days, phone, opening_hours, created_at) on center to ajar_keeper;
create policy keeper_reads on center for select to ajar_keeper using (true);
grant insert on center to ajar_keeper;
create policy keeper_adds on center for insert to ajar_keeper with check (true);
grant update (name, time_zone, place, maximum_term_days, phone, opening_hours) on center to ajar_keeper;
create policy keeper_changes on center for update to ajar_keeper using (true) with check (true);
grant select (center_id, id, label, published_at, statements, has_part2_statement) on form_version to ajar_keeper;
create policy keeper_reads on form_version for select to ajar_keeper using (true);
grant insert on form_version to ajar_keeper;
create policy keeper_adds on form_version for insert to ajar_keeper with check (true);
grant select (center_id, id, email, language, created_at) on account to ajar_keeper;
create policy keeper_reads on account for select to ajar_keeper using (true);
grant insert on account to ajar_keeper;
create policy keeper_adds on account for insert to ajar_keeper with check (true);
grant select (center_id, id, account_id, name, title, roles, hours, phone, left_at) on staff_member to ajar_keeper;
create policy keeper_reads on staff_member for select to ajar_keeper using (true);
grant insert on staff_member to ajar_keeper;
create policy keeper_adds on staff_member for insert to ajar_keeper with check (true);
grant update (name, title, roles, hours, phone, left_at) on staff_member to ajar_keeper;
create policy keeper_changes on staff_member for update to ajar_keeper using (true) with check (true);
grant select (center_id, id, account_id, name, born_on, created_at) on client to ajar_keeper;
create policy keeper_reads on client for select to ajar_keeper using (true);
grant insert on client to ajar_keeper;
create policy keeper_adds on client for insert to ajar_keeper with check (true);
grant update (account_id) on client to ajar_keeper;
create policy keeper_changes on client for update to ajar_keeper using (true) with check (true);
grant select (center_id, id, client_id, staff_id, role, since_at, until_at) on care_assignment to ajar_keeper;
create policy keeper_reads on care_assignment for select to ajar_keeper using (true);
grant insert on care_assignment to ajar_keeper;
create policy keeper_adds on care_assignment for insert to ajar_keeper with check (true);
-- The worker: hands letters over, makes the tasks that follow a question, forgets what is past its day
grant select on center to ajar_worker;
create policy worker_reads on center for select to ajar_worker
  using (true);
grant select on mocked_clock to ajar_worker;
create policy worker_reads on mocked_clock for select to ajar_worker using (true);
grant select on rule_pack to ajar_worker;
create policy worker_reads on rule_pack for select to ajar_worker
  using (true);
grant select on form_version to ajar_worker;
create policy worker_reads on form_version for select to ajar_worker
  using (true);
grant select on release to ajar_worker;
create policy worker_reads on release for select to ajar_worker
  using (true);
grant select on release_event to ajar_worker;
create policy worker_reads on release_event for select to ajar_worker
  using (true);
grant select on never_share to ajar_worker;
create policy worker_reads on never_share for select to ajar_worker
  using (true);
grant select on hold to ajar_worker;
create policy worker_reads on hold for select to ajar_worker
  using (true);
grant select on crisis to ajar_worker;
create policy worker_reads on crisis for select to ajar_worker
  using (true);
grant select on joint_meeting to ajar_worker;
create policy worker_reads on joint_meeting for select to ajar_worker
  using (true);
grant select on meeting_time to ajar_worker;
create policy worker_reads on meeting_time for select to ajar_worker
  using (true);
grant select on meeting_invitation to ajar_worker;
create policy worker_reads on meeting_invitation for select to ajar_worker
  using (true);
grant update (sent_at, sent_starts_at, withdrawn_at, sequence) on meeting_invitation to ajar_worker;
create policy worker_changes on meeting_invitation for update to ajar_worker
  using (true)
  with check (true);
grant update (id) on joint_meeting to ajar_worker;
create policy worker_locks on joint_meeting for update to ajar_worker
  using (true)
  with check (false);
grant select on letter to ajar_worker;
create policy worker_reads on letter for select to ajar_worker
  using (true);
grant insert (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at) on letter to ajar_worker;
create policy worker_adds on letter for insert to ajar_worker
  with check (kind = 'meeting-cancelled' and gate_client_id is null);
grant select on lookup to ajar_worker;
create policy worker_reads on lookup for select to ajar_worker
  using (true);
grant select on ask_task to ajar_worker;
create policy worker_reads on ask_task for select to ajar_worker
  using (true);
grant select on sign_in_attempt to ajar_worker;
create policy worker_reads on sign_in_attempt for select to ajar_worker
  using (true);
grant select on family_link to ajar_worker;
create policy worker_reads on family_link for select to ajar_worker
  using (true);
grant select (center_id, id, email, language, closed_at) on account to ajar_worker;
create policy worker_reads on account for select to ajar_worker
  using (true);
grant select (center_id, id, account_id) on family_member to ajar_worker;
create policy worker_reads on family_member for select to ajar_worker
  using (true);
grant select (center_id, id, account_id, name, born_on) on client to ajar_worker;
create policy worker_reads on client for select to ajar_worker
  using (true);
grant select (center_id, id, account_id, roles, left_at) on staff_member to ajar_worker;
create policy worker_reads on staff_member for select to ajar_worker
  using (true);
grant select on care_assignment to ajar_worker;
create policy worker_reads on care_assignment for select to ajar_worker
  using (true);
grant update (state, attempts, due_at, sent_at, last_code, to_email, subject_ids) on letter to ajar_worker;
create policy worker_changes on letter for update to ajar_worker
  using (true)
  with check (true);
grant update (matched_at) on lookup to ajar_worker;
create policy worker_changes on lookup for update to ajar_worker
  using (true)
  with check (true);
grant insert on ask_task to ajar_worker;
create policy worker_adds on ask_task for insert to ajar_worker
  with check (true);
grant insert on disclosure to ajar_worker;
create policy worker_adds on disclosure for insert to ajar_worker
  with check (channel in ('letter', 'calendar'));
grant delete on form_attempt to ajar_worker;
create policy worker_purges on form_attempt for delete to ajar_worker
  using (created_at < asked_at() - interval '1 day');
grant select (center_id, created_at) on form_attempt to ajar_worker;
create policy worker_reads on form_attempt for select to ajar_worker
  using (true);
grant delete on report_draft to ajar_worker;
create policy worker_purges on report_draft for delete to ajar_worker
  using (updated_at < asked_at() - interval '1 day');
grant select (center_id, updated_at) on report_draft to ajar_worker;
create policy worker_reads on report_draft for select to ajar_worker
  using (true);
grant delete on rate_limit to ajar_worker;
create policy worker_purges on rate_limit for delete to ajar_worker
  using (window_starts_at < asked_at() - interval '1 day');
grant select (center_id, window_starts_at) on rate_limit to ajar_worker;
create policy worker_reads on rate_limit for select to ajar_worker
  using (true);
grant delete on sign_in_attempt to ajar_worker;
create policy worker_purges on sign_in_attempt for delete to ajar_worker
  using (expires_at < asked_at() - interval '1 day');
grant delete on form_receipt to ajar_worker;
create policy worker_purges on form_receipt for delete to ajar_worker
  using (created_at < asked_at() - interval '1 day');
grant select (center_id, created_at) on form_receipt to ajar_worker;
create policy worker_reads on form_receipt for select to ajar_worker
  using (true);
-- A hidden row must cost nothing: the family's reads walk indexes from the live release and never a whole table.
alter role ajar_family set enable_seqscan = off;
alter role ajar_family set jit = off;
alter role ajar_family set plan_cache_mode = force_generic_plan;
