import { Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { Table } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import type { Language } from '#lib/i18n/language.ts'

/** How long a reason may be for which figures are saved. */
export const reasonMax = 300

interface Props {
  readonly name: string
  readonly shown: Shown
  readonly language: Language
  readonly timeZone: string
  /** Of how many days, where that was chosen. */
  readonly days?: number
  /** What the file is, where it holds no figures. */
  readonly title?: string
  /** What is in the file, and what is kept of saving it. */
  readonly lead: string
  /** As what it can be saved, where there is a choice; the first is what most people want. */
  readonly kinds?: {
    readonly label: string
    readonly options: readonly { readonly value: string; readonly label: string }[]
  }
  readonly exports: readonly {
    readonly id: string
    readonly at: Date
    readonly name: string | null
    readonly reason: string
  }[]
}

/** Saves the figures of a page as a file for whoever says why, and lists who did. */
export function SavedFigures({ name, shown, language, timeZone, days, title, lead, kinds, exports }: Props) {
  const say = sayResponse(language)
  return (
    <>
      <Form name={name} shown={shown} language={language}>
        <h2>{title ?? say('saveTitle')}</h2>
        <p>{lead}</p>
        {days && <input type="hidden" name="days" value={days} />}
        {kinds && (
          <Radios
            name="fileKind"
            label={kinds.label}
            value={shown.value('fileKind', kinds.options[0]?.value)}
            options={kinds.options}
            problems={shown.problems}
          />
        )}
        <TextArea
          name="reason"
          rows={2}
          lengthMax={reasonMax}
          language={language}
          label={say('saveWhy')}
          value={shown.value('reason')}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('save')}</Button>
      </Form>
      <Table
        caption={say('saved')}
        empty={<p>{say('savedNone')}</p>}
        head={[say('savedAt'), say('savedBy'), say('saveWhy')]}
        rows={exports.map((each) => ({
          id: each.id,
          cells: [writtenTime(each.at, language, timeZone), each.name ?? '–', each.reason],
        }))}
      />
    </>
  )
}
