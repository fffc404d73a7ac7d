import { z } from 'zod'
import { DateField } from '#app/_form/date-field.tsx'
import { day } from '#app/_form/days.ts'
import { Select } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { addAbsence } from '#lib/care/do/add-absence.ts'
import { endAbsence } from '#lib/care/do/end-absence.ts'
import { seeAway } from '#lib/care/see/see-away.ts'
import { sayAway } from '#lib/care/words/away.ts'
import type { Language } from '#lib/i18n/language.ts'

type Away = NonNullable<Awaited<ReturnType<typeof seeAway>>>

export const GET = document('staff', aboutNobody(seeAway), away)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'away-add',
      shape: z
        .object({
          staff: uuid('choose_away').optional(),
          first: day(),
          back: day(),
          cover: uuid('choose_cover'),
        })
        .refine(({ first, back }) => first < back, { path: ['back'], error: 'away_in_order' }),
    },
    addAbsence,
  ),
  form('staff', { name: 'away-end', says: 'ended', shape: z.object({ absence: uuid('not_possible') }) }, endAbsence),
)

/** Who is away and who covers; everybody says it for themselves, supervisors for all. */
function away(seen: Away, asked: Asked): Page {
  const { language } = asked
  const say = sayAway(language)
  const adding = asked.form('away-add')
  const lists = [
    { title: say('own'), none: say('ownNone'), absences: seen.own, mayEnd: true },
    { title: say('covering'), none: say('coveringNone'), absences: seen.covering, mayEnd: seen.isForAll },
  ]
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    back: '/staff',
    main: (
      <>
        {lists.map(({ title, none, absences, mayEnd }) => (
          <section key={title}>
            <h2>{title}</h2>
            {absences.length === 0 ? (
              <p>{none}</p>
            ) : (
              <Absences absences={absences} mayEnd={mayEnd} seen={seen} asked={asked} />
            )}
          </section>
        ))}
        {seen.others.length > 0 && (
          <section>
            <h2>{say('everybody')}</h2>
            <Absences absences={seen.others} mayEnd seen={seen} asked={asked} />
          </section>
        )}
        <h2>{say(seen.isForAll ? 'addAny' : 'add')}</h2>
        <Form name="away-add" shown={adding} language={language}>
          {seen.isForAll && (
            <Select
              name="staff"
              label={say('who')}
              value={adding.value('staff', seen.staff.id)}
              options={seen.colleagues.map(({ id, name }) => ({
                value: id,
                label: id === seen.staff.id ? say('you', { name }) : name,
              }))}
              problems={adding.problems}
            />
          )}
          <DateField
            name="first"
            label={say('first')}
            hint={say('firstHint')}
            language={language}
            value={(part) => adding.value(part)}
            problems={adding.problems}
          />
          <DateField
            name="back"
            label={say('back')}
            hint={say('backHint')}
            language={language}
            value={(part) => adding.value(part)}
            problems={adding.problems}
          />
          <Select
            name="cover"
            label={say('cover')}
            value={adding.value('cover')}
            options={[
              { value: '', label: say('choose') },
              ...seen.covers
                .filter(({ id }) => seen.isForAll || id !== seen.staff.id)
                .map(({ id, name, away: next }) => ({
                  value: id,
                  label: next ? awayLabel(name, next, seen, language) : name,
                })),
            ]}
            problems={adding.problems}
          />
          <Button>{say('save')}</Button>
        </Form>
      </>
    ),
  }
}

/** The name of somebody who is away now or later, with the days. */
function awayLabel(name: string, next: Away['own'][number], seen: Away, language: Language): string {
  const day = (at: Date) => writtenDate(at, language, seen.timeZone)
  const days = { name, from: day(next.from), until: day(next.until) }
  return sayAway(language)(next.isNow ? 'coverAway' : 'coverAwayLater', days)
}

interface ListProps {
  readonly absences: Away['own']
  readonly mayEnd: boolean
  readonly seen: Away
  readonly asked: Asked
}

function Absences({ absences, mayEnd, seen, asked }: ListProps) {
  const { language } = asked
  const say = sayAway(language)
  const date = (at: Date) => writtenDate(at, language, seen.timeZone)
  return absences.map((each) => (
    <Card key={each.id}>
      <p>
        <strong>{each.name}</strong>.{' '}
        {each.isNow
          ? say('daysFromNow', { until: date(each.until) })
          : say('days', { from: date(each.from), until: date(each.until) })}
        . {say('coveredBy', { name: each.coverName })}.
      </p>
      {each.setByName && <p className="ajar-kicker">{say('setBy', { name: each.setByName })}</p>}
      {mayEnd && (
        <Form name="away-end" shown={asked.form('away-end', { absence: each.id })} language={language}>
          <Hidden name="absence" value={each.id} />
          <Button kind="quiet">{say(each.isNow ? 'end' : 'takeBack')}</Button>
        </Form>
      )}
    </Card>
  ))
}
