import { meetingRules } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok } from '#lib/kernel/result.ts'
import { meetingToWrite } from '../rows/meeting-to-write.ts'
import type { GroundRule } from '../rules/agenda.ts'

interface Wish {
  readonly meeting: string
  readonly rules: readonly GroundRule[]
  readonly words: string
  readonly language: Language
}

/** The client says how people talk with each other at a meeting. Whoever is invited reads it. */
export const setGroundRules: Operation<'client', Wish, null, 'not_possible' | 'meeting_over'> = async (
  tx,
  viewer,
  wish,
) => {
  const found = await meetingToWrite(tx, wish.meeting, viewer.at)
  if (!found.ok) return found
  const { centerId, clientId, id: meetingId } = found.value
  const rules = { rules: [...wish.rules], words: wish.words, language: wish.language, changedAt: viewer.at }
  await tx
    .insert(meetingRules)
    .values({ centerId, meetingId, clientId, ...rules })
    .onConflictDoUpdate({ target: [meetingRules.centerId, meetingRules.meetingId], set: rules })
  return ok(null)
}
