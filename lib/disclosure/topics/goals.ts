import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { lifeAreas } from '#lib/consent/topic.ts'
import { goalStates, stepDoers, supports } from '#lib/goals/rules/goal.ts'
import type { Definition } from '../definition.ts'

/** The client's goals in one life area, with their steps. Private goals are left out. */
export const goals = {
  topic: 'goals',
  reach: 'area',
  shape: z.object({
    id: z.string(),
    words: z.string(),
    area: z.enum(lifeAreas),
    state: z.enum(goalStates),
    steps: z.array(
      z.object({
        id: z.string(),
        words: z.string(),
        doer: z.enum(stepDoers),
        skill: z.string(),
        support: z.enum(supports),
        done: z.boolean(),
      }),
    ),
  }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'area', g.area, 'fact', json_build_object(
      'id', g.id, 'words', g.words, 'area', g.area, 'state', g.state,
      'steps', coalesce((select json_agg(json_build_object('id', s.id, 'words', s.words, 'doer', s.doer, 'skill', s.skill,
        'support', s.support, 'done', s.done_at is not null) order by s.position, s.id)
        from goal_step s where s.center_id = g.center_id and s.goal_id = g.id and s.area = g.area and s.shared), '[]')
      )) order by g.state, g.created_at desc, g.id)
    from live l
    join goal g on g.center_id = l.center_id and g.client_id = l.client_id and g.area = l.area and g.shared
    where l.topic = 'goals'`,
} satisfies Definition<'goals'>
