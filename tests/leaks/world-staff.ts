import { daysAfter, minutesAfter } from '#drizzle/seed/moment.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import type { Happening } from '#drizzle/seed/telling.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { areas, desk, type Scene, withIds } from './scene.ts'

/** In the order in which it is drawn. */
export const staffsOwn = [
  'careful',
  'notAlone',
  'same',
  'open',
  'called',
  'agreed',
  'heard',
  'doubted',
  'toldOtherwise',
  'reminded',
] as const
export type StaffsOwn = (typeof staffsOwn)[number]

/**
 * What staff keep for themselves about a client, a writer, a report or a conversation, each in one world or the other:
 * flags, reports that say the same, who has one open, calls, what was agreed, a word for the phone, one that was said
 * wrong, what was told without a release, reminders, and a hold that is over. Gives which of it there is.
 */
export function tellStaffsOwn(
  { telling, hidden, at, client, familyMember }: Scene,
  of: { readonly reportId: string; readonly conversationId: string },
): readonly StaffsOwn[] {
  telling.client(client).familyMember(familyMember)
  const [reportId, conversationId] = [of.reportId as ReportId, of.conversationId as ConversationId]
  const later = daysAfter(20, at)
  const kept: Readonly<Record<StaffsOwn, Happening>> = {
    careful: ({ story, add, familyMember: writer }) => {
      const said = { words: hidden.uuid(), setBy: story.staffOf(desk[0]!), setAt: at, endsAt: later }
      add('writerFlag', { ...said, id: hidden.uuid(), reportId, accountId: story.accountOf(writer.name) })
    },
    notAlone: ({ story, add, client: { clientId } }) => {
      const said = { words: hidden.uuid(), setBy: story.staffOf(desk[0]!), setAt: at, endsAt: later }
      add('safetyFlag', { ...said, id: hidden.uuid(), clientId, reportId, reviewerId: story.staffOf(desk[1]!) })
    },
    same: ({ story, add }) => {
      const said = { why: hidden.uuid(), setBy: story.staffOf(desk[0]!), setAt: at }
      add('reportMerge', { ...said, reportId, intoId: hidden.uuid() as ReportId })
    },
    open: ({ story, add }) => add('reportOpening', { reportId, staffId: story.staffOf(hidden.pick(desk)), at }),
    called: ({ story, add, client: { clientId } }) => {
      const by = {
        partner: 'writer',
        partnerName: '',
        direction: 'out',
        reached: true,
        writtenBy: story.staffOf(desk[0]!),
      } as const
      const words = { heard: hidden.uuid(), said: '', topics: [], calledAt: minutesAfter(-3, at), writtenAt: at }
      add('phoneCall', { ...by, ...words, id: hidden.uuid(), reportId, clientId })
    },
    agreed: ({ story, add }) => {
      const said = { everyDays: 7, area: hidden.pick(areas), setBy: story.staffOf(desk[0]!), changedAt: at }
      add('promise', { ...said, conversationId, dueAt: daysAfter(hidden.pick([-1, 6]), at) })
    },
    heard: ({ story, add, client: { clientId }, familyMember: { familyMemberId } }) => {
      const agreed = { word: hidden.uuid(), setByAccountId: story.accountOf(desk[0]!), setAt: at }
      add('phoneWord', { ...agreed, id: hidden.uuid(), clientId, familyMemberId })
    },
    doubted: ({ story, add, client: { clientId }, familyMember: { familyMemberId } }) => {
      const [id, byAccountId] = [hidden.uuid(), story.accountOf(desk[0]!)]
      const ended = { setAt: daysAfter(-9, at), endedAt: daysAfter(-1, at) }
      add('phoneWord', { ...ended, id, clientId, familyMemberId, word: hidden.uuid(), setByAccountId: byAccountId })
      for (const ago of [3, 2])
        add('phoneWordTry', {
          ...{ id: hidden.uuid(), phoneWordId: id, clientId },
          ...{ wasRight: false, byAccountId, at: daysAfter(-ago, at) },
        })
    },
    toldOtherwise: ({ story, add, client: { clientId }, familyMember: { familyMemberId } }) => {
      const to = { familyMemberId, recipientName: familyMember, recipientRole: '' }
      const said = {
        content: hidden.uuid(),
        reason: hidden.uuid(),
        topics: [hidden.pick(['crisis', 'health'] as const)],
      }
      const when = { toldAt: daysAfter(-1, at), recordedAt: at, shownFrom: at, staffId: story.staffOf(desk[0]!) }
      add('exceptionalDisclosure', { ...to, ...said, ...when, id: hidden.uuid(), clientId, basis: 'serious_threat' })
    },
    reminded: ({ story, add }) => {
      for (const { id } of story.rows.release ?? []) add('releaseReminder', { releaseId: id, days: 30, at })
    },
  }
  const known = hidden.some(staffsOwn, 0.5)
  if (known.length > 0) telling.with(...known.map((what) => withIds(hidden.uuid, kept[what]))).on(at)
  if (hidden.chance(0.3)) telling.with(withIds(hidden.uuid, hold({ until: daysAfter(-29, at) }))).on(daysAfter(-30, at))
  return known
}
