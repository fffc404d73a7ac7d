import type { CenterFace } from '#lib/centers/see/center-face.ts'
import { sayCenter } from '#lib/centers/words/center.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { writtenDay } from './written-date.ts'

const shownMax = 12

/** The days to come on which the center is closed, beside its weekly hours. */
export function ClosedOn({ face, at, language }: { face: CenterFace; at: Date; language: Language }) {
  const today = dayOf(at, face.timeZone)
  const ahead = face.holidays.filter(({ on }) => on >= today).slice(0, shownMax)
  if (ahead.length === 0) return null
  return (
    <>
      <p>{sayCenter(language)('closedOn')}</p>
      <ul>
        {ahead.map(({ on, name }) => (
          <li key={on}>
            {writtenDay(on, language)}:{' '}
            <span lang={face.language === language ? undefined : face.language}>{name}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
