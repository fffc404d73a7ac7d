import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { AgendaFields } from '#app/_parts/meetings/agenda-fields.tsx'
import { ofMeeting } from '#app/_parts/meetings/note-shapes.ts'
import { CancelledMeeting, PreparedWords, SharedNotes } from '#app/_parts/meetings/notes.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sendPreparation } from '#lib/agendas/do/send-preparation.ts'
import { agendaWordsMax, preparationKinds } from '#lib/agendas/rules/agenda.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { type OwnMeeting, seeOwnMeeting } from '#lib/family/see/see-own-meetings.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { languages } from '#lib/i18n/language.ts'
import { isOver } from '#lib/meetings/rules/time.ts'

export const GET = document(
  'family',
  (viewer, { id, idInQuery }) => seeOwnMeeting(viewer, id('meeting'), idInQuery('of')),
  ownMeeting,
)

export const POST = form(
  'family',
  {
    name: 'preparation',
    says: 'sent',
    shape: z
      .object({
        meeting: ofMeeting,
        kind: choice(preparationKinds, 'choose_one'),
        words: words('enter_words', agendaWordsMax),
        forClient: choice(['yes', 'no'], 'say_yes_or_no'),
        pageLanguage: z.enum(languages),
      })
      .transform(({ forClient, pageLanguage, ...given }) => ({
        ...given,
        isForClient: forClient === 'yes',
        language: pageLanguage,
      })),
    // The page of a meeting may be gone by now: what was sent leads to the same place each time.
    done: '/family/meetings',
    perHour: 60,
  },
  sendPreparation,
)

/**
 * What the client lets a family member read of one meeting, and what they wrote themselves. When the meeting is not
 * theirs to see any more, their own words are what is left; whoever wrote none finds no page.
 */
function ownMeeting({ meeting, person, preparations, center }: OwnMeeting, asked: Asked): Page {
  if (!meeting && preparations.length === 0) notFound()
  const { language, at, form: formOf } = asked
  const say = sayAgenda(language)
  const time = (instant: Date | string) => writtenTime(instant, language, center.timeZone)
  const settled = meeting?.state === 'confirmed' && meeting.times.find(({ id }) => id === meeting.confirmedTimeId)
  const shown = formOf('preparation')
  const takesPlace = meeting && meeting.state !== 'cancelled' && !isOver(meeting, meeting.times, at)
  const title = say(takesPlace ? 'family.title' : 'family.past')
  return {
    title,
    current: 'meetings',
    back: '/family/meetings',
    main: (
      <>
        <h1>{title}</h1>
        {meeting && person && (
          <>
            {takesPlace && <p>{say('family.lead')}</p>}
            <h2>{sayFamily(language)('meetings.with', { name: person.name })}</h2>
            <p>
              <OwnWords words={meeting.about} of={center.language} language={language} />
            </p>
            {settled && <p>{say(takesPlace ? 'when' : 'wasOn', { time: time(settled.startsAt) })}</p>}
            {meeting.state === 'cancelled' ? (
              <CancelledMeeting meeting={meeting} language={language} timeZone={center.timeZone} />
            ) : (
              <SharedNotes meeting={meeting} language={language} timeZone={center.timeZone} heading="h2" />
            )}
          </>
        )}
        <p className="ajar-for-paper">{say('printed', { time: time(at) })}</p>
        {preparations.length > 0 && <h2>{say('family.yours')}</h2>}
        {preparations.map((each) => (
          <Card key={`${each.sentAt}${each.words}`}>
            <PreparedWords kind={each.kind} words={each.words} of={each.language} language={language} />
            <p className="ajar-kicker">
              {time(each.sentAt)}. {say(each.isForClient ? 'family.toClient' : 'family.toStaff')}
            </p>
          </Card>
        ))}
        {takesPlace && (
          <section className="ajar-for-screen">
            <h2>{say('family.write')}</h2>
            <p>{say('family.writeLead')}</p>
            <Form name="preparation" shown={shown} language={language}>
              <AgendaFields shown={shown} kinds={preparationKinds} language={language} />
              <Radios
                name="forClient"
                label={say('family.forClient')}
                value={shown.value('forClient')}
                options={[
                  { value: 'yes', label: say('family.forClientYes') },
                  { value: 'no', label: say('family.forClientNo') },
                ]}
                problems={shown.problems}
              />
              <Button>{say('family.send')}</Button>
            </Form>
          </section>
        )}
        <p className="govuk-hint ajar-for-screen">{say('canPrint')}</p>
      </>
    ),
  }
}
