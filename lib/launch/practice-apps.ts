import { eq, isNull } from 'drizzle-orm'
import { openGround } from '#drizzle/seed/ground.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { sealedApp } from '#lib/second-factor/rows/own-app.ts'
import { practiceAppSecret } from '#lib/second-factor/see/see-practice-code.ts'

/** Gives the staff of a practice center one authenticator app to share. The practice mailbox shows what it shows. */
export async function plantPracticeApps(ownerUrl: string, at: Date): Promise<void> {
  const ground = openGround(ownerUrl)
  const staff = await ground.select({ id: staffMember.id }).from(staffMember).where(isNull(staffMember.totpConfirmedAt))
  for (const { id } of staff)
    await ground
      .update(staffMember)
      .set({ totpSecret: sealedApp(id, practiceAppSecret()), totpConfirmedAt: at })
      .where(eq(staffMember.id, id))
  await ground.close()
}

/** Lets the answer links in letters of a practice center open what they lead to. */
export async function plantPracticeLinks(ownerUrl: string): Promise<void> {
  const ground = openGround(ownerUrl)
  const invitations = await ground
    .select({ id: meetingInvitation.id })
    .from(meetingInvitation)
    .where(isNull(meetingInvitation.linkId))
  for (const { id } of invitations)
    await ground
      .update(meetingInvitation)
      .set({ tokenHash: hashOf(linkToken('answer-link', id)) })
      .where(eq(meetingInvitation.id, id))
  await ground.close()
}
