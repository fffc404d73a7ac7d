import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { namedTogether, story } from '#drizzle/seed/story.ts'
import {
  type Apart,
  emailOf,
  endingNames,
  neverNamed,
  pagesApart,
  peopleWithNothing,
} from '../leaks/clocks/page-time.ts'
import { cookieFor } from '../leaks/compare.ts'
import { signIn } from '../stage/sign-in.ts'
import type { Served } from '../stage/web-server.ts'

/** A database that holds no center yet, and the web that serves it once it does. */
export interface Own {
  readonly ownerUrl: string
  serve(): Promise<Served>
}

/**
 * Measures the same empty home of two family members, asked for in random order. About one nothing is known; the other
 * was named on thousands of releases that are over. `leaky` adds a walk over everything behind the second.
 */
export async function worldsApart({ ownerUrl, serve }: Own, leaky: boolean): Promise<Apart> {
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
      returns setof live_topic
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform count(*) from goal g join family_link l on l.client_id = g.client_id where l.family_member_id = of_family_member;
      end $$`)
  }
  const [first, second] = await Promise.all(
    [blank, once].map(async (email) => cookieFor((await signIn(ground, email)).token)),
  )
  await ground.close()
  const web = await serve()
  const pairs = leaky ? 150 : 7000
  const apart = await pagesApart(`${web.url}/family`, [first!, second!], { pairs, warmUp: 200, deviations: 1.96 })
  await web.stop()
  return apart
}

/** How much longer the empty home takes after each ending than for somebody who was never named, as it is served. */
export async function endingsApart({ ownerUrl, serve }: Own): Promise<[ending: string, apart: Apart][]> {
  const ground = openGround(ownerUrl)
  await plant(ground, ...peopleWithNothing())
  const web = await serve()
  const cookieOf = async (email: string) => cookieFor((await signIn(ground, email)).token)
  // Side by side, because most of the time is waiting for the next step.
  const found = await Promise.all(
    endingNames.map(async (ending): Promise<[string, Apart]> => {
      const cookies = [await cookieOf(neverNamed), await cookieOf(emailOf(ending))] as const
      const pairs = Number(process.env.BENCH_PAIRS ?? 1000)
      return [ending, await pagesApart(`${web.url}/family`, cookies, { pairs, warmUp: 50, deviations: 2.7 })]
    }),
  )
  await web.stop()
  await ground.close()
  return found
}
