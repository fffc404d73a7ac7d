import { Tick } from '#app/_form/choices.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { sayWishes } from '#lib/meetings/words/wishes.ts'
import type { SeenTalk } from '#lib/releases/see/see-talk-card.ts'

/** Whether a family member and the client live together, for staff alone. */
export function LivingTogether({ seen, asked: { language, form, params } }: { seen: SeenTalk; asked: Asked }) {
  const say = sayWishes(language)
  const shown = form('living-together')
  const isTicked = shown.problems.length > 0 ? shown.value('lives') === 'yes' : seen.livesTogether
  return (
    <Card>
      <h2>{say('staff.livesTitle')}</h2>
      <Form name="living-together" shown={shown} language={language}>
        <Hidden name="link" value={params.link!} />
        <Hidden name="was" value={seen.livesTogether ? 'yes' : 'no'} />
        <Tick
          name="lives"
          label={say('staff.lives')}
          hint={say('staff.livesHint')}
          checked={isTicked}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('staff.livesSave')}</Button>
      </Form>
    </Card>
  )
}
