-- Keeps what somebody has typed so far and not sent, under the key of the form as it was shown. `of_session` says that the
-- page was drawn for an account: then the words are that account's, even if its session is over by now. They take the place
-- of the words the form was shown with. False when a new row would be needed and `may_add` is not set, because rows are
-- counted, and when they are nobody's: see `former_holder`. A form that was accepted keeps nothing more, and the same words of
-- one form are kept once.
create or replace function keep_unsent_words(
  of_key uuid, shown_with uuid, of_page text, of_form text, of_part text, typed jsonb, of_session boolean, may_add boolean
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare whose text := case when of_session then former_holder() else holder() end;
begin
  if whose is null then return false; end if;
  if not asked_by('ajar_public', 'ajar_family', 'ajar_client', 'ajar_staff', 'ajar_guide') or served_center() is null
    or not is_about_now(asked_at()) then return true; end if;
  if exists (select from form_receipt r where r.center_id = served_center() and r.holder = whose and r.form = of_form and r.key = of_key) then
    return true;
  end if;
  update unsent_words u set values = typed, updated_at = asked_at()
    where u.center_id = served_center() and u.holder = whose and u.key = of_key;
  if not found then
    if not may_add then return false; end if;
    insert into unsent_words (center_id, holder, key, page, form, part, values, updated_at)
      values (served_center(), whose, of_key, of_page, of_form, of_part, typed, asked_at())
      on conflict (center_id, holder, key) do update set values = typed, updated_at = asked_at();
  end if;
  delete from unsent_words u where u.center_id = served_center() and u.holder = whose and (u.key = shown_with
    or u.key <> of_key and u.page = of_page and u.form = of_form and u.part = of_part and u.values = typed);
  return true;
end $$;
grant execute on function keep_unsent_words(uuid, uuid, text, text, text, jsonb, boolean, boolean) to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_guide;

-- Forgets them once the form was sent, refused with its words kept, or thrown away; with the words of a refusal that are
-- kept under one of these keys, and with those of accepted steps where that is asked for.
create or replace function forget_unsent_words(keys uuid[], with_steps boolean default false) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  delete from unsent_words u
    where asked_by('ajar_public', 'ajar_family', 'ajar_client', 'ajar_staff', 'ajar_guide')
      and u.center_id = served_center() and u.holder in ((select holder()), (select former_holder())) and u.key = any (keys);
  delete from form_attempt a
    where asked_by('ajar_public', 'ajar_family', 'ajar_client', 'ajar_staff', 'ajar_guide')
      and a.center_id = served_center() and a.holder in ((select holder()), (select former_holder())) and a.id = any (keys)
      and (with_steps or a.problems <> '[]');
end;
grant execute on function forget_unsent_words(uuid[], boolean) to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_guide;

-- Somebody says that words are theirs which were left alone for a while: unsent ones, those of a refused form, and a draft
-- of a report with what was typed on its pages. They count as touched now, and only by whoever holds them.
create or replace function claim_words(keys uuid[]) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  update unsent_words u set updated_at = asked_at()
    where asked_by('ajar_public') and is_about_now(asked_at()) and u.center_id = served_center() and u.holder = (select holder())
      and (u.key = any (keys) or u.page ~ any (select '^/tell/' || k || '/' from unnest(keys) k))
      and u.updated_at > asked_at() - interval '1 day';
  update form_attempt a set created_at = asked_at()
    where asked_by('ajar_public') and is_about_now(asked_at()) and a.center_id = served_center() and a.holder = (select holder())
      and a.id = any (keys) and a.created_at > asked_at() - interval '1 day';
  update report_draft d set updated_at = asked_at()
    where asked_by('ajar_public') and is_about_now(asked_at()) and d.center_id = served_center() and d.holder = (select holder())
      and d.id = any (keys) and d.updated_at > asked_at() - interval '1 day';
end;
grant execute on function claim_words(uuid[]) to ajar_public;

-- Whether a draft waits for the account that was signed in last in this browser, whose session is over.
create or replace function waits_for_former(of_draft uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select exists (
    select from report_draft d
    where d.center_id = served_center() and d.id = of_draft and d.holder = former_holder()
      and not exists (select from viewer())
  );
end;
grant execute on function waits_for_former(uuid) to ajar_public;

-- Throws away a draft of whoever asks.
create or replace function discard_draft(of_draft uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  delete from report_draft d
  where d.center_id = served_center() and d.id = of_draft and d.holder = holder() and d.updated_at > asked_at() - interval '1 day';
end;
grant execute on function discard_draft(uuid) to ajar_public;
