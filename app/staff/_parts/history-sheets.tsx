import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { SheetParts } from '#app/_parts/sheets/sheet-parts.tsx'
import type { sheetsOf } from '#lib/history-sheets/rows/sheets-of.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'

interface Props {
  readonly sheets: Awaited<ReturnType<typeof sheetsOf>>
  readonly language: Language
}

/** What families lodged about a client before a crisis, for whoever reads about them. */
export function HistorySheets({ sheets, language }: Props) {
  const say = saySheets(language)
  if (sheets.length === 0) return null
  return (
    <Card>
      <h2>{say('desk.beside')}</h2>
      {sheets.map((sheet) => (
        <details key={sheet.id}>
          <summary>
            {[sheet.writerName, inWords('relationships', sheet.writerRelationship, language)]
              .filter(Boolean)
              .join(', ')}
          </summary>
          <p>{say(sheet.isForClient ? 'desk.open' : 'desk.secret')}</p>
          <SheetParts of={sheet.newest} language={language} />
          <p>
            <Link href={`/staff/history-sheets/${sheet.id}`}>{say('desk.whole')}</Link>
          </p>
        </details>
      ))}
    </Card>
  )
}
