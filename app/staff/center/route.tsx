import { Fieldset } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { Select, TextArea, TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { weekdayName } from '#app/_parts/written-hours.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { describeCenter } from '#lib/centers/do/describe-center.ts'
import { resourceKinds } from '#lib/centers/rules/resource.ts'
import { seeOwnCenter } from '#lib/centers/see/see-own-center.ts'
import { sayCenter } from '#lib/centers/words/center.ts'
import { sayStaffCenter } from '#lib/centers/words/staff-center.ts'
import { config } from '#lib/config/config.ts'
import type { Language } from '#lib/i18n/language.ts'
import { standardNames } from '#lib/reports/rules/standards.ts'
import { centerShape, centerWordsMax, meetingRhythms, places, standardChoices, weekdays } from './center-shape.ts'
import { Holidays } from './holidays.tsx'
import { PlaceLaw } from './place-law.tsx'

type OwnCenter = NonNullable<NonNullable<Awaited<ReturnType<typeof seeOwnCenter>>>['center']>

export const GET = document('staff', aboutNobody(seeOwnCenter), ownCenter)

export const POST = form(
  'staff',
  { name: 'center', says: 'itself', shape: centerShape, done: '/staff/center?saved=1' },
  describeCenter,
)

/** Everything the center says of itself, in one form. */
function ownCenter(seen: NonNullable<Awaited<ReturnType<typeof seeOwnCenter>>>, asked: Asked): Page {
  const { center } = seen
  if (!center) notFound()
  const { language, query, form } = asked
  const say = sayStaffCenter(language)
  const shown = form('center')
  const field = (name: 'name' | 'address' | 'phone' | 'crisisLine') => ({
    name,
    label: say(name),
    value: shown.value(name, center[name]),
    problems: shown.problems,
  })
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'center',
    main: (
      <>
        {query.has('saved') && (
          <Note tone="good">
            <p>{say('saved')}</p>
          </Note>
        )}
        {center.describedAt && (
          <p>
            {say('describedBy', {
              name: center.describedBy ?? '–',
              time: writtenTime(center.describedAt, language, center.timeZone),
            })}
          </p>
        )}
        <Form name="center" shown={shown} language={language}>
          <ShownAt changedAt={center.describedAt} />
          <TextField {...field('name')} />
          <TextField {...field('address')} />
          <TextField {...field('phone')} type="tel" width={20} />
          <TextField {...field('crisisLine')} type="tel" width={20} hint={say('crisisLineHint')} />
          <Hours center={center} shown={shown} language={language} />
          <Holidays holidays={center.holidays} shown={shown} language={language} />
          <Standards center={center} shown={shown} language={language} />
          <Select
            name="meetEvery"
            label={say('meetEvery')}
            hint={say('meetEveryHint')}
            value={shown.value('meetEvery', String(center.meetEveryMonths ?? 0))}
            problems={shown.problems}
            options={meetingRhythms.map((value) => ({
              value,
              label: say('everyMonths', { count: Number(value) }),
            }))}
          />
          <Texts center={center} shown={shown} language={language} />
          <h2>{say('resourcesTitle')}</h2>
          <p>{say('resourceHint')}</p>
          {places.map((place) => (
            <Place key={place} place={place} center={center} shown={shown} language={language} />
          ))}
          <Button>{say('save')}</Button>
        </Form>
        <PlaceLaw place={center.place} language={language} />
      </>
    ),
  }
}

interface PartProps {
  readonly center: OwnCenter
  readonly shown: Shown
  readonly language: Language
}

function Hours({ center, shown, language }: PartProps) {
  const say = sayStaffCenter(language)
  return (
    <Fieldset name="hours" label={say('hoursTitle')} hint={say('hoursHint')}>
      {weekdays.map((day) => {
        const [from = '', to = ''] = center.openingHours[day] ?? []
        const name = weekdayName(day, language)
        return (
          <div key={day} className="ajar-pair">
            <TextField
              name={`opens-${day}`}
              label={say('opens', { day: name })}
              value={shown.value(`opens-${day}`, from)}
              problems={shown.problems}
              width={10}
            />
            <TextField
              name={`closes-${day}`}
              label={say('closes', { day: name })}
              value={shown.value(`closes-${day}`, to)}
              problems={shown.problems}
              width={10}
            />
          </div>
        )
      })}
    </Fieldset>
  )
}

/** By when the center answers, which is what everybody who writes is told. */
function Standards({ center, shown, language }: PartProps) {
  const say = sayStaffCenter(language)
  return (
    <>
      <h2>{say('standardsTitle')}</h2>
      <p>{say('standardsHint')}</p>
      {standardNames.map((name) => (
        <Select
          key={name}
          name={name}
          label={say(`standards.${name}`)}
          value={shown.value(name, String(center.standards[name]))}
          problems={shown.problems}
          options={standardChoices(name).map((value) => ({
            value,
            label: say(name === 'urgentHours' ? 'openHours' : 'businessDays', { count: Number(value) }),
          }))}
        />
      ))}
    </>
  )
}

/** Whether texts can leave, and the agreement without which none does. */
function Texts({ center, shown, language }: PartProps) {
  const say = sayStaffCenter(language)
  const state = !config.takesTexts ? 'textsNoCarrier' : center.textAgreedOn ? 'textsGo' : 'textsHeld'
  return (
    <>
      <h2>{say('textsTitle')}</h2>
      <Note tone={state === 'textsGo' ? 'good' : undefined}>
        <p>{say(state)}</p>
      </Note>
      <TextField
        name="textAgreedWith"
        label={say('textAgreedWith')}
        hint={say('textAgreedHint')}
        value={shown.value('textAgreedWith', center.textAgreedWith)}
        problems={shown.problems}
      />
      <DateField
        name="textAgreedOn"
        label={say('textAgreedOn')}
        language={language}
        value={(part) => shown.value(part, datePart(center.textAgreedOn, part))}
        problems={shown.problems}
      />
    </>
  )
}

function Place({ place, center, shown, language }: PartProps & { place: number }) {
  const say = sayStaffCenter(language)
  const known = center.resources[place - 1]
  const field = (name: string, value = '') => ({
    name: `${name}-${place}`,
    value: shown.value(`${name}-${place}`, value),
    problems: shown.problems,
  })
  return (
    <Fieldset name={`place-${place}`} label={say('resource', { number: place })}>
      <TextField {...field('name', known?.name)} label={say('resourceName')} />
      <Select
        {...field('kind', known?.kind ?? 'other')}
        label={say('kind')}
        options={resourceKinds.map((value) => ({ value, label: sayCenter(language)(`kinds.${value}`) }))}
      />
      <TextField {...field('phone', known?.phone)} label={say('resourcePhone')} type="tel" width={20} />
      <TextArea
        {...field('words', known?.words)}
        rows={2}
        lengthMax={centerWordsMax}
        language={language}
        label={say('resourceWords')}
      />
    </Fieldset>
  )
}
