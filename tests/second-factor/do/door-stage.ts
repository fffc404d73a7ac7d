import { and, eq, isNull } from 'drizzle-orm'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { center } from '#drizzle/tables/centers.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { factorChange, passkey, passkeyChallenge, recoveryCode } from '#drizzle/tables/second-factor.ts'
import { rateLimit, session } from '#drizzle/tables/sign-in.ts'
import { hashOf, spokenSecret } from '#lib/auth/secret.ts'
import { plantPracticeApps } from '#lib/launch/practice-apps.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { addPasskey } from '#lib/second-factor/do/add-passkey.ts'
import { makeRecoveryCodes } from '#lib/second-factor/do/make-recovery-codes.ts'
import { partsOfSet } from '#lib/second-factor/rules/recovery-codes.ts'
import { seeNewPasskey } from '#lib/second-factor/see/see-new-passkey.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { softKey } from './soft-key.ts'

export type AtDoor = Viewer<'gate'> & { session: string }

export const host = 'harbor.example'
export const origin = `http://${host}`
export const newKey = () => crypto.randomUUID()
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
export const challengeIn = (options: string) => (JSON.parse(options) as { challenge: string }).challenge

/** A practice center under a host of its own, beside another one, and Grace, who supervises there. */
export async function openDoor() {
  const practice: PracticeCenter = await openPracticeCenter()
  const { ground } = practice
  await ground.update(center).set({ host })
  await plant(ground, story('another center', { center: { host: 'other.example' }, since: new Date() }))

  async function sessionOf(who: string, more: Parameters<typeof signIn>[3] = {}): Promise<AtDoor> {
    const at = new Date()
    const { tokenHash } = await signIn(ground, `${who}@practice.example`, at, more)
    return { audience: 'gate', at, host, session: tokenHash, browser: 'b' }
  }
  const idOf = async (name: string) => {
    const [found] = await ground.select().from(staffMember).where(eq(staffMember.name, name))
    return found!
  }

  return {
    practice,
    ground,
    sessionOf,
    idOf,
    isWorking: (viewer: AtDoor, token = '') =>
      isAlive({ ...viewer, audience: 'staff', session: token ? hashOf(token) : viewer.session }),
    /** Nobody has a second factor, a session or a try behind them. */
    async clear() {
      for (const table of [passkeyChallenge, passkey, recoveryCode, factorChange, letter, rateLimit, session])
        await ground.delete(table)
      await ground
        .update(staffMember)
        .set({ totpSecret: null, totpConfirmedAt: null, totpStep: 0, setUpHash: null, leftAt: null })
      await ground.update(account).set({ closedAt: null })
      await ground.update(center).set({ secondFactorGraceDays: 0 })
    },
    plantApps: () => plantPracticeApps(practice.ownerUrl, minutesAgo(60)),
    /** A passkey of somebody's who has just given their second factor. */
    async plantPasskey(who: string) {
      const viewer = await sessionOf(who)
      const key = softKey(origin)
      const seen = (await seeNewPasskey(viewer)) as { options: string }
      const made = { answer: key.make(challengeIn(seen.options)), name: 'Work phone', word: '', key: newKey() }
      const added = await addPasskey(viewer, made)
      if (!added.ok) throw new Error(added.refusal)
      return key
    },
    /** Ten recovery codes of somebody's who has just given their second factor. */
    async plantCodes(who: string, name: string) {
      const set = newKey()
      const made = await makeRecoveryCodes(await sessionOf(who), { set })
      if (!made.ok) throw new Error(made.refusal)
      return partsOfSet((await idOf(name)).id, set).map(spokenSecret)
    },
    lettersTo: async (email: string) =>
      (
        await ground
          .select()
          .from(letter)
          .where(and(eq(letter.toEmail, email), eq(letter.kind, 'sign-in-changed')))
      ).length,
    liveSessions: async (name: string) =>
      ground
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.accountId, (await idOf(name)).accountId), isNull(session.endedAt))),
    /** Everything that the door could write about somebody. */
    async written(name: string) {
      const own = await idOf(name)
      return {
        own,
        passkeys: await ground.select().from(passkey).where(eq(passkey.staffId, own.id)),
        codes: await ground.select().from(recoveryCode).where(eq(recoveryCode.staffId, own.id)),
        changes: await ground.select().from(factorChange),
        letters: await ground.select({ id: letter.id }).from(letter),
      }
    },
  }
}
