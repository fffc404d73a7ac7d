import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { contactFields, contactShape } from '../contact.ts'
import type { Definition } from '../definition.ts'

/** A doctor or therapist whom the release names. */
export const careTeam = {
  topic: 'care_team',
  reach: 'professional',
  shape: contactShape.extend({ role: z.enum(['doctor', 'therapist']) }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'professional', a.staff_id, 'fact',
      json_build_object(${contactFields('m')}, 'role', a.role)) order by a.role, m.name, m.id)
    from live l
    join care_assignment a on a.center_id = l.center_id and a.client_id = l.client_id and a.staff_id = l.professional
      and a.role in ('doctor', 'therapist') and not a.walled
      and a.since_at <= asked_at() and (a.until_at is null or a.until_at > asked_at())
    join staff_member m on m.center_id = a.center_id and m.id = a.staff_id
    where l.topic = 'care_team'`,
} satisfies Definition<'care_team'>
