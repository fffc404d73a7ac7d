import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Definition } from '../definition.ts'

/** How a goal is going, in sentences the client approved. */
export const progress = {
  topic: 'progress',
  reach: 'area',
  shape: z.object({ goalId: z.string(), sentence: z.string(), approvedAt: z.iso.datetime({ offset: true }) }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'area', p.area, 'fact', json_build_object(
      'goalId', p.goal_id, 'sentence', p.sentence, 'approvedAt', p.approved_at)) order by p.approved_at desc, p.id)
    from live l
    join goal_progress p on p.center_id = l.center_id and p.client_id = l.client_id and p.area = l.area and p.shared
      and p.approved_at <= asked_at()
    where l.topic = 'progress'`,
} satisfies Definition<'progress'>
