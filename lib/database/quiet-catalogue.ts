import { readFileSync } from 'node:fs'
import type postgres from 'postgres'
import { connect } from './driver.ts'
import { canEnd } from './ending.ts'

const fileIn = (folder: string) => readFileSync(`${folder}/quiet-catalogue.sql`, 'utf8')

/**
 * Takes from everybody what PostgreSQL itself tells about rows, transactions and other sessions, if this owner is a
 * superuser and it has not been taken yet. Another owner can only be told with `loudInCatalogue`.
 */
export async function quietCatalogue(owner: postgres.Sql, folder: string): Promise<void> {
  const [{ may }] = (await owner`select rolsuper as may from pg_roles where rolname = current_user`) as unknown as [
    { may: boolean },
  ]
  if (may && (await loudInCatalogue(owner, folder)).length > 0) await owner.unsafe(fileIn(folder))
}

/** What every login may still ask although `drizzle/quiet-catalogue.sql` takes it from them, by name. */
async function loudInCatalogue(owner: postgres.Sql, folder: string): Promise<string[]> {
  // The patterns stand in the file alone, so that what is taken and what is looked for cannot differ.
  const [functions, views, counting] = [...fileIn(folder).matchAll(/~ '([^']+)'/g)].map(([, pattern]) => pattern!)
  const rows = await owner<{ name: string }[]>`
    select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind <> 'p' and p.oid::regprocedure::text ~ ${functions!}
        and has_function_privilege('public', p.oid, 'execute')
    union all
    select c.relname from pg_class c
      where c.relnamespace = 'pg_catalog'::regnamespace and c.relname ~ ${views!} and has_table_privilege('public', c.oid, 'select')
    union all
    select attrelid::regclass || '.' || attname from pg_attribute
      where attrelid in ('pg_catalog.pg_class'::regclass, 'pg_catalog.pg_database'::regclass) and attname ~ ${counting!}
        and has_column_privilege('public', attrelid, attnum, 'select')
    union all
    select 'language ' || lanname from pg_language where lanname = 'plpgsql' and has_language_privilege('public', oid, 'usage')
    order by 1`
  return rows.map(({ name }) => name)
}

/** Databases of the same server where an audience's login could ask what this one keeps silent. */
export async function openNextDoor(owner: postgres.Sql): Promise<string[]> {
  const rows = await owner<{ name: string }[]>`
    select datname as name from pg_database
    where datname in ('postgres', 'template1') and has_database_privilege('public', oid, 'connect') order by 1`
  return rows.map(({ name }) => name)
}

/** What a superuser still has to do for a database, a sentence each. Nothing, when it is quiet. */
export async function leftForSuperuser(ownerUrl: string, folder = 'drizzle'): Promise<string[]> {
  const owner = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const loud = await loudInCatalogue(owner, folder)
    const open = await openNextDoor(owner)
    const tasks: string[] = []
    if (loud.length > 0) {
      const some = loud.slice(0, 3).join(', ')
      tasks.push(
        `PostgreSQL tells every login what counts hidden rows or other sessions (${some}, …): run ${folder}/quiet-catalogue.sql in this database as a superuser.`,
      )
    }
    if (open.length > 0) {
      const names = open.join(', ')
      tasks.push(
        `Every login may ask the same next door: run "revoke connect on database ${names} from public" as a superuser.`,
      )
    }
    if (!(await canEnd(owner))) {
      tasks.push(
        'Nothing ends a statement whose end was lifted: run "grant execute on function pg_stat_get_activity(integer), pg_terminate_backend(integer, bigint) to ajar_ender" in this database as a superuser.',
      )
    }
    return tasks
  } finally {
    await owner.end()
  }
}
