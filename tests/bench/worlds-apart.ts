import { Agent, get } from 'node:http'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { namedTogether, story } from '#drizzle/seed/story.ts'
import { cookieFor } from '../leaks/compare.ts'
import { signIn } from '../stage/sign-in.ts'
import type { Served } from '../stage/web-server.ts'
import { median } from './blocks.ts'

/**
 * Measures the same empty home of two family members, asked for in random order. About one nothing is known; the other
 * was named on thousands of releases that are over. `leaky` adds a walk over everything behind the second.
 */
export async function worldsApart(
  ownerUrl: string,
  web: Served,
  leaky: boolean,
): Promise<{ median: number; halfWidth: number }> {
  const ground = openGround(ownerUrl)
  const at = new Date(Date.now() - 86_400_000)
  const name = leaky ? 'leaky' : 'clean'
  const [blank, once] = [`blank-${name}@practice.example`, `once-${name}@practice.example`]
  const telling = story('one was never named, the other only on releases that are over', { since: at })
    .familyMember('Blank', { email: blank })
    .client('Once Shared', { signsIn: false })
    .familyMember('Once', { email: once })
    .with(namedTogether)
  await plant(ground, telling)
  const [centerId, clientId] = [telling.center.id, telling.clientOf('Once Shared')]
  await ground.execute(`insert into goal (center_id, id, client_id, area, shared, words, state, created_at)
    select '${centerId}', gen_random_uuid(), '${clientId}', 'housing', true, 'hidden', 'active', now() from generate_series(1, 20000)`)
  if (leaky) {
    await ground.execute(`grant select on goal, family_link to ajar_consent;
      create policy planted on goal for select to ajar_consent using (true);
      create or replace function live_topics_of(of_center uuid, of_family_member uuid, at timestamptz)
      returns table (center_id uuid, client_id uuid, link_id uuid, release_id uuid, client_name text, relationship text,
        ends_at timestamptz, topic text, area text, professional uuid)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform count(*) from goal g join family_link l on l.client_id = g.client_id where l.family_member_id = of_family_member;
      end $$`)
  }
  const cookies = await Promise.all([blank, once].map(async (email) => cookieFor((await signIn(ground, email)).token)))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const apart: number[] = []
  const warmUp = 200
  for (let n = 0; n < warmUp + (leaky ? 150 : 7000); n++) {
    const isFirst = Math.random() < 0.5
    const one = await microsecondsOf(`${web.url}/family`, agent, cookies[isFirst ? 0 : 1]!)
    const other = await microsecondsOf(`${web.url}/family`, agent, cookies[isFirst ? 1 : 0]!)
    if (n >= warmUp) apart.push(isFirst ? other - one : one - other)
  }
  agent.destroy()
  await ground.close()
  const sorted = apart.sort((a, b) => a - b)
  // A confidence interval of the median, by ranks (about 95 %).
  const spread = Math.ceil(0.98 * Math.sqrt(sorted.length))
  const middle = sorted.length >> 1
  return { median: median(sorted), halfWidth: (sorted[middle + spread]! - sorted[middle - spread]!) / 2 }
}

/** The time of one page over a kept connection, from the first byte sent to the last byte received. */
function microsecondsOf(url: string, agent: Agent, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    const startedAt = performance.now()
    const request = get(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url} answered ${response.statusCode}`))
      response.resume().once('end', () => done((performance.now() - startedAt) * 1000))
    })
    request.once('error', failed)
  })
}
