import { Radios } from '#app/_form/choices.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card, Note } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { recordedWays } from '#lib/identity/rules/identified.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import type { SeenTalk } from '#lib/releases/see/see-talk-card.ts'

interface Props {
  readonly seen: SeenTalk
  readonly asked: Asked
}

/** How we know that this is the person whom the form names, or the ways to make sure. */
export function RightPerson({ seen, asked }: Props) {
  const { language, form } = asked
  const say = sayIdentity(language)
  const { identified, handoverCode: code, recipientName: name, timeZone } = seen
  if (identified) {
    const { how, by, at } = identified
    const words = { staff: by ?? say('staff.somebody'), date: writtenDate(at, language, timeZone) }
    return <p className="ajar-kicker">{say(`staff.known.${how}`, words)}</p>
  }
  return (
    <Card id="right-person">
      <h2>{say('staff.title', { name })}</h2>
      <Note tone="warn">
        {seen.leftAt && <p>{say('staff.leftOn', { name, date: writtenDate(seen.leftAt, language, timeZone) })}</p>}
        <p>{say('staff.notYet', { name })}</p>
      </Note>
      {seen.rights.has('identify_person') && (
        <>
          <Form name="identify-person" shown={form('identify-person')} language={language}>
            <Ways label={say('staff.how')} shown={form('identify-person')} language={language} />
            <Button>{say('staff.save')}</Button>
          </Form>
          {seen.hasAddress && (
            <Form name="handover-code-new" shown={form('handover-code-new')} language={language}>
              <p>{say('staff.codeLead')}</p>
              {code?.code && (
                <p>
                  {say('staff.code')} <strong className="ajar-words">{code.code}</strong>{' '}
                  {say('staff.until', { date: writtenDate(code.expiresAt, language, timeZone) })}
                </p>
              )}
              {code && !code.code && (
                <p>{say('staff.theirs', { date: writtenDate(code.expiresAt, language, timeZone) })}</p>
              )}
              <Button kind="quiet">{say(code ? 'staff.again' : 'staff.make')}</Button>
            </Form>
          )}
        </>
      )}
    </Card>
  )
}

interface WaysProps {
  readonly label: string
  readonly hint?: string
  readonly shown: ReturnType<Asked['form']>
  readonly language: Language
}

/** The ways in which staff can make sure. Nothing is chosen beforehand. */
export function Ways({ label, hint, shown, language }: WaysProps) {
  const say = sayIdentity(language)
  return (
    <Radios
      name="how"
      label={label}
      hint={hint}
      value={shown.value('how')}
      problems={shown.problems}
      options={recordedWays.map((value) => ({ value, label: say(`staff.ways.${value}`) }))}
    />
  )
}
