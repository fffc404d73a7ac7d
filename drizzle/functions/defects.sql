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

-- Defects that do not depend on the time. A release never changes, so that they are the same until its rules do.
create or replace function standing_defects(r release, f form_version, p rule_pack, term interval, zone text, born_on date)
returns text[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  found text[] := '{}';
  needed text;
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
  if r.has_representative and authority_ends_at(r, born_on, p, zone) is null then found := found || 'representative_without_end'::text; end if;
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
  return found;
end $$;
grant execute on function standing_defects(release, form_version, rule_pack, interval, text, date) to ajar_worker, ajar_consent;

-- Whether what happened to one release by an instant counts for another between the same two people: what takes back
-- counts from the signature until the recording as well.
create or replace function counts_for(r release, of_release uuid, kind text, happened_at timestamptz, at timestamptz) returns boolean
language sql immutable parallel safe
return happened_at <= at and (of_release = r.id or (kind in ('revoked', 'suspended', 'resumed')
  and happened_at >= r.signed_at and happened_at < coalesce(r.completed_at, 'infinity')));
grant execute on function counts_for(release, uuid, text, timestamptz, timestamptz) to ajar_worker, ajar_consent;

-- Defects at an instant, which may be gone or come at another; and a signed text that is no longer what was signed, which is
-- looked at each time.
create or replace function passing_defects(
  r release, p rule_pack, term interval, zone text, born_on date,
  happened text[], suspended_at timestamptz, resumed_at timestamptz, is_superseded boolean, at timestamptz
)
returns text[]
language sql stable
return array_remove(array[
  case when r.signed_text_hash <> encode(sha256(convert_to(r.signed_text, 'UTF8')), 'hex') then 'text_hash_mismatch' end,
  case when r.signed_at > at then 'signature_in_future' end,
  case when r.has_representative and authority_ends_at(r, born_on, p, zone) <= at then 'representative_authority_ended' end,
  case when r.starts_at > at then 'not_yet_in_force' end,
  case when release_ends_at(r, term, zone) <= at or 'expiry_event' = any (happened) then 'expired' end,
  case when 'revoked' = any (happened) then 'revoked' end,
  case when suspended_at >= coalesce(resumed_at, '-infinity') then 'suspended' end,
  case when is_superseded then 'superseded' end,
  case when 'known_false' = any (happened) then 'known_false' end
], null);
grant execute on function passing_defects(release, rule_pack, interval, text, date, text[], timestamptz, timestamptz, boolean, timestamptz) to ajar_worker, ajar_consent;

create or replace function release_defects(
  r release, f form_version, p rule_pack, term interval, zone text, born_on date, ruled_by uuid, at timestamptz
)
returns text[]
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  suspended_at timestamptz;
  resumed_at timestamptz;
  happened text[];
begin
  select array_agg(e.kind), max(e.at) filter (where e.kind = 'suspended'), max(e.at) filter (where e.kind = 'resumed')
    into happened, suspended_at, resumed_at
    from release o join release_event e on e.center_id = o.center_id and e.release_id = o.id
    where o.center_id = r.center_id and o.family_member_id = r.family_member_id and o.client_id = r.client_id
      and counts_for(r, o.id, e.kind, e.at, release_defects.at);
  return standing_defects(r, f, p, term, zone, born_on)
    || passing_defects(r, p, term, zone, born_on, happened, suspended_at, resumed_at, ruled_by <> r.id, at);
end $$;
grant execute on function release_defects(release, form_version, rule_pack, interval, text, date, uuid, timestamptz) to ajar_worker, ajar_consent;
