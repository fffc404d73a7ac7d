import { shownForm } from '#app/_form/attempt.ts'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { TimeAnswers } from '#app/_parts/meetings/time-answers.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import { answerByLink } from './actions.ts'

interface Props {
  readonly params: Promise<{ token: string }>
  readonly searchParams: Promise<{ again?: string; answered?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('meetings.linkTitle'), language, Boolean((await searchParams).again))
}

/** Days and hours, and nothing about whom or what: letters are forwarded, and calendars are shared. */
export default guarded(async function AnswerLink({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const say = sayFamily(language)
  const viewer = await publicViewer()
  const token = decodeURIComponent((await params).token)
  const asked = await searchParams
  const seen = await seeAnswerLink(viewer, token)
  const form = await shownForm(viewer, 'answer-link', asked, language)
  const settled = seen?.times.find((time) => time.id === seen.confirmedTimeId)
  return (
    <Page audience="public" language={language} crisis={false}>
      <h1>{say('meetings.linkTitle')}</h1>
      {asked.answered && seen && (
        <Note tone="good">
          <p>{say('meetings.answered')}</p>
        </Note>
      )}
      {!seen && <p>{say('meetings.linkOver')}</p>}
      {seen?.state === 'cancelled' && <p>{say('meetings.cancelled')}</p>}
      {seen?.state === 'confirmed' && settled && (
        <>
          <p>{say('meetings.confirmed')}</p>
          <p className="ajar-big">{writtenTime(settled.startsAt, language, seen.timeZone)}</p>
        </>
      )}
      {seen?.state === 'invited' && (
        <Form action={answerByLink} formKey={form.key} problems={form.problems} language={language}>
          <p>
            {say('meetings.linkLead')} {say('meetings.length', { minutes: seen.minutes })}.
          </p>
          <Hidden name="token" value={token} />
          <TimeAnswers times={seen.times} form={form} language={language} timeZone={seen.timeZone} />
          <Button>{say('meetings.send')}</Button>
        </Form>
      )}
      <p>
        <a href="/sign-in?goal=/family/meetings">{say('meetings.signIn')}</a>
      </p>
    </Page>
  )
})
