import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { pastDay } from '#app/_form/days.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { choice, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { ofMeeting } from '#app/_parts/meetings/note-shapes.ts'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { saidHows, waiting } from '#lib/summaries/rules/summary.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import type { SeenSummary } from './after-forms.tsx'

export const summaryWord = z
  .object({
    meeting: ofMeeting,
    summary: uuid('not_possible'),
    agrees: choice(['yes', 'no'], 'say_yes_or_no'),
    saidHow: choice(saidHows, 'choose_one'),
    saidOn: pastDay(),
  })
  .transform(({ agrees, saidHow: how, saidOn: on, ...given }) => ({ ...given, agrees: agrees === 'yes', how, on }))

/** What a client who does not use the portal said to the words that wait for them, as staff heard it. */
export function OnTheirWord({ seen, asked: { language, form } }: { seen: SeenSummary; asked: Asked }) {
  const say = saySummary(language)
  const asking = waiting(seen.versions)
  if (!asking) return null
  const shown = form('summary-word')
  return (
    <section className="ajar-for-screen">
      <Card>
        <h2>{say('draft.wordTitle')}</h2>
        <p>{say('draft.wordLead')}</p>
        <p className="ajar-words">
          <OwnWords words={asking.words} of={asking.language} language={language} />
        </p>
        <Form name="summary-word" shown={shown} language={language}>
          <Hidden name="summary" value={asking.id} />
          <Radios
            name="agrees"
            label={say('draft.wordSaid')}
            value={shown.value('agrees')}
            options={[
              { value: 'yes', label: say('draft.wordYes') },
              { value: 'no', label: say('draft.wordNo') },
            ]}
            problems={shown.problems}
          />
          <Radios
            name="saidHow"
            label={say('draft.how')}
            value={shown.value('saidHow')}
            options={saidHows.map((value) => ({ value, label: say(`draft.hows.${value}`) }))}
            problems={shown.problems}
          />
          <DateField
            name="saidOn"
            label={say('draft.on')}
            language={language}
            value={shown.value}
            problems={shown.problems}
          />
          <Button kind="quiet">{say('draft.wordSend')}</Button>
        </Form>
      </Card>
    </section>
  )
}
