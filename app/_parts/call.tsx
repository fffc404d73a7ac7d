import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import { plainLine } from '#lib/kernel/seen-text.ts'
import { parsedHours } from '#lib/people/rules/hours.ts'
import { numbersIn } from '#lib/people/rules/phone-number.ts'
import { OwnWords } from './own-words.tsx'
import { tel } from './tel.ts'
import { hoursInWords } from './written-hours.ts'

interface CallProps {
  /** The words of the button: whom it calls. */
  readonly label: string
  /** Why one would call them, like "covers today". */
  readonly who?: string
  readonly phone: string
  readonly hours: string
  readonly quiet?: boolean
  /** In which language the center wrote hours that are no times by the clock. */
  readonly of: Language
  readonly language: Language
}

/** A button that calls somebody. It says whose line it is, and when it is answered. */
export function Call({ label, who, phone, hours, quiet, of, language }: CallProps) {
  if (!/\d/.test(phone)) return null
  return (
    <a className={`ajar-button ajar-call${quiet ? ' is-quiet' : ''}`} href={tel(phone)}>
      <strong>{label}</strong>
      <small>
        {who && `${who} · `}
        <span className="ajar-number">{phone}</span>
        {hours && ' · '}
        {hours && <Hours hours={hours} of={of} language={language} />}
      </small>
    </a>
  )
}

/** A number to call, never broken over two lines. */
export function PhoneNumber({ phone }: { phone: string }) {
  return (
    <a className="ajar-number" href={tel(phone)}>
      {phone}
    </a>
  )
}

/** Where somebody said they can be called, in their own words. Each number in them can be pressed, for itself. */
export function TypedPhone({ written }: { written: string }) {
  const line = plainLine(written)
  const parts: ReactNode[] = []
  let after = 0
  for (const { dialed, from, to } of numbersIn(line)) {
    parts.push(
      line.slice(after, from),
      <a className="ajar-number" href={`tel:${dialed}`} key={from}>
        {line.slice(from, to)}
      </a>,
    )
    after = to
  }
  return [...parts, line.slice(after)]
}

export function Hours({ hours, of, language }: { hours: string; of: Language; language: Language }) {
  const opening = parsedHours(hours)
  return opening ? hoursInWords(opening, language) : <OwnWords words={hours} of={of} language={language} />
}
