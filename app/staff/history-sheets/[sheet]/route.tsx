import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { searched, searchForm } from '#app/_form/search-form.ts'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { SheetParts } from '#app/_parts/sheets/sheet-parts.tsx'
import { writtenBirthday, writtenTime } from '#app/_parts/written-date.ts'
import { giveBackSheet } from '#lib/history-sheets/do/give-back-sheet.ts'
import { matchSheet } from '#lib/history-sheets/do/match-sheet.ts'
import { readSheet } from '#lib/history-sheets/do/read-sheet.ts'
import { isUnreadSheet } from '#lib/history-sheets/rules/sheet.ts'
import { type SeenSheet, seeSheet } from '#lib/history-sheets/see/see-sheets.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { inWords } from '#lib/i18n/known.ts'
import { GiveBackSheet, MatchSheet } from './match-sheet.tsx'

const sheet = uuid('not_possible')
const clientOrNobody = (missing: 'not_possible' | 'choose_client') =>
  z
    .union([z.literal('nobody'), uuid(missing)], { error: missing })
    .transform((given) => (given === 'nobody' ? null : given))

export const GET = document(
  'staff',
  (viewer, { id, form: shownOf }) => seeSheet(viewer, id('sheet'), searched(shownOf('find-client'))),
  one,
)

export const POST = oneOf(
  searchForm('find-client', ({ path, values }) => (values.move ? `${path}?move=1` : path)),
  form(
    'staff',
    {
      name: 'sheet-match',
      page: ({ path, values }) => (values.was?.[0] === 'nobody' ? path : `${path}?move=1`),
      shape: z.object({ sheet, was: clientOrNobody('not_possible'), client: clientOrNobody('choose_client') }),
    },
    matchSheet,
  ),
  form(
    'staff',
    {
      name: 'sheet-give-back',
      // Whoever gives it back finds it no more.
      done: '/staff/history-sheets',
      says: 'given_back',
      shape: z.object({ sheet, was: uuid('not_possible') }),
    },
    giveBackSheet,
  ),
  form('staff', { name: 'sheet-read', shape: z.object({ sheet, newest: z.iso.datetime() }) }, readSheet),
)

/** One sheet, as it can be printed for an emergency room, and whom it is about. */
function one(seen: SeenSheet, asked: Asked): Page {
  const { sheet: of, versions, about, center, staff } = seen
  const { language } = asked
  const say = saySheets(language)
  const time = (at: Date) => writtenTime(at, language, center.timeZone)
  const [newest, ...before] = versions
  return {
    title: say('desk.one'),
    current: 'staffReports',
    back: '/staff/history-sheets',
    main: (
      <>
        <h1>{say('about', { name: about?.name ?? of.aboutName })}</h1>
        {(about?.bornOn || of.aboutBorn) && (
          <p className="ajar-kicker">{writtenBirthday(about?.bornOn ?? of.aboutBorn, language)}</p>
        )}
        <p>
          {[of.writerName, inWords('relationships', of.writerRelationship, language)].filter(Boolean).join(', ')}.{' '}
          {say('newest', { at: time(of.newestAt) })}
        </p>
        <Note tone={of.isForClient ? 'neutral' : 'warn'}>
          <p>{say(of.isForClient ? 'desk.open' : 'desk.secret')}</p>
        </Note>
        {newest && <SheetParts of={newest} language={language} />}
        <p className="govuk-hint">{say('desk.print')}</p>
        {isUnreadSheet(of) && staff.does.has('handle_report') && (
          <Form name="sheet-read" shown={asked.form('sheet-read')} language={language}>
            <Hidden name="newest" value={of.newestAt.toISOString()} />
            <Button>{say('desk.markRead')}</Button>
          </Form>
        )}
        {staff.does.get('match_report') === 'all' ? (
          <MatchSheet seen={seen} asked={asked} />
        ) : (
          about && <GiveBackSheet seen={seen} asked={asked} />
        )}
        {before.length > 0 && (
          <section className="ajar-earlier">
            <h2>{say('desk.before')}</h2>
            {before.map((version) => (
              <details key={version.id}>
                <summary>{say('version', { at: time(version.at) })}</summary>
                <SheetParts of={version} language={language} />
              </details>
            ))}
          </section>
        )}
      </>
    ),
  }
}
