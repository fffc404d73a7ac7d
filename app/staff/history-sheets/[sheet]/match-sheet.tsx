import { Radios } from '#app/_form/choices.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenBirthday } from '#app/_parts/written-date.ts'
import { FindClient } from '#app/staff/_parts/find-client.tsx'
import type { SeenSheet } from '#lib/history-sheets/see/see-sheets.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'

/** The forms by which the desk says whom a sheet is about. */
export function MatchSheet({ seen, asked }: { seen: SeenSheet; asked: Asked }) {
  const { language } = asked
  const say = saySheets(language)
  const search = asked.form('find-client')
  const shown = asked.form('sheet-match')
  const { about, candidates, sheet } = seen
  if (about && !asked.query.has('move'))
    return (
      <p>
        <Link href={`/staff/clients/${about.id}`}>{say('desk.isAbout', { name: about.name })}</Link>{' '}
        <Link href={`/staff/history-sheets/${sheet.id}?move=1`}>{say('desk.move')}</Link>
      </p>
    )
  return (
    <Card kind={about ? 'plain' : 'waiting'}>
      <h2>{say('desk.matchTitle')}</h2>
      <p>{say('desk.matchLead')}</p>
      <FindClient
        search={search}
        label={say('desk.search')}
        send={say('desk.searchButton')}
        language={language}
        of={about && { name: 'move', value: '1' }}
      />
      {candidates.length === 0 && !about ? (
        <p>{say('desk.nobodyFits')}</p>
      ) : (
        <Form name="sheet-match" shown={shown} language={language}>
          <Hidden name="was" value={about?.id ?? 'nobody'} />
          <Radios
            name="client"
            label={say('desk.matchTitle')}
            value={shown.value('client')}
            problems={shown.problems}
            options={[
              ...candidates.map((each) => ({
                value: each.id as string,
                label: each.name,
                hint:
                  [each.bornOn && writtenBirthday(each.bornOn, language), each.recordNumber]
                    .filter(Boolean)
                    .join(' · ') || undefined,
              })),
              ...(about ? [{ value: 'nobody', label: say('desk.unmatch') }] : []),
            ]}
          />
          <Button>{say(about ? 'desk.save' : 'desk.match')}</Button>
        </Form>
      )}
    </Card>
  )
}

/** Whom a sheet is about, and the way back to the desk, for whoever cares for that client. */
export function GiveBackSheet({ seen, asked }: { seen: SeenSheet; asked: Asked }) {
  const { language } = asked
  const say = saySheets(language)
  const { about } = seen
  if (!about) return null
  return (
    <>
      <p>
        <Link href={`/staff/clients/${about.id}`}>{say('desk.isAbout', { name: about.name })}</Link>
      </p>
      {seen.staff.does.has('give_back_report') && (
        <Form name="sheet-give-back" shown={asked.form('sheet-give-back')} language={language}>
          <Hidden name="was" value={about.id} />
          <p className="govuk-hint">{say('desk.giveBackHint', { name: about.name })}</p>
          <Button kind="quiet">{say('desk.giveBack')}</Button>
        </Form>
      )}
    </>
  )
}
