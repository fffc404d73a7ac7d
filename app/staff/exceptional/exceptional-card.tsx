import type { ReactNode } from 'react'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { citationOf } from '#lib/exceptions/rules/basis.ts'
import type { ExceptionalInList } from '#lib/exceptions/see/see-exceptional.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'

interface Props {
  readonly entry: ExceptionalInList
  /** Set where the cards are of several clients. */
  readonly title?: string
  readonly timeZone: string
  readonly language: Language
  readonly children?: ReactNode
}

/** Something that was told on another ground: to whom, what, on what ground, and what came of its review. */
export function ExceptionalCard({ entry, title, timeZone, language, children }: Props) {
  const say = sayExceptional(language)
  const at = (instant: Date) => writtenTime(instant, language, timeZone)
  const { review, recipientName: name, recipientRole: role } = entry
  const told = { name, role: inWords('relationships', role, language), date: at(entry.toldAt) }
  return (
    <Card kind={review || entry.isOwn ? 'plain' : 'waiting'}>
      {title && <h2>{title}</h2>}
      <p>
        <Tag tone={review ? (review.verdict === 'agreed' ? 'good' : 'warn') : 'wait'}>
          {say(`state.${review?.verdict ?? 'waits'}`)}
        </Tag>{' '}
        {say(role ? 'toldRole' : 'told', told)}
      </p>
      <p>
        {say(`bases.${entry.basis}`)} ({citationOf[entry.basis]}).{' '}
        {entry.topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; ')}
      </p>
      <p>“{entry.content}”</p>
      <p>
        {say('reason')}: “{entry.reason}”
      </p>
      <p className="ajar-kicker">{say('by', { name: entry.by, date: at(entry.recordedAt) })}</p>
      {review && <p>{say('reviewedBy', { name: review.by, date: at(review.at), words: review.words })}</p>}
      {review?.delayedUntil && (
        <p>{say('delayed', { date: writtenDay(review.delayedUntil, language), reason: review.delayReason })}</p>
      )}
      {children}
    </Card>
  )
}
