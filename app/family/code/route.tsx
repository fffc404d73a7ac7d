import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { text } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { seeOwnAccount } from '#lib/family/see/see-own-account.ts'
import { enterHandoverCode } from '#lib/identity/do/enter-handover-code.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'

export const GET = document('family', seeOwnAccount, code)

export const POST = form(
  'family',
  {
    name: 'handover-code',
    says: 'itself',
    shape: z.object({ handoverCode: text('type_code', 60) }),
    done: '/family/code?done=1',
    perHour: 30,
  },
  enterHandoverCode,
)

/** Where a code is typed that was handed over. It is the same page for everybody, and answers everything alike. */
function code(_seen: unknown, { language, query, form: shownOf }: Asked): Page {
  const say = sayIdentity(language)
  const shown = shownOf('handover-code')
  return {
    title: say('family.title'),
    current: 'home',
    back: '/family',
    main: (
      <>
        {query.has('done') && (
          <Note tone="good" isOutcome>
            <p>{say('family.done')}</p>
            <p>
              <Link href="/family">{say('family.toHome')}</Link>
            </p>
          </Note>
        )}
        <h1>{say('family.title')}</h1>
        <p className="ajar-lead">{say('family.lead')}</p>
        <Form name="handover-code" shown={shown} language={language}>
          <TextField
            name="handoverCode"
            label={say('family.label')}
            hint={say('family.hint')}
            width={20}
            value={shown.value('handoverCode')}
            problems={shown.problems}
          />
          <Button>{say('family.send')}</Button>
        </Form>
      </>
    ),
  }
}
