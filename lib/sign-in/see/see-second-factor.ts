import { eq } from 'drizzle-orm'
import * as OTPAuth from 'otpauth'
import { staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { staffOfSession } from '../rows/staff-of-session.ts'
import { totp } from '../rules/totp.ts'

/** The viewer's own second factor: whether it is set up, and what an authenticator app needs to set it up. */
export async function seeSecondFactor(
  viewer: Viewer,
): Promise<{ confirmed: boolean; uri: string; secret: string } | null> {
  return asViewer(atDoor(viewer), async (tx) => {
    const staff = await staffOfSession(tx)
    if (!staff) return null
    if (staff.totpConfirmedAt) return { confirmed: true, uri: '', secret: '' }
    const secret = staff.totpSecret ?? new OTPAuth.Secret({ size: 20 }).base32
    if (!staff.totpSecret) await tx.update(staffMember).set({ totpSecret: secret }).where(eq(staffMember.id, staff.id))
    return { confirmed: false, uri: totp(secret, staff.email).toString(), secret }
  })
}
