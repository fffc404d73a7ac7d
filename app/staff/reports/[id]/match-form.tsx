import { Radios } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenBirthday } from '#app/_parts/written-date.ts'
import { FindClient } from '#app/staff/_parts/find-client.tsx'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

/** The form in which the duty desk says whom a report is about. */
export function MatchForm({ seen, asked }: { seen: SeenReport; asked: Asked }) {
  const { language } = asked
  const say = sayStaffReports(language)
  const shown = asked.form('report-match')
  const search = asked.form('find-client')
  return (
    <Card kind="waiting">
      <h2>{say('one.matchTitle')}</h2>
      <p>{say('one.matchLead')}</p>
      <FindClient search={search} label={say('one.search')} send={say('one.searchButton')} language={language} />
      {seen.candidates.length === 0 ? (
        <p>{say('one.nobodyFits')}</p>
      ) : (
        <Form name="report-match" shown={shown} language={language}>
          <Radios
            name="client"
            label={say('one.matchTitle')}
            value={shown.value('client')}
            options={seen.candidates.map((each) => ({
              value: each.id,
              label: each.name,
              hint:
                [
                  each.bornOn && writtenBirthday(each.bornOn, language),
                  each.recordNumber,
                  each.isNearly && say('one.nearly'),
                ]
                  .filter(Boolean)
                  .join(' · ') || undefined,
            }))}
            problems={shown.problems}
          />
          <Button>{say('one.match')}</Button>
        </Form>
      )}
    </Card>
  )
}

type Match = NonNullable<SeenReport['match']>

/** The way back to the desk, for whoever cares for a client and sees that a report is not about them. */
export function GiveBackForm({ seen, match, asked }: { seen: SeenReport; match: Match; asked: Asked }) {
  const { language, query } = asked
  const say = sayDesk(language)
  const shown = asked.form('report-give-back')
  const name = match.clientName ?? ''
  if (!query.has('back'))
    return (
      <p>
        <Link href={`/staff/reports/${seen.report.id}?back=1`}>{say('giveBack.link', { name })}</Link>
      </p>
    )
  return (
    <Form name="report-give-back" shown={shown} language={language}>
      <Hidden name="from" value={match.clientId} />
      <TextField
        name="why"
        label={say('giveBack.why', { name })}
        hint={say('giveBack.hint', { name })}
        value={shown.value('why')}
        problems={shown.problems}
      />
      <Button>{say('giveBack.send')}</Button>
    </Form>
  )
}

/** The way to undo a wrong match: to another client, or back to the desk. It opens on a press, and says why. */
export function MoveForm({ seen, from, asked }: { seen: SeenReport; from: string; asked: Asked }) {
  const { language, query } = asked
  const say = sayStaffReports(language)
  const shown = asked.form('report-move')
  const search = asked.form('find-client')
  const path = `/staff/reports/${seen.report.id}`
  if (!query.has('move'))
    return (
      <p>
        <Link href={`${path}?move=1`}>{say('one.moveLink')}</Link>
      </p>
    )
  const others = seen.candidates.filter((each) => each.id !== from)
  return (
    <>
      <FindClient
        search={search}
        label={say('one.search')}
        send={say('one.searchButton')}
        language={language}
        of={{ name: 'move', value: '1' }}
      />
      <Form name="report-move" shown={shown} language={language}>
        <Hidden name="from" value={from} />
        <Radios
          name="client"
          label={say('one.moveTitle')}
          value={shown.value('client')}
          options={[
            ...others.map((each) => ({
              value: each.id as string,
              label: each.name,
              hint: each.bornOn ? writtenBirthday(each.bornOn, language) : undefined,
            })),
            { value: 'nobody', label: say('one.moveNobody') },
          ]}
          problems={shown.problems}
        />
        <TextField name="why" label={say('one.moveWhy')} value={shown.value('why')} problems={shown.problems} />
        <Button>{say('one.move')}</Button>
      </Form>
    </>
  )
}
