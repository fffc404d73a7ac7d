import { type SQL, sql } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { searchedWords } from '../rules/same-name.ts'
import type { OwnStaff } from './own-staff.ts'

/** Clients in whose names a word begins with each word that is searched for; everybody when none is. */
export function namedLike(staff: Pick<OwnStaff, 'does'>, search: string): SQL | undefined {
  const words = searchedWords(search)
  if (words.length === 0) return search.trim() ? sql`false` : undefined
  const query = words.map((word) => `'${word}':*`).join(' & ')
  return staff.does.get('find_client') === 'all'
    ? sql`${client.id} = any (array(select clients_named(${query})))`
    : sql`to_tsvector('simple', ${client.plainName}) @@ ${query}::tsquery`
}
