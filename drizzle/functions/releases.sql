create or replace function is_blank(words text) returns boolean
language sql immutable parallel safe
return words is null or words !~ '\S';
grant execute on function is_blank(text) to ajar_worker, ajar_consent;

-- A name as words, compared without accents, case, apostrophes and other punctuation: the twin of `nameWords`.
create or replace function name_words(name text) returns text[]
language sql immutable parallel safe
return array_remove(string_to_array(regexp_replace(lower(regexp_replace(normalize(
  translate(name, '''’‘ʼʻ`´', ''), NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'), ' '), '');
grant execute on function name_words(text) to ajar_worker, ajar_consent;

-- Whether a text holds nothing but these words, numbers and single letters.
create or replace function has_only(words text, known text[]) returns boolean
language sql immutable parallel safe
return not exists (select from unnest(name_words(words)) word where word <> all (known) and word !~ '^([a-z]|[0-9]+)$');
grant execute on function has_only(text, text[]) to ajar_worker, ajar_consent;

create or replace function has_same_words(one text, other text) returns boolean
language plpgsql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare a text[]; b text[];
begin
  if one = other then return one ~ '[[:alnum:]]'; end if;
  a := name_words(one);
  b := name_words(other);
  return cardinality(a) > 0 and (array_to_string(a, '') = array_to_string(b, '')
    or (select array_agg(w order by w) from unnest(a) w) = (select array_agg(w order by w) from unnest(b) w));
end $$;
grant execute on function has_same_words(text, text) to ajar_worker, ajar_consent;

-- Whether two names can be one person's: initials, and middle names that only one of them has, do not count.
create or replace function is_same_person(one text, other text) returns boolean
language plpgsql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare a text[]; b text[]; short text[]; long text[];
begin
  if has_same_words(one, other) then return true; end if;
  a := name_words(one);
  b := name_words(other);
  short := array(select w from unnest(a) w where length(w) > 1);
  long := array(select w from unnest(b) w where length(w) > 1);
  if cardinality(short) >= 2 then a := short; end if;
  if cardinality(long) >= 2 then b := long; end if;
  return least(cardinality(a), cardinality(b)) >= 2 and case when cardinality(a) <= cardinality(b) then a <@ b else b <@ a end;
end $$;
grant execute on function is_same_person(text, text) to ajar_worker, ajar_consent;

-- Whether a name is this other person's rather than the client's.
create or replace function is_other(name text, other text, client text) returns boolean
language sql immutable parallel safe
return not has_same_words(name, client)
  and (has_same_words(name, other) or is_same_person(name, other) and not is_same_person(name, client));
grant execute on function is_other(text, text, text) to ajar_worker, ajar_consent;

-- How long a release of this center may run: the days it chose if they are fewer, otherwise its place's calendar years.
create or replace function term_of(p rule_pack, chosen_days integer) returns interval
language sql immutable parallel safe
return case when chosen_days >= 1 and chosen_days < p.maximum_term_years * 365
  then make_interval(days => chosen_days) else make_interval(years => p.maximum_term_years) end;
grant execute on function term_of(rule_pack, integer) to ajar_worker, ajar_consent;

-- When a release ends by itself, in the days of its center.
create or replace function release_ends_at(r release, term interval, zone text) returns timestamptz
language sql stable
return case
  when r.expires_at is not null then r.expires_at
  when not is_blank(r.expiry_event) then (r.signed_at at time zone zone + term) at time zone zone
end;
grant execute on function release_ends_at(release, interval, text) to ajar_worker, ajar_consent;

-- When the right to sign for the client ends: at the latest, for a child and for any parent, on the birthday on which the
-- client signs alone.
create or replace function authority_ends_at(r release, born_on date, p rule_pack, zone text) returns timestamptz
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare grown_at timestamptz := ((born_on + make_interval(years => p.age_of_control))::date::timestamp) at time zone zone;
begin
  if grown_at is null or not coalesce(r.signed_at < grown_at, false)
    and not name_words(r.representative_authority) && p.words_of_parents then
    return r.representative_ends_at;
  end if;
  return least(r.representative_ends_at, grown_at);
end $$;
grant execute on function authority_ends_at(release, date, rule_pack, text) to ajar_worker, ajar_consent;

create or replace function release_defects(
  r release, f form_version, p rule_pack, term interval, zone text, born_on date, ruled_by uuid, at timestamptz
)
returns text[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  found text[] := '{}';
  needed text;
  suspended_at timestamptz;
  resumed_at timestamptz;
  happened text[];
  ends_at timestamptz;
  authority_ends timestamptz := case when r.has_representative then authority_ends_at(r, born_on, p, zone) end;
begin
  if is_blank(r.client_name) then found := found || 'missing_client_name'::text; end if;
  if is_blank(r.discloser) then found := found || 'missing_discloser'::text; end if;
  if is_blank(r.recipient_name) then found := found || 'missing_recipient'::text;
  elsif has_only(r.recipient_name, p.words_of_nobody) then
    found := found || 'recipient_not_a_named_person'::text;
  end if;
  if has_only(r.relationship, p.words_of_nothing) then found := found || 'missing_relationship'::text; end if;
  if cardinality(r.topics) = 0 then found := found || 'no_topic'::text; end if;
  if cardinality(r.forbidden) > 0 then found := found || 'forbidden_category'::text; end if;
  if not exists (select from unnest(r.purposes) purpose where not is_blank(purpose)) then
    found := found || 'missing_purpose'::text;
  end if;
  if r.expires_at is null and is_blank(r.expiry_event) then found := found || 'missing_expiry'::text;
  elsif r.expires_at is null and p.expiry_date_required then found := found || 'expiry_not_a_date'::text;
  end if;
  if (r.expires_at at time zone zone)::date > ((r.signed_at at time zone zone)::date + term)::date then
    found := found || 'term_too_long'::text;
  end if;
  foreach needed in array p.extra_elements loop
    if needed = 'birth_date' and r.stated_birth_date is null then found := found || 'missing_birth_date'::text; end if;
    if needed = 'affiliation' and is_blank(r.recipient_affiliation) then found := found || 'missing_affiliation'::text; end if;
    if needed = 'responsible_person' and has_only(r.responsible_name, p.words_of_nobody) then found := found || 'missing_responsible_person'::text; end if;
    if needed = 'start_date' and r.starts_at is null then found := found || 'missing_start'::text; end if;
    if needed = 'one_purpose' and (select count(*) from unnest(r.purposes) purpose where not is_blank(purpose)) > 1 then found := found || 'several_purposes'::text; end if;
  end loop;

  if is_blank(r.signed_name) or r.signed_at is null then found := found || 'unsigned'::text; end if;
  if r.signed_at < f.published_at then found := found || 'signed_before_form_version'::text; end if;
  if not is_blank(r.signed_name) and not is_blank(r.client_name)
    and not is_same_person(r.signed_name, r.client_name)
    and not (r.has_representative and is_same_person(r.signed_name, r.representative_name)) then
    found := found || 'signer_not_the_client'::text;
  end if;
  if is_other(r.signed_name, r.recipient_name, r.client_name)
    or r.has_representative and is_other(r.representative_name, r.recipient_name, r.client_name) then
    found := found || 'signed_by_recipient'::text;
  end if;
  if r.has_representative and (has_only(r.representative_name, p.words_of_nobody)
    or has_only(r.representative_authority, p.words_of_nothing)
    or has_only(r.representative_evidence, p.words_of_nothing)) then
    found := found || 'representative_without_authority'::text;
  end if;
  if r.has_representative and authority_ends is null then found := found || 'representative_without_end'::text; end if;
  if p.witness_required and is_blank(r.witness_name) then found := found || 'missing_witness'::text; end if;
  if p.staff_signature_required and is_blank(r.staff_signature_name) then
    found := found || 'missing_staff_signature'::text;
  end if;
  foreach needed in array p.required_statements loop
    if needed <> all (f.statements) then found := found || ('missing_statement:' || needed); end if;
  end loop;
  if 'substance_use' = any (r.topics) and not f.has_part2_statement then
    found := found || 'missing_part2_statement'::text;
  end if;
  if r.form = 'electronic' and not r.agreed_to_sign_electronically then
    found := found || 'missing_electronic_agreement'::text;
  end if;
  if r.signed_text_hash <> encode(sha256(convert_to(r.signed_text, 'UTF8')), 'hex') then found := found || 'text_hash_mismatch'::text; end if;

  select coalesce(array_agg(e.kind), '{}'), max(e.at) filter (where e.kind = 'suspended'),
         max(e.at) filter (where e.kind = 'resumed')
    into happened, suspended_at, resumed_at
    from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
    where o.center_id = r.center_id and o.family_member_id = r.family_member_id and o.client_id = r.client_id
      and e.at <= release_defects.at
      and (o.id = r.id or (e.kind in ('revoked', 'suspended', 'resumed') and e.at >= r.signed_at
        and e.at < coalesce(r.completed_at, 'infinity')));
  ends_at := release_ends_at(r, term, zone);
  if r.signed_at > at then found := found || 'signature_in_future'::text; end if;
  if authority_ends <= at then found := found || 'representative_authority_ended'::text; end if;
  if r.starts_at > at then found := found || 'not_yet_in_force'::text; end if;
  if ends_at <= at or 'expiry_event' = any (happened) then found := found || 'expired'::text; end if;
  if 'revoked' = any (happened) then found := found || 'revoked'::text; end if;
  if suspended_at >= coalesce(resumed_at, '-infinity') then found := found || 'suspended'::text; end if;
  if ruled_by <> r.id then found := found || 'superseded'::text; end if;
  if 'known_false' = any (happened) then found := found || 'known_false'::text; end if;
  return found;
end $$;
grant execute on function release_defects(release, form_version, rule_pack, interval, text, date, uuid, timestamptz) to ajar_worker, ajar_consent;

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
