import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { OpenCode } from '#lib/identity/rows/handover-code.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'

interface Props {
  readonly name: string
  readonly code: OpenCode | null
  readonly timeZone: string
  readonly asked: Asked
}

/** The code by which a new person shows that the address is theirs, made by the client and given by hand. */
export function HandOver({ name, code, timeZone, asked: { language, form } }: Props) {
  const say = sayIdentity(language)
  return (
    <Card id="hand-over">
      <h2>{say('client.title', { name })}</h2>
      <p>{say('client.lead', { name })}</p>
      {code && !code.code && (
        <p>{say('client.theirs', { name, date: writtenDate(code.expiresAt, language, timeZone) })}</p>
      )}
      {code?.code && (
        <>
          <p>
            {say('client.code', { name })} <strong className="ajar-words">{code.code}</strong>
          </p>
          <p>{say('client.next', { name, date: writtenDate(code.expiresAt, language, timeZone) })}</p>
        </>
      )}
      <Form name="own-code" shown={form('own-code')} language={language}>
        <Button kind={code ? 'quiet' : undefined}>{say(code ? 'client.again' : 'client.make')}</Button>
      </Form>
    </Card>
  )
}
