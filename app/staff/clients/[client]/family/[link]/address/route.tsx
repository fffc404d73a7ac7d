import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { email, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { sendAgain } from '#lib/people/do/send-again.ts'
import { seeAddress } from '#lib/people/see/see-address.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'

export const GET = document(
  'staff',
  (viewer, { id }) => seeAddress(viewer, id<ClientId>('client'), id<FamilyLinkId>('link')),
  address,
)

export const POST = form(
  'staff',
  { name: 'send-again', shape: z.object({ link: uuid('not_possible'), email: email('enter_email') }) },
  sendAgain,
)

function address(seen: FoundBy<typeof seeAddress>, asked: Asked): Page {
  const { language } = asked
  const say = sayStaffLetters(language)
  const shown = asked.form('send-again')
  const { failed } = seen
  return {
    title: say('addressOf', { name: seen.name }),
    current: 'clients',
    back: `/staff/clients/${seen.clientId}`,
    main: (
      <>
        <h1>{say('addressOf', { name: seen.name })}</h1>
        <Note tone={failed ? 'warn' : undefined}>
          <p>
            {failed
              ? say('refused', { code: failed.code, time: writtenTime(failed.at, language, seen.timeZone) })
              : say('nothingRefused')}
          </p>
        </Note>
        {failed && (
          <>
            <p>{say('askThem')}</p>
            <Form name="send-again" shown={shown} language={language}>
              <TextField
                name="email"
                type="email"
                label={say('address')}
                hint={say('addressHint')}
                value={shown.value('email', seen.email)}
                problems={shown.problems}
              />
              <Button>{say('send')}</Button>
            </Form>
          </>
        )}
      </>
    ),
  }
}
