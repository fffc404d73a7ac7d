import type postgres from 'postgres'
import { config } from '#lib/config/config.ts'
import type { Audience } from '#lib/people/rules/viewer.ts'
import { connect } from './driver.ts'
import { requireKindOfOurs } from './kind-of-statement.ts'
import { loginOf, passwordOf } from './login.ts'
import { passwordThatOpens } from './password.ts'

// Each job of the worker has a connection of its own, so that none of them waits for another.
// Family pages are one statement each and share a connection: more connections than cores slow all of them down.
const connectionsMax: Record<Audience, number> = {
  public: 4,
  family: 3,
  client: 3,
  staff: 6,
  guide: 2,
  gate: 4,
  system: 2,
  worker: 13,
}

// Kept on globalThis because the development server loads this module anew after each edit.
const kept = globalThis as { ajarPools?: Map<Audience, postgres.Sql> }
kept.ajarPools ??= new Map()
const pools = kept.ajarPools

export function pool(audience: Audience): postgres.Sql {
  const known = pools.get(audience)
  if (known) return known
  const made = connect(config.databaseUrl, {
    username: loginOf(audience),
    password: passwordNow(audience),
    max: connectionsMax[audience],
    connect_timeout: 5,
    backoff: secondsBeforeReconnecting,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    connection: { application_name: `ajar ${audience}`, statement_timeout: statementMsMax(audience), TimeZone: 'UTC' },
    onnotice: () => {},
    refuse: requireKindOfOurs,
  })
  pools.set(audience, made)
  return made
}

/** The password of a login. While its secret is changed, each new connection first asks which of the two opens it. */
function passwordNow(audience: Audience): string | (() => Promise<string>) {
  const [now, before] = [config.databaseSecret, config.previousDatabaseSecret]
  if (before === undefined) return passwordOf(audience, now)
  return passwordThatOpens(
    config.databaseUrl,
    loginOf(audience),
    passwordOf(audience, now),
    passwordOf(audience, before),
  )
}

/** Short, because somebody waits for a page. A server that does not answer is tried again twice a second. */
function secondsBeforeReconnecting(failures: number): number {
  return Math.min(0.05 * 2 ** failures, 0.5)
}

/**
 * How long a statement may take. PostgreSQL ends it then, and the worker does where somebody lifted that limit. A
 * revocation may have to wait for a letter that is being handed over, and must not fail because of it.
 */
export function statementMsMax(audience: Audience): number {
  return audience === 'client' || audience === 'staff' ? 30_000 : 10_000
}

export async function closePools(): Promise<void> {
  await Promise.all([...pools.values()].map((each) => each.end({ timeout: 5 })))
  pools.clear()
}
