import type { ReactNode } from 'react'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { freshForm } from '#app/_form/shown.ts'
import { Tag } from '#app/_parts/parts.tsx'
import { knowsWords, topicLines } from '#app/client/_parts/knows.ts'
import type { Refusal } from '#lib/consent/decide.ts'
import type { ScopeLine } from '#lib/consent/scope.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import type { SharingPerson } from '#lib/releases/rules/sharing-person.ts'
import { sayClient } from '#lib/releases/words/client.ts'

interface ScopeProps {
  readonly person: SharingPerson
  readonly staffNames: ReadonlyMap<StaffId, string>
  readonly language: Language
}

/** Each thing the form names, whether it is open now, and a button that takes it back. */
export function ScopeList({ person, staffNames, language }: ScopeProps) {
  const say = sayClient(language)
  return topicLines(person.sharing.lines, staffNames, language).map((each) => {
    const canTakeBack = !isOver(person) && each.lines.some(isHeldOut)
    const isSplit = each.lines.length > 1 && each.topic !== 'care_team'
    return (
      <section className="ajar-shared" key={each.topic}>
        <h3>{sayConsent(language)(`topics.${each.topic}.name`)}</h3>
        {each.onlyInCrisis && (
          <p>
            <Tag tone="wait">{say('sharing.onlyInCrisis')}</Tag>
          </p>
        )}
        {each.lines.map((line) => (
          <Line key={`${line.area}${line.professional}`} line={line} names={staffNames} language={language}>
            {isSplit && !isOver(person) && isHeldOut(line) && (
              <TakeBack line={line} names={staffNames} language={language} />
            )}
          </Line>
        ))}
        {canTakeBack && <TakeBack line={each.lines[0]!} whole names={staffNames} language={language} />}
      </section>
    )
  })
}

function isOver({ sharing }: SharingPerson): boolean {
  return ['revoked', 'expired', 'not_valid'].includes(sharing.state)
}

/** No button for what is already taken back: it would change nothing. */
function isHeldOut(line: ScopeLine): boolean {
  return line.decision.permitted || line.decision.reason !== 'topic_taken_back'
}

function whyClosed(reason: Refusal): 'never_share' | 'topic_taken_back' | 'no_crisis_declared' | 'form' {
  return reason === 'never_share' || reason === 'topic_taken_back' || reason === 'no_crisis_declared' ? reason : 'form'
}

interface LineProps {
  readonly line: ScopeLine
  readonly names: ReadonlyMap<StaffId, string>
  readonly language: Language
}

function Line({ line, names, language, children }: LineProps & { children: ReactNode }) {
  const say = sayClient(language)
  const { decision } = line
  return (
    <div>
      <p>
        {knowsWords(line.topic, [line], names, language)}{' '}
        <Tag tone={decision.permitted ? 'good' : 'wait'}>
          {decision.permitted ? say('person.openNow') : say('person.closedNow')}
        </Tag>
      </p>
      {!decision.permitted && <p className="ajar-kicker">{say(`why.${whyClosed(decision.reason)}`)}</p>}
      {children}
    </div>
  )
}

function TakeBack({ line, whole, names, language }: LineProps & { whole?: boolean }) {
  const say = sayClient(language)
  const what = whole
    ? sayConsent(language)(`topics.${line.topic}.name`)
    : knowsWords(line.topic, [line], names, language)
  return (
    <Form name="narrow-release" shown={freshForm()} language={language}>
      <Hidden name="topic" value={line.topic} />
      {!whole && line.area && <Hidden name="area" value={line.area} />}
      <Button kind="quiet">
        {say(whole && line.area ? 'person.takeBackWhole' : 'person.takeBack')}
        <span className="ajar-visually-hidden">: {what}</span>
      </Button>
    </Form>
  )
}
