import { z } from 'zod'
import { choice, optionalChoice, optionalClockTime } from '#app/_form/shapes.ts'
import { languages } from '#lib/i18n/language.ts'
import { type Channel, type Notice, type Rhythm, rhythms } from '#lib/people/rules/rhythms.ts'

/** The field in which somebody says how they hear of one kind by one channel: `emailAnswers`. */
export function fieldOf(channel: Channel, notice: Notice): string {
  return `${channel}${notice[0]!.toUpperCase()}${notice.slice(1)}`
}

/** When somebody hears of these kinds, and the hours in which they do not. Of texts only where the page shows them. */
export function noticeShape<Of extends Notice>(notices: readonly Of[]) {
  const fields = notices.flatMap((notice) => [
    [fieldOf('email', notice), choice(rhythms, 'choose_one')],
    [fieldOf('text', notice), optionalChoice(rhythms)],
  ])
  return z
    .object({ quietFrom: optionalClockTime(), quietUntil: optionalClockTime() })
    .and(z.object(Object.fromEntries(fields) as Record<string, ReturnType<typeof choice<typeof rhythms>>>))
    .transform(({ quietFrom, quietUntil, ...given }) => {
      const said = given as Readonly<Record<string, Rhythm | undefined>>
      const by = (channel: Channel) =>
        Object.fromEntries(
          notices.flatMap((notice) => {
            const rhythm = said[fieldOf(channel, notice)]
            return rhythm ? [[notice, rhythm] as const] : []
          }),
        ) as Partial<Record<Of, Rhythm>>
      return { email: by('email'), text: by('text'), quietFrom, quietUntil }
    })
}

export const languageShape = z.object({ language: choice(languages, 'choose_one') })
