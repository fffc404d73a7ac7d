import { isAllPrivate } from '#lib/consent/kept-private.ts'
import type { AreaOfTalk } from '#lib/consent/talk-card.ts'
import type { LifeArea } from '#lib/consent/topic.ts'

/** The parts of life a talk card speaks of: those on the release and those the client has goals in. */
export function areasOfTalk(
  released: readonly LifeArea[],
  goals: readonly { area: LifeArea; shared: boolean }[],
): AreaOfTalk[] {
  const areas = new Set([...released, ...goals.map((goal) => goal.area)])
  return [...areas].sort().map((area) => ({
    area,
    hasPrivateGoal: goals.some((goal) => goal.area === area && !goal.shared),
    hasOnlyPrivateGoals: isAllPrivate(goals, area),
  }))
}
