import { z } from 'zod'
import { optionalPastDay } from '#app/_form/days.ts'
import { form, oneOf } from '#app/_form/form.ts'
import { optionalWords, shownWasAt, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { closeWrongDisclosure } from '#lib/disclosures/do/close-wrong-disclosure.ts'
import { noteWrongDisclosure } from '#lib/disclosures/do/note-wrong-disclosure.ts'
import { weighWrongDisclosure } from '#lib/disclosures/do/weigh-wrong-disclosure.ts'
import { wrongDecisions } from '#lib/disclosures/rules/wrong-disclosure.ts'
import { type SeenWrongDisclosure, seeWrongDisclosure } from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'
import { CloseWrong, factorMax, NoteForm, WeighForm } from './wrong-forms.tsx'

export const GET = document('staff', (viewer, asked) => seeWrongDisclosure(viewer, asked.id('wrong')), wrongDisclosure)

const shown = { wrong: uuid('not_possible'), wasAt: shownWasAt() }
const factor = optionalWords(factorMax)

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'wrong-weigh',
      shape: z.object({
        ...shown,
        nature: factor,
        whoGotIt: factor,
        acquired: factor,
        mitigated: factor,
        decision: z.preprocess((value) => value || null, z.enum(wrongDecisions, { error: 'choose_one' }).nullable()),
        reason: factor,
      }),
    },
    weighWrongDisclosure,
  ),
  form(
    'staff',
    {
      name: 'wrong-note',
      shape: z
        .object({
          ...shown,
          note: words('write_done', factorMax),
          letterOn: optionalPastDay(),
          owner: uuid('choose_owner'),
        })
        .transform(({ note, ...rest }) => ({ ...rest, words: note })),
    },
    noteWrongDisclosure,
  ),
  form(
    'staff',
    {
      name: 'wrong-close',
      shape: z
        .object({ ...shown, closingNote: words('write_outcome', factorMax) })
        .transform(({ closingNote, ...rest }) => ({ ...rest, words: closingNote })),
    },
    closeWrongDisclosure,
  ),
)

/** One thing told by mistake: its clock, the four factors, what was done, and how it ended. */
function wrongDisclosure(seen: SeenWrongDisclosure, asked: Asked): Page {
  const { language } = asked
  const say = sayWrong(language)
  const at = (instant: Date) => writtenTime(instant, language, seen.timeZone)
  const isOpen = seen.closedAt === null
  return {
    title: say('one.title'),
    current: 'today',
    back: '/staff/wrong-disclosures',
    main: (
      <>
        <h1>{say('one.heading', { name: seen.recipientName, client: seen.clientName })}</h1>
        <p>
          {say('one.told', { date: at(seen.toldAt), found: writtenDay(seen.discoveredOn, language) })} “
          {seen.whatHappened}”
        </p>
        <Clock seen={seen} asked={asked} />
        <p>{seen.ownerName ? say('one.inHands', { name: seen.ownerName }) : say('nobody')}</p>
        {seen.closedAt && (
          <Note>
            <p>{say('close.done', { date: at(seen.closedAt), words: seen.outcome })}</p>
          </Note>
        )}
        <p>
          <Link href={`/staff/clients/${seen.clientId}/accounting`}>{say('one.line')}</Link>
        </p>
        <p>
          <Link href={`/staff/wrong-disclosures/${seen.id}/letter`}>{say('one.letter')}</Link>
        </p>
        {isOpen && <WeighForm seen={seen} asked={asked} />}
        {isOpen && <NoteForm seen={seen} asked={asked} />}
        {isOpen && <CloseWrong seen={seen} asked={asked} />}
        <h2>{say('log')}</h2>
        <ul className="ajar-doors">
          {seen.events.map((event) => (
            <li key={event.id}>
              {say(`events.${event.kind}`, { name: event.by, date: at(event.at) })}
              {event.words && <p>“{event.words}”</p>}
            </li>
          ))}
        </ul>
        {!isOpen && seen.decision && (
          <>
            <h2>{say('weigh.title')}</h2>
            <p>{say(`weigh.decisions.${seen.decision}`)}</p>
            {(['nature', 'whoGotIt', 'acquired', 'mitigated'] as const).map((name) => (
              <p key={name}>
                {say(`weigh.${name}`)} “{seen[name]}”
              </p>
            ))}
          </>
        )}
      </>
    ),
  }
}

/** By when the client must be told, or that they were. */
function Clock({ seen, asked: { language } }: { seen: SeenWrongDisclosure; asked: Asked }) {
  const say = sayWrong(language)
  if (seen.letterOn) return <p>{say('one.toldOn', { date: writtenDay(seen.letterOn, language) })}</p>
  if (seen.closedAt) return null
  return (
    <Note tone={seen.isLate ? 'warn' : 'wait'}>
      <p>{say(seen.isLate ? 'one.tellLate' : 'one.tellBy', { date: writtenDay(seen.dueOn, language) })}</p>
    </Note>
  )
}
