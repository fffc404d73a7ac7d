import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Definition } from '../definition.ts'

/** The days, from today on, on which somebody from the center meets the client. Never an hour or an address. */
export const visits = {
  topic: 'visits',
  reach: 'whole',
  shape: z.object({ day: z.iso.date(), place: z.enum(['home', 'office', 'community', 'phone']) }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('day', v.day, 'place', v.place_kind))
      order by v.day, v.id)
    from live l join visit v on v.center_id = l.center_id and v.client_id = l.client_id
      and v.day >= (asked_at() at time zone (select time_zone from center))::date
    where l.topic = 'visits'`,
} satisfies Definition<'visits'>
