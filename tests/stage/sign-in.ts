import { createHash, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Ground } from '#drizzle/seed/ground.ts'
import type { Row } from '#drizzle/seed/rows.ts'
import { account } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'

export interface SignedIn {
  /** Goes into the cookie. */
  readonly token: string
  /** Asks the database. */
  readonly tokenHash: string
}

/** A session of somebody's, as signing in would have made it; at one center where several know the address. */
export async function signIn(
  ground: Ground,
  email: string,
  at = new Date(),
  more: Partial<Row<'session'>> = {},
): Promise<SignedIn> {
  const atCenter = more.centerId && eq(account.centerId, more.centerId)
  const [found] = await ground
    .select()
    .from(account)
    .where(and(eq(account.email, email), atCenter))
  if (!found) throw new Error(`nobody here has the address ${email}`)
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('hex')
  await ground.insert(session).values({
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(at.getTime() + 12 * 3_600_000),
    ...more,
    centerId: found.centerId,
    id: crypto.randomUUID(),
    tokenHash,
    accountId: found.id,
  })
  return { token, tokenHash }
}
