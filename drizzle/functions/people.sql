-- Names a person by their email address: finds or creates the account, the family member and the link. The caller does
-- not learn which of them existed.
create or replace function name_family_member(of_client uuid, with_email text, in_language text)
returns table (link_id uuid, family_member_id uuid)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare v record; found_account uuid; found_member uuid; found_link uuid;
begin
  select * into v from viewer();
  if not viewer_serves(of_client) then
    raise exception 'not allowed' using errcode = 'insufficient_privilege';
  end if;
  insert into account (center_id, id, email, language, created_at)
    values (v.center_id, gen_random_uuid(), with_email, in_language, asked_at())
    on conflict (center_id, email) do nothing;
  select a.id into found_account from account a where a.center_id = v.center_id and a.email = with_email;
  insert into family_member (center_id, id, account_id, created_at)
    values (v.center_id, gen_random_uuid(), found_account, asked_at())
    on conflict (center_id, account_id) do nothing;
  select f.id into found_member from family_member f where f.center_id = v.center_id and f.account_id = found_account;
  insert into family_link (center_id, id, client_id, family_member_id, created_at)
    values (v.center_id, gen_random_uuid(), of_client, found_member, asked_at())
    on conflict (center_id, client_id, family_member_id) do nothing;
  select l.id into found_link from family_link l
    where l.center_id = v.center_id and l.client_id = of_client and l.family_member_id = found_member;
  return query select found_link, found_member;
end $$;
grant execute on function name_family_member(uuid, text, text) to ajar_client, ajar_staff;
