import type { release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
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
