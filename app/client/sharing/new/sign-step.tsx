import { Radios, Tick } from '#app/_form/choices.tsx'
import { problemOf, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import { listed } from '#app/client/_parts/knows.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { teachBackAnswers } from '#lib/releases/rules/teach-back.ts'
import type { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { Carried, chosen, type SigningProps, Step } from './steps.tsx'

export type BeforeSigning = NonNullable<Awaited<ReturnType<typeof seeBeforeSigning>>>

/**
 * What the form would open, shown by the door itself, and one question about it. A wrong answer explains and asks
 * again; nobody is kept from signing for good.
 */
export function Understand(props: SigningProps & { before: BeforeSigning; at: Date }) {
  const { start, shown, language, before, at, never } = props
  const ticked = chosen(shown, start, 'topics') as Topic[]
  const areas = chosen(shown, start, 'areas')
  const closed = ticked.filter((topic) =>
    never.some((each) => each.topic === topic && (each.area === null || areas.includes(each.area))),
  )
  const say = sayClientSign(language)
  const { name, seen, until } = before
  const answered = shown.value('understood')
  const isWrong = answered !== '' && problemOf('understood', shown.problems) !== undefined
  const tried = [...shown.values('tried').flatMap((each) => each.split(',')), isWrong ? answered : ''].filter(Boolean)
  return (
    <>
      <h1>{say('understand.title')}</h1>
      <h2>{say('understand.preview', { name })}</h2>
      {seen ? (
        <SharedPersonView
          person={seen}
          at={at}
          language={language}
          of={start.centerLanguage}
          timeZone={start.timeZone}
          place={start.place}
        />
      ) : (
        <p>{say('understand.previewNothing', { name })}</p>
      )}
      {closed.length > 0 && (
        <Note tone="warn">
          <p>
            {say('understand.onNever', {
              name,
              topics: listed(
                closed.map((topic) => sayConsent(language)(`topics.${topic}.name`)),
                language,
              ),
            })}
          </p>
          <p>
            <Link href="/client/never">{say('what.toNever')}</Link>
          </p>
        </Note>
      )}
      {isWrong && (
        <Note tone="warn">
          <p>{say('understand.explained', { name, day: writtenDay(until, language) })}</p>
        </Note>
      )}
      <Step {...props} step="understand">
        {tried.length > 0 && <Hidden name="tried" value={tried.join(',')} />}
        <Radios
          name="understood"
          label={say('understand.question', { name })}
          value={isWrong ? '' : answered}
          problems={shown.problems}
          options={teachBackAnswers.map((value) => ({
            value,
            label: say(`understand.answers.${value}`, { name, day: writtenDay(until, language) }),
          }))}
        />
      </Step>
    </>
  )
}

/** The words of the release, and the signature: the last step, unless a witness says that they saw it. */
export function Sign({ start, shown, language, before }: SigningProps & { before: BeforeSigning }) {
  const say = sayClientSign(language)
  const { text, hash } = before
  return (
    <>
      <h1>{say('sign.title')}</h1>
      <div className="ajar-paper">{text}</div>
      <Form name={start.needsWitness ? 'sign-name' : 'sign'} shown={shown} language={language}>
        <Hidden name="at" value="sign" />
        <Carried start={start} shown={shown} except="sign" />
        <Hidden name="hash" value={hash} />
        <Hidden name="shownIn" value={language} />
        <Tick
          name="agree"
          label={say('sign.agree')}
          checked={shown.value('agree') === 'yes'}
          problems={shown.problems}
        />
        <TextField
          name="signedName"
          autoComplete="name"
          label={say('sign.name', { name: start.clientName })}
          value={shown.value('signedName')}
          problems={shown.problems}
        />
        <Button>{say(start.needsWitness ? 'sign.toWitness' : 'sign.sign')}</Button>
      </Form>
      {start.needsStaff && <p>{say('sign.thenStaff')}</p>}
      <p>{say('sign.paper')}</p>
    </>
  )
}

/** What somebody says who saw the client sign. They read nothing of the form but whose it is. */
export function Witness({ start, shown, language }: SigningProps) {
  const say = sayClientSign(language)
  const name = start.clientName
  return (
    <>
      <h1>{say('witness.title')}</h1>
      <p className="ajar-lead">{say('witness.lead')}</p>
      <p>{say('witness.who', { recipient: shown.value('recipientName') })}</p>
      <h2>{say('witness.toWitness')}</h2>
      <p>{say('witness.words', { name })}</p>
      <Form name="sign-witnessed" shown={shown} language={language}>
        <Hidden name="at" value="witness" />
        <Carried start={start} shown={shown} except="witness" />
        <Tick
          name="saw"
          label={say('witness.saw', { name })}
          checked={shown.value('saw') === 'yes'}
          problems={shown.problems}
        />
        <TextField
          name="witnessName"
          label={say('witness.name')}
          value={shown.value('witnessName')}
          problems={shown.problems}
        />
        <Button>{say('witness.sign')}</Button>
      </Form>
      <p>{say('witness.paper')}</p>
    </>
  )
}
