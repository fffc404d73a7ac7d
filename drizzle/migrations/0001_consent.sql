-- Empty but in tests that mock the clock, where the instant a process gives is believed. Nobody signs in who can write it.
create table mocked_clock (mocked boolean primary key check (mocked));
--> statement-breakpoint
-- A random number nobody but the deciding functions can read: what they wrote down in a transaction, they know again.
create table consent_seal (seal bytea not null);
--> statement-breakpoint
insert into consent_seal select sha256(gen_random_uuid()::text::bytea || gen_random_uuid()::text::bytea);
--> statement-breakpoint
-- One thing one person lets the viewer be told.
create type live_topic as (
  center_id uuid, client_id uuid, link_id uuid, release_id uuid, client_name text, relationship text,
  ends_at timestamptz, topic text, area text, professional uuid
);
