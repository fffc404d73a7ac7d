import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffNamesOf } from '#lib/people/rows/staff-names.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type InOwnName, inOwnName } from '../rows/in-own-name.ts'
import { sharingPeople } from '../rows/sharing-people.ts'
import { type OwnSignedAlone, ownSignedAlone } from '../rows/signed-alone.ts'
import type { SharingPerson } from '../rules/sharing-person.ts'

export interface SharingView {
  readonly timeZone: string
  readonly people: SharingPerson[]
  /** Forms the client signed that open nothing, because a member of staff has to sign too. */
  readonly alone: readonly OwnSignedAlone[]
  readonly staffNames: ReadonlyMap<StaffId, string>
  /** What staff wrote down in the client's name, the newest first. */
  readonly inOwnName: readonly InOwnName[]
}

/** Who knows what about the client. People whose release was never complete are not listed. */
export async function seeSharing(viewer: Viewer<'client'>): Promise<SharingView | null> {
  return asOwnClient(viewer, async (tx, client) => {
    const { timeZone } = await ownCenter(tx)
    return {
      timeZone,
      people: await sharingPeople(tx, viewer, client),
      alone: (await ownSignedAlone(tx)).filter(({ state }) => state !== 'taken_back'),
      staffNames: await staffNamesOf(tx),
      inOwnName: await inOwnName(tx, viewer, { days: 365 }),
    }
  })
}
