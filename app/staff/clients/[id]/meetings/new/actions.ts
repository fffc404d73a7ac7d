'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, clockTime, day, text, uuid, uuids } from '#app/_form/shapes.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import { meetingPlaces } from '#lib/meetings/rules/meeting.ts'

const blank = (value: unknown) => value === '' || value === undefined
const optionalPart = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (blank(value) ? undefined : value), shape.optional())

const act = formAction(
  'staff',
  {
    name: 'meeting-new',
    shape: z
      .object({
        client: uuid('not_possible'),
        about: text('enter_words', 300),
        place: choice(meetingPlaces, 'choose_one'),
        minutes: z.coerce
          .number({ error: 'choose_one' })
          .int()
          .min(10, { error: 'choose_one' })
          .max(240, { error: 'choose_one' }),
        day1: day(),
        clock1: clockTime(),
        day2: optionalPart(day()),
        clock2: optionalPart(clockTime()),
        day3: optionalPart(day()),
        clock3: optionalPart(clockTime()),
        family: uuids().refine((ticked) => ticked.length > 0, { error: 'choose_family' }),
      })
      .transform((given) => ({
        client: given.client,
        about: given.about,
        place: given.place,
        minutes: given.minutes,
        family: given.family,
        times: [
          { day: given.day1, clock: given.clock1 },
          ...(given.day2 && given.clock2 ? [{ day: given.day2, clock: given.clock2 }] : []),
          ...(given.day3 && given.clock3 ? [{ day: given.day3, clock: given.clock3 }] : []),
        ],
      })),
    page: (values) => `/staff/clients/${encodeURIComponent(values.client?.[0] ?? '')}/meetings/new`,
    done: (meeting) => `/staff/meetings/${meeting}`,
  },
  proposeMeeting,
)

export async function propose(formData: FormData): Promise<void> {
  return act(formData)
}
