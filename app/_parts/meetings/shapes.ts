import { z } from 'zod'
import { choice, optionalText, optionalWebLink, shownWasAt, uuid, uuids } from '#app/_form/shapes.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { meetingPlaces, type TimeAnswer, timeAnswers } from '#lib/meetings/rules/meeting.ts'

/** The problems that ask whether the hour of a meeting is meant. */
export const unusualHour = ['outside_hours', 'another_meeting'] as const satisfies readonly ProblemKey[]

/** The fields of a time that is typed, for `sureOf`. */
export const timeFields = (n = '') => [...['month', 'day', 'year'].map((unit) => `day${n}-${unit}`), `clock${n}`]

/** Takes the answers `time-<id>` out of a form that offers any number of times. */
export const timesShape = z.record(z.string(), z.unknown()).transform((given) =>
  Object.entries(given).flatMap(([name, value]) => {
    const time = /^time-([0-9a-f-]{36})$/.exec(name)?.[1]
    const answer = timeAnswers.find((each) => each === value)
    return time && answer ? [{ time, answer: answer as TimeAnswer }] : []
  }),
)

/** A client's yes or no to a meeting, and the family members they want there. */
export const proposalAnswer = z
  .object({
    meeting: uuid('not_possible'),
    agrees: choice(['yes', 'no'], 'say_yes_or_no'),
    wanted: uuids(),
    wasAt: shownWasAt(),
  })
  .transform((given) => ({ ...given, agrees: given.agrees === 'yes' }))

/** The family members a client wants at a meeting that they agreed to. */
export const guestsShape = z.object({ meeting: uuid('not_possible'), wanted: uuids(), wasAt: shownWasAt() })

/** Where a meeting takes place, and what is needed there. */
export const placeFields = {
  place: choice(meetingPlaces, 'choose_one'),
  placeWords: optionalText(300),
  videoLink: optionalWebLink(),
  needs: optionalText(300),
}
