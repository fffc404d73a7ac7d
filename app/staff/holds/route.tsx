import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { HoldCard } from '#app/staff/_parts/hold-card.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeHolds } from '#lib/holds/see/see-holds.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'

export const GET = document('staff', (viewer, { idInQuery }) => seeHolds(viewer, idInQuery('after')), holds)

export const POST = noForm

/** Every hold in force, those first that somebody has to do something about. */
function holds({ holds: held, total, next, timeZone }: FoundBy<typeof seeHolds>, asked: Asked): Page {
  const say = sayHolds(asked.language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'clients',
    main: (
      <>
        {held.length === 0 && <p>{say('empty')}</p>}
        {held.map((hold) => (
          <HoldCard key={hold.id} hold={hold} title={hold.clientName} timeZone={timeZone} asked={asked}>
            <p>
              <Link href={`/staff/clients/${hold.clientId}/holds`}>
                {say('open')}
                <span className="ajar-visually-hidden"> {hold.clientName}</span>
              </Link>
            </p>
          </HoldCard>
        ))}
        <ListEnd
          language={asked.language}
          shown={held.length}
          total={total}
          path="/staff/holds"
          query={asked.query}
          next={next}
        />
      </>
    ),
  }
}
