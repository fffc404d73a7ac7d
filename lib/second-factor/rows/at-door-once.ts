import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { isFresh } from '../rules/step-up.ts'
import { type Press, renewedBefore, renewSession } from './renew-session.ts'
import { type StaffAtDoor, staffAtDoor, staffAtDoorAlone } from './staff-at-door.ts'

const triesAnHour = 10

/**
 * Lets somebody try a secret at the door: ten times an hour, counted for the person and not for the session, because one
 * person can open many. If it was right, the session is proven and gets a new token; the second press of the same button
 * gets the same one.
 */
export async function tryAtDoor<Refusal extends string>(
  viewer: Viewer,
  press: Press,
  attempt: (tx: Tx, door: StaffAtDoor) => Promise<Result<null, Refusal>>,
): Promise<Result<{ token: string }, Refusal | 'too_many' | 'sign_in_again'>> {
  const person = await asViewer(atDoor(viewer), staffAtDoor)
  if (!person) return secondPress(viewer, press)
  if (!(await countTry(viewer, 'second-factor', person.id, triesAnHour))) return refused('too_many')
  const tried = await asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoorAlone(tx)
    if (!door) return null
    const given = await attempt(tx, door)
    return given.ok ? ok({ token: await renewSession(tx, viewer, door, press) }) : given
  })
  // Of two presses at the same moment, the later one finds the session renewed by the first.
  return tried ?? secondPress(viewer, press)
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
