import type { SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { ReachOf, Topic } from '#lib/consent/topic.ts'

/**
 * Everything there is to know about one kind of fact: under which topic it may be told, how far it reaches, what shape it
 * has, and how it is read.
 */
export interface Definition<Of extends Topic = Topic> {
  readonly topic: Of
  readonly reach: ReachOf[Of]
  /** A field that is not in it is dropped, so that it cannot be shown. */
  readonly shape: z.ZodType<object>
  /**
   * One JSON array of `{ linkId, area?, professional?, fact }`. It begins at a live set named `live` and reaches its facts
   * by index. The set is either the viewer's own or, for a preview, what was decided for somebody else; so the query says
   * for itself everything that row-level security says to a family member about these rows.
   */
  readonly facts: SQL
}
