import { createHash } from 'node:crypto'
import type { LifeArea } from '#lib/consent/topic.ts'
import type { NeutralReply, Observations } from '#lib/reports/rules/report.ts'
import { dateOf, momentOf, type When } from './moment.ts'
import type { Row } from './rows.ts'
import { type Said, scopesOf } from './scope.ts'
import type { Happening, Here } from './telling.ts'

export const saidNothing: Observations = {
  sinceWhen: '',
  sleep: '',
  eating: '',
  medication: '',
  mood: '',
  behavior: '',
  wordsSaid: '',
  safetyNow: '',
  whoIsWithThem: '',
  whatHelps: '',
}

interface Report extends Partial<Omit<Row<'report'>, 'centerId' | 'accountId' | 'words'>> {
  /** Written by somebody without an account, instead of the family member of the story. */
  readonly isAnonymous?: boolean
  /** Staff matched it to the client of the story. */
  readonly matched?: Match
  readonly replies?: readonly Reply[]
  /** A note that staff wrote about it. */
  readonly actions?: readonly Action[]
}

interface Match {
  readonly by: string
  readonly heldBy?: string
  readonly on?: When
}

interface Action {
  readonly kind: Row<'reportAction'>['kind']
  readonly by: string
  readonly on: When
  readonly words?: string
  readonly outcome?: Row<'reportAction'>['outcome']
}

type Reply = { readonly by: string; readonly on?: When } & (
  | { readonly neutral: NeutralReply }
  | { readonly words: string; readonly about: readonly Said[]; readonly area?: LifeArea }
)

/** What somebody told the center on this day, and what has become of it. */
export function report(
  words: string,
  { isAnonymous, matched, replies = [], actions = [], ...more }: Report = {},
): Happening {
  return (here) => {
    const { at, newId, add } = here
    const id = more.id ?? newId<'report'>()
    const draftId = more.draftId ?? newId<'draft'>()
    add('report', {
      reference: `${draftId.slice(0, 4)}-${draftId.slice(4, 8)}`.toUpperCase(),
      statusHash: createHash('sha256').update(draftId).digest('hex'),
      kind: 'concern',
      aboutBorn: '',
      writerPhone: '',
      observations: saidNothing,
      urgency: 'soon',
      mayCallBack: false,
      callBackWhen: '',
      attribution: 'no',
      language: 'en',
      state: 'received',
      receivedAt: at,
      ...writerOf(here, isAnonymous),
      ...more,
      aboutName: more.aboutName ?? here.client.name,
      words,
      id,
      draftId,
    })
    if (matched) matchedReport(id, matched)(here)
    for (const reply of replies) reportReply(id, reply)(here)
    for (const action of actions) reportAction(id, action)(here)
  }
}

function writerOf(here: Here, isAnonymous = false) {
  if (isAnonymous) return { accountId: null, writerName: '', writerRelationship: 'neighbor' }
  const { accountId, name, relationship } = here.familyMember
  return { accountId, writerName: name, writerRelationship: relationship }
}

/** Staff matched a report to the client of the story. */
export function matchedReport(reportId: Row<'report'>['id'], { by, heldBy, on }: Match): Happening {
  return ({ story, at, client, add }) =>
    add('reportMatch', {
      reportId,
      clientId: client.clientId,
      heldBy: heldBy === undefined ? null : story.staffOf(heldBy),
      matchedBy: story.staffOf(by),
      matchedAt: momentOf(on ?? at),
    })
}

/** The desk said that a report fits nobody. */
export function fitsNobody(
  reportId: Row<'report'>['id'],
  result: 'no_such_client' | 'cannot_tell',
  by: string,
): Happening {
  return ({ at, story, add }) => add('reportNoMatch', { reportId, result, setBy: story.staffOf(by), setAt: at })
}

/** A file that its writer added to a report. Only its first bytes are those of a picture. */
export function fileAdded(
  reportId: Row<'report'>['id'],
  { words = '', ...more }: { id?: string; name?: string; words?: string } = {},
): Happening {
  return ({ at, newId, add }) => {
    const additionId = newId<'addition'>()
    add('reportAddition', { id: additionId, reportId, words, at })
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    const file = { name: 'photo.jpg', kind: 'image/jpeg' as const, sizeBytes: content.length, content }
    add('reportAttachment', { id: newId<'attachment'>(), ...file, ...more, reportId, additionId })
  }
}

/** What one of the staff did with a report. */
export function reportAction(reportId: Row<'report'>['id'], { kind, by, on, words = '', outcome }: Action): Happening {
  return ({ story, newId, add }) =>
    add('reportAction', {
      id: newId<'report-action'>(),
      reportId,
      kind,
      words,
      outcome,
      staffId: story.staffOf(by),
      at: momentOf(on),
    })
}

/** What staff answered the family member of the story. An answer is about the client, unless it is neutral. */
export function reportReply(reportId: Row<'report'>['id'], reply: Reply): Happening {
  return ({ story, at, client, familyMember, newId, add }) => {
    const written = {
      id: newId<'reply'>(),
      reportId,
      accountId: story.accountOf(familyMember.name),
      writtenBy: story.staffOf(reply.by),
      writtenAt: momentOf(reply.on ?? at),
    }
    if ('neutral' in reply) {
      add('reportReply', { ...written, neutral: reply.neutral, topics: [], words: '' })
      return
    }
    const topics = scopesOf(reply.about).map((scope) => scope.topic)
    const pair = { clientId: client.clientId, familyMemberId: familyMember.familyMemberId }
    add('reportReply', { ...written, ...pair, topics, area: reply.area ?? null, words: reply.words })
  }
}

/** Somebody asks to be called by the family guide. */
export function wantsCall(asked: Partial<Row<'guideRequest'>> & { readonly writerName: string }): Happening {
  return ({ at, newId, add }) =>
    add('guideRequest', {
      id: newId<'guide-request'>(),
      phone: '(555) 555-0171',
      callWhen: '',
      words: '',
      language: 'en',
      sentFrom: '',
      askedAt: at,
      ...asked,
    })
}

interface Question extends Partial<Omit<Row<'lookup'>, 'centerId'>> {
  readonly aboutName: string
  /** A task to ask the client of the story by this day. */
  readonly askClientBy?: When
  readonly outcome?: {
    readonly outcome: NonNullable<Row<'askTask'>['outcome']>
    readonly by: string
    readonly on: When
  }
  readonly taskId?: string
}

/** Somebody asks whether the center knows their relative. */
export function question({ askClientBy, outcome, taskId, ...asked }: Question): Happening {
  return (here) => {
    const { story, at, newId, add } = here
    const id = asked.id ?? newId<'lookup'>()
    const unsaid = { askerName: '', askerRelationship: '', askerEmail: '' }
    const fitsNobody = askClientBy === undefined && asked.matchedAt !== null
    add('lookup', {
      ...unsaid,
      at,
      matchedAt: at,
      fitsNobody,
      ...asked,
      id,
      formKey: asked.formKey ?? newId<'form-key'>(),
    })
    if (askClientBy === undefined) return
    add('askTask', {
      id: taskId ?? newId<'ask-task'>(),
      lookupId: id,
      clientId: here.client.clientId,
      dueOn: dateOf(momentOf(askClientBy)),
      ...(outcome && { outcome: outcome.outcome, closedAt: momentOf(outcome.on), closedBy: story.staffOf(outcome.by) }),
    })
  }
}
