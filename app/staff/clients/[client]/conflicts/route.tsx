import { z } from 'zod'
import { Select, TextField } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { optionalText, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { endConflict } from '#lib/conflicts/do/end-conflict.ts'
import { seeConflicts } from '#lib/conflicts/see/see-conflicts.ts'
import { sayConflicts } from '#lib/conflicts/words/conflicts.ts'
import type { ClientId } from '#lib/kernel/id.ts'

type Conflicts = FoundBy<typeof seeConflicts>

export const GET = document('staff', (viewer, asked) => seeConflicts(viewer, asked.id<ClientId>('client')), conflicts)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'client-conflict',
      shape: z.object({ client: uuid('not_possible'), staff: uuid('choose_staff'), reason: optionalText(500) }),
      // Whoever names themselves does not find this page again.
      done: ({ isSelf }, { client }) => (isSelf ? '/staff/clients' : `/staff/clients/${client}/conflicts`),
    },
    addConflict,
  ),
  form(
    'staff',
    { name: 'client-conflict-end', says: 'removed', shape: z.object({ conflict: uuid('not_possible') }) },
    endConflict,
  ),
)

/** Who on staff does not meet this client, for those who say so. */
function conflicts(seen: Conflicts, asked: Asked): Page {
  const { language, form } = asked
  const say = sayConflicts(language)
  const date = (at: Date) => writtenDate(at, language, seen.timeZone)
  const adding = form('client-conflict')
  const staff = seen.staff.map(({ id, name }) => ({ value: id, label: name }))
  return {
    title: say('pageTitle'),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <h1>{say('pageTitle')}</h1>
        <p className="ajar-lead">{say('pageLead', { name: seen.name })}</p>
        {seen.named.length + seen.family.length === 0 && <p>{say('pageNone')}</p>}
        {seen.named.map((each) => (
          <Card key={each.id}>
            <p>
              <strong>{each.name}</strong>
            </p>
            <p>{each.reason}</p>
            <p className="ajar-kicker">
              {say('since', { date: date(each.fromAt) })}.{' '}
              {each.byClient ? say('bySelf') : say('byColleague', { name: each.setBy })}
            </p>
            <Form
              name="client-conflict-end"
              shown={form('client-conflict-end', { conflict: each.id })}
              language={language}
            >
              <Hidden name="conflict" value={each.id} />
              <Button kind="quiet">{say('pageEnd')}</Button>
            </Form>
          </Card>
        ))}
        {seen.family.map((each) => (
          <Card key={each.id}>
            <p>
              <strong>{each.name}</strong>
            </p>
            <p className="ajar-kicker">{say('isFamily')}</p>
          </Card>
        ))}
        <h2>{say('add')}</h2>
        <Form name="client-conflict" shown={adding} language={language}>
          <Select
            name="staff"
            label={say('pageStaff')}
            value={adding.value('staff')}
            options={[{ value: '', label: say('choose') }, ...staff]}
            problems={adding.problems}
          />
          <TextField name="reason" label={say('reason')} value={adding.value('reason')} problems={adding.problems} />
          <Button>{say('pageSave')}</Button>
        </Form>
        {seen.earlier.length > 0 && <h2>{say('earlier')}</h2>}
        <ul>
          {seen.earlier.map((each) => (
            <li key={each.id}>
              {each.name}. {say('ended', { from: date(each.fromAt), until: date(each.endedAt!) })}
            </li>
          ))}
        </ul>
      </>
    ),
  }
}
