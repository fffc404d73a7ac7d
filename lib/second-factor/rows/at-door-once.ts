import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry, giveTryBack } from '#lib/sign-in/rows/count-try.ts'
import { isFresh } from '../rules/step-up.ts'
import { type Press, renewedBefore, renewSession } from './renew-session.ts'
import { type StaffAtDoor, staffAtDoor, staffAtDoorAlone } from './staff-at-door.ts'

const triesAnHour = 10

/** What is tried: the code of an app that is set up, or anything that nobody can guess. */
type Tried = 'app' | 'passkey' | 'recovery-code' | 'new-app' | 'new-passkey'

/**
 * Lets somebody try a secret at the door, ten times an hour. Only the six digits of an app can be guessed, so they
 * alone are counted for the person, who can open many sessions; and a session that was proven has a count of its own.
 * Everything else is counted for its session: whoever reads somebody's letters can open sessions and try, and keeps
 * them from nothing but the app. What was right is not counted. If it was, the session is proven and gets a new token;
 * the second press of the same button gets the same one.
 */
export async function tryAtDoor<Refusal extends string>(
  viewer: Viewer,
  tried: Tried,
  press: Press,
  attempt: (tx: Tx, door: StaffAtDoor) => Promise<Result<null, Refusal>>,
): Promise<Result<{ token: string }, Refusal | 'too_many_tries' | 'sign_in_again'>> {
  const person = await asViewer(atDoor(viewer), staffAtDoor)
  if (!person) return secondPress(viewer, press)
  const what = `second-factor-${tried}`
  const who = tried === 'app' && person.secondFactorAt === null ? person.id : person.sessionId
  if (!(await countTry(viewer, what, who, triesAnHour))) return refused('too_many_tries')
  const answered = await asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoorAlone(tx)
    if (!door) return null
    const given = await attempt(tx, door)
    if (!given.ok) return given
    await giveTryBack(tx, what, who, viewer.at)
    return ok({ token: await renewSession(tx, viewer, door, press) })
  })
  // Of two presses at the same moment, the later one finds the session renewed by the first.
  return answered ?? secondPress(viewer, press)
}

async function secondPress(viewer: Viewer, press: Press): Promise<Result<{ token: string }, 'sign_in_again'>> {
  const token = await renewedBefore(viewer, press)
  return token === null ? refused('sign_in_again') : ok({ token })
}

/**
 * Lets somebody change how they sign in, once they gave their second factor a moment ago. Whoever has none yet sets one
 * up and changes nothing else.
 */
export async function changeAtDoor<Value, Refusal extends string>(
  viewer: Viewer,
  change: (tx: Tx, door: StaffAtDoor) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'step_up' | 'sign_in_again'>> {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoorAlone(tx)
    if (!door) return refused('sign_in_again')
    return isFresh(door.secondFactorAt, viewer.at) ? change(tx, door) : refused('step_up')
  })
}
