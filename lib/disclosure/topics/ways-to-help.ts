import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Definition } from '../definition.ts'

/** What would help with a step, and what would not, in the client's words. */
export const waysToHelp = {
  topic: 'ways_to_help',
  reach: 'area',
  shape: z.object({ stepId: z.string(), wouldHelp: z.string(), wouldNotHelp: z.string() }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'area', h.area, 'fact', json_build_object(
      'stepId', h.step_id, 'wouldHelp', h.would_help, 'wouldNotHelp', h.would_not_help)) order by h.step_id)
    from live l
    join step_help h on h.center_id = l.center_id and h.client_id = l.client_id and h.area = l.area and h.shared
    where l.topic = 'ways_to_help'`,
} satisfies Definition<'ways_to_help'>
