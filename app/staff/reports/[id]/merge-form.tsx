import { Radios } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card, Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { newestOf } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayMerge } from '#lib/reports/words/merge.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { Files } from './files.tsx'

interface Props {
  readonly seen: SeenReport
  readonly asked: Asked
}

/** The reports that say the same as this one, whole, and the way to name one or to part them. */
export function Merged({ seen, asked }: Props) {
  return (
    <>
      {seen.merged.map((each) => (
        <SaysTheSame key={each.id} seen={seen} asked={asked} other={each} />
      ))}
      {seen.rights.has('handle_report') && !seen.merged.some(({ isHead }) => isHead) && (
        <MergeForm seen={seen} asked={asked} />
      )}
    </>
  )
}

type Other = SeenReport['merged'][number]

function SaysTheSame({ seen, asked, other }: Props & { other: Other }) {
  const { language } = asked
  const say = sayMerge(language)
  const { reference } = other
  const time = (at: Date) => writtenTime(at, language, seen.center.timeZone)
  const lang = other.language === language ? undefined : other.language
  const [behind, from] = other.isHead ? [seen.report.id, other.id] : [other.id, seen.report.id]
  return (
    <Card>
      <h2>{say(other.isHead ? 'isBehind' : 'isHead', { reference })}</h2>
      <p className="ajar-kicker">{say('said', { name: other.by ?? '–', date: time(other.setAt), why: other.why })}</p>
      {other.attribution !== 'yes' && (
        <Note tone="warn">
          <p>{sayStaffReports(language)(other.attribution === 'no' ? 'one.keepSecret' : 'one.onlyIfForced')}</p>
        </Note>
      )}
      <p className="ajar-kicker">
        {other.writerName || sayStaffReports(language)('desk.anonymous')}, {time(other.receivedAt)}
      </p>
      <p className="ajar-quote ajar-words" lang={lang}>
        {other.words}
      </p>
      {other.additions.map((added) => (
        <div key={added.id}>
          <p className="ajar-quote ajar-words" lang={lang}>
            {added.words}
          </p>
          <Files reportId={other.id} files={added.files} language={language} />
        </div>
      ))}
      <p>
        {other.answeredAt
          ? say('answered', { date: time(other.answeredAt) })
          : say(other.accountId ? 'waits' : 'byPhone')}
      </p>
      <p>
        <Link href={`/staff/reports/${other.id}`}>{say('open', { reference })}</Link>
      </p>
      {seen.rights.has('handle_report') && (
        <Form name="report-part" shown={asked.form('report-part', { behind, from })} language={language}>
          <Hidden name="behind" value={behind} />
          <Hidden name="from" value={from} />
          <Button kind="quiet">{say('part')}</Button>
        </Form>
      )}
    </Card>
  )
}

function MergeForm({ seen, asked }: Props) {
  const { language, query } = asked
  const say = sayMerge(language)
  const path = `/staff/reports/${seen.report.id}`
  if (!query.has('merge'))
    return (
      <p>
        <Link href={`${path}?merge=1`}>{say('link')}</Link>
      </p>
    )
  const shown = asked.form('report-merge')
  return (
    <Card>
      <h2>{say('title')}</h2>
      {seen.alike.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <Form name="report-merge" shown={shown} language={language}>
          <Hidden name="newest" value={newestOf(seen.report)} />
          <Radios
            name="into"
            label={say('title')}
            hint={say('hint')}
            value={shown.value('into')}
            options={seen.alike.map((each) => ({
              value: each.id,
              label: `${each.aboutName}, ${each.reference}`,
              hint: [
                each.writerName || sayStaffReports(language)('desk.anonymous'),
                writtenTime(each.receivedAt, language, seen.center.timeZone),
                each.words.slice(0, 160),
              ].join(' · '),
            }))}
            problems={shown.problems}
          />
          <TextField name="why" label={say('why')} value={shown.value('why')} problems={shown.problems} />
          <Button kind="quiet">{say('save')}</Button>
        </Form>
      )}
    </Card>
  )
}
