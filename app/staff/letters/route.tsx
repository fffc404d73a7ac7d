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
import { writtenNumber } from '#lib/texts/rules/text-number.ts'

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
        isNamedAbove
        empty={<p>{say('empty')}</p>}
        head={[say('who'), say('client'), say('reachedAt'), say('why'), say('owner')]}
        rows={seen.letters.map((each) => ({
          id: `${each.reachedAt} ${each.linkId}`,
          cells: [
            each.linkId ? (
              <Link key="who" href={`/staff/clients/${each.clientId}/family/${each.linkId}/address`}>
                {each.name || reached(each)}
              </Link>
            ) : (
              say('nobody')
            ),
            each.client ?? '–',
            reached(each),
            say(each.isText ? 'refusedText' : 'refused', {
              code: each.code,
              time: writtenTime(each.at, language, seen.timeZone),
            }),
            each.owner ?? say('desk'),
          ],
        }))}
      />
    ),
  }
}

const reached = ({ reachedAt, isText }: { reachedAt: string; isText: boolean }) =>
  isText ? writtenNumber(reachedAt) : reachedAt
