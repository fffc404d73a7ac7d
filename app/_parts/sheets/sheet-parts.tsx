import { OwnWords } from '#app/_parts/own-words.tsx'
import { SummaryList } from '#app/_parts/parts.tsx'
import { type SheetWords, sheetParts } from '#lib/history-sheets/rules/sheet.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import type { Language } from '#lib/i18n/language.ts'

/** What a version of a sheet says, without the fields that were left empty. */
export function SheetParts({ of, language }: { of: SheetWords & { readonly language: Language }; language: Language }) {
  const say = saySheets(language)
  return (
    <SummaryList
      language={language}
      rows={sheetParts
        .filter((part) => of[part])
        .map((part) => ({
          key: say(`parts.${part}`),
          value: (
            <span className="ajar-words">
              <OwnWords words={of[part]} of={of.language} language={language} />
            </span>
          ),
        }))}
    />
  )
}
