import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { ButtonLink, Note } from '#app/_parts/parts.tsx'
import { SheetParts } from '#app/_parts/sheets/sheet-parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { seeOwnSheet } from '#lib/family/see/see-own-sheets.ts'
import { withdrawSheet } from '#lib/history-sheets/do/withdraw-sheet.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'

export const GET = document('family', (viewer, { id }) => seeOwnSheet(viewer, id('sheet')), ownSheet)

export const POST = form(
  'family',
  {
    name: 'sheet-withdraw',
    says: 'removed',
    shape: z.object({ sheet: uuid('not_yours') }),
    done: '/family/history-sheets',
  },
  withdrawSheet,
)

function ownSheet(
  { sheet, center }: NonNullable<Awaited<ReturnType<typeof seeOwnSheet>>>,
  { language, form: shownOf }: Asked,
): Page {
  if (!sheet) notFound()
  const say = saySheets(language)
  const time = (at: string) => writtenTime(at, language, center.timeZone)
  const [newest, ...before] = sheet.versions
  return {
    title: say('one'),
    current: 'reports',
    back: '/family/history-sheets',
    main: (
      <>
        <h1>{say('about', { name: sheet.aboutName })}</h1>
        <p className="ajar-kicker">
          {say('was', { at: time(sheet.lodgedAt) })} {say('newest', { at: time(sheet.newestAt) })}
        </p>
        {newest && <SheetParts of={newest} language={language} />}
        <p>
          {say('forClient')} <strong>{say(sheet.isForClient ? 'forClientYes' : 'forClientNo')}</strong>
        </p>
        <Note>
          <p>{say('law')}</p>
        </Note>
        <p className="govuk-hint">{say('print')}</p>
        <ButtonLink href={`/family/history-sheets/${sheet.id}/change`}>{say('change')}</ButtonLink>
        {before.length > 0 && (
          <section className="ajar-earlier">
            <h2>{say('before')}</h2>
            {before.map((version) => (
              <details key={version.at}>
                <summary>{say('version', { at: time(version.at) })}</summary>
                <SheetParts of={version} language={language} />
              </details>
            ))}
          </section>
        )}
        <h2>{say('withdrawTitle')}</h2>
        <p>{say('withdrawLead')}</p>
        <Form name="sheet-withdraw" shown={shownOf('sheet-withdraw')} language={language}>
          <Button kind="quiet">{say('withdraw')}</Button>
        </Form>
      </>
    ),
  }
}
