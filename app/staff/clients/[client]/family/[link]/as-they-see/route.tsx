import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { type SeenAsFamily, seeAsFamily } from '#lib/releases/see/see-as-family.ts'
import { sayRegister } from '#lib/releases/words/register.ts'

export const GET = document(
  'staff',
  (viewer, { id }) => seeAsFamily(viewer, id<ClientId>('client'), id<FamilyLinkId>('link')),
  asTheySee,
)

export const POST = noForm

/** What a family member's page shows of a client now, marked as looked at by staff. */
function asTheySee(seen: SeenAsFamily, { language, at }: Asked): Page {
  const say = sayRegister(language)
  const { client, name } = seen
  return {
    title: say('view.title'),
    current: 'clients',
    wide: true,
    back: `/staff/clients/${seen.clientId}/family/${seen.linkId}`,
    main: (
      <>
        <h1>{say('view.heading', { name, client })}</h1>
        <Note tone="warn">
          <p>{say('view.mark')}</p>
        </Note>
        {seen.seen ? (
          <SharedPersonView
            person={seen.seen}
            at={at}
            language={language}
            timeZone={seen.timeZone}
            place={seen.place}
            of={seen.centerLanguage}
          />
        ) : (
          <p>{say('view.nothing')}</p>
        )}
      </>
    ),
  }
}
