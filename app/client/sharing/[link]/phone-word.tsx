import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { OneLine } from '#app/_parts/one-line.tsx'
import { Card, Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { ownWord } from '#lib/identity/rows/agreed-word.ts'
import { sayPhoneWords } from '#lib/identity/words/phone-words.ts'

interface Props {
  readonly name: string
  readonly agreed: Awaited<ReturnType<typeof ownWord>>
  readonly timeZone: string
  readonly asked: Asked
}

/** The word by which staff know this person on the phone, and how often it was tried. */
export function PhoneWord({ name, agreed, timeZone, asked: { language, form } }: Props) {
  const say = sayPhoneWords(language)
  return (
    <Card id="phone-word">
      <h2>{say('client.title')}</h2>
      <p>{say('client.lead', { name })}</p>
      {agreed?.isUsedUp && (
        <Note tone="warn">
          <p>{say('client.usedUp')}</p>
        </Note>
      )}
      <p>
        {agreed ? (
          <>
            {say('client.now')} <strong className="ajar-words">{agreed.word}</strong>
          </>
        ) : (
          say('client.none')
        )}
      </p>
      <OneLine
        name="phone-word"
        field="phoneWord"
        label={say('client.set')}
        hint={say('client.hint')}
        send={say('client.save')}
        asked={{ language, form }}
      />
      {agreed && (
        <Form name="phone-word-end" shown={form('phone-word-end')} language={language}>
          <Button kind="quiet">{say('client.end')}</Button>
        </Form>
      )}
      {agreed && agreed.tries.length > 0 && (
        <details>
          <summary>{say('client.tried')}</summary>
          <ul>
            {agreed.tries.map(({ wasRight, at }) => (
              <li key={at.getTime()}>
                {say(wasRight ? 'client.right' : 'client.wrong', { when: writtenTime(at, language, timeZone) })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
