import { Fragment } from 'react'
import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import { searched, searchForm } from '#app/_form/search-form.ts'
import { choice, shownWasAt, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { idIn } from '#app/_page/id-in.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { writtenBirthday, writtenDate } from '#app/_parts/written-date.ts'
import { FindClient } from '#app/staff/_parts/find-client.tsx'
import { settleQuestion } from '#lib/asking/do/settle-question.ts'
import { isFirstOfCrowd } from '#lib/asking/rules/crowd.ts'
import { settledAs } from '#lib/asking/rules/settled.ts'
import { seeQuestions } from '#lib/asking/see/see-questions.ts'
import { sayStaffQuestions } from '#lib/asking/words/staff-questions.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { inWords } from '#lib/i18n/known.ts'

type Questions = FoundBy<typeof seeQuestions>
type Question = Questions['questions'][number]

const path = '/staff/questions'

/** A search belongs to the question it was typed beside. */
const pageOf = (question: unknown) => {
  const id = idIn<string>(typeof question === 'string' ? question : null)
  return id ? `${path}?question=${id}` : path
}

export const GET = document(
  'staff',
  (viewer, { form, idInQuery }) =>
    seeQuestions(viewer, {
      chosen: idInQuery('question'),
      search: searched(form('find-client')),
      after: idInQuery('after'),
    }),
  questions,
)

export const POST = oneOf(
  searchForm('find-client', ({ values }) => pageOf(values.question?.[0])),
  form(
    'staff',
    {
      name: 'question-settle',
      page: ({ values }) => pageOf(values.question?.[0]),
      done: path,
      shape: z
        .object({
          question: uuid('not_possible'),
          answer: z.union([choice(settledAs, 'choose_one'), uuid('choose_one')], { error: 'choose_one' }),
        })
        .transform(({ question, answer }) => {
          const reason = settledAs.find((each) => each === answer)
          // The form stands beside a question that nobody has settled yet.
          return { question, wasAt: null, answer: reason ? { settledAs: reason } : { client: answer } }
        }),
    },
    settleQuestion,
  ),
  form(
    'staff',
    {
      name: 'question-open',
      shape: z
        .object({ question: uuid('not_possible'), wasAt: shownWasAt() })
        .transform(({ question, wasAt }) => ({ question, wasAt, answer: { isOpen: true as const } })),
    },
    settleQuestion,
  ),
)

/** One question is looked at at a time. The address says which. */
function questions(seen: Questions, asked: Asked): Page {
  const { language, query } = asked
  const say = sayStaffQuestions(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'tasks',
    main: (
      <>
        {seen.questions.length === 0 && <p>{say('empty')}</p>}
        {seen.questions.map((question, index) => (
          <Fragment key={question.id}>
            {isFirstOfCrowd(seen.questions, index, ({ settledAt }) => !settledAt) && (
              <Note>
                <h2>{say('crowdTitle')}</h2>
                <p>{say('crowd')}</p>
              </Note>
            )}
            <Card kind={question.settledAt ? 'plain' : 'waiting'}>
              <h2>{question.aboutName}</h2>
              <p>
                {say('asked', {
                  name: question.askerName,
                  relationship: inWords('relationships', question.relationship, language),
                  date: writtenDate(question.at, language, seen.timeZone),
                })}{' '}
                {question.aboutBorn && say('born', { date: writtenBirthday(question.aboutBorn, language) })}{' '}
                {question.askerEmail && say('mayWrite', { email: question.askerEmail })}
              </p>
              {question.settledAt ? (
                <Settled question={question} seen={seen} asked={asked} />
              ) : question.id === seen.looked ? (
                <Place question={question} seen={seen} asked={asked} />
              ) : (
                <p>
                  <Link href={pageOf(question.id)}>{say('look')}</Link>
                </p>
              )}
            </Card>
          </Fragment>
        ))}
        <ListEnd
          language={language}
          shown={seen.questions.length}
          total={seen.total}
          path={path}
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}

interface Props {
  readonly question: Question
  readonly seen: Questions
  readonly asked: Asked
}

/** Who it may be about, offered and never taken, and what else can be said. */
function Place({ question, seen: { offered }, asked: { language, form } }: Props) {
  const say = sayStaffQuestions(language)
  const search = form('find-client')
  const shown = form('question-settle', { question: question.id })
  return (
    <>
      <FindClient
        search={search}
        label={say('search')}
        send={say('searchButton')}
        language={language}
        of={{ name: 'question', value: question.id }}
      />
      {offered.length === 0 && <p>{say('nobodyOffered')}</p>}
      <Form name="question-settle" shown={shown} language={language}>
        <Hidden name="question" value={question.id} />
        <Radios
          name="answer"
          label={say('who')}
          hint={say('saveHint')}
          value={shown.value('answer')}
          options={[
            ...offered.map((each) => ({
              value: each.id as string,
              label: each.name,
              hint:
                [
                  each.bornOn && writtenBirthday(each.bornOn, language),
                  each.recordNumber,
                  each.isNearly && say('nearly'),
                ]
                  .filter(Boolean)
                  .join(' · ') || undefined,
            })),
            ...settledAs.map((value) => ({ value, label: say(value) })),
          ]}
          problems={shown.problems}
        />
        <Button>{say('save')}</Button>
      </Form>
    </>
  )
}

/** What the desk said, and the way to take it back. */
function Settled({ question, seen, asked: { language, form } }: Props) {
  const say = sayStaffQuestions(language)
  const { settledAs: as, settledAt, settledBy } = question
  return (
    <Form name="question-open" shown={form('question-open', { question: question.id })} language={language}>
      <Hidden name="question" value={question.id} />
      <ShownAt changedAt={settledAt} />
      <p>
        <Tag>{say(as === 'no_such_client' ? as : 'cannot_tell')}</Tag>{' '}
        {settledAt && say('settled', { name: settledBy ?? '–', date: writtenDate(settledAt, language, seen.timeZone) })}
      </p>
      <Button kind="quiet">{say('open')}</Button>
    </Form>
  )
}
