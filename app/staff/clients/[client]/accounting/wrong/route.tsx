import { z } from 'zod'
import { DateField } from '#app/_form/date-field.tsx'
import { day } from '#app/_form/days.ts'
import { TextArea } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Given } from '#app/_form/given.ts'
import { uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { openWrongDisclosure } from '#lib/disclosures/do/open-wrong-disclosure.ts'
import type { LineAsked } from '#lib/disclosures/rules/accountable.ts'
import { type SeenNewWrong, seeNewWrong } from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { ClientId } from '#lib/kernel/id.ts'

const happenedMax = 2000
const kinds = ['line', 'exceptional'] as const

export const GET = document(
  'staff',
  (viewer, asked) => seeNewWrong(viewer, asked.id<ClientId>('client'), lineIn(asked)),
  newWrong,
)

export const POST = form(
  'staff',
  {
    name: 'wrong-open',
    page: ({ path, values }: Given) =>
      `${path}?${values.kind?.[0] === 'exceptional' ? 'exceptional' : 'line'}=${encodeURIComponent(values.told?.[0] ?? '')}`,
    shape: z
      .object({
        client: uuid('not_possible'),
        kind: z.enum(kinds, { error: 'not_possible' }),
        told: uuid('not_possible'),
        whatHappened: words('write_happened', happenedMax),
        discoveredOn: day('discovered_in_time'),
      })
      .transform(({ kind, told, whatHappened, ...rest }) => ({
        ...rest,
        words: whatHappened,
        ...lineOf(kind, told),
      })),
    done: (id) => `/staff/wrong-disclosures/${id}`,
  },
  openWrongDisclosure,
)

function lineOf(kind: (typeof kinds)[number], id: string): LineAsked {
  return kind === 'line' ? { disclosureId: id, exceptionalId: null } : { disclosureId: null, exceptionalId: id }
}

function lineIn(asked: Asked): LineAsked | null {
  for (const kind of kinds) {
    const id = asked.idInQuery(kind)
    if (id) return lineOf(kind, id)
  }
  return null
}

/** The form that opens a line of the accounting as told by mistake. */
function newWrong({ about, line, told, timeZone }: SeenNewWrong, { language, form: formOf }: Asked): Page {
  const say = sayWrong(language)
  const shown = formOf('wrong-open')
  return {
    title: say('new.title'),
    current: 'clients',
    back: `/staff/clients/${about.id}/accounting`,
    main: (
      <>
        <h1>{say('new.title')}</h1>
        <p className="ajar-lead">
          {say('new.line', {
            name: told.name,
            client: about.name,
            date: writtenTime(told.toldAt, language, timeZone),
            topics: told.topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; '),
          })}
        </p>
        <p>{say('new.lead')}</p>
        <Form name="wrong-open" shown={shown} language={language}>
          <Hidden name="kind" value={line.disclosureId ? 'line' : 'exceptional'} />
          <Hidden name="told" value={line.disclosureId ?? line.exceptionalId ?? ''} />
          <TextArea
            name="whatHappened"
            lengthMax={happenedMax}
            rows={3}
            language={language}
            label={say('new.happened')}
            value={shown.value('whatHappened')}
            problems={shown.problems}
          />
          <DateField
            name="discoveredOn"
            label={say('new.discovered')}
            hint={say('new.discoveredHint')}
            language={language}
            value={(part) => shown.value(part)}
            problems={shown.problems}
          />
          <Button>{say('new.save')}</Button>
        </Form>
      </>
    ),
  }
}
