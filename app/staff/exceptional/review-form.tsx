import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { mayBeDelayed } from '#lib/exceptions/rules/basis.ts'
import { reviewVerdicts } from '#lib/exceptions/rules/review.ts'
import type { ExceptionalInList } from '#lib/exceptions/see/see-exceptional.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'

/** What a privacy officer thinks of it and, where safety may ask for it, from when on the client is shown it. */
export function ReviewForm({ entry, asked: { language, form } }: { entry: ExceptionalInList; asked: Asked }) {
  const say = sayExceptional(language)
  const shown = form('exceptional-review', { exceptional: entry.id })
  const { problems } = shown
  return (
    <Form name="exceptional-review" shown={shown} language={language} label={say('review.title')}>
      <Hidden name="exceptional" value={entry.id} />
      <Radios
        name="verdict"
        label={say('review.verdict')}
        value={shown.value('verdict')}
        options={reviewVerdicts.map((value) => ({ value, label: say(`review.${value}`) }))}
        problems={problems}
      />
      <TextArea
        name="note"
        rows={2}
        lengthMax={1000}
        language={language}
        label={say('review.words')}
        value={shown.value('note')}
        problems={problems}
      />
      {mayBeDelayed(entry.basis) && (
        <>
          <DateField
            name="until"
            label={say('review.until')}
            hint={say('review.untilHint')}
            language={language}
            value={(part) => shown.value(part)}
            problems={problems}
          />
          <TextArea
            name="why"
            rows={2}
            lengthMax={500}
            language={language}
            label={say('review.why')}
            value={shown.value('why')}
            problems={problems}
          />
        </>
      )}
      <Button>{say('review.save')}</Button>
    </Form>
  )
}
