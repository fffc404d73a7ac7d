import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { seeWaitingForms } from '#lib/releases/see/see-waiting-forms.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'

type Waiting = FoundBy<typeof seeWaitingForms>
type WaitingForm = Waiting['forms'][number]

export const GET = document(
  'staff',
  (viewer, { idInQuery }) => seeWaitingForms(viewer, idInQuery<ReleaseId>('after')),
  waitingForms,
)

export const POST = noForm

/** Forms that open nothing yet, the one that waits longest first. */
function waitingForms(seen: Waiting, { language, query }: Asked): Page {
  const say = sayChecks(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'clients',
    main: (
      <>
        {seen.forms.length === 0 && <p>{say('empty')}</p>}
        {seen.forms.map((each) => {
          const relationship = inWords('relationships', each.relationship, language)
          const date = writtenTime(each.typedAt, language, seen.timeZone)
          return (
            <Card key={each.id} kind={each.state === 'waits' && !each.isOwn ? 'waiting' : 'plain'}>
              <h2>{say('whom', { client: each.clientName, recipient: each.recipientName, relationship })}</h2>
              <p>
                <Tag tone={each.state === 'waits' ? 'wait' : 'warn'}>{say(`state.${stateOf(each)}`)}</Tag>{' '}
                {each.form === 'electronic'
                  ? say('sign.signedByClient', { date })
                  : each.typedBy
                    ? say('typed', { name: each.typedBy, date })
                    : say('typedBySomebody', { date })}
              </p>
              {each.state === 'waits' && each.isOwn && <p>{say('own')}</p>}
              <p>
                <Link href={pageOf(each)}>{say(actionOn(each))}</Link>
              </p>
            </Card>
          )
        })}
        <ListEnd
          language={language}
          shown={seen.forms.length}
          total={seen.total}
          path="/staff/releases"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}

const actionOn = ({ state, isOwn, form }: WaitingForm) =>
  state !== 'waits' ? 'correct' : form === 'electronic' ? 'sign.title' : isOwn ? 'see' : 'look'

/** What a client signed on the screen waits for a signature, and not for a second look. */
const stateOf = ({ state, form }: WaitingForm) => (form === 'electronic' ? 'sign' : state)

const pageOf = ({ id, clientId, state }: WaitingForm) =>
  state === 'waits' ? `/staff/releases/${id}` : `/staff/clients/${clientId}/releases/new?draft=${id}`
