import { ok, type Result, refused } from './result.ts'
import { plainLine } from './seen-text.ts'

type ClockProblem = 'not_a_time' | 'morning_or_evening'

const words: Readonly<Record<string, string>> = {
  noon: '12:00',
  mediodia: '12:00',
  midnight: '00:00',
  medianoche: '00:00',
}

/** Longer than any time of day, and short enough that each way to read it can be tried. */
const lengthMax = 32

/**
 * A time of day as people type it, as `HH:MM`: 9, 9:30, 9:30 a. m., 14:05, 1405, noon. Between one and seven a clock
 * without "am" or "pm" may mean the night, so it is asked for; a zero in front (02:30) or a number over twelve is
 * clear.
 */
export function readClock(text: string): Result<string, ClockProblem> {
  if (text.length > lengthMax * 4) return refused('not_a_time')
  const line = plainLine(text).toLowerCase()
  if (line.length > lengthMax) return refused('not_a_time')
  const said = inFigures(line.normalize('NFKD').replace(/\p{M}/gu, ''))
  const word = words[said]
  if (word) return ok(word)
  const match = /^(\d{1,2})(?: ?[:.,h]? ?(\d{2}))? ?h?(?:rs?)?\.? ?(?:([ap])(?:\.? ?m\.?)?)?$/.exec(said)
  if (!match) return refused('not_a_time')
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]]
  if (hour > 23 || minute > 59) return refused('not_a_time')
  if (half === 'a' && hour > 12) return refused('not_a_time')
  if (half === 'p' && hour === 0) return refused('not_a_time')
  if (!half && hour >= 1 && hour <= 7 && !match[1]!.startsWith('0')) return refused('morning_or_evening')
  const hour24 = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour
  return ok(`${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}

/** A time as it is said, as it is written: "a las 9 de la noche" is 9 pm, "half past 9" is 9:30. */
function inFigures(said: string): string {
  const plain = said
    .replace(/^(?:at|around|about|from|until|a las?|las?|desde las?|hasta las?|sobre las?) /, '')
    .replace(/^half past (\d{1,2})/, '$1:30')
    .replace(/^(\d{1,2}) y media/, '$1:30')
    .replace(/ ?(?:o'?clock|en punto)/, '')
    .replace(/ (?:in the morning|(?:de|por) la manana|de la madrugada)$/, ' am')
    .replace(/ (?:in the (?:afternoon|evening)|(?:de|por) la tarde)$/, ' pm')
  const night = /^(\d{1,2})(\D.*)? (?:at night|(?:de|por) la noche)$/.exec(plain)
  if (!night) return plain
  const hour = Number(night[1])
  // Of an hour between one and five it may be the night before or after.
  const half = hour === 12 ? ' am' : hour > 5 ? ' pm' : ''
  return `${night[1]}${night[2] ?? ''}${half}`
}

/** How long something lasts, in minutes: 45, 45 min, 1 h 30, 1:30, una hora. Null when it is none. */
export function readMinutes(text: string): number | null {
  const line = plainLine(text).toLowerCase()
  if (line.length > 40) return null
  const minutes = /^(\d{1,4}) ?(?:m|min|mins|minutes?|minutos?)?\.?$/.exec(line)
  if (minutes) return Number(minutes[1])
  const half = /^(?:half an hour|media hora)$/.test(line)
  if (half) return 30
  const hours =
    /^(\d{1,2}|an?|one|una)(?::| ?(?:h|hrs?|hours?|horas?)\.?)(?: ?(?:and|y))? ?(a half|media|\d{1,2})? ?(?:m|min|mins|minutes?|minutos?)?\.?$/.exec(
      line,
    )
  if (!hours) return null
  const whole = /^\d/.test(hours[1]!) ? Number(hours[1]) : 1
  const rest = hours[2] === undefined ? 0 : /^\d/.test(hours[2]) ? Number(hours[2]) : 30
  return rest > 59 ? null : whole * 60 + rest
}
