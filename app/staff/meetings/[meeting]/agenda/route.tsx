import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { AgendaFields } from '#app/_parts/meetings/agenda-fields.tsx'
import { agendaItemShape, ofMeeting } from '#app/_parts/meetings/note-shapes.ts'
import { PreparedWords, Rules } from '#app/_parts/meetings/notes.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { addAgendaItem } from '#lib/agendas/do/add-agenda-item.ts'
import { readPreparations } from '#lib/agendas/do/read-preparations.ts'
import { removeAgendaItem } from '#lib/agendas/do/remove-agenda-item.ts'
import { agendaKinds } from '#lib/agendas/rules/agenda.ts'
import { seeAgenda } from '#lib/agendas/see/see-agenda.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { isOver } from '#lib/meetings/rules/time.ts'

type Seen = FoundBy<typeof seeAgenda>

export const GET = document('staff', (viewer, asked) => seeAgenda(viewer, asked.id<MeetingId>('meeting')), agenda)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'agenda-item',
      shape: agendaItemShape.transform(({ pageLanguage, ...given }) => ({
        ...given,
        language: pageLanguage,
        seenBy: 'both' as const,
      })),
    },
    addAgendaItem,
  ),
  form(
    'staff',
    { name: 'agenda-remove', says: 'removed', shape: z.object({ item: uuid('not_possible') }) },
    removeAgendaItem,
  ),
  form(
    'staff',
    {
      name: 'preparations-read',
      shape: z.object({ meeting: ofMeeting, newest: z.iso.datetime({ error: 'not_possible' }) }),
    },
    readPreparations,
  ),
)

/** What each side wrote before a meeting. It is drawn to be printed: forms stay off the paper. */
function agenda(seen: Seen, asked: Asked): Page {
  const { language, at } = asked
  const say = sayAgenda(language)
  const time = (instant: Date) => writtenTime(instant, language, seen.timeZone)
  const settled = seen.state === 'confirmed' && seen.times.find(({ id }) => id === seen.confirmedTimeId)
  const mayWrite = seen.rights.has('arrange_meetings') && seen.state !== 'declined' && seen.state !== 'cancelled'
  // What was written when the time ran out is not lost.
  const mayAdd = mayWrite && (asked.form('agenda-item').problems.length > 0 || !isOver(seen, seen.times, at))
  return {
    title: say('title'),
    current: 'meetings',
    back: `/staff/meetings/${seen.id}`,
    main: (
      <>
        <h1>{seen.about}</h1>
        <p>{say('staff.lead')}</p>
        <p>
          <Link href={`/staff/clients/${seen.clientId}`}>{seen.clientName}</Link>
          {seen.invited.length > 0 && <> · {say('staff.invited', { names: seen.invited.join(', ') })}</>}
        </p>
        {settled && <p>{say('when', { time: time(settled.startsAt) })}</p>}
        <p className="ajar-for-paper">{say('printed', { time: time(at) })}</p>
        <p className="govuk-hint ajar-for-screen">{say('canPrint')}</p>
        <h2>{say('agendaTitle')}</h2>
        {seen.items.length === 0 && <p>{say('agendaNone')}</p>}
        {seen.items.map((item) => (
          <Card key={item.id}>
            <PreparedWords kind={item.kind} words={item.words} of={item.language} language={language} />
            <p className="ajar-kicker">
              {!item.writtenBy && `${say('byClient')}. `}
              {say('staff.seen', { who: say(item.seenBy === 'all' ? 'staff.seenAll' : 'staff.seenBoth') })}
            </p>
            {mayWrite && item.writtenBy && (
              <Form name="agenda-remove" shown={asked.form('agenda-remove', { item: item.id })} language={language}>
                <Hidden name="item" value={item.id} />
                <Button kind="quiet">{say('remove')}</Button>
              </Form>
            )}
          </Card>
        ))}
        <h2>{say('rulesTitle')}</h2>
        {seen.rules ? (
          <>
            <p className="ajar-kicker">{say('clientsRules')}</p>
            <Rules rules={seen.rules} language={language} />
          </>
        ) : (
          <p>{say('rulesNone')}</p>
        )}
        <FamilysWords seen={seen} asked={asked} />
        {mayAdd && <AddItem asked={asked} />}
      </>
    ),
  }
}

/** What family members wrote. It stays off the paper that may lie on the table between everybody. */
function FamilysWords({ seen, asked: { language, form } }: { seen: Seen; asked: Asked }) {
  const say = sayAgenda(language)
  const newest = seen.preparations.filter(({ readAt }) => readAt === null).at(-1)
  return (
    <section className="ajar-for-screen">
      <h2>{say('staff.familyTitle')}</h2>
      {seen.preparations.length === 0 && <p>{say('staff.familyNone')}</p>}
      {seen.preparations.length > 0 && <p>{say('staff.familyLead')}</p>}
      {seen.preparations.map((each) => (
        <Card key={each.id} kind={each.readAt ? 'plain' : 'waiting'}>
          <PreparedWords kind={each.kind} words={each.words} of={each.language} language={language} />
          <p className="ajar-kicker">
            {say('by', { name: each.name })}, {writtenTime(each.sentAt, language, seen.timeZone)}
          </p>
          <p>
            {each.readAt === null && <Tag tone="wait">{say('staff.isNew')}</Tag>}{' '}
            <Tag>{say(each.isForClient ? 'staff.forClient' : 'staff.notForClient')}</Tag>
          </p>
        </Card>
      ))}
      {newest && seen.rights.has('arrange_meetings') && (
        <Form name="preparations-read" shown={form('preparations-read')} language={language}>
          <Hidden name="newest" value={newest.sentAt.toISOString()} />
          <Button>{say('staff.read')}</Button>
        </Form>
      )}
    </section>
  )
}

function AddItem({ asked: { language, form } }: { asked: Asked }) {
  const say = sayAgenda(language)
  const shown = form('agenda-item')
  return (
    <section className="ajar-for-screen">
      <h2>{say('add.title')}</h2>
      <p>{say('staff.addLead')}</p>
      <Form name="agenda-item" shown={shown} language={language}>
        <AgendaFields shown={shown} kinds={agendaKinds} language={language} />
        <Button>{say('add.send')}</Button>
      </Form>
    </section>
  )
}
