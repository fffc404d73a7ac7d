-- Printed from lib/people/rules/rights.ts by `npm run access`. Change it there.
create or replace function rights() returns table (of_function text, across text[], own text[], covering text[], denied text[])
language sql immutable parallel safe
begin atomic
  values
    ('see_own_day', '{duty_worker,case_manager,doctor,therapist,supervisor,privacy_officer,administrator,family_guide}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]),
    ('say_away', '{duty_worker,case_manager,doctor,therapist,supervisor,privacy_officer,administrator,family_guide}', '{}', '{}', '{}'),
    ('say_colleague_away', '{supervisor}', '{}', '{}', '{family_guide}'),
    ('find_client', '{duty_worker,supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('read_releases', '{duty_worker,supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('check_phone_word', '{duty_worker,supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('take_back', '{duty_worker,supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('record_release', '{supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{}', '{family_guide}'),
    ('check_release', '{supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{}', '{family_guide}'),
    ('identify_person', '{supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('correct_address', '{supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('lift_suspension', '{supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{}', '{family_guide}'),
    ('keep_holds', '{supervisor,privacy_officer}', '{}', '{}', '{family_guide}'),
    ('ask_client', '{duty_worker,supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('read_goals', '{supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('write_goals', '{}', '{case_manager,doctor,therapist}', '{}', '{family_guide}'),
    ('read_meetings', '{supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('arrange_meetings', '{supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('read_reports', '{duty_worker,supervisor,privacy_officer}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('handle_report', '{duty_worker,supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('answer_report', '{duty_worker,supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('answer_escalation', '{supervisor,privacy_officer,administrator}', '{}', '{}', '{family_guide}'),
    ('match_report', '{duty_worker,supervisor}', '{}', '{}', '{family_guide}'),
    ('give_back_report', '{}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('flag_writer', '{duty_worker,supervisor}', '{}', '{}', '{family_guide}'),
    ('set_safety_flag', '{duty_worker,supervisor}', '{case_manager,doctor,therapist}', '{duty_worker,supervisor,privacy_officer,case_manager,doctor,therapist}', '{family_guide}'),
    ('declare_crisis', '{}', '{doctor,therapist}', '{}', '{family_guide}'),
    ('end_care', '{supervisor}', '{case_manager,doctor,therapist}', '{}', '{family_guide}'),
    ('read_response_times', '{supervisor}', '{}', '{}', '{family_guide}'),
    ('read_involvement_figures', '{supervisor}', '{}', '{}', '{family_guide}'),
    ('assign_case_manager', '{supervisor}', '{}', '{}', '{family_guide}'),
    ('set_conflict', '{supervisor,privacy_officer}', '{}', '{}', '{family_guide}'),
    ('describe_center', '{administrator}', '{}', '{}', '{family_guide}'),
    ('reset_second_factor', '{supervisor,administrator}', '{}', '{}', '{family_guide}'),
    ('guide_families', '{family_guide}', '{}', '{}', '{}'),
    ('read_audit', '{privacy_officer}', '{}', '{}', '{family_guide}');
end;
grant execute on function rights() to ajar_consent;
