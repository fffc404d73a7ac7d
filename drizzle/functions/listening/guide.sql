-- What arrives when somebody asks for the family guide: whether it is one of many from one place, by the same number as
-- reports, and an alert to the guides. Where a center has none, the supervisors hear.
create or replace function place_guide_request() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.is_crowded := 10 = (select count(*) from (
    select from guide_request r
    where r.center_id = new.center_id and r.sent_from = new.sent_from
      and r.asked_at > new.asked_at - interval '24 hours' and r.asked_at <= new.asked_at
    limit 10
  ) before);
  if asked_by('ajar_public') then perform put_alert(new.center_id, 'family_guide', null, asked_at(), null); end if;
  return new;
end $$;
create or replace trigger guide_request_is_placed before insert on guide_request for each row execute function place_guide_request();

-- Puts a request before the duty desk as a report: who wants to be called and where, and the words that are given. What
-- was written to the guide alone does not go along. It is in nobody's account, because nobody of the family wrote it. From
-- where it was sent goes along, for one that no human chose: the desk tells many from one place apart by it.
create or replace function put_handed_report(of_center uuid, of_request uuid, about text, said text, wanted_urgency text, safety text, with_place boolean) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare new_id uuid := gen_random_uuid();
begin
  insert into report (center_id, id, draft_id, reference, status_hash, kind, about_name, about_born, writer_name,
                      writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when,
                      attribution, language, sent_from, received_at)
    select r.center_id, new_id, r.id, upper(left(r.id::text, 4) || '-' || substr(r.id::text, 5, 4)),
           encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), 'concern', about, '', r.writer_name, '', r.phone,
           said, jsonb_build_object('sinceWhen', '', 'sleep', '', 'eating', '', 'medication', '', 'mood', '', 'behavior', '',
             'wordsSaid', '', 'safetyNow', safety, 'whoIsWithThem', '', 'whatHelps', ''),
           wanted_urgency, true, r.call_when, 'no', r.language, case when with_place then r.sent_from else '' end, asked_at()
    from guide_request r where r.center_id = of_center and r.id = of_request and r.handed_at is null;
  if not found then return; end if;
  update guide_request r set handed_at = asked_at(), closed_at = asked_at(), changed_at = asked_at()
    where r.center_id = of_center and r.id = of_request;
  perform put_report_alert(of_center, 'duty_worker', new_id, asked_at());
end $$;
grant execute on function put_handed_report(uuid, uuid, text, text, text, text, boolean) to ajar_consent;

-- The guide hands a request to the duty desk, because somebody may be in danger: it stands first there.
create or replace function hand_to_desk(of_request uuid, about text, said text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not viewer_does_all('guide_families') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform put_handed_report(viewer_center(), of_request, about, said, 'urgent', 'not_safe', false);
end $$;
grant execute on function hand_to_desk(uuid, text, text) to ajar_guide;

-- The worker hands on what no guide took in time.
create or replace function pass_on_request(of_center uuid, of_request uuid, about text, said text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  perform put_handed_report(of_center, of_request, about, said, 'soon', '', true);
end $$;
grant execute on function pass_on_request(uuid, uuid, text, text) to ajar_worker;

-- Whether a family guide is here: one who has not left, and is not away.
create or replace function has_guide(of_center uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select asked_by('ajar_worker') and exists (
    select from staff_member m
    where m.center_id = of_center and 'family_guide' = any (m.roles) and m.left_at is null and not exists (
      select from staff_absence a
      where a.center_id = of_center and a.staff_id = m.id and a.from_at <= asked_at() and a.until_at > asked_at()
    )
  );
end;
grant execute on function has_guide(uuid) to ajar_worker;
