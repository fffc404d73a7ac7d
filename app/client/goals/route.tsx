import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { approveProgress } from '#lib/goals/do/approve-progress.ts'
import { setGoalShared } from '#lib/goals/do/set-goal-shared.ts'
import { seeGoals } from '#lib/goals/see/see-goals.ts'
import { type Goals, OwnGoal } from './own-goal.tsx'

export const GET = document('client', (viewer, { idInQuery }) => seeGoals(viewer, idInQuery('after')), goals)

const goalShared = z
  .object({ goal: uuid('not_yours'), shared: choice(['yes', 'no'], 'choose_one') })
  .transform(({ goal, shared }) => ({ goal, shared: shared === 'yes' }))

export const POST = oneOf(
  form('client', { name: 'goal-shared', shape: goalShared }, setGoalShared),
  form('client', { name: 'progress-approve', shape: z.object({ progress: uuid('not_yours') }) }, approveProgress),
)

function goals(seen: Goals, asked: Asked): Page {
  const { language, query } = asked
  const say = sayClientLife(language)
  return {
    title: say('goals.title'),
    lead: say('goals.lead'),
    current: 'goals',
    main: (
      <>
        {seen.goals.length === 0 && <p>{say('goals.none')}</p>}
        {seen.goals.map((goal) => (
          <OwnGoal key={goal.id} goal={goal} asked={asked} />
        ))}
        <ListEnd
          language={language}
          shown={seen.goals.length}
          total={seen.total}
          path="/client/goals"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}
