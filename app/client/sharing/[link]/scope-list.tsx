import { Fragment } from 'react'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { freshForm } from '#app/_form/shown.ts'
import { Tag } from '#app/_parts/parts.tsx'
import { knowsWords, topicLines } from '#app/client/_parts/knows.ts'
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

/** Each thing the form names in one row, why it is closed where it is, and a button that takes it back. */
export function ScopeList({ person, staffNames, language }: ScopeProps) {
  return (
    <ul className="ajar-switches">
      {topicLines(person.sharing.lines, staffNames, language).map((each) => {
        const isSplit = each.lines.length > 1 && each.topic !== 'care_team'
        const rest = { names: staffNames, language, canTakeBack: !isOver(person) }
        return (
          <Fragment key={each.topic}>
            <Row lines={each.lines} words={isSplit ? null : each.words} onlyInCrisis={each.onlyInCrisis} {...rest} />
            {isSplit &&
              each.lines.map((line) => (
                <Row key={line.area} lines={[line]} words={partOf(line, language)} isPart {...rest} />
              ))}
          </Fragment>
        )
      })}
    </ul>
  )
}

function partOf({ area }: ScopeLine, language: Language): string {
  return area ? sayConsent(language)(`areas.${area}`) : ''
}

function isOver({ sharing }: SharingPerson): boolean {
  return ['revoked', 'expired', 'not_valid'].includes(sharing.state)
}

/**
 * What is said beside one row: first what the client took back themselves, since whatever else keeps it closed may end.
 * What closes the whole form is said once, above all of them.
 */
function whyClosed({
  isTakenBack,
  decision,
}: ScopeLine): 'never_share' | 'topic_taken_back' | 'no_crisis_declared' | null {
  if (isTakenBack) return 'topic_taken_back'
  if (decision.permitted) return null
  return decision.reason === 'never_share' || decision.reason === 'no_crisis_declared' ? decision.reason : null
}

interface RowProps {
  readonly lines: readonly ScopeLine[]
  /** Null for the row that stands above its parts: it has the name of the topic. */
  readonly words: string | null
  readonly names: ReadonlyMap<StaffId, string>
  readonly language: Language
  readonly canTakeBack: boolean
  readonly onlyInCrisis?: boolean
  /** One part of life among several. */
  readonly isPart?: boolean
}

function Row({ lines, words, names, language, canTakeBack, onlyInCrisis, isPart }: RowProps) {
  const say = sayClient(language)
  const [line] = lines
  const isWhole = words === null
  const reasons = isWhole ? [] : lines.flatMap((each) => (each.decision.permitted ? [] : [whyClosed(each)]))
  if (!line) return null
  const { topic } = line
  return (
    <li className={isPart ? 'is-part' : undefined}>
      <div>
        {words ?? sayConsent(language)(`topics.${topic}.name`)}
        {onlyInCrisis && <Tag tone="wait">{say('sharing.onlyInCrisis')}</Tag>}
        {[...new Set(reasons)].map((why) => (
          <p className="ajar-kicker" key={why}>
            <Tag tone="wait">{say('person.closedNow')}</Tag> {why && say(`why.${why}`)}
          </p>
        ))}
      </div>
      {/* No button for what is already taken back: it would change nothing. */}
      {canTakeBack && lines.some((each) => !each.isTakenBack) && (
        <Form name="narrow-release" shown={freshForm()} language={language}>
          <Hidden name="topic" value={topic} />
          {isPart && line.area && <Hidden name="area" value={line.area} />}
          <Button kind="quiet">
            {say('person.takeBack')}
            <span className="ajar-visually-hidden">: {knowsWords(topic, lines, names, language)}</span>
          </Button>
        </Form>
      )}
    </li>
  )
}
