import type { Topic } from '#lib/consent/topic.ts'
import { dateOf, momentOf, type When } from './moment.ts'
import { type Said, scopesOf } from './scope.ts'
import type { Happening } from './telling.ts'

interface Reach {
  /** Against the family member spoken of, or against everybody. */
  readonly from?: 'them' | 'everybody'
  readonly until?: When
}

/** The center silently keeps everything from the family member spoken of. */
export function hold({ from = 'them', until, reason = '' }: Reach & { readonly reason?: string } = {}): Happening {
  return (here) =>
    here.add('hold', {
      id: here.newId<'hold'>(),
      clientId: here.client.clientId,
      familyMemberId: from === 'them' ? here.familyMember.familyMemberId : null,
      fromAt: here.at,
      liftedAt: until === undefined ? null : momentOf(until),
      reason,
      setBy: here.newId<'account'>(),
    })
}

/** What the client never wants told to anybody, or to the family member spoken of. */
export function neverShare(said: Said, { from = 'everybody', until }: Reach = {}): Happening {
  return (here) => {
    for (const { topic, area } of scopesOf([said])) {
      here.add('neverShare', {
        id: here.newId<'never-share'>(),
        clientId: here.client.clientId,
        topic,
        area: area ?? null,
        familyMemberId: from === 'them' ? here.familyMember.familyMemberId : null,
        fromAt: here.at,
        withdrawnAt: until === undefined ? null : momentOf(until),
      })
    }
  }
}

/** A clinician declares a crisis, which lasts until another day or is not over yet. */
export function crisis({ by, until }: { readonly by?: string; readonly until?: When } = {}): Happening {
  return ({ story, at, client, newId, add }) =>
    add('crisis', {
      id: newId<'crisis'>(),
      clientId: client.clientId,
      declaredBy: by === undefined ? newId<'staff'>() : story.staffOf(by),
      declaredAt: at,
      endedAt: until === undefined ? null : momentOf(until),
    })
}

/** Asked about somebody, the client said no. */
export function refusal(personName: string, askAgain: When): Happening {
  return ({ at, client, newId, add }) =>
    add('releaseRefusal', {
      id: newId<'refusal'>(),
      clientId: client.clientId,
      personName,
      at,
      askAgainOn: dateOf(momentOf(askAgain)),
      recordedBy: newId<'account'>(),
    })
}

/** The family member spoken of looked, and it was accounted for under the client's latest release to them. */
export function looked(...topics: Topic[]): Happening {
  return ({ story, at, client, familyMember, newId, add }) => {
    const pair = { clientId: client.clientId, familyMemberId: familyMember.familyMemberId }
    const { id: releaseId } = story.rows.release!.findLast(
      (each) => each.clientId === pair.clientId && each.familyMemberId === pair.familyMemberId,
    )!
    add('disclosure', { ...pair, id: newId<'disclosure'>(), releaseId: releaseId!, topics, channel: 'page', at })
  }
}
