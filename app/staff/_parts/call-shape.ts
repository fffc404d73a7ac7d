import { z } from 'zod'
import { optionalPastDay } from '#app/_form/days.ts'
import {
  choice,
  choices,
  optionalChoice,
  optionalClockTime,
  optionalText,
  optionalWords,
  tick,
} from '#app/_form/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { callDirections } from '#lib/reports/rules/call.ts'

/** What staff say of a call, as both of its pages send it. */
export const callShape = z
  .object({
    with: z.union([z.enum(['writer', 'other']), z.uuid()], { error: 'say_who_called' }),
    otherName: optionalText(),
    isWriter: tick(),
    direction: choice(callDirections, 'choose_one'),
    reached: choice(['yes', 'no'], 'choose_one'),
    day: optionalPastDay(),
    clock: optionalClockTime(),
    heard: optionalWords(5000),
    said: optionalWords(5000),
    topics: choices(topics),
    area: optionalChoice(lifeAreas),
    professional: z.preprocess((value) => value || undefined, z.uuid().optional()),
    wasSaid: tick(),
  })
  // A day needs its time, and a time its day.
  .refine(({ day, clock }) => (day === null) === (clock === null), { path: ['clock'], error: 'call_in_time' })
  .transform(({ reached, day, clock, ...rest }) => ({
    ...rest,
    reached: reached === 'yes',
    when: day !== null && clock !== null ? { day, clock } : null,
  }))
