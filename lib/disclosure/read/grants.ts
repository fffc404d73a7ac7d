import { z } from 'zod'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import type { PersonGrant } from '../shared-person.ts'

const grantsShape = z.array(
  z.object({
    linkId: z.string(),
    topic: z.enum(topics),
    area: z.enum(lifeAreas).nullable(),
    professional: z.string().nullable(),
    name: z.string(),
    relationship: z.string(),
    endsAt: z.iso.datetime({ offset: true }),
    waits: z.array(z.enum(topics)).optional(),
  }),
)

/** Makes grants of the live set that the database decided. No other place makes them of what was read. */
export function grantsOfLive(json: unknown): PersonGrant[] {
  return grantsShape.parse(json) as unknown as PersonGrant[]
}
