import { Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card, Note } from '#app/_parts/parts.tsx'
import { writtenFile } from '#app/_parts/tell/attach.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import type { SeenRelease } from './change-form.tsx'

export const checkAnswers = ['same', 'differs'] as const

/** Who typed a form on paper in, or when a client signed on the screen, and what the second look at it said. */
export function CheckState({
  release,
  check,
  asked,
}: {
  release: SeenRelease
  check: NonNullable<SeenRelease['check']>
  asked: Asked
}) {
  const say = sayChecks(asked.language)
  const at = (instant: Date) => writtenTime(instant, asked.language, release.timeZone)
  const isPaper = release.form === 'paper'
  const looked = { name: check.lookedBy ?? '', date: check.lookedAt ? at(check.lookedAt) : '' }
  return (
    <>
      <p>
        {isPaper
          ? check.typedBy
            ? say('typed', { name: check.typedBy, date: at(check.typedAt) })
            : say('typedBySomebody', { date: at(check.typedAt) })
          : say('sign.signedByClient', { date: at(check.typedAt) })}
      </p>
      {check.state === 'checked' && <p>{say(isPaper ? 'checked' : 'sign.signed', looked)}</p>}
      {check.completed && check.completed !== release.id && (
        <p>
          <Link href={`/staff/releases/${check.completed}`}>{say('nowCounts')}</Link>
        </p>
      )}
    </>
  )
}

/** Why a second person sent it back, beside the way to correct it or else with the rest of what became of it. */
export function SentBack({ release, asked }: { release: SeenRelease; asked: Asked }) {
  const { check, form, timeZone } = release
  if (!check?.words) return null
  const date = check.lookedAt ? writtenTime(check.lookedAt, asked.language, timeZone) : ''
  const why = { name: check.lookedBy ?? '', date, words: check.words }
  return <p>{sayChecks(asked.language)(form === 'paper' ? 'sentBack' : 'sign.notSigned', why)}</p>
}

/** Whether the viewer is the second person whom a form waits for. */
export function mayCheck({ check, rights, isOwnRecord }: SeenRelease): boolean {
  return check?.state === 'waits' && rights.has('check_release') && !isOwnRecord
}

/** The paper itself: its scans, each to be saved, or where it is kept. */
export function Paper({ release, asked }: { release: SeenRelease; asked: Asked }) {
  const { language } = asked
  const say = sayChecks(language)
  const { id, scans, paperKept } = release
  const isLooked = release.completedAt !== null || release.check?.state === 'checked'
  return (
    <>
      {scans.map((scan) => (
        <p key={scan.id}>
          <Link href={`/staff/releases/${id}/scan/${scan.id}`}>{writtenFile(scan, language, 'save')}</Link>{' '}
          {say('scan.added', { date: writtenTime(scan.at, language, release.timeZone) })}
        </p>
      ))}
      {scans.length > 0 && <p className="govuk-hint">{sayAttachments(language)('onlySaved')}</p>}
      {scans.length === 0 && <p>{paperKept ? say('scan.none', { where: paperKept }) : say('scan.nowhere')}</p>}
      {scans.length > 0 && paperKept && <p>{say('scan.keptHere', { where: paperKept })}</p>}
      {!isLooked && release.rights.has('record_release') && (
        <p>
          <Link href={`/staff/releases/${id}/scan`}>{say('scan.add')}</Link>
        </p>
      )}
    </>
  )
}

/** Where a second member of staff says whether a form is as it is on the paper. */
export function CheckForm({ release, asked }: { release: SeenRelease; asked: Asked }) {
  const { language } = asked
  const say = sayChecks(language)
  if (release.check?.state !== 'waits') return null
  const may = mayCheck(release)
  const shown = asked.form('release-check')
  const isPaper = release.form === 'paper'
  const part = isPaper ? 'form' : 'sign'
  const names = { client: release.clientName, name: release.viewerName }
  return (
    <>
      <Note tone="warn">
        <p>{say(isPaper ? 'waits' : 'sign.waits')}</p>
        {!may && <p>{release.isOwnRecord ? `${say('own')} ${say('nobodyElse')}` : say('nobodyElse')}</p>}
      </Note>
      {may && (
        <Card>
          <h2>{say(`${part}.title`)}</h2>
          <p>{isPaper && release.scans.length > 0 ? say('scan.compare') : say(`${part}.lead`, names)}</p>
          {isPaper && <Paper release={release} asked={asked} />}
          <Form name="release-check" shown={shown} language={language}>
            <Radios
              name="answer"
              label={say(`${part}.answer`)}
              value={shown.value('answer')}
              options={checkAnswers.map((value) => ({ value, label: say(`${part}.${value}`, names) }))}
              problems={shown.problems}
            />
            <TextArea
              name="words"
              lengthMax={500}
              language={language}
              rows={2}
              label={say(`${part}.words`)}
              value={shown.value('words')}
              problems={shown.problems}
            />
            <Button>{say(`${part}.save`)}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}
