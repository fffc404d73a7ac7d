import { and, eq, isNull, lt } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { countTry } from '../rows/count-try.ts'

const periodSeconds = 30

/** The viewer's own second factor: whether it is set up, and what an authenticator app needs to set it up. */
export async function seeSecondFactor(viewer: {
  session: string
  at: Date
}): Promise<{ confirmed: boolean; uri: string; secret: string } | null> {
  return asViewer({ audience: 'gate', at: viewer.at }, async (tx) => {
    const staff = await staffOf(tx, viewer)
    if (!staff) return null
    if (staff.totpConfirmedAt) return { confirmed: true, uri: '', secret: '' }
    const secret = staff.totpSecret ?? new OTPAuth.Secret({ size: 20 }).base32
    if (!staff.totpSecret) await tx.update(staffMember).set({ totpSecret: secret }).where(eq(staffMember.id, staff.id))
    return { confirmed: false, uri: totp(secret, staff.email).toString(), secret }
  })
}

/**
 * Accepts a time-based code (RFC 6238), once: a step already used is refused, as are more than ten tries an hour, counted
 * for the person, who could open any number of sessions.
 * The first right code confirms the app; each later one lets this session work as staff.
 */
export async function confirmSecondFactor(
  viewer: { session: string; at: Date },
  code: string,
): Promise<Result<null, 'wrong_code' | 'too_many'>> {
  const gate = { audience: 'gate', at: viewer.at } as const
  const person = await asViewer(gate, (tx) => staffOf(tx, viewer))
  if (!person) return refused('wrong_code')
  if (!(await countTry('second-factor', person.id, 10, viewer.at))) return refused('too_many')
  return asViewer(gate, async (tx) => {
    const staff = await staffOf(tx, viewer)
    if (!staff?.totpSecret) return refused('wrong_code')
    const delta = totp(staff.totpSecret, staff.email).validate({
      token: code,
      window: 1,
      timestamp: viewer.at.getTime(),
    })
    if (delta === null) return refused('wrong_code')
    const step = Math.floor(viewer.at.getTime() / 1000 / periodSeconds) + delta
    const used = await tx
      .update(staffMember)
      .set({ totpStep: step, totpConfirmedAt: staff.totpConfirmedAt ?? viewer.at })
      .where(and(eq(staffMember.id, staff.id), lt(staffMember.totpStep, step)))
      .returning({ id: staffMember.id })
    if (used.length === 0) return refused('wrong_code')
    await tx.update(session).set({ secondFactorAt: viewer.at }).where(eq(session.tokenHash, viewer.session))
    return ok(null)
  })
}

async function staffOf(tx: Tx, viewer: { session: string }) {
  const [row] = await tx
    .select({
      id: staffMember.id,
      totpSecret: staffMember.totpSecret,
      totpConfirmedAt: staffMember.totpConfirmedAt,
      email: account.email,
    })
    .from(session)
    .innerJoin(account, and(eq(account.centerId, session.centerId), eq(account.id, session.accountId)))
    .innerJoin(
      staffMember,
      and(eq(staffMember.centerId, session.centerId), eq(staffMember.accountId, session.accountId)),
    )
    .where(and(eq(session.tokenHash, viewer.session), isNull(session.endedAt), isNull(staffMember.leftAt)))
  return row
}

function totp(secret: string, label: string): OTPAuth.TOTP {
  return new OTPAuth.TOTP({ issuer: 'Ajar', label, secret: OTPAuth.Secret.fromBase32(secret), period: periodSeconds })
}
