import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { type CenterHours, opennessAt } from '#lib/reports/rules/clock.ts'
import { writtenTime } from './written-date.ts'
import { writtenClock } from './written-hours.ts'

interface Props {
  readonly center: CenterHours
  readonly at: Date
  readonly language: Language
}

/** Whether the center is open at this moment, and until or from when. It is the same for everybody. */
export function openness({ center, at, language }: Props): string {
  const say = sayShared(language)
  const now = opennessAt(at, center)
  if (!now) return say('hours.byPhone')
  if (now.isOpen) return say('hours.openNow', { until: writtenClock(now.until, language) })
  return say('hours.closedNow', { opens: writtenTime(now.opensAt, language, center.timeZone) })
}

export function Openness(props: Props) {
  return openness(props)
}
