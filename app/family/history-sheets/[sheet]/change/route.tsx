import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { seeOwnSheet } from '#lib/family/see/see-own-sheets.ts'
import { changeSheet } from '#lib/history-sheets/do/change-sheet.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { SheetFields, sheetSaid, sheetShape } from '../../sheet-fields.tsx'

export const GET = document('family', (viewer, { id }) => seeOwnSheet(viewer, id('sheet')), changing)

export const POST = form(
  'family',
  {
    name: 'sheet-change',
    shape: sheetShape
      .extend({ sheet: uuid('not_yours') })
      .transform(({ sheet, ...said }) => ({ ...sheetSaid(said), sheet })),
    done: (_outcome, { sheet }) => `/family/history-sheets/${sheet}`,
    perHour: 30,
  },
  changeSheet,
)

function changing(
  { sheet }: NonNullable<Awaited<ReturnType<typeof seeOwnSheet>>>,
  { language, form: shownOf }: Asked,
): Page {
  const newest = sheet?.versions[0]
  if (!sheet || !newest) notFound()
  const say = saySheets(language)
  const shown = shownOf('sheet-change')
  return {
    title: say('changeTitle'),
    lead: say('changeLead'),
    current: 'reports',
    back: `/family/history-sheets/${sheet.id}`,
    main: (
      <Form name="sheet-change" shown={shown} language={language}>
        <SheetFields shown={shown} language={language} now={{ ...newest, isForClient: sheet.isForClient }} />
        <Button>{say('save')}</Button>
      </Form>
    ),
  }
}
