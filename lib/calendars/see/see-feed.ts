import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { hashOf } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { languages } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { feedFile } from '../rules/feed-file.ts'

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const entries = z.array(
  z.object({
    feedId: z.string(),
    timeId: z.string(),
    startsAt: instant,
    minutes: z.number(),
    isSettled: z.boolean(),
    changedAt: instant,
    language: z.enum(languages),
  }),
)

/**
 * What a calendar app gets at an address. A wrong address, one that was ended, and one that may read nothing now get
 * the same empty file, after the same work.
 */
export async function seeFeed({ at, host }: Viewer<'public'>, token: string): Promise<string> {
  const [row] = await asViewer({ audience: 'public', at, host, token: hashOf(token) }, (tx) =>
    tx.execute<{ read_feed: unknown }>(sql`select read_feed()`),
  )
  return feedFile(
    entries.parse(row?.read_feed).map(({ feedId, timeId, ...entry }) => ({
      ...entry,
      // Of two calendars none tells that both hold the same meeting.
      uid: `${hashOf(`${feedId} ${timeId}`).slice(0, 32)}@meetings.invalid`,
    })),
  )
}
