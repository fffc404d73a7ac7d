import type { Asked } from '#app/_page/asked.ts'
import { OneLine } from '#app/_parts/one-line.tsx'
import { Card, NeutralAnswer, Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { isOfThisCall } from '#lib/identity/rules/phone-word.ts'
import { sayPhoneWords } from '#lib/identity/words/phone-words.ts'
import type { SeenTalk } from '#lib/releases/see/see-talk-card.ts'

interface Props {
  readonly seen: SeenTalk
  readonly asked: Asked
}

/** Whether the caller is who they say, before anything is said: the word that the client agreed with them. */
export function CallerCheck({ seen, asked: { at, language, form } }: Props) {
  const say = sayPhoneWords(language)
  const { phoneWord: agreed, recipientName: name, clientName: client } = seen
  const [last] = agreed?.tries ?? []
  const now = last && isOfThisCall(last, at) ? last : null
  const isOver = agreed?.isUsedUp === true
  return (
    <Card id="phone-word">
      <h2>{say('staff.title', { name })}</h2>
      {!agreed && <p>{say('staff.none', { client })}</p>}
      {now?.wasRight && (
        <Note tone="good">
          <p>{say('staff.right', { when: writtenTime(now.at, language, seen.timeZone) })}</p>
        </Note>
      )}
      {(isOver || (now && !now.wasRight)) && (
        <>
          <Note tone="warn" isOutcome={now !== null}>
            <p>{say(isOver ? 'staff.usedUp' : 'staff.wrong', { client })}</p>
          </Note>
          <NeutralAnswer language={language} />
        </>
      )}
      {agreed && !isOver && seen.rights.has('check_phone_word') && (
        <OneLine
          name="phone-word-try"
          field="saidWord"
          label={say('staff.ask')}
          hint={say('staff.hint')}
          send={say('staff.check')}
          asked={{ language, form }}
        />
      )}
      {seen.rights.has('record_release') && <Record client={client} asked={{ language, form }} />}
    </Card>
  )
}

/** For a client who agrees on a word at the center and does not sign in. */
function Record({ client, asked }: { client: string; asked: Pick<Asked, 'language' | 'form'> }) {
  const say = sayPhoneWords(asked.language)
  return (
    <details open={asked.form('phone-word-record').problems.length > 0}>
      <summary>{say('staff.record')}</summary>
      <p>{say('staff.recordLead', { client })}</p>
      <OneLine
        name="phone-word-record"
        field="phoneWord"
        label={say('staff.word')}
        hint={say('client.hint')}
        send={say('staff.save')}
        asked={asked}
      />
    </details>
  )
}
