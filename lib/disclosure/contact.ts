import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

/** How to reach a member of staff. */
export const contactShape = z.object({ name: z.string(), title: z.string(), hours: z.string(), phone: z.string() })

/** The fields of a contact, from a row of `staff_member` known by this alias. */
export function contactFields(staff: 'm' | 'c'): SQL {
  return sql.raw(`'name', ${staff}.name, 'title', ${staff}.title, 'hours', ${staff}.hours, 'phone', ${staff}.phone`)
}
