/** What the driver says to begin and end a transaction. */
const ofTransaction = /^(begin|commit|rollback|savepoint "?s\d+"?|rollback to "?s\d+"?|set transaction [a-z ,]+)$/i

/** What reads or writes rows, and nothing else PostgreSQL can be told. */
const ofRows = /^(select|insert|update|delete|with)\b/i

/**
 * Throws for a statement of a kind that Ajar never sends: `explain` counts hidden rows, `set` lifts limits, `listen`,
 * `copy`, `do` and the rest have no use here. Whatever somebody managed to write into a statement begins where ours
 * began, and a message carries one statement, which PostgreSQL itself sees to (decision 67).
 */
export function requireKindOfOurs(statement: string): void {
  const text = statement.trim()
  if (ofRows.test(text) || ofTransaction.test(text)) return
  throw Object.assign(new Error('A statement of a kind that is never sent.'), { code: '42501' })
}
