import { z } from 'zod'
import { Tick } from '#app/_form/choices.tsx'
import { Select } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { choice, tick, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { sayStaffCenter } from '#lib/centers/words/staff-center.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'
import type { SeenTalk } from '#lib/releases/see/see-talk-card.ts'

const monthsBetween = ['0', '1', '2', '3', '4', '6', '12'] as const
const rhythms = ['center', ...monthsBetween] as const
const inMonths = (given: (typeof rhythms)[number]) => (given === 'center' ? null : Number(given))

export const livingTogether = z
  .object({
    link: uuid('not_possible'),
    lives: tick(),
    meetEvery: choice(rhythms, 'choose_one'),
    was: tick(),
    wasEvery: z.enum(rhythms, { error: 'not_possible' }),
  })
  .transform(({ link, lives, meetEvery, was, wasEvery }) => ({
    link,
    livesTogether: lives,
    meetEveryMonths: inMonths(meetEvery),
    was: { livesTogether: was, meetEveryMonths: inMonths(wasEvery) },
  }))

/** Whether a family member and the client live together, and how often these two are to meet: for staff alone. */
export function LivingTogether({ seen, asked: { language, form, params } }: { seen: SeenTalk; asked: Asked }) {
  const say = sayWishes(language)
  const shown = form('living-together')
  const isTicked = shown.problems.length > 0 ? shown.value('lives') === 'yes' : seen.livesTogether
  const every = seen.meetEveryMonths === null ? 'center' : String(seen.meetEveryMonths)
  return (
    <Card>
      <h2>{say('staff.livesTitle')}</h2>
      <Form name="living-together" shown={shown} language={language}>
        <Hidden name="link" value={params.link!} />
        <Hidden name="was" value={seen.livesTogether ? 'yes' : 'no'} />
        <Hidden name="wasEvery" value={every} />
        <Tick
          name="lives"
          label={say('staff.lives')}
          hint={say('staff.livesHint')}
          checked={isTicked}
          problems={shown.problems}
        />
        <Select
          name="meetEvery"
          label={say('staff.meetEvery')}
          hint={say('staff.meetEveryHint')}
          value={shown.value('meetEvery', every)}
          problems={shown.problems}
          options={[
            { value: 'center', label: say('staff.asCenter') },
            ...monthsBetween.map((value) => ({
              value,
              label: sayStaffCenter(language)('everyMonths', { count: Number(value) }),
            })),
          ]}
        />
        <Button kind="quiet">{say('staff.livesSave')}</Button>
      </Form>
    </Card>
  )
}
