import type { release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'

type Opened = Pick<typeof release.$inferSelect, 'clientId' | 'familyMemberId' | 'startsAt'>

/** Writes to somebody to whom nothing was open before: a letter that says nothing, due when the form begins. */
export async function writeWelcome(tx: Tx, { clientId, familyMemberId, startsAt }: Opened): Promise<void> {
  await writeLetter(tx, {
    client: clientId,
    familyMember: familyMemberId,
    dueAt: startsAt,
    kind: 'welcome',
    gate: 'any',
  })
}

/**
 * Writes to the client that something waits for them, whenever staff write something down about a form in their name.
 * They find on their page what it is and how to object.
 */
export async function tellClient(tx: Tx, client: ClientId): Promise<void> {
  await writeLetter(tx, { kind: 'client-form', client, familyMember: null })
}
