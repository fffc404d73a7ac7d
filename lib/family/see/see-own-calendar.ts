import { feedAddress } from '#lib/calendars/rows/feed-address.ts'
import { boundsOf, monthIn } from '#lib/calendars/rules/month.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { sharedPeople } from '#lib/disclosure/shared-person.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownState } from '#lib/meetings/rules/asked-times.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/**
 * When the meetings of one month are that the viewer is invited to, as far as they passed the door, which of them are
 * off, and their calendar address. Null when the session is over.
 */
export async function seeOwnCalendar(viewer: Viewer<'family'>, asked: string | null) {
  const page = await readFamilyPage(viewer, ['meetings'], { settings: true })
  if (!page?.settings) return null
  const { timeZone } = page.center
  const month = monthIn(asked, dayOf(viewer.at, timeZone))
  const [from, until] = boundsOf(month, timeZone)
  const entries = sharedPeople(page.grants, page.facts).flatMap((person) =>
    person.told('meetings').flatMap((meeting) => {
      const told = { own: ownState(meeting, viewer.at), name: person.name, isOff: meeting.state === 'cancelled' }
      if (meeting.state === 'cancelled') {
        const { invitationId: id, startsAt } = meeting
        return startsAt ? [{ ...told, id, startsAt: new Date(startsAt) }] : []
      }
      const { confirmedTimeId, times } = meeting
      return times
        .filter(({ id }) => confirmedTimeId === null || id === confirmedTimeId)
        .map(({ id, startsAt }) => ({ ...told, id, startsAt: new Date(startsAt) }))
    }),
  )
  return {
    month,
    timeZone,
    entries: entries
      .filter(({ startsAt }) => startsAt >= from && startsAt < until)
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    feed: feedAddress(page.settings.feed, viewer.host ?? null),
  }
}
