-- The instant of the request. PostgreSQL parses this body when it creates the function, so it needs no search path and
-- can be inlined into each query.
create or replace function asked_at() returns timestamptz
language sql stable parallel safe
return nullif(current_setting('ajar.at', true), '')::timestamptz;
grant execute on function asked_at() to ajar_public, ajar_family, ajar_client, ajar_staff, ajar_guide, ajar_worker, ajar_consent;

-- Now, or the instant a process gives where a test mocks the clock.
create or replace function wall_clock() returns timestamptz
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from mocked_clock) then return asked_at(); end if;
  return clock_timestamp();
end $$;
grant execute on function wall_clock() to ajar_consent, ajar_worker;

create or replace function is_about_now(at timestamptz) returns boolean
language sql stable
return abs(extract(epoch from at - wall_clock())) <= 300;
grant execute on function is_about_now(timestamptz) to ajar_consent;
