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

-- Everybody whom somebody covers at an instant: colleagues who named them, and those whom these cover in their turn, since
-- whoever is away hands on what they cover.
create or replace function covered_by(of_center uuid, of_staff uuid, at timestamptz) returns setof uuid
language sql stable rows 1 set search_path = pg_catalog, public, pg_temp
begin atomic
  with recursive covered as (
    select b.staff_id from staff_absence b
    where b.center_id = of_center and b.cover_id = of_staff and b.from_at <= covered_by.at and b.until_at > covered_by.at
    union
    select b.staff_id from covered c
    join staff_absence b on b.center_id = of_center and b.cover_id = c.staff_id
      and b.from_at <= covered_by.at and b.until_at > covered_by.at
  )
  select c.staff_id from covered c where c.staff_id <> of_staff;
end;
grant execute on function covered_by(uuid, uuid, timestamptz) to ajar_consent;
