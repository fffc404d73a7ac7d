import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type LifeArea, lifeAreas } from '#lib/consent/topic.ts'
import { Withheld } from '../disclose.ts'
import type { FactKind, ToldOf } from '../fact.ts'
import type { WithheldFacts } from '../shared-person.ts'
import { definitions } from '../topic-definitions.ts'

/** SQL for a JSON object of the facts of these kinds, read from the live set `live` of the statement around it. */
export function factsOfLive(kinds: readonly FactKind[]): SQL {
  const facts = kinds.map((kind) => sql`${sql.raw(`'${kind}'`)}, coalesce((${definitions[kind].facts}), '[]')`)
  return sql`json_build_object(${sql.join(facts, sql`, `)})`
}

/** Checks what that object holds and withholds it. Throws on anything that has not the shape of its kind. */
export function withheldFacts(kinds: readonly FactKind[], json: Readonly<Record<string, unknown>>): WithheldFacts {
  return Object.fromEntries(kinds.map((kind) => [kind, withhold(kind, json[kind])]))
}

function withhold<Of extends FactKind>(kind: Of, rows: unknown): Withheld<Of>[] {
  const { topic } = definitions[kind]
  return rowsOf[kind].parse(rows).map(({ linkId, area = null, professional = null, fact }) => {
    return new Withheld<Of>([{ topic, linkId, area, professional }], fact as unknown as ToldOf[Of])
  })
}

/** Rows that say whose fact they hold and how far it reaches. */
const rowsOf = Object.fromEntries(
  Object.entries(definitions).map(([kind, { shape }]) => [
    kind,
    z.array(
      z.object({
        linkId: z.string(),
        // Not `.default(null)`: zod walks such a shape anew at every parse (10 µs instead of 0.3).
        area: z.enum(lifeAreas).nullish(),
        professional: z.string().nullish(),
        fact: shape,
      }),
    ),
  ]),
) as unknown as Record<FactKind, z.ZodType<Row[]>>
interface Row {
  readonly linkId: string
  readonly area?: LifeArea | null
  readonly professional?: string | null
  readonly fact: object
}
