import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Definition } from '../definition.ts'

/** Whether there is a case manager, and nothing about who it is. */
export const caseManager = {
  topic: 'case_manager',
  reach: 'whole',
  shape: z.object({ assigned: z.boolean() }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('assigned', s.assigned)))
    from live l join case_manager_status s on s.center_id = l.center_id and s.client_id = l.client_id
    where l.topic = 'case_manager'`,
} satisfies Definition<'case_manager'>
