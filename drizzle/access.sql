-- Printed from drizzle/tables by `npm run access`. Change it there.

alter table account enable row level security;
alter table account force row level security;
grant select (center_id, id, email, language) on account to ajar_family;
create policy family_reads on account for select to ajar_family
  using (id = (select live_me('account')));
grant update (language) on account to ajar_family;
create policy family_changes on account for update to ajar_family
  using (id = (select live_me('account')))
  with check (id = (select live_me('account')));
grant select (center_id, id, email, language) on account to ajar_client;
create policy client_reads on account for select to ajar_client
  using ((center_id, id) = (select v.center_id, v.account_id from viewer() v));
grant update (language) on account to ajar_client;
create policy client_changes on account for update to ajar_client
  using ((center_id, id) = (select v.center_id, v.account_id from viewer() v))
  with check ((center_id, id) = (select v.center_id, v.account_id from viewer() v));
grant select (center_id, id, email, language) on account to ajar_staff;
create policy staff_reads on account for select to ajar_staff
  using (center_id = (select viewer_workplace()) and exists (select from family_member o where o.center_id = account.center_id and o.account_id = account.id));
grant select (center_id, id, email, language, closed_at) on account to ajar_worker;
create policy worker_reads on account for select to ajar_worker
  using (true);
grant select (center_id, id, email, language, closed_at) on account to ajar_consent;
create policy consent_reads on account for select to ajar_consent
  using (true);
grant insert (center_id, id, email, language, created_at) on account to ajar_consent;
create policy consent_adds on account for insert to ajar_consent
  with check (true);
grant update (language, email) on account to ajar_consent;
create policy consent_changes on account for update to ajar_consent
  using (true)
  with check (true);
grant select (center_id, id, email) on account to ajar_keeper;
create policy keeper_reads on account for select to ajar_keeper
  using (true);
grant insert (center_id, id, email, language, created_at) on account to ajar_keeper;
create policy keeper_adds on account for insert to ajar_keeper
  with check (true);

alter table advance_directive enable row level security;
alter table advance_directive force row level security;
grant select (center_id, id, client_id, signed_on, name, kind, size_bytes, content, by_account_id, by_staff_id, at, withdrawn_at) on advance_directive to ajar_client;
create policy client_reads on advance_directive for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, signed_on, name, kind, size_bytes, content, by_account_id, by_staff_id, at, withdrawn_at) on advance_directive to ajar_client;
create policy client_adds on advance_directive for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and by_account_id = (select viewer_account()) and by_staff_id is null and withdrawn_at is null);
grant update (withdrawn_at) on advance_directive to ajar_client;
create policy client_changes on advance_directive for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, signed_on, name, kind, size_bytes, content, by_account_id, by_staff_id, at, withdrawn_at) on advance_directive to ajar_staff;
create policy staff_reads on advance_directive for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))) and withdrawn_at is null);
grant insert (center_id, id, client_id, signed_on, name, kind, size_bytes, content, by_account_id, by_staff_id, at, withdrawn_at) on advance_directive to ajar_staff;
create policy staff_adds on advance_directive for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_release')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_release'))) and by_account_id = (select viewer_account()) and by_staff_id = (select viewer_staff()) and withdrawn_at is null);
grant select (center_id, id, client_id, signed_on, by_account_id, at, withdrawn_at) on advance_directive to ajar_consent;
create policy consent_reads on advance_directive for select to ajar_consent
  using (true);

alter table agenda_item enable row level security;
alter table agenda_item force row level security;
grant select (center_id, id, meeting_id, kind, seen_by, words, language, written_at, removed_at) on agenda_item to ajar_family;
create policy family_reads on agenda_item for select to ajar_family
  using (seen_by = 'all' and removed_at is null and meeting_id = any ((select live_meetings())::uuid[]) and exists (select from joint_meeting j where j.center_id = agenda_item.center_id
    and j.id = agenda_item.meeting_id and j.state in ('invited', 'confirmed')));
grant select (center_id, id, meeting_id, client_id, written_by, kind, seen_by, words, language, written_at, removed_at) on agenda_item to ajar_client;
create policy client_reads on agenda_item for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, meeting_id, client_id, kind, seen_by, words, language, written_at) on agenda_item to ajar_client;
create policy client_adds on agenda_item for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and exists (select from joint_meeting o where o.center_id = agenda_item.center_id and o.id = agenda_item.meeting_id) and written_by is null);
grant update (seen_by, removed_at) on agenda_item to ajar_client;
create policy client_changes on agenda_item for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, meeting_id, client_id, written_by, kind, seen_by, words, language, written_at, removed_at) on agenda_item to ajar_staff;
create policy staff_reads on agenda_item for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))) and seen_by <> 'own');
grant insert (center_id, id, meeting_id, client_id, written_by, kind, seen_by, words, language, written_at) on agenda_item to ajar_staff;
create policy staff_adds on agenda_item for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and exists (select from joint_meeting o where o.center_id = agenda_item.center_id and o.id = agenda_item.meeting_id) and seen_by = 'both' and written_by is not null);
grant update (removed_at) on agenda_item to ajar_staff;
create policy staff_changes on agenda_item for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and written_by is not null)
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and written_by is not null);

alter table agreed_step enable row level security;
alter table agreed_step force row level security;
grant select (center_id, step_id, meeting_id, client_id) on agreed_step to ajar_client;
create policy client_reads on agreed_step for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, step_id, meeting_id, client_id) on agreed_step to ajar_staff;
create policy staff_reads on agreed_step for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_goals'))));
grant insert (center_id, step_id, meeting_id, client_id) on agreed_step to ajar_staff;
create policy staff_adds on agreed_step for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('write_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('write_goals'))) and exists (select from joint_meeting o where o.center_id = agreed_step.center_id and o.id = agreed_step.meeting_id));

alter table ask_task enable row level security;
alter table ask_task force row level security;
grant select (center_id, id, lookup_id, release_id, client_id, left_at, due_on, asker, is_crowded, last_asked_at, last_asked_by, outcome, closed_at, closed_by) on ask_task to ajar_staff;
create policy staff_reads on ask_task for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('ask_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('ask_client'))));
grant insert (center_id, id, lookup_id, client_id, due_on, asker, is_crowded) on ask_task to ajar_staff;
create policy staff_adds on ask_task for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and client_id not in (select viewer_walled()));
grant update (outcome, closed_at, closed_by, due_on, last_asked_at, last_asked_by) on ask_task to ajar_staff;
create policy staff_changes on ask_task for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('ask_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('ask_client'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('ask_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('ask_client'))));
grant select (center_id, client_id) on ask_task to ajar_worker;
create policy worker_reads on ask_task for select to ajar_worker
  using (true);
grant insert (center_id, id, lookup_id, release_id, client_id, due_on, asker, is_crowded) on ask_task to ajar_worker;
create policy worker_adds on ask_task for insert to ajar_worker
  with check (true);
grant insert (center_id, id, release_id, client_id, due_on, left_at) on ask_task to ajar_consent;
create policy consent_adds on ask_task for insert to ajar_consent
  with check (true);

alter table audit_anchor enable row level security;
alter table audit_anchor force row level security;
grant select (center_id, day, at, heads, hash) on audit_anchor to ajar_staff;
create policy staff_reads on audit_anchor for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('read_audit')));
grant select (center_id, day, at, heads, hash) on audit_anchor to ajar_worker;
create policy worker_reads on audit_anchor for select to ajar_worker
  using (true);
grant insert (center_id, day, at, heads, hash) on audit_anchor to ajar_worker;
create policy worker_adds on audit_anchor for insert to ajar_worker
  with check (true);
grant select (center_id, at) on audit_anchor to ajar_consent;
create policy consent_reads on audit_anchor for select to ajar_consent
  using (true);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
grant select (center_id, chain, seq, version, at, staff_id, signed_in_by, kind, what, clients, previous, hash) on audit_entry to ajar_staff;
create policy staff_reads on audit_entry for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('read_audit')) and not clients && array(select viewer_walled()));
grant select (center_id, chain, seq, version, at, staff_id, signed_in_by, kind, what, clients, previous, hash) on audit_entry to ajar_worker;
create policy worker_reads on audit_entry for select to ajar_worker
  using (true);
grant select (center_id, chain, seq, version, at, staff_id, signed_in_by, kind, what, clients, previous, hash) on audit_entry to ajar_consent;
create policy consent_reads on audit_entry for select to ajar_consent
  using (true);
grant insert (center_id, chain, seq, version, at, staff_id, signed_in_by, kind, what, clients, previous, hash) on audit_entry to ajar_consent;
create policy consent_adds on audit_entry for insert to ajar_consent
  with check (true);

alter table audit_head enable row level security;
alter table audit_head force row level security;
grant select (center_id, chain, seq, hash, anchored_seq) on audit_head to ajar_worker;
create policy worker_reads on audit_head for select to ajar_worker
  using (true);
grant update (anchored_seq) on audit_head to ajar_worker;
create policy worker_changes on audit_head for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, chain, seq, hash, began_at, anchored_seq) on audit_head to ajar_consent;
create policy consent_reads on audit_head for select to ajar_consent
  using (true);
grant insert (center_id, chain, seq, hash, began_at, anchored_seq) on audit_head to ajar_consent;
create policy consent_adds on audit_head for insert to ajar_consent
  with check (true);
grant update (seq, hash, began_at) on audit_head to ajar_consent;
create policy consent_changes on audit_head for update to ajar_consent
  using (true)
  with check (true);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
grant select (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_family;
create policy family_reads on calendar_feed for select to ajar_family
  using (account_id = (select live_me('account')) and audience = 'family');
grant insert (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_family;
create policy family_adds on calendar_feed for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')) and audience = 'family');
grant update (ended_at) on calendar_feed to ajar_family;
create policy family_changes on calendar_feed for update to ajar_family
  using (account_id = (select live_me('account')) and audience = 'family')
  with check (account_id = (select live_me('account')) and audience = 'family');
grant select (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_client;
create policy client_reads on calendar_feed for select to ajar_client
  using ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'client');
grant insert (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_client;
create policy client_adds on calendar_feed for insert to ajar_client
  with check ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'client');
grant update (ended_at) on calendar_feed to ajar_client;
create policy client_changes on calendar_feed for update to ajar_client
  using ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'client')
  with check ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'client');
grant select (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_staff;
create policy staff_reads on calendar_feed for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'staff');
grant insert (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_staff;
create policy staff_adds on calendar_feed for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'staff');
grant update (ended_at) on calendar_feed to ajar_staff;
create policy staff_changes on calendar_feed for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'staff')
  with check (center_id = (select viewer_workplace()) and (center_id, account_id) = (select v.center_id, v.account_id from viewer() v) and audience = 'staff');
grant select (center_id, id, account_id, audience, token_hash, made_at, ended_at) on calendar_feed to ajar_consent;
create policy consent_reads on calendar_feed for select to ajar_consent
  using (true);

alter table calendar_reply enable row level security;
alter table calendar_reply force row level security;
grant select (center_id, id, outcome, received_at, at) on calendar_reply to ajar_staff;
create policy staff_reads on calendar_reply for select to ajar_staff
  using (center_id = (select viewer_workplace()));
grant select (center_id, id, mark, invitation_id, outcome, received_at, at) on calendar_reply to ajar_worker;
create policy worker_reads on calendar_reply for select to ajar_worker
  using (true);
grant insert (center_id, id, mark, invitation_id, outcome, received_at, at) on calendar_reply to ajar_worker;
create policy worker_adds on calendar_reply for insert to ajar_worker
  with check (true);

alter table card_opening enable row level security;
alter table card_opening force row level security;
grant select (center_id, id, card_id, client_id, at) on card_opening to ajar_client;
create policy client_reads on card_opening for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, card_id, client_id, at) on card_opening to ajar_consent;
create policy consent_adds on card_opening for insert to ajar_consent
  with check (true);

alter table care_assignment enable row level security;
alter table care_assignment force row level security;
grant select (center_id, client_id, staff_id, role, since_at, until_at, walled) on care_assignment to ajar_family;
create policy family_reads on care_assignment for select to ajar_family
  using (not walled and since_at <= asked_at() and (until_at is null or until_at > asked_at()) and case role when 'case_manager' then client_id = any ((select live_clients('case_manager_contact'))::uuid[]) else client_id || ' ' || staff_id = any ((select live_reaches('care_team'))::text[]) end);
grant select (center_id, client_id, staff_id, role, since_at, until_at, walled) on care_assignment to ajar_client;
create policy client_reads on care_assignment for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, staff_id, role, since_at, until_at, assigned_by, walled) on care_assignment to ajar_staff;
create policy staff_reads on care_assignment for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('find_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('find_client'))));
grant insert (center_id, id, client_id, staff_id, role, since_at, assigned_by) on care_assignment to ajar_staff;
create policy staff_adds on care_assignment for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('assign_case_manager')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('assign_case_manager'))));
grant update (until_at) on care_assignment to ajar_staff;
create policy staff_changes on care_assignment for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('assign_case_manager')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('assign_case_manager'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('assign_case_manager')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('assign_case_manager'))));
grant select (center_id, client_id, staff_id, role, until_at) on care_assignment to ajar_worker;
create policy worker_reads on care_assignment for select to ajar_worker
  using (true);
grant select (center_id, client_id, staff_id, role, since_at, until_at, walled) on care_assignment to ajar_consent;
create policy consent_reads on care_assignment for select to ajar_consent
  using (true);
grant update (until_at, walled) on care_assignment to ajar_consent;
create policy consent_changes on care_assignment for update to ajar_consent
  using (true)
  with check (true);
grant select (center_id, id, client_id, staff_id, role, since_at, until_at, assigned_by, walled) on care_assignment to ajar_keeper;
create policy keeper_reads on care_assignment for select to ajar_keeper
  using (true);
grant insert (center_id, id, client_id, staff_id, role, since_at) on care_assignment to ajar_keeper;
create policy keeper_adds on care_assignment for insert to ajar_keeper
  with check (true);

alter table care_ending enable row level security;
alter table care_ending force row level security;
grant select (center_id, client_id, ended_at, resumed_at) on care_ending to ajar_client;
create policy client_reads on care_ending for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, why, ended_at, ended_by, resumed_at, resumed_by) on care_ending to ajar_staff;
create policy staff_reads on care_ending for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, why, ended_at, ended_by) on care_ending to ajar_staff;
create policy staff_adds on care_ending for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('end_care')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('end_care'))) and ended_by = (select viewer_staff()));
grant update (resumed_at, resumed_by) on care_ending to ajar_staff;
create policy staff_changes on care_ending for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('end_care')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('end_care'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('end_care')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('end_care'))));
grant select (center_id, client_id, ended_at, resumed_at) on care_ending to ajar_system;
create policy system_reads on care_ending for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, client_id, ended_at, resumed_at) on care_ending to ajar_worker;
create policy worker_reads on care_ending for select to ajar_worker
  using (true);
grant select (center_id, client_id, ended_at, resumed_at) on care_ending to ajar_consent;
create policy consent_reads on care_ending for select to ajar_consent
  using (true);

alter table care_fact enable row level security;
alter table care_fact force row level security;
grant select (center_id, id, client_id, topic, sentence, recorded_at) on care_fact to ajar_family;
create policy family_reads on care_fact for select to ajar_family
  using (case topic when 'health' then client_id = any ((select live_clients('health'))::uuid[]) when 'crisis' then client_id = any ((select live_clients('crisis'))::uuid[]) when 'substance_use' then client_id = any ((select live_clients('substance_use'))::uuid[]) end);
grant select (center_id, id, client_id, topic, sentence, recorded_at) on care_fact to ajar_client;
create policy client_reads on care_fact for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, topic, sentence, recorded_at) on care_fact to ajar_staff;
create policy staff_reads on care_fact for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_goals'))) or client_id in (select viewed_client())));

alter table case_manager_status enable row level security;
alter table case_manager_status force row level security;
grant select (center_id, client_id, assigned) on case_manager_status to ajar_family;
create policy family_reads on case_manager_status for select to ajar_family
  using (client_id = any ((select live_clients('case_manager'))::uuid[]));
grant select (center_id, client_id, assigned) on case_manager_status to ajar_client;
create policy client_reads on case_manager_status for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, client_id, assigned) on case_manager_status to ajar_staff;
create policy staff_reads on case_manager_status for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('find_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('find_client'))));
grant select (center_id, client_id, assigned) on case_manager_status to ajar_consent;
create policy consent_reads on case_manager_status for select to ajar_consent
  using (true);
grant insert (center_id, client_id, assigned) on case_manager_status to ajar_consent;
create policy consent_adds on case_manager_status for insert to ajar_consent
  with check (true);
grant update (assigned) on case_manager_status to ajar_consent;
create policy consent_changes on case_manager_status for update to ajar_consent
  using (true)
  with check (true);

alter table center enable row level security;
alter table center force row level security;
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards, address, crisis_line, resources) on center to ajar_public;
create policy public_reads on center for select to ajar_public
  using (id = (select served_center()));
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards, text_agreed_on) on center to ajar_family;
create policy family_reads on center for select to ajar_family
  using (id = (select live_me('center')));
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards, maximum_term_days, text_agreed_on) on center to ajar_client;
create policy client_reads on center for select to ajar_client
  using (id = (select viewer_center()));
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards, address, crisis_line, resources, maximum_term_days, meet_every_months, text_agreed_on, text_agreed_with, described_at, described_by) on center to ajar_staff;
create policy staff_reads on center for select to ajar_staff
  using (id = (select viewer_center()));
grant update (name, address, phone, crisis_line, opening_hours, holidays, standards, resources, meet_every_months, text_agreed_on, text_agreed_with, described_at, described_by) on center to ajar_staff;
create policy staff_changes on center for update to ajar_staff
  using (id = (select viewer_center()) and (select viewer_does_all('describe_center')))
  with check (id = (select viewer_center()) and (select viewer_does_all('describe_center')));
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards) on center to ajar_guide;
create policy guide_reads on center for select to ajar_guide
  using (id = (select viewer_center()));
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards) on center to ajar_gate;
create policy gate_reads on center for select to ajar_gate
  using (id = (select served_center()));
grant select (id, name, place, maximum_term_days, time_zone) on center to ajar_system;
create policy system_reads on center for select to ajar_system
  using (id = (select system_center('')));
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards, host, maximum_term_days, text_agreed_on) on center to ajar_worker;
create policy worker_reads on center for select to ajar_worker
  using (true);
grant select (id, name, time_zone, place, phone, language, opening_hours, holidays, standards, host, maximum_term_days, second_factor_grace_days, text_agreed_on) on center to ajar_consent;
create policy consent_reads on center for select to ajar_consent
  using (true);
grant update (id) on center to ajar_consent;
create policy consent_changes on center for update to ajar_consent
  using (true)
  with check (true);
grant select (id, slug, host, name, language, time_zone, place, maximum_term_days, second_factor_grace_days, phone, opening_hours, standards, holidays, meet_every_months, address, crisis_line, resources, text_agreed_on, text_agreed_with, file_said, created_at, described_at, described_by) on center to ajar_keeper;
create policy keeper_reads on center for select to ajar_keeper
  using (true);
grant insert (id, slug, host, name, language, time_zone, place, maximum_term_days, second_factor_grace_days, phone, opening_hours, standards, holidays, meet_every_months, address, crisis_line, resources, text_agreed_on, text_agreed_with, file_said, created_at, described_at, described_by) on center to ajar_keeper;
create policy keeper_adds on center for insert to ajar_keeper
  with check (true);
grant update (host, language, name, time_zone, place, maximum_term_days, second_factor_grace_days, phone, opening_hours, holidays, standards, address, crisis_line, resources, file_said) on center to ajar_keeper;
create policy keeper_changes on center for update to ajar_keeper
  using (true)
  with check (true);

alter table client enable row level security;
alter table client force row level security;
grant select (center_id, id, name, born_on) on client to ajar_client;
create policy client_reads on client for select to ajar_client
  using ((center_id, id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, account_id, name, plain_name, born_on, record_number, created_at) on client to ajar_staff;
create policy staff_reads on client for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('find_client')) and id not in (select viewer_walled()) or id in (select viewer_clients('find_client'))));
grant select (center_id, id, name, born_on) on client to ajar_system;
create policy system_reads on client for select to ajar_system
  using (center_id = (select system_center('')));
grant select (center_id, id, name, plain_name, born_on) on client to ajar_worker;
create policy worker_reads on client for select to ajar_worker
  using (true);
grant select (center_id, id, account_id, plain_name, born_on) on client to ajar_consent;
create policy consent_reads on client for select to ajar_consent
  using (true);
grant select (center_id, id, account_id, name, plain_name, born_on, record_number, created_at) on client to ajar_keeper;
create policy keeper_reads on client for select to ajar_keeper
  using (true);
grant insert (center_id, id, account_id, name, plain_name, born_on, record_number, created_at) on client to ajar_keeper;
create policy keeper_adds on client for insert to ajar_keeper
  with check (true);
grant update (account_id, record_number) on client to ajar_keeper;
create policy keeper_changes on client for update to ajar_keeper
  using (true)
  with check (true);

alter table conflict enable row level security;
alter table conflict force row level security;
grant select (center_id, id, client_id, staff_id, from_at, by_client, ended_at) on conflict to ajar_client;
create policy client_reads on conflict for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, staff_id, from_at, set_by, by_client) on conflict to ajar_client;
create policy client_adds on conflict for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and set_by = (select viewer_account()) and by_client = true);
grant update (ended_at, ended_by) on conflict to ajar_client;
create policy client_changes on conflict for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and by_client = true)
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and by_client = true);
grant select (center_id, id, client_id, staff_id, from_at, set_by, by_client, reason, ended_at, ended_by) on conflict to ajar_staff;
create policy staff_reads on conflict for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_conflict')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_conflict'))));
grant insert (center_id, id, client_id, staff_id, from_at, set_by, by_client, reason) on conflict to ajar_staff;
create policy staff_adds on conflict for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_conflict')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_conflict'))) and set_by = (select viewer_account()) and by_client = false);
grant update (ended_at, ended_by) on conflict to ajar_staff;
create policy staff_changes on conflict for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_conflict')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_conflict'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_conflict')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_conflict'))));
grant select (center_id, client_id, staff_id, ended_at) on conflict to ajar_consent;
create policy consent_reads on conflict for select to ajar_consent
  using (true);

alter table consent_seal enable row level security;
alter table consent_seal force row level security;
grant select (seal) on consent_seal to ajar_consent;
create policy consent_reads on consent_seal for select to ajar_consent
  using (true);

alter table conversation enable row level security;
alter table conversation force row level security;
grant select (center_id, id, account_id, link, about_name, with_client, started_at, said_at, read_until, read_at) on conversation to ajar_family;
create policy family_reads on conversation for select to ajar_family
  using (account_id = (select live_me('account')));
grant insert (center_id, id, account_id, link, about_name, with_client, started_at, said_at) on conversation to ajar_family;
create policy family_adds on conversation for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')));
grant update (read_until) on conversation to ajar_family;
create policy family_changes on conversation for update to ajar_family
  using (account_id = (select live_me('account')))
  with check (account_id = (select live_me('account')));
grant select (center_id, id, said_at) on conversation to ajar_client;
create policy client_reads on conversation for select to ajar_client
  using (id = any (array(select viewer_included_conversations())));
grant select (center_id, id, account_id, link, about_name, plain_about, with_client, started_at, said_at, read_until, read_at, waits_since, is_crowded) on conversation to ajar_staff;
create policy staff_reads on conversation for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and id not in (select viewer_walled_conversations())
    or id in (select viewer_conversations('read_reports'))));
grant update (read_at, waits_since) on conversation to ajar_staff;
create policy staff_changes on conversation for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and id not in (select viewer_walled_conversations())
    or id in (select viewer_conversations('handle_report'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and id not in (select viewer_walled_conversations())
    or id in (select viewer_conversations('handle_report'))));
grant select (center_id, id, account_id, link, about_name, plain_about, with_client, started_at, said_at, read_until, read_at, waits_since, is_crowded) on conversation to ajar_consent;
create policy consent_reads on conversation for select to ajar_consent
  using (true);
grant update (said_at, waits_since) on conversation to ajar_consent;
create policy consent_changes on conversation for update to ajar_consent
  using (true)
  with check (true);

alter table conversation_match enable row level security;
alter table conversation_match force row level security;
grant select (center_id, conversation_id, client_id, held_by, alerted_at, late_at, included_at, included_by) on conversation_match to ajar_staff;
create policy staff_reads on conversation_match for select to ajar_staff
  using (exists (select from conversation o where o.center_id = conversation_match.center_id and o.id = conversation_match.conversation_id));
grant update (included_at, included_by) on conversation_match to ajar_staff;
create policy staff_changes on conversation_match for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and conversation_id not in (select viewer_walled_conversations())
    or conversation_id in (select viewer_conversations('answer_report'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and conversation_id not in (select viewer_walled_conversations())
    or conversation_id in (select viewer_conversations('answer_report'))));
grant select (center_id, conversation_id, client_id, held_by, alerted_at, late_at) on conversation_match to ajar_worker;
create policy worker_reads on conversation_match for select to ajar_worker
  using (true);
grant insert (center_id, conversation_id, client_id, held_by, alerted_at, late_at) on conversation_match to ajar_worker;
create policy worker_adds on conversation_match for insert to ajar_worker
  with check (true);
grant update (client_id, held_by, alerted_at, late_at) on conversation_match to ajar_worker;
create policy worker_changes on conversation_match for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, conversation_id, client_id, held_by, alerted_at, late_at, included_at, included_by) on conversation_match to ajar_consent;
create policy consent_reads on conversation_match for select to ajar_consent
  using (true);

alter table conversation_message enable row level security;
alter table conversation_message force row level security;
grant select (center_id, id, conversation_id, words, language, at) on conversation_message to ajar_family;
create policy family_reads on conversation_message for select to ajar_family
  using (exists (select from conversation o where o.center_id = conversation_message.center_id and o.id = conversation_message.conversation_id));
grant insert (center_id, id, conversation_id, words, language, at) on conversation_message to ajar_family;
create policy family_adds on conversation_message for insert to ajar_family
  with check (exists (select from conversation o where o.center_id = conversation_message.center_id and o.id = conversation_message.conversation_id));
grant select (center_id, id, conversation_id, words, language, at) on conversation_message to ajar_client;
create policy client_reads on conversation_message for select to ajar_client
  using (exists (select from conversation o where o.center_id = conversation_message.center_id and o.id = conversation_message.conversation_id));
grant select (center_id, id, conversation_id, words, language, at) on conversation_message to ajar_staff;
create policy staff_reads on conversation_message for select to ajar_staff
  using (exists (select from conversation o where o.center_id = conversation_message.center_id and o.id = conversation_message.conversation_id));

alter table conversation_reply enable row level security;
alter table conversation_reply force row level security;
grant select (center_id, id, conversation_id, client_id, topics, area, professional, neutral, words, written_at) on conversation_reply to ajar_family;
create policy family_reads on conversation_reply for select to ajar_family
  using (account_id = (select live_me('account')) and case
      when neutral is not null then true
      else family_member_id = (select live_me('family_member'))
        and viewer_may_be_told(client_id, topics, area, professional)
    end);
grant select (center_id, id, conversation_id, neutral, words, written_at) on conversation_reply to ajar_client;
create policy client_reads on conversation_reply for select to ajar_client
  using (exists (select from conversation o where o.center_id = conversation_reply.center_id and o.id = conversation_reply.conversation_id));
grant select (center_id, id, conversation_id, account_id, neutral, client_id, family_member_id, release_id, topics, area, professional, words, written_by, written_at) on conversation_reply to ajar_staff;
create policy staff_reads on conversation_reply for select to ajar_staff
  using (exists (select from conversation o where o.center_id = conversation_reply.center_id and o.id = conversation_reply.conversation_id) and ((client_id is null or exists (select from conversation_match m where m.center_id = conversation_reply.center_id
    and m.conversation_id = conversation_reply.conversation_id and m.client_id = conversation_reply.client_id)) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports')))));
grant insert (center_id, id, conversation_id, account_id, neutral, client_id, family_member_id, release_id, topics, area, professional, words, written_by, written_at) on conversation_reply to ajar_staff;
create policy staff_adds on conversation_reply for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and conversation_id not in (select viewer_walled_conversations())
    or conversation_id in (select viewer_conversations('answer_report'))) and written_by = (select viewer_staff()));
grant select (center_id, id, conversation_id, account_id, neutral, client_id, family_member_id, topics, area, professional) on conversation_reply to ajar_consent;
create policy consent_reads on conversation_reply for select to ajar_consent
  using (true);

alter table crisis enable row level security;
alter table crisis force row level security;
grant select (center_id, id, client_id, declared_by, declared_at, ended_at) on crisis to ajar_client;
create policy client_reads on crisis for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, declared_by, declared_at, ended_at) on crisis to ajar_staff;
create policy staff_reads on crisis for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, declared_by, declared_at) on crisis to ajar_staff;
create policy staff_adds on crisis for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('declare_crisis')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('declare_crisis'))));
grant update (ended_at) on crisis to ajar_staff;
create policy staff_changes on crisis for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('declare_crisis')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('declare_crisis'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('declare_crisis')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('declare_crisis'))));
grant select (center_id, client_id, declared_at, ended_at) on crisis to ajar_system;
create policy system_reads on crisis for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, client_id, declared_at, ended_at) on crisis to ajar_worker;
create policy worker_reads on crisis for select to ajar_worker
  using (true);
grant select (center_id, client_id, declared_at, ended_at) on crisis to ajar_consent;
create policy consent_reads on crisis for select to ajar_consent
  using (true);

alter table crisis_plan enable row level security;
alter table crisis_plan force row level security;
grant select (center_id, id, client_id, version, early_signs, what_helps, makes_worse, whom_to_call, medicines, language, by_account_id, by_staff_id, at) on crisis_plan to ajar_client;
create policy client_reads on crisis_plan for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, version, early_signs, what_helps, makes_worse, whom_to_call, medicines, language, by_account_id, by_staff_id, at) on crisis_plan to ajar_client;
create policy client_adds on crisis_plan for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and by_account_id = (select viewer_account()) and by_staff_id is null);
grant select (center_id, id, client_id, version, early_signs, what_helps, makes_worse, whom_to_call, medicines, language, by_account_id, by_staff_id, at) on crisis_plan to ajar_staff;
create policy staff_reads on crisis_plan for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, version, early_signs, what_helps, makes_worse, whom_to_call, medicines, language, by_account_id, by_staff_id, at) on crisis_plan to ajar_staff;
create policy staff_adds on crisis_plan for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_release')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_release'))) and by_account_id = (select viewer_account()) and by_staff_id = (select viewer_staff()));
grant select (center_id, id, client_id, version, early_signs, what_helps, makes_worse, whom_to_call, medicines, language, by_account_id, by_staff_id, at) on crisis_plan to ajar_consent;
create policy consent_reads on crisis_plan for select to ajar_consent
  using (true);

alter table disclosure enable row level security;
alter table disclosure force row level security;
grant select (center_id, id, client_id, family_member_id, release_id, topics, channel, at) on disclosure to ajar_client;
create policy client_reads on disclosure for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, family_member_id, release_id, topics, channel, at) on disclosure to ajar_staff;
create policy staff_reads on disclosure for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant select (center_id, id, client_id, family_member_id, release_id, topics, channel, at) on disclosure to ajar_system;
create policy system_reads on disclosure for select to ajar_system
  using (center_id = (select system_center('accounting')));
grant insert (center_id, id, client_id, family_member_id, release_id, topics, channel, at) on disclosure to ajar_worker;
create policy worker_adds on disclosure for insert to ajar_worker
  with check (channel in ('letter', 'calendar'));
grant insert (center_id, id, client_id, family_member_id, release_id, topics, channel, at) on disclosure to ajar_consent;
create policy consent_adds on disclosure for insert to ajar_consent
  with check (true);

alter table escalation enable row level security;
alter table escalation force row level security;
grant select (center_id, id, report_id, why, words, about_staff, raised_at, is_by_link, answer, answered_at) on escalation to ajar_public;
create policy public_reads on escalation for select to ajar_public
  using (exists (select from report o where o.center_id = escalation.center_id and o.id = escalation.report_id));
grant insert (center_id, id, report_id, why, words, about_staff, raised_at) on escalation to ajar_public;
create policy public_adds on escalation for insert to ajar_public
  with check (exists (select from report o where o.center_id = escalation.center_id and o.id = escalation.report_id));
grant select (center_id, id, report_id, why, words, about_staff, raised_at, is_by_link, answer, answered_at) on escalation to ajar_family;
create policy family_reads on escalation for select to ajar_family
  using (exists (select from report o where o.center_id = escalation.center_id and o.id = escalation.report_id));
grant insert (center_id, id, report_id, why, words, about_staff, raised_at) on escalation to ajar_family;
create policy family_adds on escalation for insert to ajar_family
  with check (exists (select from report o where o.center_id = escalation.center_id and o.id = escalation.report_id));
grant select (center_id, id, report_id, why, words, about_staff, raised_at, is_by_link, reference, writer_name, writer_phone, held_by, set_aside, placed_at, late_at, answer, answered_at, answered_by, note) on escalation to ajar_staff;
create policy staff_reads on escalation for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('answer_escalation')) and placed_at is not null and (select viewer_staff()) <> all (set_aside) and report_id not in (select viewer_walled_reports()) and (held_by = (select viewer_staff()) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('read_reports')))));
grant update (answer, answered_at, answered_by, note) on escalation to ajar_staff;
create policy staff_changes on escalation for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('answer_escalation')) and placed_at is not null and (select viewer_staff()) <> all (set_aside) and report_id not in (select viewer_walled_reports()) and (held_by = (select viewer_staff()) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('read_reports')))))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('answer_escalation')) and placed_at is not null and (select viewer_staff()) <> all (set_aside) and report_id not in (select viewer_walled_reports()) and (held_by = (select viewer_staff()) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('read_reports')))));
grant select (center_id, id, held_by, set_aside, placed_at, late_at, answered_at) on escalation to ajar_worker;
create policy worker_reads on escalation for select to ajar_worker
  using (true);
grant update (held_by, set_aside, placed_at, late_at) on escalation to ajar_worker;
create policy worker_changes on escalation for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, id, report_id, why, words, about_staff, raised_at, is_by_link, reference, writer_name, writer_phone, held_by, set_aside, placed_at, late_at, answer, answered_at, answered_by, note) on escalation to ajar_consent;
create policy consent_reads on escalation for select to ajar_consent
  using (true);

alter table exceptional_disclosure enable row level security;
alter table exceptional_disclosure force row level security;
grant select (center_id, id, client_id, basis, recipient_name, recipient_role, topics, content, reason, told_at, shown_from) on exceptional_disclosure to ajar_client;
create policy client_reads on exceptional_disclosure for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and shown_from <= asked_at());
grant select (center_id, id, client_id, basis, family_member_id, recipient_name, recipient_role, topics, content, reason, release_id, told_at, staff_id, recorded_at, shown_from) on exceptional_disclosure to ajar_staff;
create policy staff_reads on exceptional_disclosure for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_exceptional')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_exceptional'))));
grant insert (center_id, id, client_id, basis, family_member_id, recipient_name, recipient_role, topics, content, reason, release_id, told_at, staff_id, recorded_at, shown_from) on exceptional_disclosure to ajar_staff;
create policy staff_adds on exceptional_disclosure for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_exceptional')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_exceptional'))) and staff_id = (select viewer_staff()));
grant update (shown_from) on exceptional_disclosure to ajar_staff;
create policy staff_changes on exceptional_disclosure for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('review_exceptional')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('review_exceptional'))) and staff_id <> (select viewer_staff()))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('review_exceptional')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('review_exceptional'))) and staff_id <> (select viewer_staff()));
grant select (center_id, id, client_id, basis, family_member_id, recipient_name, recipient_role, topics, content, reason, release_id, told_at, recorded_at) on exceptional_disclosure to ajar_system;
create policy system_reads on exceptional_disclosure for select to ajar_system
  using (center_id = (select system_center('accounting')));

alter table exceptional_review enable row level security;
alter table exceptional_review force row level security;
grant select (center_id, exceptional_id, client_id, verdict, words, delayed_until, delay_reason, staff_id, at) on exceptional_review to ajar_staff;
create policy staff_reads on exceptional_review for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_exceptional')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_exceptional'))));
grant insert (center_id, exceptional_id, client_id, verdict, words, delayed_until, delay_reason, staff_id, at) on exceptional_review to ajar_staff;
create policy staff_adds on exceptional_review for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('review_exceptional')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('review_exceptional'))) and staff_id = (select viewer_staff()) and exists (select from exceptional_disclosure o where o.center_id = exceptional_review.center_id
    and o.id = exceptional_review.exceptional_id and o.staff_id <> (select viewer_staff())));

alter table factor_change enable row level security;
alter table factor_change force row level security;
grant select (center_id, id, staff_id, what, by_staff_id, at) on factor_change to ajar_gate;
create policy gate_reads on factor_change for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, id, staff_id, what, by_staff_id, at) on factor_change to ajar_gate;
create policy gate_adds on factor_change for insert to ajar_gate
  with check (center_id = (select served_center()));

alter table family_link enable row level security;
alter table family_link force row level security;
grant select (center_id, id, client_id, family_member_id, created_at, lives_together, meet_every_months, identified_at, identified_how, identified_by, left_at) on family_link to ajar_client;
create policy client_reads on family_link for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, family_member_id, created_at, lives_together, meet_every_months, identified_at, identified_how, identified_by, left_at) on family_link to ajar_staff;
create policy staff_reads on family_link for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('find_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('find_client'))));
grant update (lives_together, meet_every_months) on family_link to ajar_staff;
create policy staff_changes on family_link for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))));
grant select (center_id, client_id, family_member_id, identified_at) on family_link to ajar_system;
create policy system_reads on family_link for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, id, client_id, family_member_id, created_at, lives_together, meet_every_months, identified_at, identified_how, identified_by, left_at) on family_link to ajar_worker;
create policy worker_reads on family_link for select to ajar_worker
  using (true);
grant select (center_id, id, client_id, family_member_id, created_at, lives_together, meet_every_months, identified_at, identified_how, identified_by, left_at) on family_link to ajar_consent;
create policy consent_reads on family_link for select to ajar_consent
  using (true);
grant insert (center_id, id, client_id, family_member_id, created_at) on family_link to ajar_consent;
create policy consent_adds on family_link for insert to ajar_consent
  with check (true);
grant update (identified_at, identified_how, identified_by, left_at) on family_link to ajar_consent;
create policy consent_changes on family_link for update to ajar_consent
  using (true)
  with check (true);

alter table family_member enable row level security;
alter table family_member force row level security;
grant select (center_id, id, account_id, involvement, involvement_until) on family_member to ajar_family;
create policy family_reads on family_member for select to ajar_family
  using (account_id = (select live_me('account')));
grant insert (center_id, id, account_id, involvement, involvement_until, created_at) on family_member to ajar_family;
create policy family_adds on family_member for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')));
grant update (involvement, involvement_until) on family_member to ajar_family;
create policy family_changes on family_member for update to ajar_family
  using (account_id = (select live_me('account')))
  with check (account_id = (select live_me('account')));
grant select (center_id, id, account_id, involvement, involvement_until) on family_member to ajar_staff;
create policy staff_reads on family_member for select to ajar_staff
  using (center_id = (select viewer_workplace()) and exists (select from family_link o where o.center_id = family_member.center_id and o.family_member_id = family_member.id));
grant select (center_id, id, account_id, involvement, involvement_until) on family_member to ajar_worker;
create policy worker_reads on family_member for select to ajar_worker
  using (true);
grant select (center_id, id, account_id, involvement, involvement_until) on family_member to ajar_consent;
create policy consent_reads on family_member for select to ajar_consent
  using (true);
grant insert (center_id, id, account_id, created_at) on family_member to ajar_consent;
create policy consent_adds on family_member for insert to ajar_consent
  with check (true);
grant update (account_id, involvement, involvement_until) on family_member to ajar_consent;
create policy consent_changes on family_member for update to ajar_consent
  using (true)
  with check (true);

alter table figures_export enable row level security;
alter table figures_export force row level security;
grant select (center_id, id, staff_id, figures, days, client_id, release_id, reason, at) on figures_export to ajar_staff;
create policy staff_reads on figures_export for select to ajar_staff
  using ((figures = 'response_times' and (select viewer_does_all('read_response_times')) or figures = 'involvement' and (select viewer_does_all('read_involvement_figures')) or figures = 'register' and (select viewer_does_all('read_register')) or figures in ('accounting', 'release', 'record') and center_id = (select viewer_workplace()) and ((select viewer_does_all('read_accounting')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_accounting')))));
grant insert (center_id, id, staff_id, figures, days, client_id, release_id, reason, at) on figures_export to ajar_staff;
create policy staff_adds on figures_export for insert to ajar_staff
  with check ((figures = 'response_times' and (select viewer_does_all('read_response_times')) or figures = 'involvement' and (select viewer_does_all('read_involvement_figures')) or figures = 'register' and (select viewer_does_all('read_register')) or figures in ('accounting', 'release', 'record') and center_id = (select viewer_workplace()) and ((select viewer_does_all('read_accounting')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_accounting')))) and staff_id = (select viewer_staff()));

alter table form_attempt enable row level security;
alter table form_attempt force row level security;
grant select (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_public;
create policy public_reads on form_attempt for select to ajar_public
  using (center_id = (select served_center()) and holder = (select holder()) and created_at > asked_at() - interval '1 day');
grant insert (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_public;
create policy public_adds on form_attempt for insert to ajar_public
  with check (center_id = (select served_center()) and holder in ((select holder()), (select former_holder())));
grant select (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_family;
create policy family_reads on form_attempt for select to ajar_family
  using (center_id = (select served_center()) and holder = (select holder()) and created_at > asked_at() - interval '1 day');
grant insert (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_family;
create policy family_adds on form_attempt for insert to ajar_family
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_client;
create policy client_reads on form_attempt for select to ajar_client
  using (center_id = (select served_center()) and holder = (select holder()) and created_at > asked_at() - interval '1 day');
grant insert (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_client;
create policy client_adds on form_attempt for insert to ajar_client
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_staff;
create policy staff_reads on form_attempt for select to ajar_staff
  using (center_id = (select served_center()) and holder = (select holder()) and created_at > asked_at() - interval '1 day');
grant insert (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_staff;
create policy staff_adds on form_attempt for insert to ajar_staff
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_guide;
create policy guide_reads on form_attempt for select to ajar_guide
  using (center_id = (select served_center()) and holder = (select holder()) and created_at > asked_at() - interval '1 day');
grant insert (center_id, id, holder, form, values, problems, created_at) on form_attempt to ajar_guide;
create policy guide_adds on form_attempt for insert to ajar_guide
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, created_at) on form_attempt to ajar_worker;
create policy worker_reads on form_attempt for select to ajar_worker
  using (true);
grant delete on form_attempt to ajar_worker;
create policy worker_deletes on form_attempt for delete to ajar_worker
  using (created_at < asked_at() - interval '10 minutes');
grant select (center_id, id, holder, problems, created_at) on form_attempt to ajar_consent;
create policy consent_reads on form_attempt for select to ajar_consent
  using (true);
grant update (holder, created_at) on form_attempt to ajar_consent;
create policy consent_changes on form_attempt for update to ajar_consent
  using (true)
  with check (true);
grant delete on form_attempt to ajar_consent;
create policy consent_deletes on form_attempt for delete to ajar_consent
  using (true);

alter table form_draft enable row level security;
alter table form_draft force row level security;
grant select (center_id, own_words, changed_at, changed_by) on form_draft to ajar_staff;
create policy staff_reads on form_draft for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('read_form_words')));
grant insert (center_id, own_words, changed_at, changed_by) on form_draft to ajar_staff;
create policy staff_adds on form_draft for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('write_form_words')) and changed_by = (select viewer_staff()));
grant update (own_words, changed_at, changed_by) on form_draft to ajar_staff;
create policy staff_changes on form_draft for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('write_form_words')))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('write_form_words')) and changed_by = (select viewer_staff()));

alter table form_receipt enable row level security;
alter table form_receipt force row level security;
grant select (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_public;
create policy public_reads on form_receipt for select to ajar_public
  using (center_id = (select served_center()) and holder = (select holder()));
grant insert (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_public;
create policy public_adds on form_receipt for insert to ajar_public
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_family;
create policy family_reads on form_receipt for select to ajar_family
  using (center_id = (select served_center()) and holder = (select holder()));
grant insert (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_family;
create policy family_adds on form_receipt for insert to ajar_family
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_client;
create policy client_reads on form_receipt for select to ajar_client
  using (center_id = (select served_center()) and holder = (select holder()));
grant insert (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_client;
create policy client_adds on form_receipt for insert to ajar_client
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_staff;
create policy staff_reads on form_receipt for select to ajar_staff
  using (center_id = (select served_center()) and holder = (select holder()));
grant insert (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_staff;
create policy staff_adds on form_receipt for insert to ajar_staff
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_guide;
create policy guide_reads on form_receipt for select to ajar_guide
  using (center_id = (select served_center()) and holder = (select holder()));
grant insert (center_id, holder, form, key, return_to, words_hash, created_at) on form_receipt to ajar_guide;
create policy guide_adds on form_receipt for insert to ajar_guide
  with check (center_id = (select served_center()) and holder = (select holder()));
grant select (center_id, created_at) on form_receipt to ajar_worker;
create policy worker_reads on form_receipt for select to ajar_worker
  using (true);
grant delete on form_receipt to ajar_worker;
create policy worker_deletes on form_receipt for delete to ajar_worker
  using (created_at < asked_at() - interval '1 day');
grant select (center_id, holder, form, key) on form_receipt to ajar_consent;
create policy consent_reads on form_receipt for select to ajar_consent
  using (true);
grant delete on form_receipt to ajar_consent;
create policy consent_deletes on form_receipt for delete to ajar_consent
  using (true);

alter table form_version enable row level security;
alter table form_version force row level security;
grant select (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_client;
create policy client_reads on form_version for select to ajar_client
  using (center_id = (select viewer_center()));
grant select (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_staff;
create policy staff_reads on form_version for select to ajar_staff
  using (center_id = (select viewer_workplace()));
grant insert (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_staff;
create policy staff_adds on form_version for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('write_form_words')) and published_by = (select viewer_staff()) and (select has_stepped_up()));
grant select (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_system;
create policy system_reads on form_version for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_worker;
create policy worker_reads on form_version for select to ajar_worker
  using (true);
grant select (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_consent;
create policy consent_reads on form_version for select to ajar_consent
  using (true);
grant select (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_keeper;
create policy keeper_reads on form_version for select to ajar_keeper
  using (true);
grant insert (center_id, id, label, published_at, statements, has_part2_statement, number, own_words, words_hash, published_by) on form_version to ajar_keeper;
create policy keeper_adds on form_version for insert to ajar_keeper
  with check (true);

alter table goal enable row level security;
alter table goal force row level security;
grant select (center_id, id, client_id, area, shared, words, state, created_at) on goal to ajar_family;
create policy family_reads on goal for select to ajar_family
  using (shared and client_id || ' ' || area = any ((select live_reaches('goals'))::text[]));
grant select (center_id, id, client_id, area, shared, words, state, created_at) on goal to ajar_client;
create policy client_reads on goal for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant update (shared) on goal to ajar_client;
create policy client_changes on goal for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, area, shared, words, state, created_at) on goal to ajar_staff;
create policy staff_reads on goal for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_goals'))) or client_id in (select viewed_client())));
grant insert (center_id, id, client_id, area, shared, words, state, created_at) on goal to ajar_staff;
create policy staff_adds on goal for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('write_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('write_goals'))));
grant select (center_id, client_id, area, shared) on goal to ajar_consent;
create policy consent_reads on goal for select to ajar_consent
  using (true);

alter table goal_progress enable row level security;
alter table goal_progress force row level security;
grant select (center_id, id, goal_id, client_id, area, shared, sentence, approved_at) on goal_progress to ajar_family;
create policy family_reads on goal_progress for select to ajar_family
  using (approved_at <= asked_at() and shared and client_id || ' ' || area = any ((select live_reaches('progress'))::text[]));
grant select (center_id, id, goal_id, client_id, area, shared, sentence, written_at, approved_at) on goal_progress to ajar_client;
create policy client_reads on goal_progress for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant update (approved_at) on goal_progress to ajar_client;
create policy client_changes on goal_progress for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, goal_id, client_id, area, shared, sentence, written_at, approved_at) on goal_progress to ajar_staff;
create policy staff_reads on goal_progress for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_goals'))) or client_id in (select viewed_client())));
grant insert (center_id, id, goal_id, client_id, area, shared, sentence, written_at) on goal_progress to ajar_staff;
create policy staff_adds on goal_progress for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('write_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('write_goals'))));

alter table goal_step enable row level security;
alter table goal_step force row level security;
grant select (center_id, id, goal_id, area, shared, position, words, doer, skill, support, done_at) on goal_step to ajar_family;
create policy family_reads on goal_step for select to ajar_family
  using (shared and client_id || ' ' || area = any ((select live_reaches('goals'))::text[]));
grant select (center_id, id, goal_id, client_id, area, shared, position, words, doer, skill, support, done_at) on goal_step to ajar_client;
create policy client_reads on goal_step for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, goal_id, client_id, area, shared, position, words, doer, skill, support, done_at) on goal_step to ajar_staff;
create policy staff_reads on goal_step for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_goals'))) or client_id in (select viewed_client())));
grant insert (center_id, id, goal_id, client_id, area, shared, position, words, doer, skill, support) on goal_step to ajar_staff;
create policy staff_adds on goal_step for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('write_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('write_goals'))));

alter table guide_note enable row level security;
alter table guide_note force row level security;
grant select (center_id, id, request_id, staff_id, deed, words, at) on guide_note to ajar_guide;
create policy guide_reads on guide_note for select to ajar_guide
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('guide_families')));
grant insert (center_id, id, request_id, staff_id, deed, words, at) on guide_note to ajar_guide;
create policy guide_adds on guide_note for insert to ajar_guide
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('guide_families')) and staff_id = (select viewer_staff()));

alter table guide_request enable row level security;
alter table guide_request force row level security;
grant insert (center_id, id, account_id, writer_name, phone, call_when, words, language, sent_from, asked_at) on guide_request to ajar_public;
create policy public_adds on guide_request for insert to ajar_public
  with check (center_id = (select served_center()) and (account_id is null or account_id = (select account_id from writer())));
grant select (center_id, id, account_id, writer_name, phone, call_when, words, language, sent_from, is_crowded, asked_at, called_at, closed_at, handed_at, changed_at) on guide_request to ajar_guide;
create policy guide_reads on guide_request for select to ajar_guide
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('guide_families')));
grant update (called_at, closed_at, changed_at) on guide_request to ajar_guide;
create policy guide_changes on guide_request for update to ajar_guide
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('guide_families')))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('guide_families')));
grant select (center_id, id, asked_at, called_at, closed_at) on guide_request to ajar_worker;
create policy worker_reads on guide_request for select to ajar_worker
  using (true);
grant select (center_id, id, account_id, writer_name, phone, call_when, words, language, sent_from, is_crowded, asked_at, called_at, closed_at, handed_at, changed_at) on guide_request to ajar_consent;
create policy consent_reads on guide_request for select to ajar_consent
  using (true);
grant update (handed_at, closed_at, changed_at) on guide_request to ajar_consent;
create policy consent_changes on guide_request for update to ajar_consent
  using (true)
  with check (true);

alter table handover_code enable row level security;
alter table handover_code force row level security;
grant select (center_id, client_id, family_member_id, made_by_account_id, made_at, expires_at, ended_at) on handover_code to ajar_client;
create policy client_reads on handover_code for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, family_member_id, code_hash, made_by_account_id, made_at, expires_at) on handover_code to ajar_client;
create policy client_adds on handover_code for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and made_by_account_id = (select viewer_account()));
grant update (ended_at) on handover_code to ajar_client;
create policy client_changes on handover_code for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, client_id, family_member_id, made_by_account_id, made_at, expires_at, ended_at) on handover_code to ajar_staff;
create policy staff_reads on handover_code for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('identify_person')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('identify_person'))));
grant insert (center_id, id, client_id, family_member_id, code_hash, made_by_account_id, made_at, expires_at) on handover_code to ajar_staff;
create policy staff_adds on handover_code for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('identify_person')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('identify_person'))) and made_by_account_id = (select viewer_account()) and (select has_stepped_up()));
grant update (ended_at) on handover_code to ajar_staff;
create policy staff_changes on handover_code for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('identify_person')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('identify_person'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('identify_person')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('identify_person'))));
grant select (center_id, id, client_id, family_member_id, code_hash, made_by_account_id, made_at, expires_at, ended_at) on handover_code to ajar_consent;
create policy consent_reads on handover_code for select to ajar_consent
  using (true);
grant update (ended_at) on handover_code to ajar_consent;
create policy consent_changes on handover_code for update to ajar_consent
  using (true)
  with check (true);

alter table history_sheet enable row level security;
alter table history_sheet force row level security;
grant select (center_id, id, about_name, about_born, writer_name, writer_relationship, is_for_client, lodged_at, withdrawn_at, newest_at) on history_sheet to ajar_family;
create policy family_reads on history_sheet for select to ajar_family
  using (account_id = (select live_me('account')));
grant insert (center_id, id, account_id, about_name, about_born, writer_name, writer_relationship, is_for_client, lodged_at, newest_at) on history_sheet to ajar_family;
create policy family_adds on history_sheet for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')));
grant update (is_for_client, withdrawn_at) on history_sheet to ajar_family;
create policy family_changes on history_sheet for update to ajar_family
  using (account_id = (select live_me('account')))
  with check (account_id = (select live_me('account')));
grant select (center_id, id, account_id, about_name, plain_about, about_born, writer_name, writer_relationship, is_for_client, lodged_at, withdrawn_at, newest_at, client_id, read_at, read_by) on history_sheet to ajar_staff;
create policy staff_reads on history_sheet for select to ajar_staff
  using (center_id = (select viewer_workplace()) and withdrawn_at is null and (client_id is null and (select viewer_does_all('match_report')) and plain_about not in (select viewer_walled_names()) or client_id is not null and center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports')))));
grant update (client_id, read_at, read_by) on history_sheet to ajar_staff;
create policy staff_changes on history_sheet for update to ajar_staff
  using (center_id = (select viewer_workplace()) and withdrawn_at is null and (client_id is null and (select viewer_does_all('match_report')) and plain_about not in (select viewer_walled_names()) or client_id is not null and center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports')))))
  with check (center_id = (select viewer_workplace()) and withdrawn_at is null and (client_id is null and (select viewer_does_all('match_report')) and plain_about not in (select viewer_walled_names()) or client_id is not null and center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and client_id not in (select viewer_walled()) or client_id is not null and center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('handle_report')))));
grant select (center_id, id, client_id, withdrawn_at) on history_sheet to ajar_worker;
create policy worker_reads on history_sheet for select to ajar_worker
  using (true);
grant select (center_id, id, client_id, withdrawn_at) on history_sheet to ajar_consent;
create policy consent_reads on history_sheet for select to ajar_consent
  using (true);
grant update (newest_at, client_id, read_at, read_by) on history_sheet to ajar_consent;
create policy consent_changes on history_sheet for update to ajar_consent
  using (true)
  with check (true);

alter table history_version enable row level security;
alter table history_version force row level security;
grant select (center_id, id, sheet_id, early_signs, what_helped, what_harmed, medicines, admissions, whom_to_call, language, at) on history_version to ajar_family;
create policy family_reads on history_version for select to ajar_family
  using (exists (select from history_sheet o where o.center_id = history_version.center_id and o.id = history_version.sheet_id));
grant insert (center_id, id, sheet_id, early_signs, what_helped, what_harmed, medicines, admissions, whom_to_call, language, at) on history_version to ajar_family;
create policy family_adds on history_version for insert to ajar_family
  with check (exists (select from history_sheet o where o.center_id = history_version.center_id and o.id = history_version.sheet_id));
grant select (center_id, id, sheet_id, early_signs, what_helped, what_harmed, medicines, admissions, whom_to_call, language, at, told_at) on history_version to ajar_staff;
create policy staff_reads on history_version for select to ajar_staff
  using (exists (select from history_sheet o where o.center_id = history_version.center_id and o.id = history_version.sheet_id));
grant select (center_id, sheet_id, told_at) on history_version to ajar_worker;
create policy worker_reads on history_version for select to ajar_worker
  using (true);
grant update (told_at) on history_version to ajar_worker;
create policy worker_changes on history_version for update to ajar_worker
  using (true)
  with check (true);

alter table hold enable row level security;
alter table hold force row level security;
grant select (center_id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_client;
create policy client_reads on hold for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, family_member_id, from_at) on hold to ajar_client;
create policy client_adds on hold for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and family_member_id is not null);
grant select (center_id, id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_staff;
create policy staff_reads on hold for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, family_member_id, from_at) on hold to ajar_staff;
create policy staff_adds on hold for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_holds')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_holds'))));
grant select (center_id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_system;
create policy system_reads on hold for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_worker;
create policy worker_reads on hold for select to ajar_worker
  using (true);
grant select (center_id, id, client_id, family_member_id, from_at, lifted_at) on hold to ajar_consent;
create policy consent_reads on hold for select to ajar_consent
  using (true);
grant update (lifted_at) on hold to ajar_consent;
create policy consent_changes on hold for update to ajar_consent
  using (true)
  with check (true);

alter table hold_event enable row level security;
alter table hold_event force row level security;
grant insert (center_id, id, hold_id, client_id, kind, words, by_account_id, at) on hold_event to ajar_client;
create policy client_adds on hold_event for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and by_account_id = (select viewer_account()) and kind = 'placed');
grant select (center_id, id, hold_id, client_id, kind, words, by_account_id, at) on hold_event to ajar_staff;
create policy staff_reads on hold_event for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_holds')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_holds'))));
grant insert (center_id, id, hold_id, client_id, kind, words, by_account_id, at) on hold_event to ajar_staff;
create policy staff_adds on hold_event for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_holds')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_holds'))) and by_account_id = (select viewer_account()) and kind <> 'lifted');
grant select (center_id, id, hold_id, client_id, kind, words, by_account_id, at) on hold_event to ajar_consent;
create policy consent_reads on hold_event for select to ajar_consent
  using (true);
grant insert (center_id, id, hold_id, client_id, kind, words, by_account_id, at) on hold_event to ajar_consent;
create policy consent_adds on hold_event for insert to ajar_consent
  with check (true);

alter table joint_meeting enable row level security;
alter table joint_meeting force row level security;
grant select (center_id, id, state, minutes, confirmed_time_id) on joint_meeting to ajar_public;
create policy public_reads on joint_meeting for select to ajar_public
  using (exists (select from meeting_invitation o where o.center_id = joint_meeting.center_id and o.meeting_id = joint_meeting.id));
grant select (center_id, id, state, about, place, place_words, video_link, minutes, confirmed_time_id) on joint_meeting to ajar_family;
create policy family_reads on joint_meeting for select to ajar_family
  using (id = any ((select live_meetings())::uuid[]));
grant select (center_id, id, form_key, client_id, proposed_by, state, about, place, place_words, video_link, needs, minutes, confirmed_time_id, proposed_at, client_answered_at, client_answered_by, cancelled_at, changed_at, changed_by, reminded_at, follows_id, follows_by, needs_arranged_at, needs_arranged_by) on joint_meeting to ajar_client;
create policy client_reads on joint_meeting for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant update (state, client_answered_at, cancelled_at, changed_at, changed_by) on joint_meeting to ajar_client;
create policy client_changes on joint_meeting for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, form_key, client_id, proposed_by, state, about, place, place_words, video_link, needs, minutes, confirmed_time_id, proposed_at, client_answered_at, client_answered_by, cancelled_at, changed_at, changed_by, reminded_at, follows_id, follows_by, needs_arranged_at, needs_arranged_by) on joint_meeting to ajar_staff;
create policy staff_reads on joint_meeting for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))) or client_id in (select viewed_client())));
grant insert (center_id, id, form_key, client_id, proposed_by, state, about, minutes, proposed_at, place, place_words, video_link, needs, follows_id, follows_by) on joint_meeting to ajar_staff;
create policy staff_adds on joint_meeting for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and state = 'proposed');
grant update (state, confirmed_time_id, cancelled_at, client_answered_at, client_answered_by, changed_at, changed_by, reminded_at, needs_arranged_at, needs_arranged_by, place, place_words, video_link, needs) on joint_meeting to ajar_staff;
create policy staff_changes on joint_meeting for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))));
grant select (center_id, id, form_key, client_id, proposed_by, state, about, place, place_words, video_link, needs, minutes, confirmed_time_id, proposed_at, client_answered_at, client_answered_by, cancelled_at, changed_at, changed_by, reminded_at, follows_id, follows_by, needs_arranged_at, needs_arranged_by) on joint_meeting to ajar_worker;
create policy worker_reads on joint_meeting for select to ajar_worker
  using (true);
grant update (reminded_at) on joint_meeting to ajar_worker;
create policy worker_changes on joint_meeting for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, id, client_id, proposed_by, state, about, minutes, confirmed_time_id, proposed_at, cancelled_at, changed_at) on joint_meeting to ajar_consent;
create policy consent_reads on joint_meeting for select to ajar_consent
  using (true);

alter table known_browser enable row level security;
alter table known_browser force row level security;
grant select (center_id, account_id, secret_hash) on known_browser to ajar_gate;
create policy gate_reads on known_browser for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, id, account_id, secret_hash, created_at, seen_at) on known_browser to ajar_gate;
create policy gate_adds on known_browser for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (seen_at) on known_browser to ajar_gate;
create policy gate_changes on known_browser for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, seen_at) on known_browser to ajar_worker;
create policy worker_reads on known_browser for select to ajar_worker
  using (true);
grant delete on known_browser to ajar_worker;
create policy worker_deletes on known_browser for delete to ajar_worker
  using (seen_at < asked_at() - interval '400 days');
grant select (center_id, account_id, secret_hash) on known_browser to ajar_consent;
create policy consent_reads on known_browser for select to ajar_consent
  using (true);

alter table letter enable row level security;
alter table letter force row level security;
grant insert (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at) on letter to ajar_gate;
create policy gate_adds on letter for insert to ajar_gate
  with check (center_id = (select served_center()) and kind in ('sign-in-code', 'wrong-codes', 'sign-in-changed') and gate_client_id is null);
grant select (center_id, id, kind, channel, lane, to_email, language, subject_ids, gate_client_id, gate_family_member_id, gate_topic, state, attempts, created_at, due_at, expires_at, sent_at, last_code) on letter to ajar_worker;
create policy worker_reads on letter for select to ajar_worker
  using (true);
grant insert (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at) on letter to ajar_worker;
create policy worker_adds on letter for insert to ajar_worker
  with check (kind = 'meeting-cancelled' and gate_client_id is null);
grant update (state, attempts, due_at, sent_at, last_code, to_email, subject_ids) on letter to ajar_worker;
create policy worker_changes on letter for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, id, channel, to_email, lane, state, due_at, expires_at, last_code) on letter to ajar_consent;
create policy consent_reads on letter for select to ajar_consent
  using (true);
grant insert (center_id, id, kind, to_email, language, subject_ids, created_at, due_at, expires_at, channel, gate_client_id, gate_family_member_id, gate_topic) on letter to ajar_consent;
create policy consent_adds on letter for insert to ajar_consent
  with check (true);
grant update (to_email, state, attempts, due_at, expires_at, last_code) on letter to ajar_consent;
create policy consent_changes on letter for update to ajar_consent
  using (true)
  with check (true);

alter table letter_rhythm enable row level security;
alter table letter_rhythm force row level security;
grant select (center_id, account_id, email, text, quiet_from, quiet_until) on letter_rhythm to ajar_family;
create policy family_reads on letter_rhythm for select to ajar_family
  using (account_id = (select live_me('account')));
grant insert (center_id, account_id, email, text, quiet_from, quiet_until) on letter_rhythm to ajar_family;
create policy family_adds on letter_rhythm for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')));
grant update (email, text, quiet_from, quiet_until) on letter_rhythm to ajar_family;
create policy family_changes on letter_rhythm for update to ajar_family
  using (account_id = (select live_me('account')))
  with check (account_id = (select live_me('account')));
grant select (center_id, account_id, email, text, quiet_from, quiet_until, paused_until) on letter_rhythm to ajar_client;
create policy client_reads on letter_rhythm for select to ajar_client
  using ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v));
grant insert (center_id, account_id, email, text, quiet_from, quiet_until, paused_until) on letter_rhythm to ajar_client;
create policy client_adds on letter_rhythm for insert to ajar_client
  with check ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v));
grant update (email, text, quiet_from, quiet_until, paused_until) on letter_rhythm to ajar_client;
create policy client_changes on letter_rhythm for update to ajar_client
  using ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v))
  with check ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v));
grant select (center_id, account_id, email, text, quiet_from, quiet_until, paused_until) on letter_rhythm to ajar_worker;
create policy worker_reads on letter_rhythm for select to ajar_worker
  using (true);
grant select (center_id, account_id, email, text, quiet_from, quiet_until) on letter_rhythm to ajar_consent;
create policy consent_reads on letter_rhythm for select to ajar_consent
  using (true);

alter table lookup enable row level security;
alter table lookup force row level security;
grant insert (center_id, id, form_key, account_id, about_name, about_born, asker_name, asker_relationship, asker_email, asked_from, at) on lookup to ajar_public;
create policy public_adds on lookup for insert to ajar_public
  with check (center_id = (select served_center()) and form_key = nullif(current_setting('ajar.form_key', true), '')::uuid and (account_id is null or account_id = (select account_id from writer())));
grant select (center_id, id, about_name, about_born, asker_name, asker_relationship, asker_email, at, asker, is_crowded, fits_nobody, settled_as, settled_at, settled_by) on lookup to ajar_staff;
create policy staff_reads on lookup for select to ajar_staff
  using ((center_id = (select viewer_workplace()) and exists (select from ask_task o where o.center_id = lookup.center_id and o.lookup_id = lookup.id) or center_id = (select viewer_workplace()) and fits_nobody = true and id not in (select viewer_walled_questions()) and (select viewer_does_all('match_report')) and (settled_as is distinct from 'matched' or settled_by = (select viewer_staff()))));
grant update (settled_as, settled_at, settled_by) on lookup to ajar_staff;
create policy staff_changes on lookup for update to ajar_staff
  using (center_id = (select viewer_workplace()) and fits_nobody = true and id not in (select viewer_walled_questions()) and (select viewer_does_all('match_report')) and settled_as is distinct from 'matched')
  with check (center_id = (select viewer_workplace()) and fits_nobody = true and id not in (select viewer_walled_questions()) and (select viewer_does_all('match_report')));
grant select (center_id, id, account_id, about_name, about_born, asker_name, asker_email, asked_from, at, matched_at) on lookup to ajar_worker;
create policy worker_reads on lookup for select to ajar_worker
  using (true);
grant update (matched_at, asker, is_crowded, fits_nobody) on lookup to ajar_worker;
create policy worker_changes on lookup for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, id, about_name, fits_nobody) on lookup to ajar_consent;
create policy consent_reads on lookup for select to ajar_consent
  using (true);

alter table mailbox_reading enable row level security;
alter table mailbox_reading force row level security;
grant select (center_id, read_at, failing_since, last_code, alerted_at) on mailbox_reading to ajar_staff;
create policy staff_reads on mailbox_reading for select to ajar_staff
  using (center_id = (select viewer_workplace()));
grant select (center_id, read_at, failing_since, last_code, alerted_at) on mailbox_reading to ajar_worker;
create policy worker_reads on mailbox_reading for select to ajar_worker
  using (true);
grant insert (center_id, read_at, failing_since, last_code, alerted_at) on mailbox_reading to ajar_worker;
create policy worker_adds on mailbox_reading for insert to ajar_worker
  with check (true);
grant update (read_at, failing_since, last_code, alerted_at) on mailbox_reading to ajar_worker;
create policy worker_changes on mailbox_reading for update to ajar_worker
  using (true)
  with check (true);

alter table meeting_answer enable row level security;
alter table meeting_answer force row level security;
grant select (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_public;
create policy public_reads on meeting_answer for select to ajar_public
  using (exists (select from meeting_invitation o where o.center_id = meeting_answer.center_id and o.id = meeting_answer.invitation_id));
grant insert (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_public;
create policy public_adds on meeting_answer for insert to ajar_public
  with check (exists (select from meeting_invitation o where o.center_id = meeting_answer.center_id and o.id = meeting_answer.invitation_id));
grant update (answer, at) on meeting_answer to ajar_public;
create policy public_changes on meeting_answer for update to ajar_public
  using (exists (select from meeting_invitation o where o.center_id = meeting_answer.center_id and o.id = meeting_answer.invitation_id))
  with check (exists (select from meeting_invitation o where o.center_id = meeting_answer.center_id and o.id = meeting_answer.invitation_id));
grant select (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_family;
create policy family_reads on meeting_answer for select to ajar_family
  using (invitation_id = any ((select live_invitations())::uuid[]));
grant insert (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_family;
create policy family_adds on meeting_answer for insert to ajar_family
  with check (invitation_id = any ((select live_invitations())::uuid[]));
grant update (answer, at) on meeting_answer to ajar_family;
create policy family_changes on meeting_answer for update to ajar_family
  using (invitation_id = any ((select live_invitations())::uuid[]))
  with check (invitation_id = any ((select live_invitations())::uuid[]));
grant select (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_client;
create policy client_reads on meeting_answer for select to ajar_client
  using (exists (select from meeting_invitation o where o.center_id = meeting_answer.center_id and o.id = meeting_answer.invitation_id));
grant select (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_staff;
create policy staff_reads on meeting_answer for select to ajar_staff
  using (exists (select from meeting_invitation o where o.center_id = meeting_answer.center_id and o.id = meeting_answer.invitation_id));
grant select (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_worker;
create policy worker_reads on meeting_answer for select to ajar_worker
  using (true);
grant insert (center_id, invitation_id, time_id, answer, at) on meeting_answer to ajar_worker;
create policy worker_adds on meeting_answer for insert to ajar_worker
  with check (true);
grant update (answer, at) on meeting_answer to ajar_worker;
create policy worker_changes on meeting_answer for update to ajar_worker
  using (true)
  with check (true);

alter table meeting_attendance enable row level security;
alter table meeting_attendance force row level security;
grant select (center_id, meeting_id, client_id, client_came, came, words, noted_by, noted_at) on meeting_attendance to ajar_staff;
create policy staff_reads on meeting_attendance for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))));
grant insert (center_id, meeting_id, client_id, client_came, came, words, noted_by, noted_at) on meeting_attendance to ajar_staff;
create policy staff_adds on meeting_attendance for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and exists (select from joint_meeting o where o.center_id = meeting_attendance.center_id and o.id = meeting_attendance.meeting_id));
grant update (client_came, came, words, noted_by, noted_at) on meeting_attendance to ajar_staff;
create policy staff_changes on meeting_attendance for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))));

alter table meeting_invitation enable row level security;
alter table meeting_invitation force row level security;
grant select (center_id, id, meeting_id) on meeting_invitation to ajar_public;
create policy public_reads on meeting_invitation for select to ajar_public
  using (id in (select answerable()));
grant select (center_id, id, meeting_id, client_id, family_member_id, invited_at, ended_about, sent_starts_at) on meeting_invitation to ajar_family;
create policy family_reads on meeting_invitation for select to ajar_family
  using ((id = any ((select live_invitations())::uuid[]) or id = any ((select live_ended())::uuid[])));
grant select (center_id, id, meeting_id, client_id, family_member_id, uid, sequence, link_id, token_hash, wanted_at, invited_at, sent_at, sent_sequence, sent_starts_at, withdrawn_at, ended_about, reminded_at) on meeting_invitation to ajar_client;
create policy client_reads on meeting_invitation for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant update (wanted_at, invited_at, withdrawn_at, sequence, reminded_at, link_id, token_hash) on meeting_invitation to ajar_client;
create policy client_changes on meeting_invitation for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, meeting_id, client_id, family_member_id, uid, sequence, link_id, token_hash, wanted_at, invited_at, sent_at, sent_sequence, sent_starts_at, withdrawn_at, ended_about, reminded_at) on meeting_invitation to ajar_staff;
create policy staff_reads on meeting_invitation for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))) or client_id in (select viewed_client())));
grant insert (center_id, id, meeting_id, client_id, family_member_id, uid, token_hash) on meeting_invitation to ajar_staff;
create policy staff_adds on meeting_invitation for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))));
grant update (wanted_at, invited_at, withdrawn_at, sequence, reminded_at, link_id, token_hash) on meeting_invitation to ajar_staff;
create policy staff_changes on meeting_invitation for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))));
grant select (center_id, id, meeting_id, client_id, family_member_id, uid, sequence, link_id, token_hash, wanted_at, invited_at, sent_at, sent_sequence, sent_starts_at, withdrawn_at, ended_about, reminded_at) on meeting_invitation to ajar_worker;
create policy worker_reads on meeting_invitation for select to ajar_worker
  using (true);
grant update (sent_at, sent_sequence, sent_starts_at, withdrawn_at, sequence, reminded_at) on meeting_invitation to ajar_worker;
create policy worker_changes on meeting_invitation for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, id, meeting_id, client_id, family_member_id, token_hash, wanted_at, invited_at, withdrawn_at, ended_about, sent_starts_at) on meeting_invitation to ajar_consent;
create policy consent_reads on meeting_invitation for select to ajar_consent
  using (true);
grant update (withdrawn_at) on meeting_invitation to ajar_consent;
create policy consent_changes on meeting_invitation for update to ajar_consent
  using (true)
  with check (true);

alter table meeting_preparation enable row level security;
alter table meeting_preparation force row level security;
grant select (center_id, id, account_id, invitation_id, kind, words, is_for_client, language, sent_at) on meeting_preparation to ajar_family;
create policy family_reads on meeting_preparation for select to ajar_family
  using (account_id = (select live_me('account')));
grant insert (center_id, id, account_id, family_member_id, invitation_id, kind, words, is_for_client, language, sent_at) on meeting_preparation to ajar_family;
create policy family_adds on meeting_preparation for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')) and family_member_id = (select live_me('family_member')));
grant select (center_id, id, account_id, family_member_id, invitation_id, kind, words, is_for_client, language, sent_at) on meeting_preparation to ajar_client;
create policy client_reads on meeting_preparation for select to ajar_client
  using (is_for_client = true and exists (select from meeting_invitation o where o.center_id = meeting_preparation.center_id
    and o.id = meeting_preparation.invitation_id and o.family_member_id = meeting_preparation.family_member_id));
grant select (center_id, id, account_id, family_member_id, invitation_id, kind, words, is_for_client, language, sent_at, read_at, read_by) on meeting_preparation to ajar_staff;
create policy staff_reads on meeting_preparation for select to ajar_staff
  using (exists (select from meeting_invitation o where o.center_id = meeting_preparation.center_id
    and o.id = meeting_preparation.invitation_id and o.family_member_id = meeting_preparation.family_member_id));
grant update (read_at, read_by) on meeting_preparation to ajar_staff;
create policy staff_changes on meeting_preparation for update to ajar_staff
  using (exists (select from meeting_invitation o where o.center_id = meeting_preparation.center_id
    and o.id = meeting_preparation.invitation_id and o.family_member_id = meeting_preparation.family_member_id))
  with check (exists (select from meeting_invitation o where o.center_id = meeting_preparation.center_id
    and o.id = meeting_preparation.invitation_id and o.family_member_id = meeting_preparation.family_member_id));

alter table meeting_rules enable row level security;
alter table meeting_rules force row level security;
grant select (center_id, meeting_id, rules, words, language) on meeting_rules to ajar_family;
create policy family_reads on meeting_rules for select to ajar_family
  using (meeting_id = any ((select live_meetings())::uuid[]) and exists (select from joint_meeting j where j.center_id = meeting_rules.center_id
    and j.id = meeting_rules.meeting_id and j.state in ('invited', 'confirmed')));
grant select (center_id, meeting_id, client_id, rules, words, language, changed_at) on meeting_rules to ajar_client;
create policy client_reads on meeting_rules for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, meeting_id, client_id, rules, words, language, changed_at) on meeting_rules to ajar_client;
create policy client_adds on meeting_rules for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and exists (select from joint_meeting o where o.center_id = meeting_rules.center_id and o.id = meeting_rules.meeting_id));
grant update (rules, words, language, changed_at) on meeting_rules to ajar_client;
create policy client_changes on meeting_rules for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, meeting_id, client_id, rules, words, language, changed_at) on meeting_rules to ajar_staff;
create policy staff_reads on meeting_rules for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))));

alter table meeting_summary enable row level security;
alter table meeting_summary force row level security;
grant select (center_id, id, meeting_id, words, language, answer, answered_at, ended_at) on meeting_summary to ajar_family;
create policy family_reads on meeting_summary for select to ajar_family
  using (answer = 'approved' and ended_at is null and meeting_id = any ((select live_meetings())::uuid[]) and exists (select from joint_meeting j where j.center_id = meeting_summary.center_id
    and j.id = meeting_summary.meeting_id and j.state in ('invited', 'confirmed')));
grant select (center_id, id, meeting_id, client_id, words, language, written_by, written_at, answer, answered_at, ended_at, recorded_by, said_how, said_on) on meeting_summary to ajar_client;
create policy client_reads on meeting_summary for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, meeting_id, client_id, words, language, written_at, answer, answered_at) on meeting_summary to ajar_client;
create policy client_adds on meeting_summary for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and exists (select from joint_meeting o where o.center_id = meeting_summary.center_id and o.id = meeting_summary.meeting_id) and written_by is null);
grant update (answer, answered_at, ended_at) on meeting_summary to ajar_client;
create policy client_changes on meeting_summary for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, meeting_id, client_id, words, language, written_by, written_at, answer, answered_at, ended_at, recorded_by, said_how, said_on) on meeting_summary to ajar_staff;
create policy staff_reads on meeting_summary for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))));
grant insert (center_id, id, meeting_id, client_id, words, language, written_at, written_by) on meeting_summary to ajar_staff;
create policy staff_adds on meeting_summary for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and exists (select from joint_meeting o where o.center_id = meeting_summary.center_id and o.id = meeting_summary.meeting_id) and answer is null and written_by is not null);
grant update (answer, answered_at, ended_at, recorded_by, said_how, said_on) on meeting_summary to ajar_staff;
create policy staff_changes on meeting_summary for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and exists (select from joint_meeting o where o.center_id = meeting_summary.center_id and o.id = meeting_summary.meeting_id))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('arrange_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('arrange_meetings'))) and exists (select from joint_meeting o where o.center_id = meeting_summary.center_id and o.id = meeting_summary.meeting_id));
grant select (center_id, id, meeting_id, answer, ended_at) on meeting_summary to ajar_worker;
create policy worker_reads on meeting_summary for select to ajar_worker
  using (true);
grant update (id) on meeting_summary to ajar_worker;
create policy worker_locks on meeting_summary for update to ajar_worker
  using (true)
  with check (false);

alter table meeting_time enable row level security;
alter table meeting_time force row level security;
grant select (center_id, id, meeting_id, starts_at) on meeting_time to ajar_public;
create policy public_reads on meeting_time for select to ajar_public
  using (exists (select from meeting_invitation o where o.center_id = meeting_time.center_id and o.meeting_id = meeting_time.meeting_id));
grant select (center_id, id, meeting_id, starts_at) on meeting_time to ajar_family;
create policy family_reads on meeting_time for select to ajar_family
  using (meeting_id = any ((select live_meetings())::uuid[]));
grant select (center_id, id, meeting_id, starts_at) on meeting_time to ajar_client;
create policy client_reads on meeting_time for select to ajar_client
  using (exists (select from joint_meeting o where o.center_id = meeting_time.center_id and o.id = meeting_time.meeting_id));
grant select (center_id, id, meeting_id, starts_at) on meeting_time to ajar_staff;
create policy staff_reads on meeting_time for select to ajar_staff
  using (exists (select from joint_meeting o where o.center_id = meeting_time.center_id and o.id = meeting_time.meeting_id));
grant insert (center_id, id, meeting_id, starts_at) on meeting_time to ajar_staff;
create policy staff_adds on meeting_time for insert to ajar_staff
  with check (exists (select from joint_meeting o where o.center_id = meeting_time.center_id and o.id = meeting_time.meeting_id
    and ((select viewer_does_all('arrange_meetings')) and o.client_id not in (select viewer_walled()) or o.client_id in (select viewer_clients('arrange_meetings')))));
grant select (center_id, id, meeting_id, starts_at) on meeting_time to ajar_worker;
create policy worker_reads on meeting_time for select to ajar_worker
  using (true);
grant select (center_id, id, meeting_id, starts_at) on meeting_time to ajar_consent;
create policy consent_reads on meeting_time for select to ajar_consent
  using (true);

alter table meeting_wish enable row level security;
alter table meeting_wish force row level security;
grant select (center_id, id, client_id, words, asked_at, closed_at, closed_by, meeting_id, answer) on meeting_wish to ajar_client;
create policy client_reads on meeting_wish for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, words, asked_at) on meeting_wish to ajar_client;
create policy client_adds on meeting_wish for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and closed_at is null);
grant select (center_id, id, client_id, words, asked_at, closed_at, closed_by, meeting_id, answer) on meeting_wish to ajar_staff;
create policy staff_reads on meeting_wish for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_wish')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('answer_wish'))));
grant update (closed_at, closed_by, meeting_id, answer) on meeting_wish to ajar_staff;
create policy staff_changes on meeting_wish for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_wish')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('answer_wish'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_wish')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('answer_wish'))));
grant select (center_id, id, client_id) on meeting_wish to ajar_consent;
create policy consent_reads on meeting_wish for select to ajar_consent
  using (true);

alter table mocked_clock enable row level security;
alter table mocked_clock force row level security;
grant select (mocked) on mocked_clock to ajar_worker;
create policy worker_reads on mocked_clock for select to ajar_worker
  using (true);
grant select (mocked) on mocked_clock to ajar_consent;
create policy consent_reads on mocked_clock for select to ajar_consent
  using (true);

alter table never_share enable row level security;
alter table never_share force row level security;
grant select (center_id, id, client_id, topic, area, family_member_id, from_at, withdrawn_at) on never_share to ajar_client;
create policy client_reads on never_share for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, topic, area, family_member_id, from_at) on never_share to ajar_client;
create policy client_adds on never_share for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant update (withdrawn_at) on never_share to ajar_client;
create policy client_changes on never_share for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, topic, area, family_member_id, from_at, withdrawn_at) on never_share to ajar_staff;
create policy staff_reads on never_share for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant select (center_id, client_id, topic, area, family_member_id, from_at, withdrawn_at) on never_share to ajar_system;
create policy system_reads on never_share for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, client_id, topic, area, family_member_id, from_at, withdrawn_at) on never_share to ajar_worker;
create policy worker_reads on never_share for select to ajar_worker
  using (true);
grant select (center_id, client_id, topic, area, family_member_id, from_at, withdrawn_at) on never_share to ajar_consent;
create policy consent_reads on never_share for select to ajar_consent
  using (true);

alter table passkey enable row level security;
alter table passkey force row level security;
grant select (center_id, id, staff_id, credential_id, public_key, counter, transports, name, created_at, last_used_at) on passkey to ajar_gate;
create policy gate_reads on passkey for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, id, staff_id, credential_id, public_key, counter, transports, name, created_at, last_used_at) on passkey to ajar_gate;
create policy gate_adds on passkey for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (counter, last_used_at) on passkey to ajar_gate;
create policy gate_changes on passkey for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, id, staff_id) on passkey to ajar_consent;
create policy consent_reads on passkey for select to ajar_consent
  using (true);
grant delete on passkey to ajar_consent;
create policy consent_deletes on passkey for delete to ajar_consent
  using (true);

alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
grant select (center_id, challenge, session_id, created_at) on passkey_challenge to ajar_gate;
create policy gate_reads on passkey_challenge for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, challenge, session_id, created_at) on passkey_challenge to ajar_gate;
create policy gate_adds on passkey_challenge for insert to ajar_gate
  with check (center_id = (select served_center()));
grant select (center_id, created_at) on passkey_challenge to ajar_worker;
create policy worker_reads on passkey_challenge for select to ajar_worker
  using (true);
grant delete on passkey_challenge to ajar_worker;
create policy worker_deletes on passkey_challenge for delete to ajar_worker
  using (created_at < asked_at() - interval '1 day');
grant select (center_id, challenge, session_id, created_at) on passkey_challenge to ajar_consent;
create policy consent_reads on passkey_challenge for select to ajar_consent
  using (true);
grant delete on passkey_challenge to ajar_consent;
create policy consent_deletes on passkey_challenge for delete to ajar_consent
  using (true);

alter table phone_call enable row level security;
alter table phone_call force row level security;
grant select (center_id, id, report_id, client_id, family_member_id, partner, partner_name, direction, reached, called_at, heard, said, topics, area, professional, release_id, written_by, written_at) on phone_call to ajar_staff;
create policy staff_reads on phone_call for select to ajar_staff
  using ((exists (select from report o where o.center_id = phone_call.center_id and o.id = phone_call.report_id) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports')))) and ((client_id is null or exists (select from report_match m where m.center_id = phone_call.center_id
    and m.report_id = phone_call.report_id and m.client_id = phone_call.client_id)) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports')))));
grant insert (center_id, id, report_id, client_id, family_member_id, partner, partner_name, direction, reached, called_at, heard, said, topics, area, professional, release_id, written_by, written_at) on phone_call to ajar_staff;
create policy staff_adds on phone_call for insert to ajar_staff
  with check (written_by = (select viewer_staff()) and (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('answer_report'))) and (client_id is null or exists (select from report_match m where m.center_id = phone_call.center_id
    and m.report_id = phone_call.report_id and m.client_id = phone_call.client_id)) or report_id is null and center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('answer_report')))));

alter table phone_word enable row level security;
alter table phone_word force row level security;
grant select (center_id, id, client_id, family_member_id, word, set_by_account_id, set_at, ended_at) on phone_word to ajar_client;
create policy client_reads on phone_word for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, family_member_id, word, set_by_account_id, set_at) on phone_word to ajar_client;
create policy client_adds on phone_word for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and set_by_account_id = (select viewer_account()));
grant update (ended_at) on phone_word to ajar_client;
create policy client_changes on phone_word for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, family_member_id, set_at, ended_at) on phone_word to ajar_staff;
create policy staff_reads on phone_word for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, family_member_id, word, set_by_account_id, set_at) on phone_word to ajar_staff;
create policy staff_adds on phone_word for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_release')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_release'))) and set_by_account_id = (select viewer_account()));
grant update (ended_at) on phone_word to ajar_staff;
create policy staff_changes on phone_word for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_release')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_release'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_release')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_release'))));
grant select (center_id, id, client_id, family_member_id, word, set_by_account_id, set_at, ended_at) on phone_word to ajar_consent;
create policy consent_reads on phone_word for select to ajar_consent
  using (true);
grant update (ended_at) on phone_word to ajar_consent;
create policy consent_changes on phone_word for update to ajar_consent
  using (true)
  with check (true);

alter table phone_word_try enable row level security;
alter table phone_word_try force row level security;
grant select (center_id, phone_word_id, client_id, was_right, at) on phone_word_try to ajar_client;
create policy client_reads on phone_word_try for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, phone_word_id, client_id, was_right, by_account_id, at) on phone_word_try to ajar_staff;
create policy staff_reads on phone_word_try for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant select (center_id, id, phone_word_id, client_id, was_right, by_account_id, at) on phone_word_try to ajar_consent;
create policy consent_reads on phone_word_try for select to ajar_consent
  using (true);
grant insert (center_id, id, phone_word_id, client_id, was_right, by_account_id, at) on phone_word_try to ajar_consent;
create policy consent_adds on phone_word_try for insert to ajar_consent
  with check (true);

alter table promise enable row level security;
alter table promise force row level security;
grant select (center_id, conversation_id, every_days, area, set_by, changed_at, due_at, ended_at, told_for) on promise to ajar_staff;
create policy staff_reads on promise for select to ajar_staff
  using (exists (select from conversation o where o.center_id = promise.center_id and o.id = promise.conversation_id));
grant insert (center_id, conversation_id, every_days, area, set_by, changed_at, due_at, ended_at) on promise to ajar_staff;
create policy staff_adds on promise for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and conversation_id not in (select viewer_walled_conversations())
    or conversation_id in (select viewer_conversations('answer_report'))) and set_by = (select viewer_staff()));
grant update (every_days, area, set_by, changed_at, due_at, ended_at) on promise to ajar_staff;
create policy staff_changes on promise for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and conversation_id not in (select viewer_walled_conversations())
    or conversation_id in (select viewer_conversations('answer_report'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and conversation_id not in (select viewer_walled_conversations())
    or conversation_id in (select viewer_conversations('answer_report'))) and set_by = (select viewer_staff()));
grant select (center_id, conversation_id, area, due_at, ended_at, told_for) on promise to ajar_worker;
create policy worker_reads on promise for select to ajar_worker
  using (true);
grant update (told_for) on promise to ajar_worker;
create policy worker_changes on promise for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, conversation_id, area) on promise to ajar_consent;
create policy consent_reads on promise for select to ajar_consent
  using (true);

alter table rate_limit enable row level security;
alter table rate_limit force row level security;
grant select (center_id, key, window_starts_at, count) on rate_limit to ajar_gate;
create policy gate_reads on rate_limit for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, key, window_starts_at, count) on rate_limit to ajar_gate;
create policy gate_adds on rate_limit for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (count) on rate_limit to ajar_gate;
create policy gate_changes on rate_limit for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, key, window_starts_at, count) on rate_limit to ajar_worker;
create policy worker_reads on rate_limit for select to ajar_worker
  using (true);
grant delete on rate_limit to ajar_worker;
create policy worker_deletes on rate_limit for delete to ajar_worker
  using (window_starts_at < asked_at() - interval '1 day');
grant select (center_id, key, window_starts_at, count) on rate_limit to ajar_consent;
create policy consent_reads on rate_limit for select to ajar_consent
  using (true);

alter table record_system enable row level security;
alter table record_system force row level security;
grant select (center_id, id, name, reads, made_by, made_at, until, ended_at, last_read_at) on record_system to ajar_staff;
create policy staff_reads on record_system for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_systems')) or (select viewer_does_all('read_audit'))));
grant insert (center_id, id, name, reads, token_hash, made_by, made_at, until) on record_system to ajar_staff;
create policy staff_adds on record_system for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('let_system_read')) and made_by = (select viewer_account()) and (select has_stepped_up()));
grant update (ended_at) on record_system to ajar_staff;
create policy staff_changes on record_system for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('read_systems')))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('read_systems')));
grant select (center_id, id, name, reads, token_hash, made_by, made_at, until, ended_at, last_read_at) on record_system to ajar_consent;
create policy consent_reads on record_system for select to ajar_consent
  using (true);
grant update (last_read_at) on record_system to ajar_consent;
create policy consent_changes on record_system for update to ajar_consent
  using (true)
  with check (true);

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
grant select (center_id, staff_id, code_hash, created_at, used_at) on recovery_code to ajar_gate;
create policy gate_reads on recovery_code for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, staff_id, code_hash, created_at) on recovery_code to ajar_gate;
create policy gate_adds on recovery_code for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (used_at) on recovery_code to ajar_gate;
create policy gate_changes on recovery_code for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, staff_id) on recovery_code to ajar_consent;
create policy consent_reads on recovery_code for select to ajar_consent
  using (true);
grant delete on recovery_code to ajar_consent;
create policy consent_deletes on recovery_code for delete to ajar_consent
  using (true);

alter table release enable row level security;
alter table release force row level security;
grant select (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_client;
create policy client_reads on release for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_client;
create policy client_adds on release for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v) and form = 'electronic' and recorded_by = (select viewer_account()));
grant select (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_staff;
create policy staff_reads on release for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at) on release to ajar_staff;
create policy staff_adds on release for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('record_release')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('record_release'))) and form = 'paper' and recorded_by = (select viewer_account()) and (select has_stepped_up()));
grant select (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_system;
create policy system_reads on release for select to ajar_system
  using (center_id = (select system_center('')) and completed_at is not null);
grant select (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_worker;
create policy worker_reads on release for select to ajar_worker
  using (true);
grant select (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_consent;
create policy consent_reads on release for select to ajar_consent
  using (true);
grant insert (center_id, id, client_id, family_member_id, form, form_version_id, client_name, discloser, recipient_name, relationship, recipient_affiliation, responsible_name, stated_birth_date, topics, areas, professionals, only_in_crisis, forbidden, refused_topics, purposes, starts_at, expires_at, expiry_event, signed_name, signed_at, has_representative, representative_name, representative_authority, representative_evidence, representative_ends_at, witness_name, staff_signature_name, agreed_to_sign_electronically, signed_text, signed_text_hash, identified_by, replaces_draft_id, paper_kept, imported_hash, left_out, teach_back, for_check, recorded_by, recorded_at, completed_at) on release to ajar_consent;
create policy consent_adds on release for insert to ajar_consent
  with check (true);
grant update (id) on release to ajar_consent;
create policy consent_locks on release for update to ajar_consent
  using (true)
  with check (false);

alter table release_copy enable row level security;
alter table release_copy force row level security;
grant select (center_id, release_id, language, hash, made_at) on release_copy to ajar_client;
create policy client_reads on release_copy for select to ajar_client
  using (exists (select from release o where o.center_id = release_copy.center_id and o.id = release_copy.release_id));
grant select (center_id, release_id, language, hash, made_at) on release_copy to ajar_staff;
create policy staff_reads on release_copy for select to ajar_staff
  using (exists (select from release o where o.center_id = release_copy.center_id and o.id = release_copy.release_id));
grant insert (center_id, release_id, language, hash, made_at) on release_copy to ajar_consent;
create policy consent_adds on release_copy for insert to ajar_consent
  with check (true);

alter table release_event enable row level security;
alter table release_event force row level security;
grant select (center_id, id, release_id, kind, topic, area, at, by_account_id, words) on release_event to ajar_client;
create policy client_reads on release_event for select to ajar_client
  using (exists (select from release o where o.center_id = release_event.center_id and o.id = release_event.release_id));
grant insert (center_id, id, release_id, kind, topic, area, at, by_account_id, words) on release_event to ajar_client;
create policy client_adds on release_event for insert to ajar_client
  with check (exists (select from release o where o.center_id = release_event.center_id and o.id = release_event.release_id) and by_account_id = (select viewer_account()) and kind in ('revoked', 'narrowed'));
grant select (center_id, id, release_id, kind, topic, area, at, by_account_id, words) on release_event to ajar_staff;
create policy staff_reads on release_event for select to ajar_staff
  using (exists (select from release o where o.center_id = release_event.center_id and o.id = release_event.release_id));
grant insert (center_id, id, release_id, kind, topic, area, at, by_account_id, words) on release_event to ajar_staff;
create policy staff_adds on release_event for insert to ajar_staff
  with check (by_account_id = (select viewer_account()) and (kind <> 'resumed' and exists (select from release o where o.center_id = release_event.center_id and o.id = release_event.release_id
    and ((select viewer_does_all('take_back')) and o.client_id not in (select viewer_walled()) or o.client_id in (select viewer_clients('take_back')))) or kind = 'resumed' and exists (select from release o where o.center_id = release_event.center_id and o.id = release_event.release_id
    and ((select viewer_does_all('lift_suspension')) and o.client_id not in (select viewer_walled()) or o.client_id in (select viewer_clients('lift_suspension')))) and (select has_stepped_up())));
grant select (center_id, release_id, kind, topic, area, at) on release_event to ajar_system;
create policy system_reads on release_event for select to ajar_system
  using (center_id = (select system_center('releases')));
grant select (center_id, release_id, kind, topic, area, at) on release_event to ajar_worker;
create policy worker_reads on release_event for select to ajar_worker
  using (true);
grant select (center_id, release_id, kind, topic, area, at, by_account_id) on release_event to ajar_consent;
create policy consent_reads on release_event for select to ajar_consent
  using (true);

alter table release_examined enable row level security;
alter table release_examined force row level security;
grant select (center_id, release_id, rules, born_on, found) on release_examined to ajar_consent;
create policy consent_reads on release_examined for select to ajar_consent
  using (true);
grant insert (center_id, release_id, rules, born_on, found) on release_examined to ajar_consent;
create policy consent_adds on release_examined for insert to ajar_consent
  with check (true);
grant update (rules, born_on, found) on release_examined to ajar_consent;
create policy consent_changes on release_examined for update to ajar_consent
  using (true)
  with check (true);

alter table release_refusal enable row level security;
alter table release_refusal force row level security;
grant select (center_id, id, client_id, person_name, at, ask_again_on, recorded_by) on release_refusal to ajar_client;
create policy client_reads on release_refusal for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, person_name, at, ask_again_on, recorded_by) on release_refusal to ajar_staff;
create policy staff_reads on release_refusal for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant insert (center_id, id, client_id, person_name, at, ask_again_on, recorded_by) on release_refusal to ajar_staff;
create policy staff_adds on release_refusal for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('ask_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('ask_client'))) and recorded_by = (select viewer_account()));

alter table release_reminder enable row level security;
alter table release_reminder force row level security;
grant select (center_id, release_id, days, at) on release_reminder to ajar_worker;
create policy worker_reads on release_reminder for select to ajar_worker
  using (true);
grant insert (center_id, release_id, days, at) on release_reminder to ajar_worker;
create policy worker_adds on release_reminder for insert to ajar_worker
  with check (true);

alter table release_scan enable row level security;
alter table release_scan force row level security;
grant select (center_id, id, release_id, name, kind, size_bytes, content, by_account_id, at) on release_scan to ajar_client;
create policy client_reads on release_scan for select to ajar_client
  using (exists (select from release o where o.center_id = release_scan.center_id and o.id = release_scan.release_id));
grant select (center_id, id, release_id, name, kind, size_bytes, content, by_account_id, at) on release_scan to ajar_staff;
create policy staff_reads on release_scan for select to ajar_staff
  using (exists (select from release o where o.center_id = release_scan.center_id and o.id = release_scan.release_id));
grant insert (center_id, id, release_id, name, kind, size_bytes, content, by_account_id, at) on release_scan to ajar_staff;
create policy staff_adds on release_scan for insert to ajar_staff
  with check (by_account_id = (select viewer_account()) and exists (select from release o where o.center_id = release_scan.center_id and o.id = release_scan.release_id
    and ((select viewer_does_all('record_release')) and o.client_id not in (select viewer_walled()) or o.client_id in (select viewer_clients('record_release')))));

alter table release_sent_back enable row level security;
alter table release_sent_back force row level security;
grant select (center_id, release_id, words, by_account_id, at) on release_sent_back to ajar_staff;
create policy staff_reads on release_sent_back for select to ajar_staff
  using (exists (select from release o where o.center_id = release_sent_back.center_id and o.id = release_sent_back.release_id));
grant insert (center_id, release_id, words, by_account_id, at) on release_sent_back to ajar_staff;
create policy staff_adds on release_sent_back for insert to ajar_staff
  with check (by_account_id = (select viewer_account()) and exists (select from release o where o.center_id = release_sent_back.center_id and o.id = release_sent_back.release_id
    and ((select viewer_does_all('check_release')) and o.client_id not in (select viewer_walled()) or o.client_id in (select viewer_clients('check_release')))));
grant select (center_id, release_id, by_account_id, at) on release_sent_back to ajar_consent;
create policy consent_reads on release_sent_back for select to ajar_consent
  using (true);

alter table report enable row level security;
alter table report force row level security;
grant select (center_id, id, account_id, reference, kind, about_name, about_born, writer_name, writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when, attribution, language, received_at, shown_state, shown_read_at, shown_closed_at, shown_added_at) on report to ajar_public;
create policy public_reads on report for select to ajar_public
  using (center_id = (select served_center()) and status_hash = nullif(current_setting('ajar.status', true), ''));
grant insert (center_id, id, draft_id, status_hash, account_id, reference, kind, about_name, about_born, writer_name, writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when, attribution, language, received_at, sent_from) on report to ajar_public;
create policy public_adds on report for insert to ajar_public
  with check (center_id = (select served_center()) and status_hash = nullif(current_setting('ajar.status', true), '') and (account_id is null or account_id = (select account_id from writer())));
grant select (center_id, id, reference, kind, about_name, about_born, writer_name, writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when, attribution, language, received_at, shown_state, shown_read_at, shown_closed_at, shown_added_at) on report to ajar_family;
create policy family_reads on report for select to ajar_family
  using (account_id = (select live_me('account')) and whole_id is null);
grant select (center_id, id, draft_id, reference, status_hash, account_id, kind, about_name, plain_about, about_born, writer_name, writer_relationship, writer_phone, words, observations, urgency, graded_urgency, may_call_back, call_back_when, attribution, language, sent_from, is_crowded, state, received_at, read_at, closed_at, added_at, answered_at, whole_id, shown_state, shown_read_at, shown_closed_at, shown_added_at, waits_since) on report to ajar_staff;
create policy staff_reads on report for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and id not in (select viewer_walled_reports())
    or id in (select viewer_reports('read_reports'))));
grant update (state, read_at, closed_at, graded_urgency, added_at, answered_at) on report to ajar_staff;
create policy staff_changes on report for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and id not in (select viewer_walled_reports())
    or id in (select viewer_reports('handle_report'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and id not in (select viewer_walled_reports())
    or id in (select viewer_reports('handle_report'))));
grant select (center_id, id, draft_id, reference, status_hash, account_id, kind, about_name, plain_about, about_born, writer_name, writer_relationship, writer_phone, words, observations, urgency, graded_urgency, may_call_back, call_back_when, attribution, language, sent_from, is_crowded, state, received_at, read_at, closed_at, added_at, answered_at, whole_id, shown_state, shown_read_at, shown_closed_at, shown_added_at, waits_since) on report to ajar_consent;
create policy consent_reads on report for select to ajar_consent
  using (true);
grant insert (center_id, id, draft_id, status_hash, account_id, reference, kind, about_name, about_born, writer_name, writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when, attribution, language, received_at, sent_from, whole_id, state, read_at, added_at) on report to ajar_consent;
create policy consent_adds on report for insert to ajar_consent
  with check (true);
grant update (state, closed_at, added_at, answered_at, waits_since) on report to ajar_consent;
create policy consent_changes on report for update to ajar_consent
  using (true)
  with check (true);

alter table report_action enable row level security;
alter table report_action force row level security;
grant select (center_id, id, report_id, staff_id, kind, words, client_id, outcome, at) on report_action to ajar_staff;
create policy staff_reads on report_action for select to ajar_staff
  using (exists (select from report o where o.center_id = report_action.center_id and o.id = report_action.report_id) and (words = '' or ((client_id is null or exists (select from report_match m where m.center_id = report_action.center_id
    and m.report_id = report_action.report_id and m.client_id = report_action.client_id)) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports'))))));
grant insert (center_id, id, report_id, staff_id, kind, words, outcome, at) on report_action to ajar_staff;
create policy staff_adds on report_action for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('handle_report'))) and staff_id = (select viewer_staff()));
grant select (center_id, report_id, staff_id, at) on report_action to ajar_consent;
create policy consent_reads on report_action for select to ajar_consent
  using (true);
grant insert (center_id, id, report_id, staff_id, kind, words, outcome, at) on report_action to ajar_consent;
create policy consent_adds on report_action for insert to ajar_consent
  with check (true);

alter table report_addition enable row level security;
alter table report_addition force row level security;
grant select (center_id, id, report_id, words, at, is_by_link) on report_addition to ajar_public;
create policy public_reads on report_addition for select to ajar_public
  using (exists (select from report o where o.center_id = report_addition.center_id and o.id = report_addition.report_id));
grant insert (center_id, id, report_id, words, at) on report_addition to ajar_public;
create policy public_adds on report_addition for insert to ajar_public
  with check (exists (select from report o where o.center_id = report_addition.center_id and o.id = report_addition.report_id));
grant select (center_id, id, report_id, words, at, is_by_link) on report_addition to ajar_family;
create policy family_reads on report_addition for select to ajar_family
  using (exists (select from report o where o.center_id = report_addition.center_id and o.id = report_addition.report_id));
grant insert (center_id, id, report_id, words, at) on report_addition to ajar_family;
create policy family_adds on report_addition for insert to ajar_family
  with check (exists (select from report o where o.center_id = report_addition.center_id and o.id = report_addition.report_id));
grant select (center_id, id, report_id, words, at, is_by_link, told_at) on report_addition to ajar_staff;
create policy staff_reads on report_addition for select to ajar_staff
  using ((exists (select from report o where o.center_id = report_addition.center_id and o.id = report_addition.report_id) or exists (select from report o where o.center_id = report_addition.center_id and o.whole_id = report_addition.report_id)));
grant select (center_id, id, report_id, told_at) on report_addition to ajar_worker;
create policy worker_reads on report_addition for select to ajar_worker
  using (true);
grant update (told_at) on report_addition to ajar_worker;
create policy worker_changes on report_addition for update to ajar_worker
  using (true)
  with check (true);

alter table report_attachment enable row level security;
alter table report_attachment force row level security;
grant select (center_id, id, report_id, addition_id, name, size_bytes) on report_attachment to ajar_public;
create policy public_reads on report_attachment for select to ajar_public
  using (exists (select from report o where o.center_id = report_attachment.center_id and o.id = report_attachment.report_id));
grant insert (center_id, id, report_id, addition_id, name, kind, size_bytes, content) on report_attachment to ajar_public;
create policy public_adds on report_attachment for insert to ajar_public
  with check (exists (select from report o where o.center_id = report_attachment.center_id and o.id = report_attachment.report_id));
grant select (center_id, id, report_id, addition_id, name, size_bytes) on report_attachment to ajar_family;
create policy family_reads on report_attachment for select to ajar_family
  using (exists (select from report o where o.center_id = report_attachment.center_id and o.id = report_attachment.report_id));
grant insert (center_id, id, report_id, addition_id, name, kind, size_bytes, content) on report_attachment to ajar_family;
create policy family_adds on report_attachment for insert to ajar_family
  with check (exists (select from report o where o.center_id = report_attachment.center_id and o.id = report_attachment.report_id));
grant select (center_id, id, report_id, addition_id, name, kind, size_bytes, content) on report_attachment to ajar_staff;
create policy staff_reads on report_attachment for select to ajar_staff
  using ((exists (select from report o where o.center_id = report_attachment.center_id and o.id = report_attachment.report_id) or exists (select from report o where o.center_id = report_attachment.center_id and o.whole_id = report_attachment.report_id)));

alter table report_draft enable row level security;
alter table report_draft force row level security;
grant select (center_id, id, holder, answers, created_at, updated_at) on report_draft to ajar_public;
create policy public_reads on report_draft for select to ajar_public
  using (center_id = (select served_center()) and holder = (select holder()) and updated_at > asked_at() - interval '1 day');
grant insert (center_id, id, holder, answers, created_at, updated_at) on report_draft to ajar_public;
create policy public_adds on report_draft for insert to ajar_public
  with check (center_id = (select served_center()) and holder = (select holder()));
grant update (answers, updated_at) on report_draft to ajar_public;
create policy public_changes on report_draft for update to ajar_public
  using (center_id = (select served_center()) and holder = (select holder()) and updated_at > asked_at() - interval '1 day')
  with check (center_id = (select served_center()) and holder = (select holder()) and updated_at > asked_at() - interval '1 day');
grant select (center_id, updated_at) on report_draft to ajar_worker;
create policy worker_reads on report_draft for select to ajar_worker
  using (true);
grant delete on report_draft to ajar_worker;
create policy worker_deletes on report_draft for delete to ajar_worker
  using (updated_at < asked_at() - interval '10 minutes');
grant select (center_id, id, holder, updated_at) on report_draft to ajar_consent;
create policy consent_reads on report_draft for select to ajar_consent
  using (true);
grant update (holder, updated_at) on report_draft to ajar_consent;
create policy consent_changes on report_draft for update to ajar_consent
  using (true)
  with check (true);
grant delete on report_draft to ajar_consent;
create policy consent_deletes on report_draft for delete to ajar_consent
  using (true);

alter table report_match enable row level security;
alter table report_match force row level security;
grant select (center_id, report_id, client_id, held_by, matched_by, matched_at) on report_match to ajar_staff;
create policy staff_reads on report_match for select to ajar_staff
  using ((center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports'))) or center_id = (select viewer_workplace()) and held_by = (select viewer_staff()) and client_id not in (select viewer_walled())));
grant insert (center_id, report_id, client_id, held_by, matched_by, matched_at) on report_match to ajar_staff;
create policy staff_adds on report_match for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and client_id not in (select viewer_walled()) and matched_by = (select viewer_staff()));
grant update (client_id, held_by, matched_by, matched_at) on report_match to ajar_staff;
create policy staff_changes on report_match for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and client_id not in (select viewer_walled()))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and client_id not in (select viewer_walled()));
grant select (center_id, report_id, client_id, held_by) on report_match to ajar_worker;
create policy worker_reads on report_match for select to ajar_worker
  using (true);
grant select (center_id, report_id, client_id, held_by) on report_match to ajar_consent;
create policy consent_reads on report_match for select to ajar_consent
  using (true);
grant update (held_by) on report_match to ajar_consent;
create policy consent_changes on report_match for update to ajar_consent
  using (true)
  with check (true);
grant delete on report_match to ajar_consent;
create policy consent_deletes on report_match for delete to ajar_consent
  using (true);

alter table report_merge enable row level security;
alter table report_merge force row level security;
grant select (center_id, report_id, into_id, why, set_by, set_at) on report_merge to ajar_staff;
create policy staff_reads on report_merge for select to ajar_staff
  using (center_id = (select viewer_workplace()) and exists (select from report o where o.center_id = report_merge.center_id and o.id = report_merge.report_id) and (into_id is null or exists (select from report o where o.center_id = report_merge.center_id and o.id = report_merge.into_id)));
grant insert (center_id, report_id, into_id, why, set_by, set_at) on report_merge to ajar_staff;
create policy staff_adds on report_merge for insert to ajar_staff
  with check (set_by = (select viewer_staff()) and center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('handle_report'))) and (into_id is null or center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and into_id not in (select viewer_walled_reports())
    or into_id in (select viewer_reports('handle_report')))));
grant update (into_id, why, set_by, set_at) on report_merge to ajar_staff;
create policy staff_changes on report_merge for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('handle_report'))))
  with check (set_by = (select viewer_staff()) and center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('handle_report'))) and (into_id is null or center_id = (select viewer_workplace()) and ((select viewer_does_all('handle_report')) and into_id not in (select viewer_walled_reports())
    or into_id in (select viewer_reports('handle_report')))));

alter table report_no_match enable row level security;
alter table report_no_match force row level security;
grant select (center_id, report_id, result, look_again_at, set_by, set_at) on report_no_match to ajar_staff;
create policy staff_reads on report_no_match for select to ajar_staff
  using (center_id = (select viewer_workplace()) and exists (select from report o where o.center_id = report_no_match.center_id and o.id = report_no_match.report_id));
grant insert (center_id, report_id, result, look_again_at, set_by, set_at) on report_no_match to ajar_staff;
create policy staff_adds on report_no_match for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and exists (select from report o where o.center_id = report_no_match.center_id and o.id = report_no_match.report_id) and set_by = (select viewer_staff()));
grant update (result, look_again_at, set_by, set_at) on report_no_match to ajar_staff;
create policy staff_changes on report_no_match for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and exists (select from report o where o.center_id = report_no_match.center_id and o.id = report_no_match.report_id))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('match_report')) and exists (select from report o where o.center_id = report_no_match.center_id and o.id = report_no_match.report_id) and set_by = (select viewer_staff()));
grant select (center_id, report_id, result, look_again_at, set_by, set_at) on report_no_match to ajar_consent;
create policy consent_reads on report_no_match for select to ajar_consent
  using (true);
grant insert (center_id, report_id, result, look_again_at, set_by, set_at) on report_no_match to ajar_consent;
create policy consent_adds on report_no_match for insert to ajar_consent
  with check (true);
grant update (result, look_again_at, set_by, set_at) on report_no_match to ajar_consent;
create policy consent_changes on report_no_match for update to ajar_consent
  using (true)
  with check (true);

alter table report_opening enable row level security;
alter table report_opening force row level security;
grant select (at) on report_opening to ajar_worker;
create policy worker_reads on report_opening for select to ajar_worker
  using (true);
grant delete on report_opening to ajar_worker;
create policy worker_deletes on report_opening for delete to ajar_worker
  using (at < asked_at() - interval '1 hour');
grant select (center_id, report_id, staff_id, at) on report_opening to ajar_consent;
create policy consent_reads on report_opening for select to ajar_consent
  using (true);
grant insert (center_id, report_id, staff_id, at) on report_opening to ajar_consent;
create policy consent_adds on report_opening for insert to ajar_consent
  with check (true);
grant update (at) on report_opening to ajar_consent;
create policy consent_changes on report_opening for update to ajar_consent
  using (true)
  with check (true);

alter table report_person enable row level security;
alter table report_person force row level security;
grant select (center_id, id, report_id, name, at) on report_person to ajar_public;
create policy public_reads on report_person for select to ajar_public
  using (exists (select from report o where o.center_id = report_person.center_id and o.id = report_person.report_id));
grant insert (center_id, id, report_id, name, at) on report_person to ajar_public;
create policy public_adds on report_person for insert to ajar_public
  with check (exists (select from report o where o.center_id = report_person.center_id and o.id = report_person.report_id));
grant select (center_id, id, report_id, own_id, name, at) on report_person to ajar_family;
create policy family_reads on report_person for select to ajar_family
  using (exists (select from report o where o.center_id = report_person.center_id and o.id = report_person.report_id));
grant insert (center_id, id, report_id, name, at) on report_person to ajar_family;
create policy family_adds on report_person for insert to ajar_family
  with check (exists (select from report o where o.center_id = report_person.center_id and o.id = report_person.report_id));
grant select (center_id, id, report_id, name, at, own_id) on report_person to ajar_consent;
create policy consent_reads on report_person for select to ajar_consent
  using (true);
grant insert (center_id, id, report_id, name, at, own_id) on report_person to ajar_consent;
create policy consent_adds on report_person for insert to ajar_consent
  with check (true);

alter table report_reply enable row level security;
alter table report_reply force row level security;
grant select (center_id, id, report_id, client_id, topics, area, professional, neutral, words, written_at) on report_reply to ajar_family;
create policy family_reads on report_reply for select to ajar_family
  using (account_id = (select live_me('account')) and case
      when neutral is not null then true
      else family_member_id = (select live_me('family_member'))
        and viewer_may_be_told(client_id, topics, area, professional)
    end);
grant select (center_id, id, report_id, account_id, neutral, client_id, family_member_id, release_id, topics, area, professional, words, written_by, written_at) on report_reply to ajar_staff;
create policy staff_reads on report_reply for select to ajar_staff
  using (exists (select from report o where o.center_id = report_reply.center_id and o.id = report_reply.report_id) and ((client_id is null or exists (select from report_match m where m.center_id = report_reply.center_id
    and m.report_id = report_reply.report_id and m.client_id = report_reply.client_id)) or center_id = (select viewer_workplace()) and ((select viewer_does_all('read_reports')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_reports')))));
grant insert (center_id, id, report_id, account_id, neutral, client_id, family_member_id, release_id, topics, area, professional, words, written_by, written_at) on report_reply to ajar_staff;
create policy staff_adds on report_reply for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('answer_report')) and report_id not in (select viewer_walled_reports())
    or report_id in (select viewer_reports('answer_report'))) and written_by = (select viewer_staff()));
grant select (center_id, id, report_id, account_id, neutral, client_id, family_member_id, topics, area, professional) on report_reply to ajar_consent;
create policy consent_reads on report_reply for select to ajar_consent
  using (true);

alter table rule_pack enable row level security;
alter table rule_pack force row level security;
grant select (place, maximum_term_years, age_of_control, required_statements, witness_required, staff_signature_required, expiry_date_required, ask_client_within_days, extra_elements, words_of_nobody, words_of_nothing, words_of_parents) on rule_pack to ajar_worker;
create policy worker_reads on rule_pack for select to ajar_worker
  using (true);
grant select (place, maximum_term_years, age_of_control, required_statements, witness_required, staff_signature_required, expiry_date_required, ask_client_within_days, extra_elements, words_of_nobody, words_of_nothing, words_of_parents) on rule_pack to ajar_consent;
create policy consent_reads on rule_pack for select to ajar_consent
  using (true);
create policy owner_reads on rule_pack for select to current_user
  using (true);
create policy owner_adds on rule_pack for insert to current_user
  with check (true);
create policy owner_changes on rule_pack for update to current_user
  using (true)
  with check (true);

alter table safety_flag enable row level security;
alter table safety_flag force row level security;
grant select (center_id, id, client_id, report_id, words, set_by, set_at, ends_at, reviewer_id, ended_at, ended_by) on safety_flag to ajar_staff;
create policy staff_reads on safety_flag for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('find_client')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('find_client'))));
grant insert (center_id, id, client_id, report_id, words, set_by, set_at, ends_at, reviewer_id) on safety_flag to ajar_staff;
create policy staff_adds on safety_flag for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_safety_flag')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_safety_flag'))) and set_by = (select viewer_staff()));
grant update (ended_at, ended_by) on safety_flag to ajar_staff;
create policy staff_changes on safety_flag for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_safety_flag')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_safety_flag'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('set_safety_flag')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('set_safety_flag'))));
grant select (center_id, id, client_id, reviewer_id, ends_at, ended_at) on safety_flag to ajar_consent;
create policy consent_reads on safety_flag for select to ajar_consent
  using (true);
grant update (reviewer_id) on safety_flag to ajar_consent;
create policy consent_changes on safety_flag for update to ajar_consent
  using (true)
  with check (true);

alter table session enable row level security;
alter table session force row level security;
grant select (center_id, id, account_id, token_hash, replaced_hash, created_at, seen_at, expires_at, ended_at, device) on session to ajar_gate;
create policy gate_reads on session for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, id, token_hash, account_id, created_at, seen_at, expires_at, second_factor_at, device) on session to ajar_gate;
create policy gate_adds on session for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (token_hash, replaced_hash, second_factor_at, ended_at, device) on session to ajar_gate;
create policy gate_changes on session for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, expires_at, device) on session to ajar_worker;
create policy worker_reads on session for select to ajar_worker
  using (true);
grant update (device) on session to ajar_worker;
create policy worker_changes on session for update to ajar_worker
  using (expires_at < asked_at())
  with check (expires_at < asked_at());
grant select (center_id, id, account_id, token_hash, replaced_hash, seen_at, expires_at, second_factor_at, ended_at) on session to ajar_consent;
create policy consent_reads on session for select to ajar_consent
  using (true);
grant update (seen_at) on session to ajar_consent;
create policy consent_changes on session for update to ajar_consent
  using (true)
  with check (true);

alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
grant select (center_id, id, email, browser_hash, language, return_to, network, held_back_until, held_back_by, created_at, expires_at, tries, used_at) on sign_in_attempt to ajar_gate;
create policy gate_reads on sign_in_attempt for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, id, email, browser_hash, language, return_to, network, held_back_until, held_back_by, created_at, expires_at) on sign_in_attempt to ajar_gate;
create policy gate_adds on sign_in_attempt for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (tries, used_at) on sign_in_attempt to ajar_gate;
create policy gate_changes on sign_in_attempt for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, expires_at) on sign_in_attempt to ajar_worker;
create policy worker_reads on sign_in_attempt for select to ajar_worker
  using (true);
grant delete on sign_in_attempt to ajar_worker;
create policy worker_deletes on sign_in_attempt for delete to ajar_worker
  using (expires_at < asked_at() - interval '1 day');

alter table staff_absence enable row level security;
alter table staff_absence force row level security;
grant select (center_id, staff_id, cover_id, from_at, until_at) on staff_absence to ajar_client;
create policy client_reads on staff_absence for select to ajar_client
  using (center_id = (select viewer_center()));
grant select (center_id, id, staff_id, cover_id, from_at, until_at, set_by) on staff_absence to ajar_staff;
create policy staff_reads on staff_absence for select to ajar_staff
  using (center_id = (select viewer_workplace()));
grant insert (center_id, id, staff_id, cover_id, from_at, until_at, set_by) on staff_absence to ajar_staff;
create policy staff_adds on staff_absence for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (staff_id = (select viewer_staff()) or (select viewer_does_all('say_colleague_away'))) and set_by = (select viewer_account()));
grant update (until_at) on staff_absence to ajar_staff;
create policy staff_changes on staff_absence for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (staff_id = (select viewer_staff()) or (select viewer_does_all('say_colleague_away'))))
  with check (center_id = (select viewer_workplace()) and (staff_id = (select viewer_staff()) or (select viewer_does_all('say_colleague_away'))));
grant select (center_id, staff_id, cover_id, from_at, until_at) on staff_absence to ajar_consent;
create policy consent_reads on staff_absence for select to ajar_consent
  using (true);

alter table staff_member enable row level security;
alter table staff_member force row level security;
grant select (center_id, id, name, title, hours, phone) on staff_member to ajar_family;
create policy family_reads on staff_member for select to ajar_family
  using (id = any ((select live_staff())::uuid[]));
grant select (center_id, id, name, title, hours, phone, left_at) on staff_member to ajar_client;
create policy client_reads on staff_member for select to ajar_client
  using (center_id = (select viewer_center()));
grant select (center_id, id, account_id, name, title, team, roles, hours, phone, left_at) on staff_member to ajar_staff;
create policy staff_reads on staff_member for select to ajar_staff
  using (center_id = (select viewer_workplace()));
grant select (center_id, id, account_id, name, title, roles, totp_secret, totp_confirmed_at, totp_step, set_up_hash, left_at) on staff_member to ajar_gate;
create policy gate_reads on staff_member for select to ajar_gate
  using (center_id = (select served_center()));
grant update (totp_secret, totp_confirmed_at, totp_step, set_up_hash) on staff_member to ajar_gate;
create policy gate_changes on staff_member for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, id, name) on staff_member to ajar_system;
create policy system_reads on staff_member for select to ajar_system
  using (center_id = (select system_center('')));
grant select (center_id, id, account_id, name, roles, joined_at, totp_confirmed_at, set_up_hash, left_at) on staff_member to ajar_consent;
create policy consent_reads on staff_member for select to ajar_consent
  using (true);
grant select (center_id, id, account_id, name, title, team, roles, hours, phone, left_at) on staff_member to ajar_keeper;
create policy keeper_reads on staff_member for select to ajar_keeper
  using (true);
grant insert (center_id, id, account_id, name, title, team, roles, hours, phone, joined_at, left_at) on staff_member to ajar_keeper;
create policy keeper_adds on staff_member for insert to ajar_keeper
  with check (true);
grant update (name, title, team, roles, hours, phone, left_at) on staff_member to ajar_keeper;
create policy keeper_changes on staff_member for update to ajar_keeper
  using (true)
  with check (true);

alter table step_help enable row level security;
alter table step_help force row level security;
grant select (center_id, step_id, client_id, area, shared, would_help, would_not_help) on step_help to ajar_family;
create policy family_reads on step_help for select to ajar_family
  using (shared and client_id || ' ' || area = any ((select live_reaches('ways_to_help'))::text[]));
grant select (center_id, step_id, client_id, area, shared, would_help, would_not_help) on step_help to ajar_client;
create policy client_reads on step_help for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, step_id, client_id, area, shared, would_help, would_not_help) on step_help to ajar_staff;
create policy staff_reads on step_help for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_goals'))) or client_id in (select viewed_client())));
grant insert (center_id, step_id, client_id, area, shared, would_help, would_not_help) on step_help to ajar_staff;
create policy staff_adds on step_help for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('write_goals')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('write_goals'))));

alter table text_number enable row level security;
alter table text_number force row level security;
grant select (center_id, account_id, number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_family;
create policy family_reads on text_number for select to ajar_family
  using (account_id = (select live_me('account')));
grant insert (center_id, account_id, number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_family;
create policy family_adds on text_number for insert to ajar_family
  with check (center_id = (select live_me('center')) and account_id = (select live_me('account')));
grant update (number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_family;
create policy family_changes on text_number for update to ajar_family
  using (account_id = (select live_me('account')))
  with check (account_id = (select live_me('account')));
grant select (center_id, account_id, number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_client;
create policy client_reads on text_number for select to ajar_client
  using ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v));
grant insert (center_id, account_id, number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_client;
create policy client_adds on text_number for insert to ajar_client
  with check ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v));
grant update (number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_client;
create policy client_changes on text_number for update to ajar_client
  using ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v))
  with check ((center_id, account_id) = (select v.center_id, v.account_id from viewer() v));
grant select (center_id, account_id, number, confirmed_at, refused_at, refused_code) on text_number to ajar_staff;
create policy staff_reads on text_number for select to ajar_staff
  using (center_id = (select viewer_workplace()) and exists (select from account o where o.center_id = text_number.center_id and o.id = text_number.account_id));
grant select (center_id, account_id, number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_worker;
create policy worker_reads on text_number for select to ajar_worker
  using (true);
grant update (refused_at, refused_code) on text_number to ajar_worker;
create policy worker_changes on text_number for update to ajar_worker
  using (true)
  with check (true);
grant select (center_id, account_id, number, code_id, code_at, code_tries, codes_asked, counted_from, confirmed_at, refused_at, refused_code) on text_number to ajar_consent;
create policy consent_reads on text_number for select to ajar_consent
  using (true);
grant update (refused_at, refused_code) on text_number to ajar_consent;
create policy consent_changes on text_number for update to ajar_consent
  using (true)
  with check (true);

alter table text_stop enable row level security;
alter table text_stop force row level security;
grant select (center_id, id, number, family_member_id, stopped_at, by, staff_id, ended_at) on text_stop to ajar_worker;
create policy worker_reads on text_stop for select to ajar_worker
  using (true);
grant insert (center_id, id, number, family_member_id, stopped_at, by, staff_id, ended_at) on text_stop to ajar_worker;
create policy worker_adds on text_stop for insert to ajar_worker
  with check (true);
grant select (center_id, id, number, family_member_id, stopped_at, by, staff_id, ended_at) on text_stop to ajar_consent;
create policy consent_reads on text_stop for select to ajar_consent
  using (true);
grant insert (center_id, id, number, family_member_id, stopped_at, by, staff_id, ended_at) on text_stop to ajar_consent;
create policy consent_adds on text_stop for insert to ajar_consent
  with check (true);
grant update (ended_at) on text_stop to ajar_consent;
create policy consent_changes on text_stop for update to ajar_consent
  using (true)
  with check (true);

alter table unsent_words enable row level security;
alter table unsent_words force row level security;
grant select (center_id, holder, key, page, form, part, values, updated_at) on unsent_words to ajar_public;
create policy public_reads on unsent_words for select to ajar_public
  using (center_id = (select served_center()) and holder = (select holder()) and updated_at > asked_at() - interval '1 day');
grant select (center_id, updated_at) on unsent_words to ajar_worker;
create policy worker_reads on unsent_words for select to ajar_worker
  using (true);
grant delete on unsent_words to ajar_worker;
create policy worker_deletes on unsent_words for delete to ajar_worker
  using (updated_at < asked_at() - interval '10 minutes');
grant select (center_id, holder, key, page, form, part, values, updated_at) on unsent_words to ajar_consent;
create policy consent_reads on unsent_words for select to ajar_consent
  using (true);
grant insert (center_id, holder, key, page, form, part, values, updated_at) on unsent_words to ajar_consent;
create policy consent_adds on unsent_words for insert to ajar_consent
  with check (true);
grant update (holder, values, updated_at) on unsent_words to ajar_consent;
create policy consent_changes on unsent_words for update to ajar_consent
  using (true)
  with check (true);
grant delete on unsent_words to ajar_consent;
create policy consent_deletes on unsent_words for delete to ajar_consent
  using (true);

alter table visit enable row level security;
alter table visit force row level security;
grant select (center_id, id, client_id, day, place_kind) on visit to ajar_family;
create policy family_reads on visit for select to ajar_family
  using (client_id = any ((select live_clients('visits'))::uuid[]));
grant select (center_id, id, client_id, day, place_kind) on visit to ajar_client;
create policy client_reads on visit for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, day, place_kind) on visit to ajar_staff;
create policy staff_reads on visit for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (((select viewer_does_all('read_meetings')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_meetings'))) or client_id in (select viewed_client())));

alter table wallet_card enable row level security;
alter table wallet_card force row level security;
grant select (center_id, id, client_id, token_hash, client_name, has_name, card_words, shows, language, made_at, expires_at, ended_at, ended_by) on wallet_card to ajar_client;
create policy client_reads on wallet_card for select to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant insert (center_id, id, client_id, token_hash, client_name, has_name, card_words, shows, language, made_at, expires_at, ended_at, ended_by) on wallet_card to ajar_client;
create policy client_adds on wallet_card for insert to ajar_client
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant update (ended_at) on wallet_card to ajar_client;
create policy client_changes on wallet_card for update to ajar_client
  using ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v))
  with check ((center_id, client_id) = (select v.center_id, v.client_id from viewer() v));
grant select (center_id, id, client_id, shows, made_at, expires_at, ended_at, ended_by) on wallet_card to ajar_staff;
create policy staff_reads on wallet_card for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('read_releases')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('read_releases'))));
grant update (ended_at, ended_by) on wallet_card to ajar_staff;
create policy staff_changes on wallet_card for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('take_back')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('take_back'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('take_back')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('take_back'))) and ended_by = (select viewer_staff()));
grant select (center_id, id, client_id, token_hash, client_name, has_name, card_words, shows, language, made_at, expires_at, ended_at, ended_by) on wallet_card to ajar_consent;
create policy consent_reads on wallet_card for select to ajar_consent
  using (true);

alter table work_account enable row level security;
alter table work_account force row level security;
grant select (center_id, staff_id, issuer, subject, linked_at, proved_at) on work_account to ajar_gate;
create policy gate_reads on work_account for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, staff_id, issuer, subject, linked_at) on work_account to ajar_gate;
create policy gate_adds on work_account for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (proved_at) on work_account to ajar_gate;
create policy gate_changes on work_account for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, staff_id, proved_at) on work_account to ajar_consent;
create policy consent_reads on work_account for select to ajar_consent
  using (true);
grant delete on work_account to ajar_consent;
create policy consent_deletes on work_account for delete to ajar_consent
  using (true);

alter table writer_flag enable row level security;
alter table writer_flag force row level security;
grant select (center_id, id, report_id, account_id, words, set_by, set_at, ends_at, ended_at, ended_by) on writer_flag to ajar_staff;
create policy staff_reads on writer_flag for select to ajar_staff
  using (center_id = (select viewer_workplace()) and (exists (select from report o where o.center_id = writer_flag.center_id and o.id = writer_flag.report_id) or exists (select from report o where o.center_id = writer_flag.center_id and o.account_id = writer_flag.account_id)) and report_id not in (select viewer_walled_reports()));
grant insert (center_id, id, report_id, account_id, words, set_by, set_at, ends_at) on writer_flag to ajar_staff;
create policy staff_adds on writer_flag for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('flag_writer')) and exists (select from report o where o.center_id = writer_flag.center_id and o.id = writer_flag.report_id) and set_by = (select viewer_staff()));
grant update (ended_at, ended_by) on writer_flag to ajar_staff;
create policy staff_changes on writer_flag for update to ajar_staff
  using (center_id = (select viewer_workplace()) and (select viewer_does_all('flag_writer')) and exists (select from report o where o.center_id = writer_flag.center_id and o.id = writer_flag.report_id))
  with check (center_id = (select viewer_workplace()) and (select viewer_does_all('flag_writer')) and exists (select from report o where o.center_id = writer_flag.center_id and o.id = writer_flag.report_id));

alter table wrong_code enable row level security;
alter table wrong_code force row level security;
grant select (center_id, key, in_a_row, last_at) on wrong_code to ajar_gate;
create policy gate_reads on wrong_code for select to ajar_gate
  using (center_id = (select served_center()));
grant insert (center_id, key, in_a_row, last_at) on wrong_code to ajar_gate;
create policy gate_adds on wrong_code for insert to ajar_gate
  with check (center_id = (select served_center()));
grant update (in_a_row, last_at) on wrong_code to ajar_gate;
create policy gate_changes on wrong_code for update to ajar_gate
  using (center_id = (select served_center()))
  with check (center_id = (select served_center()));
grant select (center_id, last_at) on wrong_code to ajar_worker;
create policy worker_reads on wrong_code for select to ajar_worker
  using (true);
grant delete on wrong_code to ajar_worker;
create policy worker_deletes on wrong_code for delete to ajar_worker
  using (last_at < asked_at() - interval '365 days');

alter table wrong_disclosure enable row level security;
alter table wrong_disclosure force row level security;
grant select (center_id, id, client_id, disclosure_id, exceptional_id, recipient_name, told_at, what_happened, discovered_on, owner_id, opened_by, opened_at, nature, who_got_it, acquired, mitigated, decision, decision_words, letter_on, outcome, closed_at, changed_at, changed_by) on wrong_disclosure to ajar_staff;
create policy staff_reads on wrong_disclosure for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_wrong_disclosures')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_wrong_disclosures'))));
grant insert (center_id, id, client_id, disclosure_id, exceptional_id, recipient_name, told_at, what_happened, discovered_on, owner_id, opened_by, opened_at, nature, who_got_it, acquired, mitigated, decision, decision_words, letter_on, outcome, closed_at, changed_at, changed_by) on wrong_disclosure to ajar_staff;
create policy staff_adds on wrong_disclosure for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_wrong_disclosures')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_wrong_disclosures'))) and opened_by = (select viewer_staff()));
grant update (owner_id, nature, who_got_it, acquired, mitigated, decision, decision_words, letter_on, outcome, closed_at, changed_at, changed_by) on wrong_disclosure to ajar_staff;
create policy staff_changes on wrong_disclosure for update to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_wrong_disclosures')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_wrong_disclosures'))))
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_wrong_disclosures')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_wrong_disclosures'))));
grant select (center_id, disclosure_id, exceptional_id) on wrong_disclosure to ajar_system;
create policy system_reads on wrong_disclosure for select to ajar_system
  using (center_id = (select system_center('accounting')));

alter table wrong_disclosure_event enable row level security;
alter table wrong_disclosure_event force row level security;
grant select (center_id, id, wrong_id, client_id, kind, words, staff_id, at) on wrong_disclosure_event to ajar_staff;
create policy staff_reads on wrong_disclosure_event for select to ajar_staff
  using (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_wrong_disclosures')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_wrong_disclosures'))));
grant insert (center_id, id, wrong_id, client_id, kind, words, staff_id, at) on wrong_disclosure_event to ajar_staff;
create policy staff_adds on wrong_disclosure_event for insert to ajar_staff
  with check (center_id = (select viewer_workplace()) and ((select viewer_does_all('keep_wrong_disclosures')) and client_id not in (select viewer_walled()) or client_id in (select viewer_clients('keep_wrong_disclosures'))) and staff_id = (select viewer_staff()));

alter role ajar_family set enable_seqscan = off;
alter role ajar_family set jit = off;
alter role ajar_family set plan_cache_mode = force_generic_plan;
