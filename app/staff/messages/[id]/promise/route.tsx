import { z } from 'zod'
import { Select } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import { choice, shownWasAt, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card, Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { keepPromise } from '#lib/conversations/do/keep-promise.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import { type PromiseDays, promiseDays, promisePhrases } from '#lib/conversations/rules/promise.ts'
import { seePromise } from '#lib/conversations/see/see-promise.ts'
import { sayPromise } from '#lib/conversations/words/promise.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { isOverdue } from '#lib/reports/rules/clock.ts'

type Seen = FoundBy<typeof seePromise>

const of = { id: uuid('not_possible'), wasAt: shownWasAt() }
const days = promiseDays.map(String) as ['7', '14', '30']

export const GET = document('staff', (viewer, { id }) => seePromise(viewer, id<ConversationId>('id')), promisePage)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'promise-agree',
      shape: z
        .object({ ...of, everyDays: choice(days, 'choose_one'), area: choice(lifeAreas, 'choose_one') })
        .transform((given) => ({
          ...given,
          does: 'agree' as const,
          everyDays: Number(given.everyDays) as PromiseDays,
        })),
    },
    keepPromise,
  ),
  form(
    'staff',
    { name: 'promise-end', shape: z.object(of).transform((given) => ({ ...given, does: 'end' as const })) },
    keepPromise,
  ),
  form(
    'staff',
    {
      name: 'promise-send',
      shape: z
        .object({ ...of, phrase: choice(promisePhrases, 'choose_one') })
        .transform((given) => ({ ...given, does: 'send' as const })),
      done: (_outcome, { id }) => `/staff/messages/${id}`,
    },
    keepPromise,
  ),
)

/** What was agreed with a family member about how often they hear, and one press that keeps it. */
function promisePage(seen: Seen, asked: Asked): Page {
  const { language, at } = asked
  const say = sayPromise(language)
  const { agreed, center } = seen
  const time = (instant: Date) => writtenTime(instant, language, center.timeZone)
  return {
    title: say('title'),
    current: 'messages',
    back: `/staff/messages/${seen.id}`,
    main: (
      <>
        <h1>{say('title')}</h1>
        <p className="ajar-kicker">{seen.clientName ?? seen.aboutName}</p>
        {agreed ? (
          <p>
            {say('agreed', {
              days: agreed.everyDays,
              area: sayConsent(language)(`areas.${agreed.area}`),
              date: time(agreed.dueAt),
            })}
          </p>
        ) : (
          <p>{say('none')}</p>
        )}
        {agreed && isOverdue(agreed.dueAt, at) && (
          <Note tone="warn">
            <p>{say('late', { date: time(agreed.dueAt) })}</p>
          </Note>
        )}
        {agreed && <Sending seen={seen} asked={asked} isOpen={seen.areas.includes(agreed.area)} />}
        <Agreeing seen={seen} asked={asked} />
      </>
    ),
  }
}

function Sending({ seen, asked: { language, form: shownOf }, isOpen }: { seen: Seen; asked: Asked; isOpen: boolean }) {
  const say = sayPromise(language)
  if (!isOpen) return <p>{say('closed')}</p>
  return (
    <Card>
      <h2>{say('send')}</h2>
      <p className="govuk-hint">{say('sendHint')}</p>
      <Form name="promise-send" shown={shownOf('promise-send')} language={language}>
        <ShownAt changedAt={seen.changedAt} />
        {promisePhrases.map((phrase) => (
          <p key={phrase}>
            <Button kind="quiet" name="phrase" value={phrase}>
              {say(`phrases.${phrase}`)}
            </Button>
          </p>
        ))}
      </Form>
    </Card>
  )
}

function Agreeing({ seen, asked: { language, form: shownOf } }: { seen: Seen; asked: Asked }) {
  const say = sayPromise(language)
  const { agreed, areas } = seen
  const shown = shownOf('promise-agree')
  return (
    <>
      {areas.length === 0 && !agreed && <p>{say('closed')}</p>}
      {areas.length > 0 && (
        <Card>
          {agreed && <h2>{say('change')}</h2>}
          <Form name="promise-agree" shown={shown} language={language}>
            <ShownAt changedAt={seen.changedAt} />
            <Select
              name="everyDays"
              label={say('every')}
              value={shown.value('everyDays', String(agreed?.everyDays ?? 14))}
              options={days.map((value) => ({ value, label: say('days', { days: value }) }))}
            />
            <Select
              name="area"
              label={say('area')}
              value={shown.value('area', agreed?.area ?? areas[0])}
              options={areas.map((value) => ({ value, label: sayConsent(language)(`areas.${value}`) }))}
            />
            <Button>{say('agree')}</Button>
          </Form>
        </Card>
      )}
      {agreed && (
        <Form name="promise-end" shown={shownOf('promise-end')} language={language}>
          <ShownAt changedAt={seen.changedAt} />
          <Button kind="warn">{say('end')}</Button>
        </Form>
      )}
    </>
  )
}
