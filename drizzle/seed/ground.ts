import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A database opened as its owner, past every policy: for the practice center, tests and measurements alone. */
export type Ground = PostgresJsDatabase & { close(): Promise<void> }

export function openGround(ownerUrl: string): Ground {
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} })
  return Object.assign(drizzle(owner), { close: () => owner.end() })
}
