import { DateField } from '#app/_form/date-field.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { WriterFlags } from '#app/staff/_parts/writer-flags.tsx'
import { sayFlags } from '#lib/care/words/flags.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'

interface Props {
  readonly seen: SeenReport
  readonly asked: Asked
}

/** That colleagues are careful with whoever wrote this, and the way to say so or to end it. */
export function OfWriter({ seen, asked }: Props) {
  const { language, query, form } = asked
  const say = sayFlags(language)
  const { timeZone } = seen.center
  const mayFlag = seen.staff.does.has('flag_writer')
  return (
    <>
      {seen.writerFlags.map((flag) => (
        <div key={flag.id}>
          <WriterFlags flags={[flag]} language={language} timeZone={timeZone} />
          {mayFlag && (
            <Form name="writer-flag-end" shown={form('writer-flag-end', { flag: flag.id })} language={language}>
              <Hidden name="flag" value={flag.id} />
              <Button kind="quiet">{say('writer.end')}</Button>
            </Form>
          )}
        </div>
      ))}
      {mayFlag && !query.has('careful') && (
        <p>
          <Link href={`/staff/reports/${seen.report.id}?careful=1`}>{say('writer.link')}</Link>
        </p>
      )}
      {mayFlag && query.has('careful') && <Flagging asked={asked} />}
    </>
  )
}

function Flagging({ asked: { language, form } }: { asked: Asked }) {
  const say = sayFlags(language)
  const shown = form('writer-flag')
  return (
    <Card>
      <h2>{say('writer.title')}</h2>
      <p>{say('writer.lead')}</p>
      <Form name="writer-flag" shown={shown} language={language}>
        <TextArea
          name="why"
          lengthMax={500}
          language={language}
          rows={2}
          label={say('writer.words')}
          value={shown.value('why')}
          problems={shown.problems}
        />
        <DateField
          name="until"
          label={say('safety.last')}
          hint={say('safety.lastHint')}
          language={language}
          value={(part) => shown.value(part)}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('writer.save')}</Button>
      </Form>
    </Card>
  )
}
