import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import type { Given } from '#app/_form/given.ts'
import { choice, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { HoldCard } from '#app/staff/_parts/hold-card.tsx'
import { liftHold } from '#lib/holds/do/lift-hold.ts'
import { noteHold } from '#lib/holds/do/note-hold.ts'
import { placeHold } from '#lib/holds/do/place-hold.ts'
import { holdNotes } from '#lib/holds/rules/hold-event.ts'
import { seeClientHolds } from '#lib/holds/see/see-holds.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { type ClientHolds, everybody, HoldForms, PlaceHold } from './hold-forms.tsx'

export const GET = document('staff', (viewer, asked) => seeClientHolds(viewer, asked.id<ClientId>('client')), holds)

const hold = uuid('not_possible')
const said = words('say_why', 1000)
const ofHold = ({ path, values }: Given) => `${path}?hold=${encodeURIComponent(values.hold?.[0] ?? '')}`

export const POST = oneOf(
  form(
    'staff',
    {
      name: 'hold-place',
      shape: z
        .object({
          client: uuid('not_possible'),
          whom: z.union([z.literal(everybody), uuid('choose_one')], { error: 'choose_one' }),
          why: said,
        })
        .transform(({ client, whom, why }) => ({ client, familyMember: whom === everybody ? null : whom, words: why })),
    },
    placeHold,
  ),
  form(
    'staff',
    {
      name: 'hold-note',
      page: ofHold,
      shape: z
        .object({ hold, kind: choice(holdNotes, 'choose_one'), note: said })
        .transform(({ note, ...rest }) => ({ ...rest, words: note })),
    },
    noteHold,
  ),
  form(
    'staff',
    {
      name: 'hold-lift',
      page: ofHold,
      shape: z.object({ hold, said }).transform(({ said: words, ...rest }) => ({ ...rest, words })),
    },
    liftHold,
  ),
)

/** What is kept from the family of one client, for those who keep holds. One hold is worked on at a time. */
function holds(seen: ClientHolds, asked: Asked): Page {
  const say = sayHolds(asked.language)
  const inForce = seen.holds.filter(({ state }) => state !== 'lifted')
  const open = inForce.find(({ id }) => id === asked.idInQuery('hold')) ?? inForce[0]
  return {
    title: say('clientTitle'),
    lead: say('clientLead', { name: seen.name }),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        {seen.holds.length === 0 && <p>{say('empty')}</p>}
        {seen.holds.map((each) => (
          <HoldCard
            key={each.id}
            hold={each}
            title={each.personName ?? say('everybody')}
            timeZone={seen.timeZone}
            asked={asked}
          >
            {each === open ? (
              <HoldForms hold={each} asked={asked} />
            ) : (
              each.state !== 'lifted' && (
                <p>
                  <Link href={`/staff/clients/${seen.id}/holds?hold=${each.id}`}>{say('open')}</Link>
                </p>
              )
            )}
          </HoldCard>
        ))}
        <PlaceHold seen={seen} asked={asked} />
      </>
    ),
  }
}
