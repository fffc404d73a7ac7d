import type { Topic } from '../../lib/consent/topic.ts'
import { and, or, type Predicate, where } from './predicates.ts'

// What a family member may be told, as the database decided it in this transaction: one set for each topic.

/** Of a client who lets the viewer know about this topic. */
export function live(topic: Topic): Predicate<'clientId'> {
  return where('clientId', `= any ((select live_clients('${topic}'))::uuid[])`)
}

/** Of a goal the client shares, in a part of life that the release names for this topic. */
export function liveArea(
  topic: Extract<Topic, 'goals' | 'progress' | 'ways_to_help'>,
): Predicate<'clientId' | 'area' | 'shared'> {
  return (column) =>
    `${column('shared')} and ${column('clientId')} || ' ' || ${column('area')} = any ((select live_reaches('${topic}'))::text[])`
}

/** Who cares for them now and meets them: the case manager, and the clinicians ticked on the release. */
export const liveCare: Predicate<'clientId' | 'staffId' | 'role' | 'sinceAt' | 'untilAt' | 'walled'> = (
  column,
  table,
) =>
  `not ${column('walled')} and ${column('sinceAt')} <= asked_at() and (${column('untilAt')} is null or ${column('untilAt')} > asked_at()) and ` +
  `case ${column('role')} when 'case_manager' then ${live('case_manager_contact')(column, table)} ` +
  `else ${column('clientId')} || ' ' || ${column('staffId')} = any ((select live_reaches('care_team'))::text[]) end`

export const liveStaff = where('id', '= any ((select live_staff())::uuid[])')

/** A sentence of its own says which topic it belongs to. */
export const liveSentence: Predicate<'clientId' | 'topic'> = (column, table) => {
  const topics = ['health', 'crisis', 'substance_use'] as const
  const cases = topics.map((topic) => `when '${topic}' then ${live(topic)(column, table)}`)
  return `case ${column('topic')} ${cases.join(' ')} end`
}

const invitations = '= any ((select live_invitations())::uuid[])'
const meetings = '= any ((select live_meetings())::uuid[])'
/** Their invitation, whether it stands or has ended. */
export const ownInvitation = or(where('id', invitations), where('id', '= any ((select live_ended())::uuid[])'))
export const ofLiveInvitation = where('invitationId', invitations)
export const liveMeeting = where('id', meetings)
export const ofLiveMeeting = where('meetingId', meetings)
/** Of a meeting they are invited to, as long as it stands: the client said yes to it, and did not take that back. */
export const ofStandingMeeting: Predicate<'centerId' | 'meetingId'> = (column, table) =>
  `${ofLiveMeeting(column, table)} and exists (select from joint_meeting j where j.center_id = ${table}.${column('centerId')}
    and j.id = ${table}.${column('meetingId')} and j.state in ('invited', 'confirmed'))`

/** What is the family member's own. */
const mine = (what: 'center' | 'account' | 'family_member') => `= (select live_me('${what}'))`
export const theirCenter = where('id', mine('center'))
export const theirAccount = where('id', mine('account'))
export const theirOwn = where('familyMemberId', mine('family_member'))
export const inTheirAccount = where('accountId', mine('account'))
/** A row of their own that is not there yet. */
export const beginningTheirs = and(where('centerId', mine('center')), inTheirAccount)

/** A neutral answer, or one in staff's own words that may be told: it is theirs, and everything it touches is open. */
export const openReply: Predicate<
  'accountId' | 'neutral' | 'familyMemberId' | 'topics' | 'clientId' | 'area' | 'professional'
> = (column, table) => `${inTheirAccount(column, table)} and case
      when ${column('neutral')} is not null then true
      else ${column('familyMemberId')} ${mine('family_member')}
        and viewer_may_be_told(${['clientId', 'topics', 'area', 'professional'].map((each) => column(each as 'clientId')).join(', ')})
    end`
