import type { ReactNode } from 'react'
import { z } from 'zod'
import { acted, actingForm, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Given } from '#app/_form/given.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { CancelledMeeting } from '#app/_parts/meetings/notes.tsx'
import { timesShape } from '#app/_parts/meetings/shapes.ts'
import { Answers, leadOfSet } from '#app/_parts/meetings/time-answers.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { answerByLink } from '#lib/meetings/do/answer-by-link.ts'
import type { AnswerToTime } from '#lib/meetings/rules/answer.ts'
import { askedTimes } from '#lib/meetings/rules/asked-times.ts'
import { timeAnswers } from '#lib/meetings/rules/meeting.ts'
import { seeAnswerLink } from '#lib/meetings/see/see-answer-link.ts'

/** Asks the database nothing, so that a mail scanner or a preview is told nothing and nothing is noted. */
export const GET = document('public', nothing, closedLink)

const answerLink = {
  name: 'answer-link',
  says: 'itself',
  shape: z
    .looseObject({ token: z.string() })
    .transform((given) => ({ token: given.token, answers: timesShape.parse(given) })),
  done: (_outcome: null, { answers }: { answers: readonly AnswerToTime[] }, { path }: Given) =>
    `${path}?answered=${answers.length === 1 ? answers[0]!.answer : 'all'}`,
  perHour: 120,
} as const

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
  // So is an answer that is not whole: with what was chosen, and the times that are asked about.
  actingForm('public', answerLink, async (viewer, wish, given) => {
    const answered = await acted(viewer, { of: answerLink, wish, given, made: wish }, answerByLink)
    if (!('problems' in answered)) return answered
    const invited = await seeAnswerLink(viewer, wish.token, given.key)
    if (!invited) return answered
    const times = invited.state === 'cancelled' ? [] : askedTimes(invited, viewer.at)
    const again = { id: '', form: answerLink.name, values: given.values, keptAt: viewer.at }
    const problems = [whatIsMissing(times, wish.answers)]
    return {
      shows: (asked) => openLink(invited, asked),
      held: { again: { ...again, problems }, unsent: [], asleep: [] },
    }
  }),
)

/** A time without an answer, or that other times are asked about now. */
function whatIsMissing(times: readonly { id: string }[], answers: readonly AnswerToTime[]) {
  const isOld = answers.some(({ time }) => times.every(({ id }) => id !== time))
  const missing = times.find(({ id }) => answers.every(({ time }) => time !== id))
  return missing && !isOld ? { field: `time-${missing.id}`, key: 'answer_each' } : { field: '', key: 'times_changed' }
}

function closedLink(_seen: unknown, { language, query, form }: Asked): Page {
  const say = sayFamily(language)
  const answer = timeAnswers.find((each) => each === query.get('answered'))
  return linkPage(
    language,
    <>
      {query.has('answered') && (
        <Note tone="good">
          {answer && <p>{say('meetings.linkAnswer', { answer: sayConsent(language)(`timeAnswers.${answer}`) })}</p>}
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
  return linkPage(
    language,
    <>
      {!invited && <p>{say('meetings.linkOver')}</p>}
      {invited?.state === 'cancelled' && (
        <CancelledMeeting meeting={invited} language={language} timeZone={invited.timeZone} />
      )}
      {standing?.state === 'confirmed' && settled && (
        <>
          <p>{say('meetings.confirmed')}</p>
          <p className="ajar-big">{writtenTime(settled.startsAt, language, standing.timeZone)}</p>
        </>
      )}
      {standing && times.length > 0 && (
        <Form name="answer-link" shown={shown} language={language}>
          <Answers
            all={standing.times}
            times={times}
            isSet={first !== undefined}
            lead={`${say(first ? leadOfSet(first.answer) : 'meetings.linkLead')} ${say('meetings.length', { minutes: standing.minutes })}.`}
            send={say('meetings.send')}
            form={shown}
            language={language}
            timeZone={standing.timeZone}
          />
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
