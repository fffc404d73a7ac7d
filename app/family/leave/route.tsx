import { z } from 'zod'
import { Radios, Tick } from '#app/_form/choices.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { mustTick, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { seeLeave } from '#lib/family/see/see-leave.ts'
import { sayLeave } from '#lib/family/words/leave.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof seeLeave>>>

export const GET = document('family', seeLeave, leave)

const everybody = 'all'

export const POST = form(
  'family',
  {
    name: 'leave',
    says: 'itself',
    shape: z
      .object({
        leaves: mustTick('tick_to_leave'),
        leftWhom: z.union([z.literal(everybody), uuid()], { error: 'choose_one' }),
      })
      .transform(({ leaves, leftWhom }) => ({ leaves, link: leftWhom === everybody ? null : leftWhom })),
    done: (_outcome, { link }) => `/family/leave?done=${link ? 'one' : '1'}`,
  },
  leavePortal,
)

/**
 * Where a family member leaves by themselves. It is the same page for whoever is let in by nobody or by one person.
 * Whoever is let in by several chooses whom they leave.
 */
function leave({ people }: Seen, { language, query, form: shownOf }: Asked): Page {
  const say = sayLeave(language)
  const shown = shownOf('leave')
  return {
    title: say('title'),
    current: 'account',
    back: '/family/account',
    main: (
      <>
        {query.has('done') && (
          <Note tone="good">
            <p>{say(query.get('done') === 'one' ? 'doneOne' : 'done')}</p>
            <p>
              {say('doneNext')} <Link href="/tell">{say('tell')}</Link>
            </p>
          </Note>
        )}
        <h1>{say('title')}</h1>
        <p className="ajar-lead">{say('lead')}</p>
        <h2>{say('ends')}</h2>
        <ul>
          <li>{say('endsPages')}</li>
          <li>{say('endsMeetings')}</li>
          <li>{say('endsLetters')}</li>
        </ul>
        <h2>{say('stays')}</h2>
        <ul>
          <li>{say('staysReports')}</li>
          <li>{say('staysTold')}</li>
        </ul>
        <p>{say('back')}</p>
        {!query.has('done') && (
          <Form name="leave" shown={shown} language={language}>
            {people.length > 1 ? (
              <Radios
                name="leftWhom"
                label={say('whom')}
                hint={say('whomHint')}
                value={shown.value('leftWhom')}
                options={[
                  { value: everybody, label: say('whomAll') },
                  ...people.map(({ linkId, name }) => ({ value: linkId, label: say('whomOne', { name }) })),
                ]}
                problems={shown.problems}
              />
            ) : (
              <Hidden name="leftWhom" value={everybody} />
            )}
            <Tick
              name="leaves"
              label={say('leaves')}
              checked={shown.value('leaves') === 'yes'}
              problems={shown.problems}
            />
            <Button kind="warn">{say('leave')}</Button>
          </Form>
        )}
      </>
    ),
  }
}
