import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { choice, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { reasonMax, SavedFigures } from '#app/staff/_parts/saved-figures.tsx'
import { exportAccounting } from '#lib/disclosures/do/export-accounting.ts'
import { accountingFiles } from '#lib/disclosures/rules/accounting-file.ts'
import { type SeenAccounting, seeAccounting } from '#lib/disclosures/see/see-accounting.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { readPlace } from '#lib/kernel/list-place.ts'
import { accountedIn, groundOf, howOf, topicsIn, whenOf } from './line-words.ts'

export const GET = document(
  'staff',
  (viewer, asked) => seeAccounting(viewer, asked.id<ClientId>('client'), readPlace(asked.query.get('after'))),
  accounting,
)

export const POST = form(
  'staff',
  {
    name: 'accounting-save',
    says: 'next',
    shape: z.object({
      client: uuid('not_possible'),
      fileKind: choice(accountingFiles, 'choose_one'),
      reason: words('say_why_file', reasonMax),
    }),
    done: ({ id, client, fileKind }) => `/staff/clients/${client}/accounting/file?export=${id}&as=${fileKind}`,
  },
  exportAccounting,
)

/** Everything that was told about a client, made to be printed; each line can be opened as told by mistake. */
function accounting(seen: SeenAccounting, { language, form: formOf, query }: Asked): Page {
  const say = sayAccounting(language)
  const at = `/staff/clients/${seen.id}/accounting`
  return {
    title: say('title'),
    lead: say('lead', { name: seen.name }),
    current: 'clients',
    wide: true,
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <p className="ajar-for-paper">
          {say('printed', {
            center: seen.center,
            name: seen.name,
            date: writtenDate(seen.since, language, seen.timeZone),
          })}
        </p>
        <Table
          caption={say('title')}
          isNamedAbove
          empty={<p>{say('empty')}</p>}
          head={[say('when'), say('whom'), say('what'), say('how'), say('ground'), say('counts'), say('wrong')]}
          rows={seen.lines.map((line) => ({
            id: line.id,
            cells: [
              whenOf(line, language, seen.timeZone),
              line.name,
              <div key="what">
                {topicsIn(line, language)}
                {line.content && <p>“{line.content}”</p>}
              </div>,
              howOf(line, language),
              <div key="ground">
                {groundOf(line, language, seen.timeZone)}
                {line.reason && <p>“{line.reason}”</p>}
              </div>,
              <span key="counts">
                {line.accountability.must ? <Tag tone="wait">{say('must')}</Tag> : say('mustNot')}:{' '}
                {accountedIn(line, language)}
              </span>,
              line.wrongId ? (
                <Link key="wrong" href={`/staff/wrong-disclosures/${line.wrongId}`}>
                  {say('wrongOpen')}
                </Link>
              ) : (
                <Link key="wrong" href={`${at}/wrong?${line.basis ? 'exceptional' : 'line'}=${line.id}`}>
                  {say('wrongNew')}
                  <span className="ajar-visually-hidden">
                    {' '}
                    {line.name}, {whenOf(line, language, seen.timeZone)}
                  </span>
                </Link>
              ),
            ],
          }))}
        />
        {seen.next && (
          <p>
            <Link href={`${at}?after=${seen.next}`}>{sayShared(language)('older')}</Link>
          </p>
        )}
        {query.has('after') && (
          <p>
            <Link href={at}>{sayShared(language)('list.first')}</Link>
          </p>
        )}
        <SavedFigures
          name="accounting-save"
          shown={formOf('accounting-save')}
          language={language}
          timeZone={seen.timeZone}
          title={say('saveTitle')}
          lead={say('saveLead')}
          kinds={{
            label: say('fileKind'),
            options: accountingFiles.map((value) => ({ value, label: say(`as.${value}`) })),
          }}
          exports={seen.exports}
        />
      </>
    ),
  }
}
