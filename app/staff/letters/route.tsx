import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Table } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeUndelivered } from '#lib/people/see/see-undelivered.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'

export const GET = document('staff', seeUndelivered, letters)

export const POST = noForm

function letters(seen: FoundBy<typeof seeUndelivered>, { language }: Asked): Page {
  const say = sayStaffLetters(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    back: '/staff',
    wide: true,
    main: (
      <Table
        caption={say('title')}
        empty={<p>{say('empty')}</p>}
        head={[say('who'), say('client'), say('address'), say('why'), say('owner')]}
        rows={seen.letters.map((each) => ({
          id: `${each.email} ${each.linkId}`,
          cells: [
            each.linkId ? (
              <Link key="who" href={`/staff/clients/${each.clientId}/family/${each.linkId}/address`}>
                {each.name || each.email}
              </Link>
            ) : (
              say('nobody')
            ),
            each.client ?? '–',
            each.email,
            say('refused', { code: each.code, time: writtenTime(each.at, language, seen.timeZone) }),
            each.owner ?? say('desk'),
          ],
        }))}
      />
    ),
  }
}
