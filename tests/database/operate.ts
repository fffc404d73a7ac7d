import type { Topic } from '#lib/consent/topic.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { readFamilyPage } from '#lib/database/family-page.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { Letter } from '#lib/letters/letter.ts'
import type { Operation } from '#lib/operations/operation.ts'
import { type PaperWish, recordRelease as recordIt } from '#lib/operations/record-release.ts'
import { recordReleaseEvent } from '#lib/operations/record-release-event.ts'
import { revokeRelease } from '#lib/operations/revoke-release.ts'
import { seeBeforeSigning, signRelease } from '#lib/operations/sign-release.ts'
import type { Audience, Viewer } from '#lib/people/viewer.ts'

export { closePools } from '#lib/database/pool.ts'

// Operations as forms run them: in one transaction, undone when refused. Loaded once the environment names the database.

export async function operate<Of extends Audience, Wish, Value, Refusal extends string>(
  operation: Operation<Of, Wish, Value, Refusal>,
  viewer: Viewer<Of>,
  wish: Wish,
): Promise<Result<Value, Refusal>> {
  let result: Result<Value, Refusal> | undefined
  const undone = new Error('refused')
  await asViewer(viewer, async (tx) => {
    result = await operation(tx, viewer, wish)
    if (!result.ok) throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return result!
}

export const recordRelease = (viewer: Viewer<'staff'>, wish: PaperWish) => operate(recordIt, viewer, wish)
export const revoke = (viewer: Viewer<'client'>, link: string) => operate(revokeRelease, viewer, { link })
export const recordEvent = (viewer: Viewer<'staff'>, wish: Parameters<typeof recordReleaseEvent>[2]) =>
  operate(recordReleaseEvent, viewer, wish)

/** A client reads the words and signs them, for somebody who has a form already. */
export async function signForSamePerson(viewer: Viewer<'client'>, link: FamilyLinkId, topics: Topic[]) {
  const choices = {
    recipientName: 'Elena Delgado',
    relationship: 'mother',
    link,
    language: 'en' as const,
    topics,
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    purpose: 'At my request',
    expiresOn: new Date(viewer.at.getTime() + 100 * 86_400_000).toISOString().slice(0, 10),
  }
  const read = await seeBeforeSigning(viewer, choices, 'en')
  return operate(signRelease, viewer, { ...choices, signedName: 'Rosa Delgado', hash: read!.hash, shownIn: 'en' })
}

/** What is open to a family member, through the door. */
export async function grantsOf(viewer: Viewer<'family'>) {
  return (await readFamilyPage(viewer, []))?.grants ?? []
}

/** Hands over everything that is due. */
export async function deliverAll(sent: Letter[]): Promise<void> {
  const send = async (letter: Letter) => {
    sent.push(letter)
    return { outcome: 'accepted' } as const
  }
  while (await deliverOneLetter(send, () => new Date()));
}
