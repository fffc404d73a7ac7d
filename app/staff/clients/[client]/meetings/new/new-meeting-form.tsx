import type { ReactNode } from 'react'
import { z } from 'zod'
import { Checkboxes, Fieldset, Sure } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { day, optionalDay } from '#app/_form/days.ts'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { clockTime, minutes, optionalClockTime, sureOf, text, tick, uuid, uuids } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { PlaceFields } from '#app/_parts/meetings/place-fields.tsx'
import { placeFields, timeFields, unusualHour } from '#app/_parts/meetings/shapes.ts'
import type { Refusal } from '#lib/consent/decide.ts'
import { sayRefusal } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type MeetingPlace, meetingMinutes } from '#lib/meetings/rules/meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

const always = () => true

const proposedTimes = ['1', '2', '3'].flatMap((n) => timeFields(n))

const proposal = z
  .object({
    client: uuid('not_possible'),
    about: text('enter_words', 300),
    ...placeFields,
    minutes: minutes(meetingMinutes, 'not_minutes'),
    day1: day(),
    clock1: clockTime(),
    day2: optionalDay(),
    clock2: optionalClockTime(),
    day3: optionalDay(),
    clock3: optionalClockTime(),
    isSure: tick(),
    family: uuids().refine((ticked) => ticked.length > 0, { error: 'choose_family' }),
  })
  // Half of a time is a slip: it is not left out without a word, whatever else is wrong.
  .refine(({ day2, clock2 }) => !day2 || clock2, { path: ['clock2'], error: 'not_a_time', when: always })
  .refine(({ day2, clock2 }) => !clock2 || day2, { path: ['day2'], error: 'not_a_date', when: always })
  .refine(({ day3, clock3 }) => !day3 || clock3, { path: ['clock3'], error: 'not_a_time', when: always })
  .refine(({ day3, clock3 }) => !clock3 || day3, { path: ['day3'], error: 'not_a_date', when: always })
  .transform((given) => ({
    client: given.client,
    about: given.about,
    place: given.place,
    placeWords: given.placeWords,
    videoLink: given.videoLink,
    needs: given.needs,
    minutes: given.minutes,
    family: given.family,
    isSure: given.isSure,
    times: [
      { day: given.day1, clock: given.clock1, row: 1 },
      ...(given.day2 && given.clock2 ? [{ day: given.day2, clock: given.clock2, row: 2 }] : []),
      ...(given.day3 && given.clock3 ? [{ day: given.day3, clock: given.clock3, row: 3 }] : []),
    ],
  }))

/** Up to three times can be offered. Only the first must be filled in. */
export const newMeetingShape = sureOf([...proposedTimes, 'minutes'], proposal)

interface Person {
  readonly linkId: string
  readonly name: string
}

interface Props {
  readonly family: readonly Person[]
  /** Who cannot be invited now, with the reason. */
  readonly others: ReactNode
  readonly timeZone: string
  /** The meeting this one follows, if any: the same people are ticked, and nothing else is decided. */
  readonly before: { readonly about: string; readonly place: MeetingPlace; readonly family: readonly string[] } | null
  readonly asked: Asked
}

export function NewMeetingForm({ family, others, timeZone, before, asked }: Props) {
  const { language } = asked
  const say = sayStaffMeetings(language)
  const shown = asked.form('meeting-new')
  return (
    <Form name="meeting-new" shown={shown} language={language}>
      <TextField
        name="about"
        label={say('about')}
        hint={say('aboutHint')}
        value={shown.value('about', before?.about)}
        problems={shown.problems}
      />
      <PlaceFields
        shown={shown}
        language={language}
        now={before ? { place: before.place, placeWords: '', videoLink: '', needs: '' } : undefined}
      />
      <TextField
        name="minutes"
        inputMode="numeric"
        width={5}
        label={say('minutes')}
        value={shown.value('minutes', '45')}
        problems={shown.problems}
      />
      <p>{say('zone', { zone: timeZone })}</p>
      {[1, 2, 3].map((number) => (
        <Fieldset key={number} name={`time${number}`} label={say('timeTitle', { number })}>
          <DateField
            name={`day${number}`}
            label={say('day')}
            language={language}
            value={shown.value}
            problems={shown.problems}
          />
          <TextField
            name={`clock${number}`}
            width={10}
            label={say('clock')}
            value={shown.value(`clock${number}`)}
            problems={shown.problems}
          />
        </Fieldset>
      ))}
      <Checkboxes
        name="family"
        label={say('family')}
        values={shown.values('family', before?.family)}
        options={family.map((each) => ({ value: each.linkId, label: each.name }))}
        problems={shown.problems}
      />
      {others}
      <Sure shown={shown} about={unusualHour} of={[...proposedTimes, 'minutes']} label={say('sureHour')} />
      <Button>{say('propose')}</Button>
    </Form>
  )
}

interface OthersProps {
  readonly client: string
  readonly others: readonly (Person & { readonly whyNot: Refusal | null })[]
  readonly language: Language
}

/** Whoever is not among those to invite is named with the reason, and never silently left out. */
export function CannotBeInvited({ client, others, language }: OthersProps) {
  if (others.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-s">{sayStaffMeetings(language)('cannotInvite')}</h2>
      <ul>
        {others.map(({ linkId, name, whyNot }) => (
          <li key={linkId}>
            <Link href={`/staff/clients/${client}/family/${linkId}`}>{name}</Link>:{' '}
            {whyNot && sayRefusal(whyNot, language)}
          </li>
        ))}
      </ul>
    </>
  )
}
