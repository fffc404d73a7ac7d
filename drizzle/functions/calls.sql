-- Accounts for what staff said in a call, with the row that says so: no call that told something is without it. A call
-- with somebody who told us in confidence names everything that was open to them: a row with its few topics would tell
-- the client who wrote in.
create or replace function account_for_call() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare told text[] := new.topics;
begin
  if not exists (
    select from release r where r.center_id = new.center_id and r.id = new.release_id
      and r.client_id = new.client_id and r.family_member_id = new.family_member_id
  ) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from report r where r.center_id = new.center_id and r.id = new.report_id and r.attribution <> 'yes'
  ) then
    told := array(
      select distinct topic from (
        select unnest(new.topics) as topic
        union all
        select l.topic from live_topics_of(new.center_id, new.family_member_id, new.called_at) l where l.client_id = new.client_id
      ) open order by topic
    );
  end if;
  insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
    values (new.center_id, new.id, new.client_id, new.family_member_id, new.release_id, told, 'phone', new.called_at);
  return null;
end $$;

create or replace trigger phone_call_is_accounted_for after insert on phone_call
  for each row when (new.release_id is not null) execute function account_for_call();
create or replace trigger phone_call_is_kept before update or delete on phone_call
  for each row execute function refuse_change();
