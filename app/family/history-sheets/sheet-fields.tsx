import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { choice, optionalWords } from '#app/_form/shapes.ts'
import type { Shown } from '#app/_form/shown.ts'
import { type SheetPart, type SheetWords, sheetParts } from '#lib/history-sheets/rules/sheet.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { type Language, languages } from '#lib/i18n/language.ts'

const partMax = 2000
const parts = Object.fromEntries(sheetParts.map((part) => [part, optionalWords(partMax)])) as Record<
  SheetPart,
  ReturnType<typeof optionalWords>
>

/** What is said in a sheet, and who may read it. */
export const sheetShape = z.object({
  ...parts,
  forClient: choice(['yes', 'no'], 'say_for_client'),
  pageLanguage: z.enum(languages),
})

/** The same, as the verbs take it. */
export function sheetSaid({ forClient, pageLanguage, ...words }: z.output<typeof sheetShape>) {
  return { isForClient: forClient === 'yes', language: pageLanguage, words: words as SheetWords }
}

interface Props {
  readonly shown: Shown
  readonly language: Language
  /** What it says now; nothing for a new one. */
  readonly now?: SheetWords & { readonly isForClient: boolean }
}

export function SheetFields({ shown, language, now }: Props) {
  const say = saySheets(language)
  return (
    <>
      {sheetParts.map((part) => (
        <TextArea
          key={part}
          name={part}
          rows={3}
          lengthMax={partMax}
          language={language}
          label={`${say(`parts.${part}`)} ${say('optional')}`}
          value={shown.value(part, now?.[part])}
          problems={shown.problems}
        />
      ))}
      <Radios
        name="forClient"
        label={say('forClient')}
        hint={say('forClientHint')}
        value={shown.value('forClient', now && (now.isForClient ? 'yes' : 'no'))}
        problems={shown.problems}
        options={[
          { value: 'yes', label: say('forClientYes') },
          { value: 'no', label: say('forClientNo') },
        ]}
      />
    </>
  )
}
