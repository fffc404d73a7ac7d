import { isNull } from 'drizzle-orm'
import { expect } from 'vitest'
import { calendarFeed } from '#drizzle/tables/calendars.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { makeFeed } from '#lib/calendars/do/make-feed.ts'
import type { FeedAudience } from '#lib/calendars/rules/feed.ts'
import { seeFeed } from '#lib/calendars/see/see-feed.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { act, at, ground, stranger } from '#tests/meetings/do/meetings.ts'

let known = new Set<string>()

/** Makes a calendar address, and gives its token. */
export async function fed(viewer: Viewer<FeedAudience>): Promise<string> {
  expect(await act(viewer, makeFeed, {})).toBe(null)
  const live = await ground.select().from(calendarFeed).where(isNull(calendarFeed.endedAt))
  const before = known
  known = new Set(live.map(({ id }) => id))
  const [made] = live.filter(({ id }) => !before.has(id))
  const token = linkToken('feed-link', made!.id)
  expect(hashOf(token)).toBe(made!.tokenHash)
  return token
}

export const readBy = (token: string, when = at) => seeFeed({ ...stranger, at: when }, token)
