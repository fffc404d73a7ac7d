import { OwnWords } from '#app/_parts/own-words.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { AgendaKind, GroundRule, PreparationKind } from '#lib/agendas/rules/agenda.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import type { StandingMeeting } from '#lib/family/see/see-own-meetings.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'

/** What somebody wrote, as whoever reads it sees it: what it is, and their own words. */
export function PreparedWords(props: {
  kind: AgendaKind | PreparationKind
  words: string
  of: Language
  language: Language
}) {
  const { kind, words, of, language } = props
  return (
    <p className="ajar-words">
      <strong>{sayAgenda(language)(`kinds.${kind}`)}:</strong> <OwnWords words={words} of={of} language={language} />
    </p>
  )
}

interface RulesProps {
  readonly rules: { readonly rules: readonly GroundRule[]; readonly words: string; readonly language: Language }
  readonly language: Language
}

/** The rules the client chose, our own sentences first. */
export function Rules({ rules, language }: RulesProps) {
  return (
    <ul>
      {rules.rules.map((rule) => (
        <li key={rule}>{sayAgenda(language)(`rules.${rule}`)}</li>
      ))}
      {rules.words && (
        <li className="ajar-words">
          <OwnWords words={rules.words} of={rules.language} language={language} />
        </li>
      )}
    </ul>
  )
}

/** That somebody does not need to come, and which time that was. */
export function CancelledMeeting(props: {
  meeting: { readonly startsAt: string | Date | null }
  language: Language
  timeZone: string
}) {
  const { meeting, language, timeZone } = props
  const say = sayFamily(language)
  return (
    <p>
      {say('meetings.cancelled')}
      {meeting.startsAt &&
        ` ${say('meetings.cancelledTime', { time: writtenTime(meeting.startsAt, language, timeZone) })}`}
    </p>
  )
}

/** What the client lets a family member read of a meeting: the agenda, the rules, and the summary. */
export function SharedNotes(props: {
  meeting: StandingMeeting
  language: Language
  timeZone: string
  heading: 'h2' | 'h3' | 'h4'
}) {
  const { meeting, language, timeZone, heading: Heading } = props
  const { agenda, rules, summary } = meeting
  const say = sayAgenda(language)
  const saysRules = rules !== null && (rules.rules.length > 0 || rules.words !== '')
  return (
    <>
      {summary && (
        <section>
          <Heading>{saySummary(language)('family.title')}</Heading>
          <p className="ajar-words">
            <OwnWords words={summary.words} of={summary.language} language={language} />
          </p>
          <p className="ajar-kicker">
            {saySummary(language)('family.approved', { time: writtenTime(summary.approvedAt, language, timeZone) })}
          </p>
        </section>
      )}
      {agenda.length > 0 && (
        <section>
          <Heading>{say('agendaTitle')}</Heading>
          {agenda.map((each) => (
            <PreparedWords
              key={each.words}
              kind={each.kind}
              words={each.words}
              of={each.language}
              language={language}
            />
          ))}
        </section>
      )}
      {saysRules && (
        <section>
          <Heading>{say('rulesTitle')}</Heading>
          <p className="ajar-kicker">{say('family.relativesRules')}</p>
          <Rules rules={rules} language={language} />
        </section>
      )}
    </>
  )
}
