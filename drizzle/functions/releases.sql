-- The worker holds this lock while it hands a letter over. A revocation waits for it, and it waits for a revocation.
create or replace function hold_releases(of_center uuid, of_client uuid, of_family_member uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not asked_by('ajar_worker') then raise exception 'not allowed' using errcode = 'insufficient_privilege'; end if;
  -- The lock is not shared: overlapping holders would keep a revocation waiting for as long as letters come.
  perform 1 from release where center_id = of_center and client_id = of_client and family_member_id = of_family_member
    order by id for no key update;
end $$;
grant execute on function hold_releases(uuid, uuid, uuid) to ajar_worker;

-- Locks a client's releases before they are read, while something is recorded or taken back, so that neither misses the
-- other. A client locks their own; staff lock those of the clients they serve.
create or replace function hold_releases_of(of_client uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not viewer_serves(of_client, 'record_release', 'take_back') then return; end if;
  perform 1 from release where center_id = (select center_id from viewer()) and client_id = of_client
    order by id for no key update;
end $$;
grant execute on function hold_releases_of(uuid) to ajar_client, ajar_staff;

-- A form recorded at the very instant of a revocation counts as complete after it, so that the revocation counts
-- against it.
create or replace function after_what_was_taken_back(r release) returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select case when r.completed_at is not null then greatest(r.completed_at, max(e.at) + interval '1 millisecond') end
  from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
  where o.center_id = r.center_id and o.client_id = r.client_id and o.family_member_id = r.family_member_id
    and e.kind in ('revoked', 'suspended', 'narrowed') and e.at >= r.completed_at and e.at >= r.signed_at
    and session_user in ('ajar_client', 'ajar_staff');
end;
grant execute on function after_what_was_taken_back(release) to ajar_consent;

create or replace function wait_for_letters() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare present timestamptz := case when session_user in ('ajar_client', 'ajar_staff') then wall_clock() end;
begin
  if tg_table_name = 'release_event' then
    perform 1 from release where center_id = new.center_id and id = new.release_id for no key update;
    -- If the writer's clock is ahead, a revocation counts from the database's now, so that no reader's clock is behind
    -- it.
    new.at := least(new.at, present);
  else
    perform 1 from release where center_id = new.center_id and client_id = new.client_id order by id for no key update;
    case tg_table_name
      when 'release' then
        -- Nobody signs ahead of now, or the next revocation would count as earlier than the signature.
        if new.form = 'electronic' then new.signed_at := least(new.signed_at, present); end if;
        if new.completed_at is not null then new.completed_at := least(new.completed_at, present); end if;
        new.completed_at := after_what_was_taken_back(new);
      when 'crisis' then new.ended_at := case when new.ended_at is not null then least(new.ended_at, present) end;
      else new.from_at := least(new.from_at, present);
    end case;
  end if;
  return new;
end $$;

create or replace function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'rows of % are kept as they were written', tg_table_name using errcode = 'restrict_violation';
end $$;

create or replace trigger release_event_waits before insert on release_event for each row execute function wait_for_letters();
create or replace trigger hold_waits before insert on hold for each row execute function wait_for_letters();
create or replace trigger never_share_waits before insert on never_share for each row execute function wait_for_letters();
create or replace trigger crisis_waits before update on crisis for each row execute function wait_for_letters();
create or replace trigger release_waits before insert on release for each row execute function wait_for_letters();
create or replace trigger release_is_kept before update or delete on release for each row execute function refuse_change();
create or replace trigger release_event_is_kept before update or delete on release_event for each row execute function refuse_change();
create or replace trigger disclosure_is_kept before update or delete on disclosure for each row execute function refuse_change();
create or replace trigger form_version_is_kept before update or delete on form_version for each row execute function refuse_change();
