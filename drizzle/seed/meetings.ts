import { createHash } from 'node:crypto'
import type { MeetingPlace, MeetingState } from '#lib/meetings/rules/meeting.ts'
import { daysAfter, momentOf, type When } from './moment.ts'
import type { Row } from './rows.ts'
import type { Happening } from './telling.ts'

interface Meeting {
  readonly about?: string
  readonly place?: MeetingPlace
  readonly placeWords?: string
  readonly videoLink?: string
  readonly needs?: string
  readonly minutes?: number
  /** Who proposed it. Without a name, the first member of staff. */
  readonly by: string
  /**
   * How far it has come; `proposed` without a value. The client answers the day after it was proposed, the family the
   * day after that.
   */
  readonly state?: MeetingState
  readonly times: readonly When[]
  readonly id?: Row<'jointMeeting'>['id']
  readonly invitationId?: Row<'meetingInvitation'>['id']
  readonly uid?: string
  /** Whether the invitation has been sent. Without a value, it has. */
  readonly isSent?: boolean
  /** The hash of the secret in the answer link, for a test that follows the link. */
  readonly tokenHash?: (invitation: string) => string
  /** How it stands with the family member of the story, where that is not how it stands with the meeting. */
  readonly guest?: Pick<Row<'meetingInvitation'>, 'wantedAt' | 'invitedAt' | 'withdrawnAt' | 'sentStartsAt'>
}

/** An invitation to a meeting. It has no `invitedAt` until the client wants it. */
type Invitation = Pick<Meeting, 'uid' | 'tokenHash'> &
  Partial<Omit<Row<'meetingInvitation'>, 'centerId' | 'tokenHash'>> &
  Pick<Row<'meetingInvitation'>, 'meetingId'>

/** The family member of the story is invited to a meeting of the client's. */
export function invitation({ tokenHash = hash, ...more }: Invitation): Happening {
  return ({ client, familyMember, newId, add }) => {
    const id = more.id ?? newId<'invitation'>()
    const pair = { clientId: client.clientId, familyMemberId: familyMember.familyMemberId }
    const uid = more.uid ?? `${newId<'uid'>()}@meetings.invalid`
    add('meetingInvitation', { ...pair, ...more, id, uid, tokenHash: tokenHash(id) })
  }
}

/** The client of the story asks for a joint meeting, and nobody has answered yet. */
export function wishesToMeet(words: string, more: { id?: string } = {}): Happening {
  return ({ at, client, newId, add }) =>
    add('meetingWish', { id: more.id ?? newId<'meeting-wish'>(), clientId: client.clientId, words, askedAt: at })
}

/** A meeting of the client and the family member of the story, as far as it has come by now. */
export function meeting(more: Meeting): Happening {
  return (here) => {
    const { story, at, client, newId, add } = here
    const { about = 'Planning together', place = 'office', minutes = 45, state = 'proposed', by } = more
    const id = more.id ?? newId<'meeting'>()
    const invitationId = more.invitationId ?? newId<'invitation'>()
    const times = more.times.map((when) => ({ id: newId<'meeting-time'>(), startsAt: momentOf(when) }))
    const answeredAt = state === 'proposed' ? null : daysAfter(1, at)
    const invitedAt = state === 'declined' ? null : answeredAt
    const isSettled = state === 'confirmed' || state === 'cancelled'
    add('jointMeeting', {
      id,
      formKey: newId<'form-key'>(),
      clientId: client.clientId,
      proposedBy: story.staffOf(by),
      state,
      about,
      place,
      placeWords: more.placeWords ?? '',
      videoLink: more.videoLink ?? '',
      needs: more.needs ?? '',
      minutes,
      confirmedTimeId: state === 'confirmed' ? times[0]!.id : null,
      proposedAt: at,
      clientAnsweredAt: answeredAt,
      cancelledAt: state === 'cancelled' ? daysAfter(5, at) : null,
    })
    for (const time of times) add('meetingTime', { ...time, meetingId: id })
    const isSent = invitedAt && (more.isSent ?? true)
    invitation({
      id: invitationId,
      meetingId: id,
      sequence: isSettled ? 1 : 0,
      wantedAt: invitedAt,
      invitedAt,
      sentAt: isSent ? invitedAt : null,
      // A letter about several times says none of them.
      sentStartsAt: isSent && (isSettled || times.length === 1) ? times[0]!.startsAt : null,
      ...(more.uid && { uid: more.uid }),
      ...(more.tokenHash && { tokenHash: more.tokenHash }),
      ...more.guest,
    })(here)
    if (state !== 'confirmed' || more.guest) return
    for (const time of times)
      add('meetingAnswer', { invitationId, timeId: time.id, answer: 'yes', at: daysAfter(2, at) })
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
