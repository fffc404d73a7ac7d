import type { ReactNode } from 'react'
import { z } from 'zod'
import { DateField } from '#app/_form/date-field.tsx'
import { day } from '#app/_form/days.ts'
import { FileField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { sentFile } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { writtenFile } from '#app/_parts/tell/attach.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import { fileKinds } from '#lib/attachments/rules/attachment.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { OwnTakeAlong } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

/** The scan of an advance directive, and when it was signed. */
export const directiveShape = z.object({ signedOn: day('not_a_past_day'), file: sentFile('choose_directive') })

export function DirectiveForm({ name, asked: { language, form } }: { name: string; asked: Asked }) {
  const say = sayTakeAlong(language)
  const shown = form(name)
  return (
    <Form name={name} shown={shown} language={language} hasFile>
      <DateField
        name="signedOn"
        label={say('directive.signedOn')}
        language={language}
        value={(part) => shown.value(part)}
        problems={shown.problems}
      />
      <FileField
        name="file"
        label={say('directive.file')}
        hint={say('directive.fileHint')}
        accept={fileKinds.join(',')}
        problems={shown.problems}
      />
      <Button>{say('directive.save')}</Button>
    </Form>
  )
}

interface Props {
  readonly directives: OwnTakeAlong['directives']
  readonly language: Language
  /** The page of files below which each is found. */
  readonly at: string
  /** What can be done with one. */
  readonly after?: (directive: OwnTakeAlong['directives'][number]) => ReactNode
}

/** The advance directives that are kept here, each to be saved as a file and never shown in a page. */
export function Directives({ directives, language, at, after }: Props) {
  const say = sayTakeAlong(language)
  if (directives.length === 0) return <p>{say('directive.none')}</p>
  return (
    <ul className="ajar-doors">
      {directives.map((each) => (
        <li key={each.id}>
          <a href={`${at}/${each.id}`}>
            {say('directive.open')}: {writtenFile(each, language)}
          </a>
          <p className="ajar-kicker">
            {say('directive.signed', { day: writtenDay(each.signedOn, language) })}
            {each.byStaff && ` · ${say('byStaff', { staff: each.byStaff })}`}
          </p>
          {after?.(each)}
        </li>
      ))}
    </ul>
  )
}
