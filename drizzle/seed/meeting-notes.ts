import type { Row } from './rows.ts'
import type { Happening } from './telling.ts'

// What is written before and after a joint meeting of the client and the family member of the story.

type Of<Name extends Parameters<Parameters<Happening>[0]['add']>[0], Needs extends keyof Row<Name>> = Partial<
  Omit<Row<Name>, 'centerId'>
> &
  Pick<Row<Name>, Needs>

/** The client, or with `writtenBy` staff, put something on the agenda. Without more only the two of them read it. */
export function onAgenda(words: string, more: Of<'agendaItem', 'meetingId'>): Happening {
  return ({ at, client: { clientId }, newId, add }) => {
    const item = { id: newId<'agenda-item'>(), clientId, kind: 'item', seenBy: 'both', language: 'en' } as const
    add('agendaItem', { ...item, words, writtenAt: at, ...more })
  }
}

/** The client chose how people talk with each other. */
export function groundRulesOf(more: Of<'meetingRules', 'meetingId'>): Happening {
  return ({ at, client: { clientId }, add }) =>
    add('meetingRules', { clientId, rules: ['breaks'], words: '', language: 'en', changedAt: at, ...more })
}

/** The family member wrote before a meeting: for staff alone, without more. */
export function prepares(words: string, more: Of<'meetingPreparation', 'invitationId'>): Happening {
  return ({ story, at, familyMember, newId, add }) => {
    const { familyMemberId } = familyMember
    const own = { id: newId<'preparation'>(), accountId: story.accountOf(familyMember.name), familyMemberId } as const
    add('meetingPreparation', { ...own, kind: 'hope', words, isForClient: false, language: 'en', sentAt: at, ...more })
  }
}

/** A version of what is told of a meeting: it waits for the client, without more. */
export function summary(words: string, more: Of<'meetingSummary', 'meetingId' | 'writtenBy'>): Happening {
  return ({ at, client: { clientId }, newId, add }) => {
    const answeredAt = more.answer ? at : null
    add('meetingSummary', {
      id: newId<'summary'>(),
      clientId,
      words,
      language: 'en',
      writtenAt: at,
      answeredAt,
      ...more,
    })
  }
}
