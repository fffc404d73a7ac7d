import { DateField } from '#app/_form/date-field.tsx'
import { optionalBirthday } from '#app/_form/days.ts'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { text } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { seeOwnSheets } from '#lib/family/see/see-own-sheets.ts'
import { lodgeSheet } from '#lib/history-sheets/do/lodge-sheet.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { SheetFields, sheetSaid, sheetShape } from '../sheet-fields.tsx'

export const GET = document('family', seeOwnSheets, newSheet)

export const POST = form(
  'family',
  {
    name: 'sheet-lodge',
    shape: sheetShape
      .extend({
        aboutName: text('say_who'),
        aboutBorn: optionalBirthday(),
        relationship: text('say_relationship', 100),
        yourName: text('enter_name'),
      })
      .transform(({ aboutName, aboutBorn, relationship, yourName, ...said }) => ({
        ...sheetSaid(said),
        aboutName,
        aboutBorn: aboutBorn ?? '',
        relationship,
        yourName,
      })),
    done: ({ id }) => `/family/history-sheets/${id}`,
    perHour: 30,
  },
  lodgeSheet,
)

function newSheet(_seen: unknown, { language, form: shownOf }: Asked): Page {
  const say = saySheets(language)
  const shown = shownOf('sheet-lodge')
  const field = (name: string) => ({ name, value: shown.value(name), problems: shown.problems })
  return {
    title: say('newTitle'),
    lead: say('newLead'),
    current: 'reports',
    back: '/family/history-sheets',
    main: (
      <Form name="sheet-lodge" shown={shown} language={language}>
        <TextField {...field('aboutName')} label={say('name')} />
        <DateField
          name="aboutBorn"
          label={say('born')}
          language={language}
          value={(part) => shown.value(part)}
          problems={shown.problems}
        />
        <TextField {...field('relationship')} label={say('relationship')} />
        <TextField {...field('yourName')} autoComplete="name" label={say('yourName')} />
        <SheetFields shown={shown} language={language} />
        <Button>{say('send')}</Button>
      </Form>
    ),
  }
}
