import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type OwnClient, ownClient } from './own-client.ts'

/** Runs a read for the client who is signed in; null for anyone else, or when the session is over. */
export async function asOwnClient<Seen>(
  viewer: Viewer<'client'>,
  see: (tx: Tx, client: OwnClient) => Promise<Seen>,
): Promise<Seen | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    return client ? see(tx, client) : null
  })
}
