import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { lifeAreas, topics } from '#lib/consent/topic.ts'

// What an answer to a report and a message in a conversation have in common, however staff wrote them: how they are
// read from the live set `live` of the statement around them, and what has to be open before their words are told.

/** More fields of a JSON object, as SQL, from a row of replies known by this alias. `words` may leave the words out. */
export function staffWordsFields(of: 'p' | 'm', words: SQL): SQL {
  const column = (name: string) => sql.raw(`${of}.${name}`)
  return sql`'neutral', ${column('neutral')}, 'topics', ${column('topics')},
      'linkId', (select l.link_id from live l where l.client_id = ${column('client_id')} limit 1),
      'area', ${column('area')}, 'professional', ${column('professional')}, 'words', ${words},
      'writtenAt', ${column('written_at')}`
}

/** Words of staff's own. A neutral sentence has another shape, and is not withheld. */
export const ownWordsOfStaff = z.object({
  neutral: z.null(),
  /** Null when nothing about the person in them is open to the reader. */
  linkId: z.string().nullable(),
  topics: z.array(z.enum(topics)),
  area: z.enum(lifeAreas).nullable(),
  professional: z.string().nullable(),
  words: z.string(),
  writtenAt: z.iso.datetime({ offset: true }),
})

/**
 * What must be open, and what is told then. If nothing about the person is open, the words need a link that no grant
 * has, and stay withheld.
 */
export function neededFor({
  linkId,
  topics: touched,
  area,
  professional,
  words,
  writtenAt,
}: z.infer<typeof ownWordsOfStaff>) {
  const link = linkId ?? ''
  return {
    needs: touched.map((topic) => ({ linkId: link, topic, area, professional })),
    told: { words, topics: touched, linkId: link, writtenAt },
  }
}
