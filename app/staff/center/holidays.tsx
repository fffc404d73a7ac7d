import { Fieldset } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { writtenBirthday } from '#app/_parts/written-date.ts'
import { sayStaffCenter } from '#lib/centers/words/staff-center.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Holiday } from '#lib/reports/rules/clock.ts'
import { holidaysMax } from './center-shape.ts'

interface Props {
  readonly holidays: readonly Holiday[]
  readonly shown: Shown
  readonly language: Language
}

const emptyRows = 4

/** The days on which the center is closed: those it said, and room for a few more. */
export function Holidays({ holidays, shown, language }: Props) {
  const say = sayStaffCenter(language)
  const rows = Array.from({ length: Math.min(holidaysMax, holidays.length + emptyRows) }, (_row, index) => index + 1)
  return (
    <Fieldset name="holidays" label={say('holidaysTitle')} hint={say('holidaysHint')}>
      {rows.map((row) => {
        const known = holidays[row - 1]
        return (
          <div key={row} className="ajar-pair">
            <TextField
              name={`holidayOn-${row}`}
              label={say('holidayOn', { number: row })}
              value={shown.value(`holidayOn-${row}`, known ? writtenBirthday(known.on, language) : '')}
              problems={shown.problems}
              width={20}
            />
            <TextField
              name={`holidayName-${row}`}
              label={say('holidayName', { number: row })}
              value={shown.value(`holidayName-${row}`, known?.name)}
              problems={shown.problems}
              width={20}
            />
          </div>
        )
      })}
    </Fieldset>
  )
}
