-- A second member of staff compared a paper form with what was typed in, and it is the same: from now on it counts. Nobody
-- completes what they typed in themselves, and no other way completes a form on paper. The completed form is a new row that
-- names the one that waited; everything else in it is copied here, so that nothing can change on the way. Null for a form
-- that does not wait any more.
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
  if waiting.form <> 'paper' or waiting.completed_at is not null or not waiting.for_check
    or exists (select from release later where later.replaces_draft_id = waiting.id and later.center_id = waiting.center_id)
    or exists (select from release_sent_back b where b.center_id = waiting.center_id and b.release_id = waiting.id) then
    return null;
  end if;
  insert into release
    select (jsonb_populate_record(waiting, jsonb_build_object('id', with_id, 'replaces_draft_id', waiting.id,
      'recorded_by', v.account_id, 'recorded_at', asked_at(), 'completed_at', asked_at()))).*
    returning completed_at into completed;
  return completed;
end $$;
grant execute on function check_release(uuid, uuid) to ajar_staff;
