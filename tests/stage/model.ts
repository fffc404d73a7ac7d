import { momentOf, type When } from '#drizzle/seed/moment.ts'
import { type Row, rowsOf } from '#drizzle/seed/rows.ts'
import type { Story, Tellable } from '#drizzle/seed/telling.ts'
import type * as decideModule from '#lib/consent/decide.ts'
import type { Known } from '#lib/consent/decide.ts'
import type * as defectsModule from '#lib/consent/defects.ts'
import type * as mayTellAllModule from '#lib/consent/may-tell-all.ts'
import { rulesFor } from '#lib/consent/rule-pack.ts'
import type { Pair } from '#lib/consent/scope.ts'
import { hasAreas, lifeAreas, topics } from '#lib/consent/topic.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { releaseOf } from '#lib/releases/rows/known-about.ts'

/** The pure decision, as it is or with a planted mistake. */
export type Model = Pick<typeof decideModule, 'decide' | 'governing' | 'asItCounts'> &
  Pick<typeof defectsModule, 'defects'> &
  Pick<typeof mayTellAllModule, 'mayTellAll'>

/** An answer that staff may want to give: what it touches, and the client it is about if that is another one. */
export type Answer = Pick<mayTellAllModule.Telling, 'topics' | 'area' | 'professional'> & {
  readonly clientId?: ClientId
}
export const noAnswer: Answer = { topics: [] }

/** Everything one side says about two people at an instant, as lines that can be compared. */
export interface Told {
  /** `topic area professional release` for each thing that may be told. */
  readonly seen: readonly string[]
  /** The defects of each release. */
  readonly defects: ReadonlyMap<string, string>
  /** Whether the answer may be told. */
  readonly mayAnswer: boolean
}

const known = new WeakMap<Story, Known>()

/** What the decision is given about everybody in a story. It is made once, because it never changes. */
export function knownOf(story: Story): Known {
  const before = known.get(story)
  if (before) return before
  const { rows, center } = story
  const versions = new Map([...story.forms.values()].map((each) => [each.id, each]))
  const found: Known = {
    rules: rulesFor(center.place, center.maximumTermDays ?? null, center.timeZone),
    releases: rowsOf(rows, 'release').map((release) =>
      releaseOf(
        release as Selected<'release'>,
        {
          version: versions.get(release.formVersionId) as Selected<'formVersion'>,
          clientBornOn: rowsOf(rows, 'client').find((client) => client.id === release.clientId)?.bornOn ?? null,
        },
        rowsOf(rows, 'releaseEvent').filter((event) => event.releaseId === release.id) as Selected<'releaseEvent'>[],
      ),
    ),
    holds: rowsOf(rows, 'hold').map((hold) => ({
      clientId: hold.clientId,
      familyMemberId: hold.familyMemberId ?? null,
      from: hold.fromAt,
      liftedAt: hold.liftedAt ?? null,
    })),
    neverShare: rowsOf(rows, 'neverShare').map((entry) => ({
      clientId: entry.clientId,
      topic: entry.topic,
      area: entry.area ?? null,
      familyMemberId: entry.familyMemberId ?? null,
      from: entry.fromAt,
      withdrawnAt: entry.withdrawnAt ?? null,
    })),
    careEndings: rowsOf(rows, 'careEnding').map((ending) => ({ ...ending, resumedAt: ending.resumedAt ?? null })),
    identified: rowsOf(rows, 'familyLink').flatMap(({ identifiedAt, ...link }) =>
      identifiedAt ? [{ ...link, since: identifiedAt }] : [],
    ),
    crises: rowsOf(rows, 'crisis').map((crisis) => ({ ...crisis, endedAt: crisis.endedAt ?? null })),
  }
  known.set(story, found)
  return found
}

type Selected<Name extends 'release' | 'formVersion' | 'releaseEvent'> = Required<{
  [Key in keyof Row<Name>]-?: Exclude<Row<Name>[Key], undefined>
}>

/** Two people of a story at an instant. */
export function pairIn(story: Story, client: string, familyMember: string, when: When): Pair {
  return {
    centerId: story.center.id,
    clientId: story.clientOf(client),
    familyMemberId: story.familyMemberOf(familyMember),
    at: momentOf(when),
  }
}

/** Every single thing that a family member of this center could be told. */
function everythingIn(story: Story): Tellable[] {
  const staff = [...story.people.values()].flatMap(({ staffId }): StaffId[] => (staffId ? [staffId] : []))
  return topics.flatMap((topic): Tellable[] => {
    if (hasAreas(topic)) return lifeAreas.map((area) => ({ topic, area }))
    if (topic === 'care_team') return staff.map((professional) => ({ topic, professional }))
    return [{ topic }]
  })
}

/** What the model says of a story. */
export function askModel(model: Model, story: Story, pair: Pair, answer = noAnswer): Told {
  const { decide, governing, asItCounts, defects, mayTellAll } = model
  const told = knownOf(story)
  const seen = everythingIn(story).flatMap((each) => {
    const decision = decide(told, { ...pair, ...each })
    return decision.permitted ? [`${lineOf(each)} ${decision.release.id}`] : []
  })
  const ruling = governing(told.releases, pair)
  const between = told.releases.filter(
    (release) => release.clientId === pair.clientId && release.familyMemberId === pair.familyMemberId,
  )
  return {
    seen: seen.sort(),
    defects: new Map(
      between.map((release) => [
        release.id,
        defects(asItCounts(release, told.releases), told.rules, pair.at, ruling).join(' '),
      ]),
    ),
    mayAnswer: mayTellAll(told, { ...pair, ...answer, goals: rowsOf(story.rows, 'goal') }).permitted,
  }
}

export function lineOf({ topic, area, professional }: Tellable): string {
  return [topic, area ?? '', professional ?? ''].join(' ')
}
