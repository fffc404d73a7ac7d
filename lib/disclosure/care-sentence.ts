import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

/** A sentence that staff wrote for sharing, on one of the topics that are told in sentences. */
export const sentenceShape = z.object({ sentence: z.string(), recordedAt: z.iso.datetime({ offset: true }) })

export function sentencesOn(topic: 'health' | 'crisis' | 'substance_use'): SQL {
  return sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact',
      json_build_object('sentence', f.sentence, 'recordedAt', f.recorded_at)) order by f.recorded_at desc, f.id)
    from live l join care_fact f on f.center_id = l.center_id and f.client_id = l.client_id and f.topic = l.topic
    where l.topic = ${sql.raw(`'${topic}'`)}`
}
