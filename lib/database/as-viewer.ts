import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { Audience } from './login.ts'
import { pool } from './pool.ts'

/** Who asks and when. The database believes only what these hashes open; the instant is the request's one clock. */
export interface Viewer {
  readonly at: Date
  /** SHA-256 of the session token. */
  readonly session?: string | null
  /** SHA-256 of the browser's secret: drafts and form attempts. */
  readonly browser?: string | null
  /** SHA-256 of the secret in a report's status link. */
  readonly status?: string | null
  /** SHA-256 of the secret in an invitation's answer link. */
  readonly token?: string | null
  readonly formKey?: string | null
}

export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/** Runs work in one transaction as this audience and this viewer. Settings end with the transaction. */
export async function asViewer<Value>(
  audience: Audience,
  viewer: Viewer,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return drizzle(pool(audience)).transaction(async (tx) => {
    await tx.execute(settings(viewer))
    return work(tx)
  })
}

const dialect = new PgDialect()

/**
 * One flight for a family page: the accounting first, then one read-only transaction that answers one query.
 * Sent without waiting in between, so that consent costs no round trip. Answers null when there is no live session.
 */
export async function readAsFamily<Row>(
  viewer: Viewer,
  pageTopics: readonly string[],
  query: SQL,
): Promise<Row | null> {
  const connection = await pool('family').reserve()
  try {
    const send = (text: SQL) => {
      const { sql: words, params } = dialect.sqlToQuery(text)
      return connection.unsafe(words, params as never[], { prepare: true })
    }
    const flight = [
      send(sql`select account_for_page(${viewer.session ?? ''}, ${viewer.at.toISOString()}, ${textArray(pageTopics)})`),
      send(sql`begin read only`),
      send(settings(viewer)),
      send(query),
    ]
    const landed = await Promise.allSettled(flight)
    await connection.unsafe('commit')
    for (const each of landed) if (each.status === 'rejected') throw each.reason
    const [row] = (landed[3] as PromiseFulfilledResult<{ page: Row | null }[]>).value
    return row?.page ?? null
  } finally {
    connection.release()
  }
}

function settings(viewer: Viewer): SQL {
  const { at, session, browser, status, token, formKey } = viewer
  return sql`select set_config('ajar.at', ${at.toISOString()}, true), set_config('ajar.session', ${session ?? ''}, true),
    set_config('ajar.browser', ${browser ?? ''}, true), set_config('ajar.status', ${status ?? ''}, true),
    set_config('ajar.token', ${token ?? ''}, true), set_config('ajar.form_key', ${formKey ?? ''}, true)`
}

function textArray(values: readonly string[]): string {
  return `{${values.join(',')}}`
}
