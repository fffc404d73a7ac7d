-- The invitation that an answer link opens, while the release behind it still covers meetings. Any other token opens
-- none.
create or replace function answerable() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select i.id from meeting_invitation i
  where i.center_id = served_center() and i.token_hash = nullif(current_setting('ajar.token', true), '') and i.invited_at is not null and i.withdrawn_at is null
    and exists (
      select from live_topics_of(i.center_id, i.family_member_id, greatest(asked_at(), wall_clock())) l
      where l.client_id = i.client_id and l.topic = 'meetings'
    )
    and is_about_now(asked_at());
end;
grant execute on function answerable() to ajar_public;

-- Tells the person who proposed a meeting that something is waiting; once they left, the client's case manager, and the
-- supervisors until there is one, because whoever covered for them finds that client no more. Only somebody invited to
-- that meeting may call it.
create or replace function alert_of_answer(of_invitation uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform put_alert(m.center_id, case when s.left_at is not null and c.staff_id is null then 'supervisor' end,
                    case when s.left_at is null then m.proposed_by else c.staff_id end, asked_at(), i.client_id)
  from meeting_invitation i join joint_meeting m on m.center_id = i.center_id and m.id = i.meeting_id and m.state in ('invited', 'confirmed')
  join staff_member s on s.center_id = m.center_id and s.id = m.proposed_by
  left join care_assignment c on c.center_id = m.center_id and c.client_id = i.client_id and c.role = 'case_manager' and c.until_at is null
  where i.id = of_invitation
    and (i.id in (select answerable()) or i.family_member_id = (select v.family_member_id from viewer() v));
end $$;
grant execute on function alert_of_answer(uuid) to ajar_family, ajar_public;
