import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { newestAttempts } from '../rows/live-attempts.ts'
import { countedFor, readWrongCodes } from '../rows/wrong-codes.ts'
import { nextTryAt } from '../rules/limits.ts'
import { triesMax } from '../rules/sign-in-code.ts'

/** What this browser asked for last, and whether a code can be typed for it now. */
export interface CodePage {
  /** Of the center. */
  readonly phone: string
  /** Whether this browser sent what it alone holds. One that keeps no cookies never does. */
  readonly keepsCookies: boolean
  readonly asked: {
    /** As it was typed. */
    readonly email: string
    readonly returnTo: string
    /** No letter was written, because of a limit: until when. */
    readonly heldBackUntil: Date | null
    /** That limit is of the whole center, and nothing this person did. */
    readonly isFlooded: boolean
    readonly isTooOld: boolean
    readonly areTriesUsedUp: boolean
    /** Wrong codes came before: when the next one may be typed, if that is still to come. */
    readonly nextTryAt: Date | null
  } | null
}

/**
 * The page of the code. It knows what this browser did and nothing of any account: all addresses are the same to it.
 */
export async function seeCodePage(viewer: Viewer): Promise<CodePage> {
  return asViewer(atGate(viewer), async (tx) => {
    const { phone } = await ownCenter(tx)
    const keepsCookies = Boolean(viewer.browser)
    const attempts = keepsCookies ? await newestAttempts(tx, viewer) : []
    const [newest] = attempts
    if (!newest) return { phone, keepsCookies, asked: null }
    const live = attempts.filter((each) => !each.heldBackUntil && each.expiresAt > viewer.at)
    const wrong = await readWrongCodes(tx, countedFor(newest.email, newest.network))
    const next = wrong && nextTryAt(wrong)
    return {
      phone,
      keepsCookies,
      asked: {
        email: newest.email,
        returnTo: newest.returnTo,
        heldBackUntil: newest.heldBackUntil && newest.heldBackUntil > viewer.at ? newest.heldBackUntil : null,
        isFlooded: newest.heldBackBy === 'flood',
        isTooOld: live.length === 0,
        areTriesUsedUp: live.length > 0 && live.every(({ tries }) => tries >= triesMax),
        nextTryAt: next && next > viewer.at ? next : null,
      },
    }
  })
}
