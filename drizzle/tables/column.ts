import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CenterId } from '../../lib/kernel/id.ts'

/** Every table but `center` and `rule_pack` begins with this: nothing belongs to two centers, or to none. */
export const centerId = () => uuid('center_id').$type<CenterId>().notNull()

/** An instant, to the millisecond JavaScript can hold, so that both sides compare the same value. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
