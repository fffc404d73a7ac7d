import { z } from 'zod'
import { choice, optionalClockTime } from '#app/_form/shapes.ts'
import { languages } from '#lib/i18n/language.ts'
import { type Notice, type Rhythm, rhythms } from '#lib/people/rules/rhythms.ts'

/** The field in which somebody says how they hear of one kind by one channel: `emailAnswers`. */
export function fieldOf(channel: 'email', notice: Notice): string {
  return `${channel}${notice[0]!.toUpperCase()}${notice.slice(1)}`
}

/** When somebody hears of these kinds, and the hours in which they do not. */
export function noticeShape<Of extends Notice>(notices: readonly Of[]) {
  const fields = notices.map((notice) => [fieldOf('email', notice), choice(rhythms, 'choose_one')])
  return z
    .object({ quietFrom: optionalClockTime(), quietUntil: optionalClockTime() })
    .and(z.object(Object.fromEntries(fields) as Record<string, ReturnType<typeof choice<typeof rhythms>>>))
    .transform(({ quietFrom, quietUntil, ...given }) => {
      const said = given as Record<string, Rhythm>
      const email = Object.fromEntries(notices.map((notice) => [notice, said[fieldOf('email', notice)]]))
      return { email: email as Record<Of, Rhythm>, quietFrom, quietUntil }
    })
}

export const languageShape = z.object({ language: choice(languages, 'choose_one') })
