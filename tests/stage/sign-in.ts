import { createHash, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import type { Row } from '#drizzle/seed/rows.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'

export interface SignedIn {
  /** Goes into the cookie. */
  readonly token: string
  /** Asks the database. */
  readonly tokenHash: string
}

/**
 * A session of somebody's, as signing in would have made it, with a second factor given just now; at one center where
 * several know the address.
 */
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
    secondFactorAt: at,
    expiresAt: new Date(at.getTime() + 12 * 3_600_000),
    ...more,
    centerId: found.centerId,
    id: crypto.randomUUID(),
    tokenHash,
    accountId: found.id,
  })
  return { token, tokenHash }
}

const periodMs = 30_000
const used = new Map<string, number>()

export const codeOf = (secret: string, at = Date.now()) =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: at })

/**
 * A code of the practice app that this person has not used yet. The codes just before and after the present one are
 * right as well, so that somebody who signs in twice need not wait.
 */
export async function unusedCode(center: string, email: string): Promise<string> {
  const who = `${center} ${email}`
  const present = () => Math.floor(Date.now() / periodMs)
  const step = Math.max(present(), (used.get(who) ?? 0) + 1)
  while (step > present() + 1) await new Promise((done) => setTimeout(done, 100))
  used.set(who, step)
  return codeOf(practiceAppSecret(), step * periodMs)
}

/** From now on every member of staff may give the present code of their app, as if the last were half a minute old. */
export async function asIfCodesWereOld(ownerUrl: string): Promise<void> {
  const ground = openGround(ownerUrl)
  await ground.update(staffMember).set({ totpStep: 0 })
  await ground.close()
  used.clear()
}
