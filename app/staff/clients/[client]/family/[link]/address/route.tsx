import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice, email, optionalChoice, text, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { Ways } from '#app/staff/_parts/right-person.tsx'
import { Texts } from '#app/staff/_parts/texts.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { recordedWays } from '#lib/identity/rules/identified.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { giveAddress } from '#lib/people/do/give-address.ts'
import { sendAgain } from '#lib/people/do/send-again.ts'
import { seeAddress } from '#lib/people/see/see-address.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { recordStop } from '#lib/texts/do/record-stop.ts'
import { writtenNumber } from '#lib/texts/rules/text-number.ts'

export const GET = document(
  'staff',
  (viewer, { id }) => seeAddress(viewer, id<ClientId>('client'), id<FamilyLinkId>('link')),
  address,
)

const link = uuid('not_possible')
const how = choice(recordedWays, 'say_how')

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'send-again',
      says: 'sent',
      shape: z.object({ link, email: email('enter_email'), how: optionalChoice(recordedWays) }),
    },
    sendAgain,
  ),
  form('staff', { name: 'give-address', shape: z.object({ link, email: email('enter_email'), how }) }, giveAddress),
  form('staff', { name: 'record-stop', shape: z.object({ link, number: text('no_text_number', 40) }) }, recordStop),
)

function address(seen: FoundBy<typeof seeAddress>, asked: Asked): Page {
  const say = sayStaffLetters(asked.language)
  const stop = asked.form('record-stop')
  const title = say('addressOf', { name: seen.name })
  return {
    title,
    current: 'clients',
    back: `/staff/clients/${seen.clientId}`,
    main: (
      <>
        <h1>{title}</h1>
        <h2>{say('address')}</h2>
        {seen.email === null ? <NoAddress seen={seen} asked={asked} /> : <Known seen={seen} asked={asked} />}
        <h2>{say('textsTitle')}</h2>
        <Texts texts={seen.texts} timeZone={seen.timeZone} language={asked.language} />
        <Form name="record-stop" shown={stop} language={asked.language}>
          <h3>{say('stopTitle')}</h3>
          <p>{say('stopLead')}</p>
          <TextField
            name="number"
            type="tel"
            label={say('stopNumber')}
            width={20}
            value={stop.value('number', seen.texts.number ? writtenNumber(seen.texts.number) : '')}
            problems={stop.problems}
          />
          <Button kind="quiet">{say('stopSave')}</Button>
        </Form>
      </>
    ),
  }
}

interface Props {
  readonly seen: FoundBy<typeof seeAddress>
  readonly asked: Asked
}

/** Somebody whom no email reaches, and the way to change that. */
function NoAddress({ seen, asked: { language, form } }: Props) {
  const say = sayStaffLetters(language)
  const shown = form('give-address')
  return (
    <>
      <Note>
        <p>{say('byPhoneWhy', { name: seen.name })}</p>
      </Note>
      {seen.mayGive && (
        <Form name="give-address" shown={shown} language={language}>
          <TextField
            name="email"
            type="email"
            label={say('ownAddressLabel')}
            hint={say('ownAddressHint')}
            value={shown.value('email')}
            problems={shown.problems}
          />
          <Ways label={sayIdentity(language)('staff.ofAddress')} shown={shown} language={language} />
          <Button>{say('giveAddress')}</Button>
        </Form>
      )}
    </>
  )
}

/** What became of the last letter to an address, and the way to correct it where it came back. */
function Known({ seen, asked: { language, form } }: Props) {
  const say = sayStaffLetters(language)
  const shown = form('send-again')
  const { failed, email, timeZone } = seen
  return (
    <>
      <Note tone={failed ? 'warn' : undefined}>
        <p>
          {failed
            ? say('refused', { code: failed.code, time: writtenTime(failed.at, language, timeZone) })
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
              value={shown.value('email', email ?? '')}
              problems={shown.problems}
            />
            <Ways
              label={sayIdentity(language)('staff.ofAddress')}
              hint={sayIdentity(language)('staff.ofOther')}
              shown={shown}
              language={language}
            />
            <Button>{say('send')}</Button>
          </Form>
        </>
      )}
    </>
  )
}
