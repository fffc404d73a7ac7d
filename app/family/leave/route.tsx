import { z } from 'zod'
import { Tick } from '#app/_form/choices.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { mustTick } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { seeOwnAccount } from '#lib/family/see/see-own-account.ts'
import { sayLeave } from '#lib/family/words/leave.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'

export const GET = document('family', seeOwnAccount, leave)

export const POST = form(
  'family',
  {
    name: 'leave',
    says: 'itself',
    shape: z.object({ leaves: mustTick('tick_to_leave') }),
    done: '/family/leave?done=1',
  },
  leavePortal,
)

/** Where a family member leaves by themselves. It is the same page for everybody, whatever is shared with them. */
function leave(_seen: unknown, { language, query, form: shownOf }: Asked): Page {
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
            <p>{say('done')}</p>
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
