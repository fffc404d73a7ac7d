import type { SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { ReachOf, Topic } from '#lib/consent/topic.ts'

/** Defines one kind of fact: under which topic it may be told, how far it reaches, its shape, and how it is read. */
export interface Definition<Of extends Topic = Topic> {
  readonly topic: Of
  readonly reach: ReachOf[Of]
  /** A field that is not in the shape is dropped and so cannot be shown. */
  readonly shape: z.ZodType<object>
  /**
   * A query for one JSON array of `{ linkId, area?, professional?, fact }`. It begins at a live set named `live` and
   * reaches its facts by index. The set is the viewer's own or, for a preview, the one decided for somebody else; so
   * the query itself must say everything that row-level security says to a family member about these rows.
   */
  readonly facts: SQL
}
