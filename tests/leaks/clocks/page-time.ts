import { Agent, get } from 'node:http'
import { careEnds, hold, neverShare } from '#drizzle/seed/sharing.ts'
import { namedTogether, namedUnknown, story } from '#drizzle/seed/story.ts'
import type { Telling } from '#drizzle/seed/telling.ts'
import type { Topic } from '#lib/consent/topic.ts'

const day = (days: number) => new Date(Date.now() + days * 86_400_000)
const topics = ['case_manager', 'visits', 'meetings'] as const satisfies Topic[]

/** Everything that leaves a family member with nothing, by what became of the release. */
const endings: Record<string, (telling: Telling) => Telling> = {
  'named, with no release': (telling) => telling.with(namedTogether).on(day(-30)),
  'not known to be the right person': (telling) =>
    telling
      .with(namedUnknown())
      .on(day(-31))
      .releases(...topics)
      .on(day(-30)),
  revoked: (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .revokes()
      .on(day(-2)),
  'on hold': (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .with(hold())
      .on(day(-2)),
  'care ended': (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .with(careEnds())
      .on(day(-2)),
  expired: (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .until(day(-2)),
  suspended: (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .recordsThat('suspended')
      .on(day(-2)),
  'all taken back': (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .takesBack(...topics)
      .on(day(-2)),
  'never shared': (telling) =>
    telling
      .releases(...topics)
      .on(day(-30))
      .with(...topics.map((topic) => neverShare(topic)))
      .on(day(-2)),
  'waiting for a crisis': (telling) =>
    telling
      .releases('meetings')
      .but({ onlyInCrisis: ['meetings'] })
      .on(day(-30)),
}

export const endingNames = Object.keys(endings)
export const emailOf = (ending: string) => `${ending.replaceAll(/[^a-z]/g, '-')}@practice.example`
export const neverNamed = 'never-named@practice.example'

/** One family member whom nobody ever named, and one for each ending. Each sees the same empty home. */
export function peopleWithNothing(): Telling[] {
  const center = story('people with nothing', { since: day(-60) }).familyMember('Never Named', { email: neverNamed })
  const told = Object.entries(endings).map(([ending, end]) =>
    end(
      story(ending, { within: center, since: day(-60) })
        .client(`Client of ${ending}`, { signsIn: false })
        .familyMember(ending, { email: emailOf(ending) }),
    ),
  )
  return [center, ...told]
}

export interface Apart {
  /** How much longer the other page takes. */
  readonly medianUs: number
  /** Half the interval of the median, by ranks. */
  readonly halfWidthUs: number
}

/** How much longer a page takes for one reader than for another, asked for in random order over one connection. */
export async function pagesApart(
  url: string,
  [one, other]: readonly [cookie: string, cookie: string],
  { pairs, warmUp = 5, deviations = 3.3 }: { pairs: number; warmUp?: number; deviations?: number },
): Promise<Apart> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (cookie: string) => () => microsecondsOf(url, agent, cookie)
  const apart = await timesApart([ask(one), ask(other)], { pairs, warmUp, deviations })
  agent.destroy()
  return apart
}

/** How much longer the second of two acts takes than the first, which each answer how long they took. */
export async function timesApart(
  [one, other]: readonly [(n: number) => Promise<number>, (n: number) => Promise<number>],
  { pairs, warmUp = 5, deviations = 3.3 }: { pairs: number; warmUp?: number; deviations?: number },
): Promise<Apart> {
  const apart: number[] = []
  for (let n = 0; n < warmUp + pairs; n++) {
    const isFirst = Math.random() < 0.5
    const first = await (isFirst ? one : other)(n)
    const second = await (isFirst ? other : one)(n)
    if (n >= warmUp) apart.push(isFirst ? second - first : first - second)
  }
  const sorted = apart.sort((a, b) => a - b)
  const spread = Math.ceil((deviations / 2) * Math.sqrt(sorted.length))
  const middle = sorted.length >> 1
  const [low, high] = [sorted[Math.max(0, middle - spread)]!, sorted[Math.min(pairs - 1, middle + spread)]!]
  return { medianUs: sorted[middle]!, halfWidthUs: (high - low) / 2 }
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

/**
 * Makes the decision about somebody on hold take longer: walking a hundred thousand rows takes some fifteen
 * milliseconds.
 */
export function slowerHolds(rows: number): string {
  return `create function planted_pause() returns boolean language plpgsql as
    $$ begin perform from generate_series(1, ${rows}); return true; end $$;
    grant execute on function planted_pause() to public;
    create policy planted on hold as restrictive for select to ajar_consent using (planted_pause())`
}
