import type postgres from 'postgres'
import { audiences } from '#lib/people/rules/viewer.ts'
import { loginOf, passwordOf } from './login.ts'

/**
 * Roles that nobody signs in as. `ajar_consent` owns the functions that read past row-level security; `ajar_keeper`
 * sets up a center; `ajar_ender` ends what takes too long. The owner of the database becomes one of them for one
 * transaction, and reads nothing as itself.
 */
export const inner = ['ajar_consent', 'ajar_keeper', 'ajar_ender'] as const

export const logins = audiences.map(loginOf)
const roles = [...logins, ...inner]

/** Creates missing roles, and lets the owner become the inner ones without inheriting what they may read. */
export async function makeRoles(owner: postgres.Sql): Promise<void> {
  const known = await owner<{ rolname: string }[]>`select rolname from pg_roles where rolname = any (${roles})`
  for (const role of roles) {
    if (!known.some(({ rolname }) => rolname === role)) {
      await owner.unsafe(`create role ${role} nologin ${role === 'ajar_ender' ? 'inherit' : 'noinherit'}`)
    }
  }
  const [{ version, owner_name: name }] = (await owner`
    select current_setting('server_version_num')::int as version, quote_ident(current_user) as owner_name`) as unknown as [
    { version: number; owner_name: string },
  ]
  const hasSetOption = version >= 160000
  for (const role of inner) {
    const [{ may }] = (await owner`
      select pg_has_role(current_user, ${role}, ${hasSetOption ? 'SET' : 'MEMBER'}) as may`) as unknown as [
      { may: boolean },
    ]
    if (!may) await owner.unsafe(`grant ${role} to ${name}${hasSetOption ? ' with inherit false, set true' : ''}`)
  }
}

/** Gives each login the password derived from the secret. Another secret gives other passwords. */
export async function nameLogins(owner: postgres.Sql, databaseSecret: string): Promise<void> {
  for (const audience of audiences) {
    const password = passwordOf(audience, databaseSecret)
    await owner.unsafe(`alter role ${loginOf(audience)} login password '${password}'`)
  }
}
