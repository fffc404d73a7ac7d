import { sql } from 'drizzle-orm'
import { contactFields, contactShape } from '../contact.ts'
import type { Definition } from '../definition.ts'

/**
 * Who the case manager is and how to reach them, and who covers for them today. Nobody who does not meet the client.
 */
export const caseManagerContact = {
  topic: 'case_manager_contact',
  reach: 'whole',
  shape: contactShape.extend({ cover: contactShape.nullable() }),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object(${contactFields('m')},
      'cover', (select json_build_object(${contactFields('c')}) from staff_member c
        where c.center_id = m.center_id and c.id = cover_for(l.client_id, m.id)))) order by a.since_at, m.id)
    from live l
    join care_assignment a on a.center_id = l.center_id and a.client_id = l.client_id and a.role = 'case_manager' and not a.walled
      and a.since_at <= asked_at() and (a.until_at is null or a.until_at > asked_at())
    join staff_member m on m.center_id = a.center_id and m.id = a.staff_id
    where l.topic = 'case_manager_contact'`,
} satisfies Definition<'case_manager_contact'>
