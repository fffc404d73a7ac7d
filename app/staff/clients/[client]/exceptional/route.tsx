import { z } from 'zod'
import { optionalPastDay } from '#app/_form/days.ts'
import { form } from '#app/_form/form.ts'
import { choice, choices, optionalClockTime, optionalText, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { ExceptionalCard } from '#app/staff/exceptional/exceptional-card.tsx'
import { topics } from '#lib/consent/topic.ts'
import { recordExceptional } from '#lib/exceptions/do/record-exceptional.ts'
import { exceptionalBases } from '#lib/exceptions/rules/basis.ts'
import { type SeenClientExceptional, seeClientExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { contentMax, groundMax, RecordForm, somebodyElse } from './record-form.tsx'

export const GET = document(
  'staff',
  (viewer, asked) => seeClientExceptional(viewer, asked.id<ClientId>('client')),
  exceptional,
)

export const POST = form(
  'staff',
  {
    name: 'exceptional-record',
    shape: z
      .object({
        client: uuid('not_possible'),
        basis: choice(exceptionalBases, 'choose_ground'),
        whom: z.union([z.literal(somebodyElse), uuid('exceptional_whom')], { error: 'exceptional_whom' }),
        otherName: optionalText(),
        relationship: optionalText(),
        topics: choices(topics).refine((ticked) => ticked.length > 0, { error: 'choose_told_topics' }),
        said: words('write_content', contentMax),
        reason: words('write_reason', groundMax),
        day: optionalPastDay(),
        clock: optionalClockTime(),
      })
      // A day needs its time, and a time its day.
      .refine(({ day, clock }) => (day === null) === (clock === null), {
        path: ['clock'],
        error: 'exceptional_in_time',
      })
      .transform(({ whom, otherName, relationship, said, day, clock, ...rest }) => ({
        ...rest,
        familyMember: whom === somebodyElse ? null : whom,
        recipientName: otherName,
        recipientRole: relationship,
        content: said,
        told: day !== null && clock !== null ? { day, clock } : null,
      })),
  },
  recordExceptional,
)

/** What was told about one client on another ground, and the form to write down more. */
function exceptional(seen: SeenClientExceptional, asked: Asked): Page {
  const say = sayExceptional(asked.language)
  return {
    title: say('clientTitle'),
    lead: say('clientLead', { name: seen.name }),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <RecordForm seen={seen} asked={asked} />
        {seen.entries.length === 0 && <p>{say('none')}</p>}
        {seen.entries.map((entry) => (
          <ExceptionalCard key={entry.id} entry={entry} timeZone={seen.timeZone} language={asked.language} />
        ))}
      </>
    ),
  }
}
