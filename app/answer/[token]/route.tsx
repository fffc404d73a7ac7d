import type { ReactNode } from 'react'
import { z } from 'zod'
import { acted, actingForm, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Given } from '#app/_form/given.ts'
import type { Asked } from '#app/_page/asked.ts'
import { openedAddress, pressBehind } from '#app/_page/deliberate.ts'
import { document } from '#app/_page/document.ts'
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
import type { Viewer } from '#lib/people/rules/viewer.ts'

export const GET = document('public', opened, ({ press, meeting }, asked) => {
  // An answer that a dead link did not take is told on the page that every link has.
  const isRefused = !meeting && asked.query.has('again')
  return press && !isRefused ? openLink(meeting, asked) : closedLink(asked)
})

/**
 * What the link shows to the browser in which its button was pressed. For whoever asks for the address alone, like a
 * mail scanner or a preview, the database is asked nothing, so that nothing is told and nothing is noted.
 */
async function opened(viewer: Viewer<'public'>, asked: Asked) {
  const press = pressBehind(viewer, asked)
  return { press, meeting: press === null ? null : await seeAnswerLink(viewer, asked.params.token!, press) }
}

const answerLink = {
  name: 'answer-link',
  says: 'itself',
  shape: z
    .looseObject({ token: z.string() })
    .transform((given) => ({ token: given.token, answers: timesShape.parse(given) })),
  done: (_outcome: null, { answers }: { answers: readonly AnswerToTime[] }, { path }: Given) => {
    const answered = answers.length === 1 ? answers[0]!.answer : 'all'
    return `${path}?answered=${answered}`
  },
  // An answer that is not taken is shown again with what was chosen, and the times that are asked about.
  page: (given: Given) => openedAddress(given) ?? given.path,
  perHour: 120,
} as const

export const POST = oneOf(
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
    async (viewer, { token }, given) => {
      const returnTo = openedAddress(given)
      if (returnTo) return { returnTo }
      // A browser without cookies is answered with the page itself.
      const meeting = await seeAnswerLink(viewer, token, given.key)
      return { shows: (asked) => openLink(meeting, asked) }
    },
  ),
  actingForm('public', answerLink, async (viewer, wish, given) => {
    const answered = await acted(viewer, { of: answerLink, wish, given, made: wish }, answerByLink)
    const isNotTaken = 'problems' in answered && answered.problems.some(({ key }) => key === 'answer_not_taken')
    const invited = isNotTaken && (await seeAnswerLink(viewer, wish.token, given.key))
    if (!invited) return answered
    const times = invited.state === 'cancelled' ? [] : askedTimes(invited, viewer.at)
    return { problems: [whatIsMissing(times, wish.answers)] }
  }),
)

/** A time without an answer, or that other times are asked about now. */
function whatIsMissing(times: readonly { id: string }[], answers: readonly AnswerToTime[]) {
  const isOld = answers.some(({ time }) => times.every(({ id }) => id !== time))
  const missing = times.find(({ id }) => answers.every(({ time }) => time !== id))
  return missing && !isOld ? { field: `time-${missing.id}`, key: 'answer_each' } : { field: '', key: 'times_changed' }
}

function closedLink({ language, query, form }: Asked): Page {
  const say = sayFamily(language)
  const answered = query.get('answered')
  const answer = timeAnswers.find((each) => each === answered)
  return linkPage(
    language,
    <>
      {answered && (
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
