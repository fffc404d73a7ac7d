-- Who answers today for somebody on staff: they themselves, or whoever covers while they are away; null if nobody does who
-- is here. Whoever left answers nobody.
create or replace function here_for(of_center uuid, of_staff uuid, at timestamptz) returns uuid
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  here uuid := of_staff;
  asked uuid[] := '{}';
begin
  while here is not null and here <> all (asked) loop
    if not exists (
      select from staff_absence b where b.center_id = of_center and b.staff_id = here and b.from_at <= here_for.at and b.until_at > here_for.at
    ) and exists (select from staff_member m where m.center_id = of_center and m.id = here and m.left_at is null) then
      return here;
    end if;
    asked := asked || here;
    here := (
      select b.cover_id from staff_absence b
      where b.center_id = of_center and b.staff_id = here and b.from_at <= here_for.at and b.until_at > here_for.at
      order by b.from_at desc, b.cover_id limit 1
    );
  end loop;
  return null;
end $$;
grant execute on function here_for(uuid, uuid, timestamptz) to ajar_consent;

-- Who covers at an instant for somebody who cares for a client: nobody who left, and nobody who does not meet the client.
create or replace function cover_of(of_center uuid, of_client uuid, of_staff uuid, at timestamptz) returns uuid
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return (
    select b.cover_id from staff_absence b join staff_member m on m.center_id = b.center_id and m.id = b.cover_id and m.left_at is null
    where b.center_id = of_center and b.staff_id = of_staff and b.from_at <= cover_of.at and b.until_at > cover_of.at
      and not exists (select from walled_staff(of_center, of_client) w where w = b.cover_id)
    order by b.from_at desc, b.cover_id limit 1
  );
end $$;
grant execute on function cover_of(uuid, uuid, uuid, timestamptz) to ajar_consent;
