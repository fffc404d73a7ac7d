import { z } from 'zod'
import { DateField } from '#app/_form/date-field.tsx'
import { optionalDay } from '#app/_form/days.ts'
import { Select, TextArea } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { SafetyFlags } from '#app/staff/_parts/safety-flags.tsx'
import { addSafetyFlag } from '#lib/care/do/add-safety-flag.ts'
import { endSafetyFlag } from '#lib/care/do/end-safety-flag.ts'
import { type SeenSafety, seeSafety } from '#lib/care/see/see-safety.ts'
import { sayFlags } from '#lib/care/words/flags.ts'
import type { ClientId } from '#lib/kernel/id.ts'

export const GET = document('staff', (viewer, asked) => seeSafety(viewer, asked.id<ClientId>('client')), safety)

const wordsMax = 500

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'safety-flag',
      page: ({ path, values }) => (values.report?.[0] ? `${path}?report=${values.report[0]}` : path),
      shape: z.object({
        client: uuid('not_possible'),
        report: z.preprocess((value) => value || null, uuid('not_possible').nullable()),
        words: words('enter_words', wordsMax),
        until: optionalDay(),
        reviewer: uuid('choose_reviewer'),
      }),
      done: (_outcome, { client }) => `/staff/clients/${client}`,
    },
    addSafetyFlag,
  ),
  form('staff', { name: 'safety-flag-end', shape: z.object({ flag: uuid('not_possible') }) }, endSafetyFlag),
)

/** Where staff say that nobody visits a client alone, and end it. */
function safety(seen: SeenSafety, { language, form: shownOf, idInQuery }: Asked): Page {
  const say = sayFlags(language)
  const shown = shownOf('safety-flag')
  const report = idInQuery<string>('report')
  return {
    title: say('safety.page'),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <h1>{say('safety.title', { name: seen.name })}</h1>
        <p className="ajar-lead">{say('safety.lead')}</p>
        {seen.flags.length === 0 && <p>{say('safety.none')}</p>}
        {seen.flags.map((flag) => (
          <div key={flag.id}>
            <SafetyFlags flags={[flag]} language={language} timeZone={seen.timeZone} />
            <Form name="safety-flag-end" shown={shownOf('safety-flag-end', { flag: flag.id })} language={language}>
              <Hidden name="flag" value={flag.id} />
              <Button kind="quiet">{say('safety.end')}</Button>
            </Form>
          </div>
        ))}
        <h2>{say('safety.add')}</h2>
        {report && <p>{say('safety.fromReport')}</p>}
        <Form name="safety-flag" shown={shown} language={language}>
          <Hidden name="report" value={report ?? ''} />
          <TextArea
            name="words"
            lengthMax={wordsMax}
            language={language}
            rows={3}
            label={say('safety.words')}
            value={shown.value('words')}
            problems={shown.problems}
          />
          <DateField
            name="until"
            label={say('safety.last')}
            hint={say('safety.lastHint')}
            language={language}
            value={(part) => shown.value(part)}
            problems={shown.problems}
          />
          <Select
            name="reviewer"
            label={say('safety.reviewer')}
            value={shown.value('reviewer')}
            options={[
              { value: '', label: say('safety.choose') },
              ...seen.reviewers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            problems={shown.problems}
          />
          <Button>{say('safety.save')}</Button>
        </Form>
      </>
    ),
  }
}
