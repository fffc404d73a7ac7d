import type { Topic } from '#lib/consent/topic.ts'
import { dateOf, daysAfter, minutesAfter, momentOf, type When } from './moment.ts'
import type { Row } from './rows.ts'
import { type Said, scopesOf } from './scope.ts'
import type { Happening } from './telling.ts'

interface Reach {
  /** For the family member of the story, or for everybody. */
  readonly from?: 'them' | 'everybody'
  readonly until?: When
}

interface Held extends Reach {
  readonly id?: string
  readonly reason?: string
  /** Who on staff set it. */
  readonly by?: string
  /** Who on staff wants it lifted. */
  readonly liftAskedBy?: string
}

/** A hold: the center silently keeps everything from the family member of the story. */
export function hold({ from = 'them', until, id: given, reason = '', by, liftAskedBy }: Held = {}): Happening {
  return (here) => {
    const [id, clientId] = [given ?? here.newId<'hold'>(), here.client.clientId]
    here.add('hold', {
      id,
      clientId,
      familyMemberId: from === 'them' ? here.familyMember.familyMemberId : null,
      fromAt: here.at,
      liftedAt: until === undefined ? null : momentOf(until),
    })
    const placed = { holdId: id, clientId, kind: 'placed', words: reason, at: here.at } as const
    const placedBy = by ? here.story.accountOf(by) : here.newId<'account'>()
    here.add('holdEvent', { ...placed, id: here.newId<'hold-event'>(), byAccountId: placedBy })
    if (!liftAskedBy) return
    const asked = { ...placed, kind: 'lift_asked', at: minutesAfter(1, here.at) } as const
    const byAccountId = here.story.accountOf(liftAskedBy)
    here.add('holdEvent', { ...asked, id: here.newId<'hold-event'>(), byAccountId })
  }
}

/** The client and the family member of the story agree on a word for the phone. */
export function phoneWord(word: string): Happening {
  return (here) => {
    here.add('phoneWord', {
      id: here.newId<'phone-word'>(),
      clientId: here.client.clientId,
      familyMemberId: here.familyMember.familyMemberId,
      word,
      setByAccountId: here.newId<'account'>(),
      setAt: here.at,
    })
  }
}

/** Staff scanned the paper of a form. */
export function scanned(releaseId: Row<'release'>['id'], { id }: { id?: string } = {}): Happening {
  return ({ at, newId, add }) => {
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    const file = { name: 'scan.jpg', kind: 'image/jpeg' as const, sizeBytes: content.length, content }
    add('releaseScan', { id: id ?? newId<'scan'>(), ...file, releaseId, byAccountId: newId<'account'>(), at })
  }
}

/** What the client takes along: a plan in their own words, an advance directive, and a card if it has a secret. */
export function takesAlong(
  plan: Partial<Pick<Row<'crisisPlan'>, 'whomToCall' | 'earlySigns' | 'whatHelps' | 'makesWorse' | 'medicines'>>,
  {
    directiveOn,
    card,
  }: { directiveOn?: string; card?: Pick<Row<'walletCard'>, 'tokenHash' | 'endedAt' | 'shows'> } = {},
): Happening {
  return ({ client: { clientId, name }, at, newId, add }) => {
    const by = { clientId, byAccountId: newId<'account'>(), at }
    const empty = { whomToCall: '', earlySigns: '', whatHelps: '', makesWorse: '', medicines: '' }
    add('crisisPlan', { ...by, ...empty, ...plan, id: newId<'plan'>(), version: 1, language: 'en' })
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    const scan = { name: 'directive.jpg', kind: 'image/jpeg' as const, sizeBytes: content.length, content }
    if (directiveOn) add('advanceDirective', { ...by, ...scan, id: newId<'directive'>(), signedOn: directiveOn })
    const printed = { clientName: name, hasName: false, cardWords: '', language: 'en' as const }
    const until = { madeAt: at, expiresAt: daysAfter(365, at) }
    if (card) add('walletCard', { ...printed, ...until, ...card, clientId, id: newId<'card'>() })
  }
}

/** What the client never wants told: to anybody, or to the family member of the story. */
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

/** A clinician declares a crisis. It lasts until another day, or is not over yet. */
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

/** The client died or is not in care here any more, until another day or for good. */
export function careEnds({ until, why = 'discharged' }: { until?: When; why?: 'died' | 'discharged' } = {}): Happening {
  return ({ at, client, newId, add }) =>
    add('careEnding', {
      id: newId<'care-ending'>(),
      clientId: client.clientId,
      why,
      endedAt: at,
      endedBy: newId<'staff'>(),
      resumedAt: until === undefined ? null : momentOf(until),
    })
}

/** The client was asked about somebody and said no. */
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

/** The family member of the story looked at their page, which is accounted for under the latest release. */
export function looked(...topics: Topic[]): Happening {
  return ({ story, at, client, familyMember, newId, add }) => {
    const pair = { clientId: client.clientId, familyMemberId: familyMember.familyMemberId }
    const { id: releaseId } = story
      .soFar('release')
      .findLast((each) => each.clientId === pair.clientId && each.familyMemberId === pair.familyMemberId)!
    add('disclosure', { ...pair, id: newId<'disclosure'>(), releaseId: releaseId!, topics, channel: 'page', at })
  }
}

/** Staff told somebody about the client on another ground than a release. Said later to have been a mistake, if so. */
export function toldWithout(
  by: string,
  { name, mistake }: { readonly name: string; readonly mistake?: string },
): Happening {
  return ({ story, at, client, newId, add }) => {
    const id = newId<'exceptional'>()
    const staffId = story.staffOf(by)
    const { clientId } = client
    add('exceptionalDisclosure', {
      ...{ id, clientId, basis: 'serious_threat', recipientName: name, recipientRole: '', topics: ['crisis'] },
      content: 'That she was last seen at the bus station.',
      reason: 'She had called and said good-bye.',
      ...{ toldAt: at, staffId, recordedAt: at, shownFrom: at },
    })
    if (mistake)
      add('wrongDisclosure', {
        ...{
          id: newId<'wrong'>(),
          clientId,
          exceptionalId: id,
          recipientName: name,
          toldAt: at,
          whatHappened: mistake,
        },
        ...{ discoveredOn: dateOf(at), ownerId: story.staffOf('Irene Watts'), openedBy: story.staffOf('Irene Watts') },
        ...{ openedAt: at, changedAt: at, changedBy: story.staffOf('Irene Watts') },
      })
  }
}
