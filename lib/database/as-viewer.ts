import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/viewer.ts'
import { pool } from './pool.ts'

export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/**
 * Runs work in one transaction through the login of the viewer's audience. What the viewer is ends with it; that they
 * are at work keeps their session alive.
 */
export async function asViewer<Value>(viewer: Viewer, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return drizzle(pool(viewer.audience)).transaction(async (tx) => {
    // Asked for after the settings it reads, in the same flight.
    await tx.execute(viewer.session ? sql`${settings(viewer)}, touch_session()` : settings(viewer))
    return work(tx)
  })
}

const dialect = new PgDialect()

/** What a family page is going to tell, for the accounting: which topics, about one person or all, and which report's answers. */
export interface PageReach {
  readonly topics: readonly string[]
  readonly link: FamilyLinkId | null
  readonly report: string | null
}

/**
 * One flight for a family page: a transaction that writes the accounting and answers one query, sent without waiting in
 * between, so that consent costs no round trip. Answers null when there is no live session.
 */
export async function readAsFamily<Page>(viewer: Viewer<'family'>, reach: PageReach, query: SQL): Promise<Page | null> {
  const connection = await pool('family').reserve()
  try {
    const send = (text: SQL) => {
      const { sql: words, params } = dialect.sqlToQuery(text)
      return connection.unsafe<{ page?: Page | null }[]>(words, params as never[], { prepare: true })
    }
    const topics = `{${reach.topics.join(',')}}`
    const landed = await Promise.allSettled([
      send(sql`begin`),
      send(settings(viewer)),
      send(sql`select account_for_page(${topics}, ${reach.link}::uuid, ${reach.report}::uuid)`),
      send(query),
      send(sql`commit`),
    ])
    const rows = landed.map((each) => {
      if (each.status === 'rejected') throw each.reason
      return each.value
    })
    return rows[3]?.[0]?.page ?? null
  } finally {
    connection.release()
  }
}

function settings({ at, session, browser, status, token, formKey }: Viewer): SQL {
  return sql`select set_config('ajar.at', ${at.toISOString()}, true), set_config('ajar.session', ${session ?? ''}, true),
    set_config('ajar.browser', ${browser ?? ''}, true), set_config('ajar.status', ${status ?? ''}, true),
    set_config('ajar.token', ${token ?? ''}, true), set_config('ajar.form_key', ${formKey ?? ''}, true), set_config('ajar.live', '', true),
    set_config('ajar.lines', '', true)`
}
