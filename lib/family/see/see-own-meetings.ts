import type { Disclosed } from '#lib/disclosure/disclose.ts'
import type { OwnCenter, OwnPreparation } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** A meeting that still invites its reader; nothing but its subject and a time is told of one that does not. */
export type StandingMeeting = Exclude<Disclosed<'meetings'>, { readonly state: 'cancelled' }>

export interface OwnMeetings {
  readonly center: OwnCenter
  readonly people: readonly SharedPerson[]
}

/** The meetings the viewer is invited to, by client, as far as they passed the door. Null when the session is over. */
export async function seeOwnMeetings(viewer: Viewer<'family'>): Promise<OwnMeetings | null> {
  const page = await readFamilyPage(viewer, ['meetings'])
  return page && { center: page.center, people: sharedPeople(page.grants, page.facts) }
}

export interface OwnMeeting {
  readonly center: OwnCenter
  readonly person: SharedPerson | null
  readonly meeting: Disclosed<'meetings'> | null
  /** What they wrote before this meeting, whether its invitation stands or not. */
  readonly preparations: readonly OwnPreparation[]
}

/**
 * One of these meetings by its invitation, with what the viewer wrote before it; `meeting` is null for one that is not
 * there, not theirs, or not shared now. `link` narrows the page, and its accounting, to one person. Null when the
 * session is over.
 */
export async function seeOwnMeeting(
  viewer: Viewer<'family'>,
  invitation: string,
  link: FamilyLinkId | null,
): Promise<OwnMeeting | null> {
  const page = await readFamilyPage(viewer, ['meetings'], { link, preparations: true })
  if (!page) return null
  const invited = sharedPeople(page.grants, page.facts).flatMap((person) =>
    person.told('meetings').map((meeting) => ({ person, meeting })),
  )
  const found = invited.find(({ meeting }) => meeting.invitationId === invitation)
  return {
    center: page.center,
    person: found?.person ?? null,
    meeting: found?.meeting ?? null,
    preparations: page.preparations.filter((each) => each.invitationId === invitation),
  }
}
