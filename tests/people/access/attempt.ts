import type { Kept } from '#lib/audit/rules/kept.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { RightsClient, RightsWorld } from './rights-world.ts'

export type Staff = Viewer<'staff'>

/** Whether somebody could do it, for this client. What they did is undone. */
export type Attempt = (who: Staff, of: RightsClient, world: RightsWorld) => Promise<boolean>

const undone = new Error('undone')

/**
 * Whether a verb can be done; refused it must be as for a client that nobody has heard of.
 */
export function verb<Wish, Outcome, Refusal extends string>(
  operation: Operation<'staff', Wish, Outcome, Refusal>,
  wish: (of: RightsClient, world: RightsWorld) => Wish,
): Attempt {
  return async (who, of, world) => {
    let did = false
    await asViewer(who, async (tx) => {
      const result = await operation(tx, who, wish(of, world))
      if (!result.ok && result.refusal !== 'not_possible') throw new Error(`refused as ${result.refusal}`)
      did = result.ok
      throw undone
    }).catch((error: unknown) => {
      if (error !== undone) throw error
    })
    return did
  }
}

/** Whether a page shows what it is about. A page that is not theirs is one that is not there. */
export function page<Seen>(
  see: (who: Staff, of: RightsClient) => Promise<Kept<Seen> | null>,
  shows: (seen: Seen, of: RightsClient) => boolean = () => true,
): Attempt {
  return async (who, of) => {
    const kept = await see(who, of)
    if (!kept) throw new Error('a session that is over')
    return kept.found !== null && shows(kept.found, of)
  }
}
