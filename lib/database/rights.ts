import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import type { Tx } from './as-viewer.ts'
import { functionFiles } from './function-files.ts'
import { inner, logins } from './roles.ts'

const everybody = [...logins, ...inner].join(', ')

/**
 * Drops policies and lifts the rule that binds even the owner, so that tables can change. Nobody can look meanwhile,
 * because the transaction holds every table.
 */
export async function takePoliciesDown(tx: Tx): Promise<void> {
  await run(
    tx,
    'policies',
    `do $$
     declare each record;
     begin
       for each in select tablename, policyname from pg_policies where schemaname = 'public' loop
         execute format('drop policy %I on %I', each.policyname, each.tablename);
       end loop;
       for each in select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity loop
         execute format('alter table %I no force row level security', each.relname);
       end loop;
     end $$`,
  )
}

/**
 * Puts functions, triggers, policies and grants in place as the files say, whatever was there. Functions are replaced
 * in place, so that a running statement meets the old one or the new one. `isAnew` drops them first, which a function
 * with another result type needs.
 */
export async function replaceRights(
  tx: Tx,
  { folder, version, isAnew }: { folder: string; version: string; isAnew: boolean },
): Promise<void> {
  await run(
    tx,
    'the schema',
    `revoke all on schema public from public;
     grant usage on language plpgsql to ajar_consent;
     grant usage on schema public to ${everybody};
     do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$`,
  )
  await dropTriggers(tx)
  await replaceFunctions(tx, folder, version, isAnew)
  await run(tx, 'grants', `revoke all on all tables in schema public from public, ${everybody}`)
  await run(tx, 'drizzle/access.sql', readFileSync(`${folder}/access.sql`, 'utf8'))
}

async function replaceFunctions(tx: Tx, folder: string, version: string, isAnew: boolean): Promise<void> {
  const files = functionFiles(folder)
  const kept = [...files.flatMap((file) => file.signatures), 'schema_version()']
  // A function may set what belongs to an extension only once that is loaded, and its first call loads it.
  await run(tx, 'functions', 'select trigram.show_limit()')
  // Nobody may run a function until it is granted.
  await run(
    tx,
    'functions',
    `grant create on schema public to ajar_consent;
     set local role ajar_consent;
     alter default privileges revoke execute on functions from public`,
  )
  if (isAnew) await forEachFunction(tx, 'drop function if exists %s cascade')
  // Its owner keeps the right to run it: PostgreSQL lets nobody replace a function they may not run.
  const others = [...logins, ...inner.filter((role) => role !== 'ajar_consent')].join(', ')
  await forEachFunction(tx, `revoke all on function %s from public, ${others}`)
  for (const { name, functions } of files) await run(tx, `drizzle/functions/${name}`, functions)
  await run(
    tx,
    'schema_version()',
    `create or replace function schema_version() returns text language sql stable parallel safe return '${version}';
     grant execute on function schema_version() to ${logins.join(', ')}`,
  )
  const isGone = `oid <> all (array[${kept.map((each) => `'${each}'`).join(', ')}]::regprocedure[])`
  await forEachFunction(tx, 'drop function if exists %s cascade', isGone)
  // Creating a trigger needs the right to run its function. The owner of the tables loses that right again afterwards.
  const isForTriggers = `prorettype = 'trigger'::regtype`
  await forEachFunction(tx, 'grant execute on function %s to session_user', isForTriggers)
  await run(
    tx,
    'triggers',
    `reset role; ${files.flatMap((file) => file.triggers).join('\n')} set local role ajar_consent`,
  )
  await forEachFunction(tx, 'revoke execute on function %s from session_user', isForTriggers)
  await run(tx, 'functions', 'reset role; revoke create on schema public from ajar_consent')
}

async function dropTriggers(tx: Tx): Promise<void> {
  await run(
    tx,
    'triggers',
    `do $$
     declare each record;
     begin
       for each in select tgname, tgrelid::regclass as of_table from pg_trigger t join pg_class c on c.oid = t.tgrelid
                   where c.relnamespace = 'public'::regnamespace and not tgisinternal loop
         execute format('drop trigger %I on %s', each.tgname, each.of_table);
       end loop;
     end $$`,
  )
}

/** Runs a statement for each of our functions. `%s` stands for its name and types. */
async function forEachFunction(tx: Tx, statement: string, which = 'true'): Promise<void> {
  await run(
    tx,
    'functions',
    `do $$
     declare each regprocedure;
     begin
       for each in select oid from pg_proc
                   where pronamespace = 'public'::regnamespace and proowner = 'ajar_consent'::regrole and ${which} loop
         -- One that was dropped may have taken those that call it along.
         continue when not exists (select from pg_proc where oid = each);
         execute format('${statement}', each);
       end loop;
     end $$`,
  )
}

async function run(tx: Tx, what: string, text: string): Promise<void> {
  await tx.execute(sql.raw(text)).catch((error: unknown) => {
    throw new Error(`${what} could not be put in place.`, { cause: error })
  })
}
