declare const brand: unique symbol

/** A random UUID. Its type keeps it from standing where an id of another kind is asked for. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type CenterId = Id<'center'>
export type AccountId = Id<'account'>
export type ClientId = Id<'client'>
export type FamilyMemberId = Id<'family-member'>
export type FamilyLinkId = Id<'family-link'>
export type StaffId = Id<'staff'>
export type ReleaseId = Id<'release'>
export type FormVersionId = Id<'form-version'>
export type ReportId = Id<'report'>
export type GoalId = Id<'goal'>
export type MeetingId = Id<'meeting'>
export type InvitationId = Id<'invitation'>
export type FeedId = Id<'feed'>
export type LetterId = Id<'letter'>

export function newId<Kind extends string>(): Id<Kind> {
  return crypto.randomUUID() as Id<Kind>
}
