import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, choices, optionalWords, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { agendaItemShape, ofMeeting } from '#app/_parts/meetings/note-shapes.ts'
import { PreparedWords } from '#app/_parts/meetings/notes.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { addAgendaItem } from '#lib/agendas/do/add-agenda-item.ts'
import { removeAgendaItem } from '#lib/agendas/do/remove-agenda-item.ts'
import { setGroundRules } from '#lib/agendas/do/set-ground-rules.ts'
import { shareAgendaItem } from '#lib/agendas/do/share-agenda-item.ts'
import { clientAgendaKinds, groundRules, rulesWordsMax, seenBys } from '#lib/agendas/rules/agenda.ts'
import { seeClientMeeting } from '#lib/agendas/see/see-client-meeting.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { languages } from '#lib/i18n/language.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { openMeetingStates } from '#lib/meetings/rules/meeting.ts'
import { isOver } from '#lib/meetings/rules/time.ts'
import { answerSummary } from '#lib/summaries/do/answer-summary.ts'
import { withdrawSummary } from '#lib/summaries/do/withdraw-summary.ts'
import { summaryWordsMax } from '#lib/summaries/rules/summary.ts'
import { AddItem, AgendaItem, GroundRules, Needed } from './agenda-forms.tsx'
import { ClientSummary } from './client-summary.tsx'

type Seen = NonNullable<Awaited<ReturnType<typeof seeClientMeeting>>>

export const GET = document('client', (viewer, asked) => seeClientMeeting(viewer, asked.id<MeetingId>('meeting')), one)

const item = uuid('not_possible')
const seenBy = choice(seenBys, 'choose_one')
const pageLanguage = z.enum(languages)

export const POST = oneOf(
  form(
    'client',
    {
      name: 'client-agenda-item',
      shape: agendaItemShape
        .extend({ seenBy, kind: choice(clientAgendaKinds, 'choose_one') })
        .transform(({ pageLanguage: language, ...given }) => ({ ...given, language })),
    },
    addAgendaItem,
  ),
  form('client', { name: 'client-agenda-share', shape: z.object({ item, seenBy }) }, shareAgendaItem),
  form('client', { name: 'client-agenda-remove', says: 'removed', shape: z.object({ item }) }, removeAgendaItem),
  form(
    'client',
    {
      name: 'ground-rules',
      shape: z
        .object({
          meeting: ofMeeting,
          rules: choices(groundRules),
          ownRule: optionalWords(rulesWordsMax),
          pageLanguage,
        })
        .transform(({ pageLanguage: language, ownRule: words, ...given }) => ({ ...given, words, language })),
    },
    setGroundRules,
  ),
  form(
    'client',
    {
      name: 'summary-answer',
      says: 'sent',
      shape: z
        .object({
          meeting: ofMeeting,
          summary: uuid('not_possible'),
          agrees: choice(['yes', 'no'], 'say_yes_or_no'),
          told: optionalWords(summaryWordsMax),
          pageLanguage,
        })
        .transform(({ pageLanguage: language, told: words, agrees, ...given }) => ({
          ...given,
          words,
          language,
          agrees: agrees === 'yes',
        })),
    },
    answerSummary,
  ),
  form('client', { name: 'summary-withdraw', shape: z.object({ summary: uuid('not_possible') }) }, withdrawSummary),
)

/** One meeting of the client's: what was written before and after it, and who reads it. It prints without its forms. */
function one({ meeting }: Seen, asked: Asked): Page {
  if (!meeting) notFound()
  const { language, at } = asked
  const say = sayAgenda(language)
  const time = (instant: Date) => writtenTime(instant, language, meeting.timeZone)
  const planned = meeting.times.find(({ id }) => id === meeting.confirmedTimeId)
  const isOff = meeting.state === 'cancelled' || meeting.state === 'declined'
  const mayWrite = openMeetingStates.some((state) => state === meeting.state)
  // What was written when the time ran out is not lost. Who reads what stands there is the client's to change for ever.
  const isLate = ['client-agenda-item', 'ground-rules'].some((name) => asked.form(name).problems.length > 0)
  const mayAdd = mayWrite && (isLate || !isOver(meeting, meeting.times, at))
  return {
    title: say('client.title'),
    current: 'meetings',
    back: '/client/meetings',
    main: (
      <>
        <h1>{meeting.about}</h1>
        <p>{say('client.lead')}</p>
        {isOff && (
          <p>
            <Tag>{sayConsent(language)(`meetingStates.${meeting.state}`)}</Tag>
            {planned && ` ${sayClientLife(language)('meetings.wasSet', { time: time(planned.startsAt) })}`}
          </p>
        )}
        {!isOff && planned && (
          <p>{say(isOver(meeting, meeting.times, at) ? 'wasOn' : 'when', { time: time(planned.startsAt) })}</p>
        )}
        {!isOff && meeting.invited.length > 0 && <p>{say('staff.invited', { names: meeting.invited.join(', ') })}</p>}
        <p className="ajar-for-paper">{say('printed', { time: time(at) })}</p>
        <ClientSummary meeting={meeting} asked={asked} />
        <h2>{say('agendaTitle')}</h2>
        {meeting.items.length === 0 && <p>{say('agendaNone')}</p>}
        {meeting.items.map((each) => (
          <AgendaItem key={each.id} item={each} mayWrite={mayWrite} asked={asked} />
        ))}
        <Needed meeting={meeting} mayWrite={mayWrite} asked={asked} />
        {mayAdd && <AddItem asked={asked} />}
        <GroundRules meeting={meeting} mayWrite={mayAdd} asked={asked} />
        <h2>{say('client.familyTitle')}</h2>
        {meeting.preparations.length === 0 && <p>{say('client.familyNone')}</p>}
        {meeting.preparations.map((each) => (
          <Card key={each.id}>
            <PreparedWords kind={each.kind} words={each.words} of={each.language} language={language} />
            <p className="ajar-kicker">
              {say('by', { name: each.name })}, {time(each.sentAt)}
            </p>
          </Card>
        ))}
        <p className="govuk-hint ajar-for-screen">{say('canPrint')}</p>
      </>
    ),
  }
}
