import { sql } from 'drizzle-orm'
import { meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { AccountId, FamilyMemberId, InvitationId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertOfAnswer } from '#lib/letters/write-letter.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { PreparationKind } from '../rules/agenda.ts'

interface Wish {
  readonly meeting: string
  readonly kind: PreparationKind
  readonly words: string
  /** Whether the client may read it. Staff read it in any case. */
  readonly isForClient: boolean
  readonly language: Language
}

/**
 * A family member writes before a meeting: what to talk about, what they hope for, a goal, help with a step. It is
 * taken whether that invitation stands, stood once or never did, and the answer is the same each time.
 */
export const sendPreparation: Operation<'family', Wish, null, 'sign_in_again'> = async (tx, viewer, wish) => {
  const [own] = await tx.execute<{ account_id: AccountId | null; family_member_id: FamilyMemberId | null }>(
    sql`select account_id, family_member_id from viewer()`,
  )
  if (!own?.account_id || !own.family_member_id) return refused('sign_in_again')
  const { kind, words, isForClient, language } = wish
  const invitationId = wish.meeting as InvitationId
  await tx.insert(meetingPreparation).values({
    centerId: await ownCenterId(tx),
    id: crypto.randomUUID(),
    accountId: own.account_id,
    familyMemberId: own.family_member_id,
    invitationId,
    kind,
    words,
    isForClient,
    language,
    sentAt: viewer.at,
  })
  await alertOfAnswer(tx, invitationId)
  return ok(null)
}
