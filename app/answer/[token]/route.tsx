import type { ReactNode } from 'react'
import { z } from 'zod'
import { actingForm, form, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { timesShape } from '#app/_parts/meetings/shapes.ts'
import { AnswerAfterAll, isPlainAnswer, TimeAnswers } from '#app/_parts/meetings/time-answers.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import { askedTimes } from '#lib/meetings/rules/asked-times.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'

/** Asks the database nothing, so that a mail scanner or a preview is told nothing and nothing is noted. */
export const GET = document('public', nothing, closedLink)

export const POST = oneOf(
  // Answered with the page itself, because its address must not show it to whatever asks for the address.
  actingForm(
    'public',
    {
      name: 'answer-show',
      says: 'next',
      keptAs: 'answer-link',
      shape: z.object({ token: z.string() }),
      perHour: 120,
      worksWithoutCookie: true,
    },
    async (viewer, { token }, { key }) => {
      const invited = await seeAnswerLink(viewer, token, key)
      return { shows: (asked) => openLink(invited, asked) }
    },
  ),
  form(
    'public',
    {
      name: 'answer-link',
      says: 'itself',
      shape: z
        .looseObject({ token: z.string() })
        .transform((given) => ({ token: given.token, answers: timesShape.parse(given) })),
      done: (_outcome, _wish, { path }) => `${path}?answered=1`,
      perHour: 120,
    },
    answerByLink,
  ),
)

function closedLink(_seen: unknown, { language, query, form }: Asked): Page {
  const say = sayFamily(language)
  return linkPage(
    language,
    <>
      {query.get('answered') && (
        <Note tone="good">
          <p>{say('meetings.linkAnswered')}</p>
        </Note>
      )}
      <Form name="answer-show" shown={form('answer-link')} language={language}>
        <p>{say('meetings.linkClosed')}</p>
        <Button>{say('meetings.linkShow')}</Button>
      </Form>
    </>,
  )
}

/**
 * Shows days and hours and no name or subject, because letters are forwarded and calendars are shared. A link that
 * opens nothing leads to one page, whatever the reason.
 */
function openLink(invited: Awaited<ReturnType<typeof seeAnswerLink>>, { language, form, at }: Asked): Page {
  const say = sayFamily(language)
  const shown = form('answer-link')
  const standing = invited?.state === 'cancelled' ? null : invited
  const settled = standing?.times.find((time) => time.id === standing.confirmedTimeId)
  const times = standing ? askedTimes(standing, at) : []
  const first = standing?.state === 'confirmed' ? times[0] : undefined
  const again = first && isPlainAnswer(first.answer) ? first : null
  return linkPage(
    language,
    <>
      {!invited && <p>{say('meetings.linkOver')}</p>}
      {invited?.state === 'cancelled' && <p>{say('meetings.cancelled')}</p>}
      {standing?.state === 'confirmed' && settled && (
        <>
          <p>{say('meetings.confirmed')}</p>
          <p className="ajar-big">{writtenTime(settled.startsAt, language, standing.timeZone)}</p>
        </>
      )}
      {standing && times.length > 0 && (
        <Form name="answer-link" shown={shown} language={language}>
          {again ? (
            <AnswerAfterAll time={again} language={language} />
          ) : (
            <>
              <p>
                {say(first?.answer ? 'meetings.youIfNeeded' : settled ? 'meetings.settledAsk' : 'meetings.linkLead')}{' '}
                {say('meetings.length', { minutes: standing.minutes })}.
              </p>
              <TimeAnswers times={times} form={shown} language={language} timeZone={standing.timeZone} />
              <Button>{say('meetings.send')}</Button>
            </>
          )}
        </Form>
      )}
    </>,
  )
}

function linkPage(language: Language, content: ReactNode): Page {
  const say = sayFamily(language)
  return {
    title: say('meetings.linkTitle'),
    crisis: false,
    main: (
      <>
        <h1>{say('meetings.linkTitle')}</h1>
        {content}
        <p>
          <Link href="/sign-in?returnTo=/family/meetings">{say('meetings.signIn')}</Link>
        </p>
      </>
    ),
  }
}
