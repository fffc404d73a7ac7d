import { sql } from 'drizzle-orm'
import type { Ground } from '#drizzle/seed/ground.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { governing } from '#lib/consent/decide.ts'
import type { Pair } from '#lib/consent/scope.ts'
import { type Answer, knownOf, type Told } from './model.ts'

export interface Asked {
  readonly story: Story
  readonly pair: Pair
  readonly answer: Answer
}

/** What the database says of each pair, asked through the functions that the policies use. */
export async function askDatabase(ground: Pick<Ground, 'execute'>, asked: readonly Asked[]): Promise<Told[]> {
  const told: Told[] = []
  for (let from = 0; from < asked.length; from += 5_000)
    told.push(...(await askAtOnce(ground, asked.slice(from, from + 5_000))))
  return told
}

async function askAtOnce(ground: Pick<Ground, 'execute'>, asked: readonly Asked[]): Promise<Told[]> {
  const keys = asked.map(({ story, pair, answer }, n) => {
    const { releases } = knownOf(story)
    const { clientId, familyMemberId, at } = pair
    const ruling = governing(releases, pair)?.id ?? null
    return {
      n,
      center: story.center.id,
      client: clientId,
      family: familyMemberId,
      at,
      ruling,
      about: answer.clientId ?? clientId,
      topics: answer.topics,
      area: answer.area ?? null,
      professional: answer.professional ?? null,
    }
  })
  const rows = await ground.execute<{
    seen: string[]
    mayAnswer: boolean
    defects: [release: string, found: string][]
  }>(sql`
    select k.n,
      coalesce((select json_agg(concat_ws(' ', l.topic, coalesce(l.area, ''), coalesce(l.professional::text, ''), l.release_id))
        from unnest(d.decided) l where l.client_id = k.client), '[]') as seen,
      may_tell_all(d.decided, k.about, k.topics, k.area, k.professional) as "mayAnswer",
      coalesce((select json_agg(json_build_array(r.id, array_to_string(release_defects(r, v, p, term_of(p, c.maximum_term_days), c.time_zone, b.born_on, k.ruling, k.at), ' ')))
        from release r join form_version v on v.center_id = r.center_id and v.id = r.form_version_id
        join center c on c.id = r.center_id join rule_pack p on p.place = c.place
        join client b on b.center_id = r.center_id and b.id = r.client_id
        where r.center_id = k.center and r.client_id = k.client and r.family_member_id = k.family), '[]') as defects
    from json_to_recordset(${JSON.stringify(keys)}::text::json)
      as k (n int, center uuid, client uuid, family uuid, at timestamptz, ruling uuid,
        about uuid, topics text[], area text, professional uuid)
      cross join lateral (select array_agg(row(l.*)::live_topic) as decided from live_topics_of(k.center, k.family, k.at) l) d
    order by k.n`)
  return rows.map(({ seen, mayAnswer, defects }) => ({ seen: seen.sort(), mayAnswer, defects: new Map(defects) }))
}
