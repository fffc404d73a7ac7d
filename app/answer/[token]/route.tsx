import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { timesShape } from '#app/_parts/meetings/shapes.ts'
import { TimeAnswers } from '#app/_parts/meetings/time-answers.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export const GET = document('public', seeLink, answerLink)

export const POST = form(
  'public',
  {
    name: 'answer-link',
    shape: z
      .looseObject({ token: z.string() })
      .transform((given) => ({ token: given.token, answers: timesShape.parse(given) })),
    done: (_outcome, _wish, { path }) => `${path}?answered=1`,
    perHour: 120,
  },
  answerByLink,
)

/** A link that opens nothing leads to one page, whatever the reason. */
async function seeLink(viewer: Viewer<'public'>, { params }: Asked) {
  return { invited: await seeAnswerLink(viewer, params.token!) }
}

/** Shows days and hours and no name or subject, because letters are forwarded and calendars are shared. */
function answerLink({ invited }: Awaited<ReturnType<typeof seeLink>>, { language, query, form }: Asked): Page {
  const say = sayFamily(language)
  const shown = form('answer-link')
  const settled = invited?.times.find((time) => time.id === invited.confirmedTimeId)
  return {
    title: say('meetings.linkTitle'),
    crisis: false,
    main: (
      <>
        <h1>{say('meetings.linkTitle')}</h1>
        {query.get('answered') && invited && (
          <Note tone="good">
            <p>{say('meetings.answered')}</p>
          </Note>
        )}
        {!invited && <p>{say('meetings.linkOver')}</p>}
        {invited?.state === 'cancelled' && <p>{say('meetings.cancelled')}</p>}
        {invited?.state === 'confirmed' && settled && (
          <>
            <p>{say('meetings.confirmed')}</p>
            <p className="ajar-big">{writtenTime(settled.startsAt, language, invited.timeZone)}</p>
          </>
        )}
        {invited?.state === 'invited' && (
          <Form name="answer-link" shown={shown} language={language}>
            <p>
              {say('meetings.linkLead')} {say('meetings.length', { minutes: invited.minutes })}.
            </p>
            <TimeAnswers times={invited.times} form={shown} language={language} timeZone={invited.timeZone} />
            <Button>{say('meetings.send')}</Button>
          </Form>
        )}
        <p>
          <a href="/sign-in?returnTo=/family/meetings">{say('meetings.signIn')}</a>
        </p>
      </>
    ),
  }
}
