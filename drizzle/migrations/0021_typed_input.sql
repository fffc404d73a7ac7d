CREATE SCHEMA IF NOT EXISTS "trigram";--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "pg_trgm" WITH SCHEMA "trigram";--> statement-breakpoint
GRANT USAGE ON SCHEMA "trigram" TO "ajar_consent";--> statement-breakpoint
-- Days whose hours end before they begin are taken as closed, as far as a clock could ever tell.
UPDATE "center" SET "opening_hours" = (
  select coalesce(jsonb_object_agg(h.key, h.value), '{}') from jsonb_each("opening_hours") h
  where h.key ~ '^[1-7]$' and jsonb_typeof(h.value) = 'array' and jsonb_array_length(h.value) = 2
    and h.value->>0 ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and h.value->>1 ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    and (h.value->>0) collate "C" < (h.value->>1) collate "C");--> statement-breakpoint
UPDATE "joint_meeting" SET "minutes" = greatest(1, least(1440, "minutes")) WHERE "minutes" not between 1 and 1440;--> statement-breakpoint
ALTER TABLE "center" ADD COLUMN "file_said" jsonb;--> statement-breakpoint
ALTER TABLE "client" ADD COLUMN "record_number" text;--> statement-breakpoint
CREATE INDEX "client_by_letters" ON "client" USING gin ("plain_name" trigram.gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_record" UNIQUE("center_id","record_number");--> statement-breakpoint
ALTER TABLE "center" ADD CONSTRAINT "center_hours" CHECK (not jsonb_path_exists("center"."opening_hours", 'strict $.* ? (@.type() != "array" || @.size() != 2 || !(@[0] < @[1]) || !(@[0] like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$") || !(@[1] like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"))') and "center"."opening_hours" - '{1,2,3,4,5,6,7}'::text[] = '{}');--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD CONSTRAINT "meeting_minutes" CHECK ("joint_meeting"."minutes" between 1 and 1440);--> statement-breakpoint
-- Names as they are compared from now on: "O'Bryan" is one word, and "Ortega, Lucia" is Lucia Ortega.
UPDATE "client" SET "plain_name" = btrim(regexp_replace(replace(replace(translate(lower(regexp_replace(regexp_replace(normalize(
  case when "name" ~ '^[^,]*[[:alnum:]][^,]*,[^,]*[[:alnum:]][^,]*$' and "name" !~* ',\s*(jr|sr|ii|iii|iv|md|phd)\.?\s*$'
    then split_part("name", ',', 2) || ' ' || split_part("name", ',', 1) else "name" end,
  NFKD), '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'), '[''`\u00b4\u2018\u2019\u201b\u02b9-\u02bc\u2032]', '', 'g')),
  'łøđı', 'lodi'), 'ß', 'ss'), 'æ', 'ae'), '[^[:alnum:]]+', ' ', 'g'));--> statement-breakpoint
UPDATE "report" SET "plain_about" = btrim(regexp_replace(replace(replace(translate(lower(regexp_replace(regexp_replace(normalize(
  case when "about_name" ~ '^[^,]*[[:alnum:]][^,]*,[^,]*[[:alnum:]][^,]*$' and "about_name" !~* ',\s*(jr|sr|ii|iii|iv|md|phd)\.?\s*$'
    then split_part("about_name", ',', 2) || ' ' || split_part("about_name", ',', 1) else "about_name" end,
  NFKD), '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g'), '[''`\u00b4\u2018\u2019\u201b\u02b9-\u02bc\u2032]', '', 'g')),
  'łøđı', 'lodi'), 'ß', 'ss'), 'æ', 'ae'), '[^[:alnum:]]+', ' ', 'g'));
