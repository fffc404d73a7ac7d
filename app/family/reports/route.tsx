import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink } from '#app/_parts/parts.tsx'
import { type OwnReportsView, seeOwnReports } from '#lib/family/see/see-own-reports.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { ReportList } from './report-list.tsx'

export const GET = document('family', seeOwnReports, ownReports)

export const POST = noForm

function ownReports({ reports, center }: OwnReportsView, { language }: Asked): Page {
  const say = sayFamily(language)
  return {
    title: say('reports.title'),
    lead: say('reports.lead'),
    current: 'reports',
    main: (
      <>
        <ReportList reports={reports} language={language} center={center} />
        <ButtonLink href="/tell">{say('home.tell')}</ButtonLink>
        <p>
          <Link href="/family/history-sheets">{saySheets(language)('link')}</Link>
        </p>
      </>
    ),
  }
}
