import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { rightsByRole, rightsInWords } from '#lib/people/rules/rights-printed.ts'
import { type Access, everyAccess, type Role } from './rights/access.ts'

// Prints `access.sql` from what `access` says of each table, and `functions/rights.sql` and `lib/RIGHTS.md` from what
// staff may do, so that a change of rights is read in review.

const comment = '-- Printed from drizzle/tables by `npm run access`. Change it there.'

/** Whoever reads as the family walks indexes from the live release: a hidden row must cost nothing. */
const settings = ['enable_seqscan = off', 'jit = off', 'plan_cache_mode = force_generic_plan']

const roles: readonly Role[] = [
  'public',
  'family',
  'client',
  'staff',
  'guide',
  'gate',
  'system',
  'worker',
  'consent',
  'keeper',
  'owner',
]

/** The whole of `access.sql`, with every table that the modules in `drizzle/tables` export. */
export async function printedAccess(): Promise<string> {
  const tables = (await everyTable()).sort((a, b) => (getTableName(a) < getTableName(b) ? -1 : 1))
  const closing = settings.map((setting) => `alter role ajar_family set ${setting};`)
  return `${[comment, ...tables.map(ofTable), closing.join('\n')].join('\n\n')}\n`
}

/** The whole of `functions/rights.sql`: the table of what staff may do, as the other functions ask it. */
export function printedRights(): string {
  const list = (roles: readonly string[]) => `'{${roles.join(',')}}'`
  // The first row says the type of each column.
  const rows = rightsByRole().map(({ of, across, own, covering, denied }, n) => {
    const lists = [across, own, covering, denied].map((roles) => `${list(roles)}${n === 0 ? '::text[]' : ''}`)
    return `('${of}', ${lists.join(', ')})`
  })
  return `-- Printed from lib/people/rules/rights.ts by \`npm run access\`. Change it there.
create or replace function rights() returns table (of_function text, across text[], own text[], covering text[], denied text[])
language sql immutable parallel safe
begin atomic
  values
    ${rows.join(',\n    ')};
end;
grant execute on function rights() to ajar_consent;
`
}

/** The document with the table of what staff may do as it is now. */
export function withRightsInWords(document: string): string {
  return document.replace(/^\| {2}\| duty worker(?:.+\n)+/m, `${rightsInWords()}\n`)
}

async function everyTable(): Promise<PgTable[]> {
  const folder = new URL('tables/', import.meta.url)
  const modules = await Promise.all(
    globSync('**/*.ts', { cwd: folder })
      .sort()
      .map((name) => import(new URL(name, folder).href)),
  )
  return modules.flatMap((module: object) => Object.values(module)).filter((each) => is(each, PgTable))
}

/** A table of which `access` was never said is nobody's. */
function ofTable(table: PgTable): string {
  const name = getTableName(table)
  const rights = everyAccess().find((each) => each.table === table)?.rights ?? {}
  const lines = [
    `alter table ${name} enable row level security;`,
    `alter table ${name} force row level security;`,
    ...roles.flatMap((role) => ofRole(table, role, rights[role] ?? {})),
  ]
  return lines.join('\n')
}

function ofRole(
  table: PgTable,
  role: Role,
  { read, add, change, delete: deleted, lock }: Access['rights'][Role] & object,
) {
  const name = getTableName(table)
  const columns = getTableColumns(table)
  const login = role === 'owner' ? 'current_user' : `ajar_${role}`
  const called = (key: string) => {
    const column = columns[key]
    if (!column) throw new Error(`${name} has no column ${key}`)
    return column.name
  }
  const grant = (privilege: string, keys: readonly string[]) =>
    role === 'owner' ? [] : [`grant ${privilege} (${keys.map(called).join(', ')}) on ${name} to ${login};`]
  const policy = (verb: string, command: string, ...conditions: string[]) =>
    `create policy ${role}_${verb} on ${name} for ${command} to ${login}\n  ${conditions.join('\n  ')};`
  return [
    ...(read ? [...grant('select', read[0]), policy('reads', 'select', `using (${read[1](called, name)})`)] : []),
    ...(add ? [...grant('insert', add[0]), policy('adds', 'insert', `with check (${add[1](called, name)})`)] : []),
    ...(change
      ? [
          ...grant('update', change[0]),
          policy(
            'changes',
            'update',
            `using (${change[1](called, name)})`,
            `with check (${(change[2] ?? change[1])(called, name)})`,
          ),
        ]
      : []),
    ...(deleted
      ? [`grant delete on ${name} to ${login};`, policy('deletes', 'delete', `using (${deleted(called, name)})`)]
      : []),
    ...(lock
      ? [...grant('update', ['id']), policy('locks', 'update', `using (${lock(called, name)})`, 'with check (false)')]
      : []),
  ]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('access.sql', import.meta.url), await printedAccess())
  writeFileSync(new URL('functions/rights.sql', import.meta.url), printedRights())
  const told = new URL('../lib/RIGHTS.md', import.meta.url)
  // A copy of the house may have none.
  if (existsSync(told)) writeFileSync(told, withRightsInWords(readFileSync(told, 'utf8')))
}
