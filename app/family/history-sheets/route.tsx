import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { type OwnSheetsView, seeOwnSheets } from '#lib/family/see/see-own-sheets.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'

export const GET = document('family', seeOwnSheets, ownSheets)

export const POST = noForm

function ownSheets({ sheets, center }: OwnSheetsView, { language }: Asked): Page {
  const say = saySheets(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'reports',
    back: '/family/reports',
    main: (
      <>
        <p>{say('law')}</p>
        {sheets.length === 0 && <p>{say('none')}</p>}
        <ul className="ajar-doors">
          {sheets.map(({ id, aboutName, newestAt }) => (
            <li key={id}>
              <Link href={`/family/history-sheets/${id}`}>{say('about', { name: aboutName })}</Link>
              <p className="ajar-kicker">{say('newest', { at: writtenDate(newestAt, language, center.timeZone) })}</p>
            </li>
          ))}
        </ul>
        <ButtonLink href="/family/history-sheets/new">{say('write')}</ButtonLink>
      </>
    ),
  }
}
