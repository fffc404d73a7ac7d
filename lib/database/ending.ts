import type postgres from 'postgres'
import { logins } from './roles.ts'

const ended = ['pg_stat_get_activity(integer)', 'pg_terminate_backend(integer, bigint)'] as const

/**
 * Puts in place what ends statements that take too long. `statement_timeout` is anybody's to lift in PostgreSQL, so
 * that the worker looks from outside (decision 68): `ajar_ender` alone may see and end what the logins of people do,
 * nobody signs in as it, and it owns one function, which the worker alone may call.
 */
export async function letEnd(owner: postgres.Sql): Promise<void> {
  const peoples = logins.filter((login) => login !== 'ajar_worker')
  const [{ version }] = (await owner`select current_setting('server_version_num')::int as version`) as unknown as [
    { version: number },
  ]
  await owner.unsafe(`
    grant ${peoples.join(', ')} to ajar_ender ${version >= 160000 ? 'with inherit true, set false' : ''};
    create schema if not exists ending authorization ajar_ender`)
  // An owner who may not grant this leaves it to a superuser: drizzle/quiet-catalogue.sql grants it.
  await owner.unsafe(`grant execute on function ${ended.join(', ')} to ajar_ender`)
  await owner.begin(async (tx) => {
    await tx.unsafe(`set local role ajar_ender`)
    await tx.unsafe(`
      create or replace function ending.end_overlong(logins text[], ms_max int[]) returns int
      language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
        select count(pg_terminate_backend(a.pid))::int
        from pg_stat_get_activity(null) a
        join pg_database d on d.oid = a.datid and d.datname = current_database()
        join unnest(logins, ms_max) bound (login, ms) on bound.login = pg_get_userbyid(a.usesysid)
        where session_user = 'ajar_worker' and (
          a.state = 'active' and a.query_start < clock_timestamp() - (bound.ms + 2000) * interval '1 millisecond'
          -- Between two statements a process of ours may have much to do, but not for so long.
          or a.state like 'idle in transaction%'
            and a.state_change < clock_timestamp() - (bound.ms + 60000) * interval '1 millisecond')
      $$;
      grant usage on schema ending to ajar_worker;
      revoke all on function ending.end_overlong(text[], int[]) from public;
      grant execute on function ending.end_overlong(text[], int[]) to ajar_worker`)
  })
}

/** Whether what the catalogue keeps from everybody is that role's. */
export async function canEnd(owner: postgres.Sql): Promise<boolean> {
  const [row] = await owner<{ can: boolean }[]>`
    select bool_and(has_function_privilege('ajar_ender', name, 'execute')) as can from unnest(${[...ended]}::text[]) name`
  return row?.can ?? false
}
