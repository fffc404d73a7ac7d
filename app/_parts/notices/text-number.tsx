import type { ReactNode } from 'react'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Note } from '#app/_parts/parts.tsx'
import type { OwnTextNumber } from '#lib/disclosure/own-data.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { writtenNumber } from '#lib/texts/rules/text-number.ts'
import type { TextForms } from './text-forms.ts'

interface Props {
  readonly own: OwnTextNumber | null
  readonly forms: TextForms
  readonly asked: Asked
}

/** The number texts go to: given, confirmed by a code, and taken back. */
export function TextNumber({ own, forms, asked: { language, query, form } }: Props) {
  const say = sayNotices(language)
  const number = own ? writtenNumber(own.number) : ''
  const trouble = own?.isRefused
    ? say('textRefused', { number })
    : own?.stoppedBy && say(own.stoppedBy === 'spoken' ? 'textSpoken' : 'textStopped', { number })
  const [giving, confirming, removing] = [form(forms.give), form(forms.confirm), form(forms.remove)]
  return (
    <section>
      <h2>{say('textTitle')}</h2>
      <p>{say('textLead')}</p>
      {trouble && (
        <Note tone="warn">
          <p>{trouble}</p>
        </Note>
      )}
      {own?.isConfirmed && !trouble && (
        <Told isOutcome={query.get('saved') === 'texts'}>
          {say('textGoes', { number })} {say('textNight')}
        </Told>
      )}
      {own?.isAsked && (
        <Form name={forms.confirm} shown={confirming} language={language}>
          <Told isOutcome={query.has('code')}>{say('textAsked', { number })}</Told>
          <TextField
            name="code"
            label={say('textCode')}
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            value={confirming.value('code')}
            problems={confirming.problems}
          />
          <Button>{say('textConfirm')}</Button>
        </Form>
      )}
      {(!own?.isConfirmed || trouble) && (
        <Form name={forms.give} shown={giving} language={language}>
          <TextField
            name="number"
            type="tel"
            autoComplete="tel"
            label={say('textNumber')}
            width={20}
            value={giving.value('number', number)}
            problems={giving.problems}
          />
          <Button kind="quiet">{say(own?.isAsked ? 'textOther' : 'textAsk')}</Button>
        </Form>
      )}
      {own && (
        <Form name={forms.remove} shown={removing} language={language}>
          <Button kind="quiet">{say('textRemove')}</Button>
        </Form>
      )}
    </section>
  )
}

/** What stands here anyway. Right after it was done it is what came of it: the page is read from here. */
function Told({ isOutcome, children }: { isOutcome: boolean; children: ReactNode }) {
  const words = <p>{children}</p>
  return isOutcome ? <Note tone="good">{words}</Note> : words
}
