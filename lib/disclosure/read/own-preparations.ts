import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type OwnPreparation, ownPreparationShape } from '../own-data.ts'

export interface OwnPreparations {
  readonly preparations: readonly OwnPreparation[]
}

/** One more field, the latest fifty, of the page's JSON object, as SQL: it depends on nothing but what they wrote. */
export function ownPreparationsFields(isAsked: boolean): SQL {
  if (!isAsked) return sql``
  return sql`, 'preparations', coalesce((select json_agg(json_build_object('invitationId', p.invitation_id, 'kind', p.kind,
      'words', p.words, 'language', p.language, 'isForClient', p.is_for_client, 'sentAt', p.sent_at)
      order by p.sent_at desc, p.id)
      from (select id, invitation_id, kind, words, language, is_for_client, sent_at from meeting_preparation
        order by sent_at desc, id limit 50) p), '[]')`
}

const ownPreparationsShape = z.object({ preparations: z.array(ownPreparationShape).default([]) })

/** What the viewer wrote before meetings, on a page. */
export const ownPreparationsFrom = (json: unknown): OwnPreparations => ownPreparationsShape.parse(json)
