import { writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import type { TextStop } from '#lib/texts/rows/stop-at.ts'
import type { TextsOfLink } from '#lib/texts/rows/texts-of-link.ts'
import { writtenNumber } from '#lib/texts/rules/text-number.ts'

interface Props {
  readonly texts: TextsOfLink
  readonly timeZone: string
  readonly language: Language
}

/** Where texts to somebody go, and what they said against texts and calls. */
export function Texts({ texts, timeZone, language }: Props) {
  const say = sayStaffLetters(language)
  const number = texts.number && writtenNumber(texts.number)
  const time = (at: Date) => writtenTime(at, language, timeZone)
  return (
    <>
      {!number && texts.stops.length === 0 && <p>{say('textsNone')}</p>}
      {number && texts.refusedAt && <p>{say('textsRefused', { number, time: time(texts.refusedAt) })}</p>}
      {number && !texts.refusedAt && <p>{say(texts.isConfirmed ? 'textsGo' : 'textsUnconfirmed', { number })}</p>}
      {texts.stops.map((stop) => (
        <NoCalls key={`${stop.number} ${stop.at.toISOString()}`} stop={stop} timeZone={timeZone} language={language} />
      ))}
    </>
  )
}

/** That somebody wants no texts or calls to a number, for whoever is about to call. */
export function NoCalls({ stop, timeZone, language }: { stop: TextStop; timeZone: string; language: Language }) {
  return (
    <p>
      <strong>
        {sayStaffLetters(language)(`stop.${stop.by}`, {
          number: writtenNumber(stop.number),
          time: writtenTime(stop.at, language, timeZone),
          name: stop.staffName ?? '–',
        })}
      </strong>
    </p>
  )
}
