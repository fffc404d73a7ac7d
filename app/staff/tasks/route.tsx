import { Fragment } from 'react'
import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { optionalDay } from '#app/_form/days.ts'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import { choice, shownWasAt, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { writtenDate, writtenDay } from '#app/_parts/written-date.ts'
import { closeTask } from '#lib/asking/do/close-task.ts'
import { askOutcomes, taskOutcomes } from '#lib/asking/rules/ask-again.ts'
import { isFirstOfCrowd } from '#lib/asking/rules/crowd.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { sayStaffTasks } from '#lib/asking/words/staff-tasks.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { inWords } from '#lib/i18n/known.ts'

type Tasks = FoundBy<typeof seeTasks>

export const GET = document('staff', (viewer, { idInQuery }) => seeTasks(viewer, idInQuery('after')), tasks)

export const POST = form(
  'staff',
  {
    name: 'task-close',
    shape: z
      .object({
        task: uuid('not_possible'),
        wasAt: shownWasAt(),
        outcome: choice(taskOutcomes, 'choose_one'),
        askAgainOn: optionalDay(),
      })
      .refine((said) => said.outcome !== 'ask_later' || said.askAgainOn, {
        path: ['askAgainOn'],
        error: 'say_ask_again',
      }),
  },
  closeTask,
)

/** One task is answered at a time. The address says which one is open. */
function tasks(seen: Tasks, asked: Asked): Page {
  const { language, query, form } = asked
  const say = sayStaffTasks(language)
  const shown = form('task-close')
  const after = query.get('after')
  const chosen =
    shown.value('task', query.get('task') ?? '') || seen.tasks.find((task) => !task.closedAt && !task.leftAt)?.id
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'tasks',
    main: (
      <>
        {seen.isByLaw && (
          <Note>
            <p>{say('byLaw')}</p>
          </Note>
        )}
        {seen.tasks.length === 0 && <p>{say('empty')}</p>}
        {seen.tasks.map((task, index) => (
          <Fragment key={task.id}>
            {isFirstOfCrowd(seen.tasks, index, ({ closedAt }) => !closedAt) && (
              <Note>
                <h2>{say('crowdTitle')}</h2>
                <p>{say('crowd')}</p>
              </Note>
            )}
            <Card kind={task.closedAt ? 'plain' : 'waiting'}>
              <h2>
                <Link href={`/staff/clients/${task.clientId}`}>{task.clientName}</Link>
              </h2>
              <p>
                {say(task.leftAt ? 'left' : task.releaseId ? 'ends' : 'asked', {
                  name: task.askerName,
                  relationship: inWords('relationships', task.relationship, language),
                  date: task.date ? writtenDate(task.date, language, seen.timeZone) : '',
                })}
                {task.askerEmail && <> {say('mayWrite', { email: task.askerEmail })}</>}
              </p>
              {task.outcome ? (
                <p>
                  <Tag tone="good">{say(task.outcome === 'told' ? 'told' : 'done')}</Tag>{' '}
                  {task.outcome !== 'told' && say(`${task.outcome}`)}{' '}
                  {task.closedAt &&
                    say('doneBy', {
                      name: task.closedBy ?? '–',
                      date: writtenDate(task.closedAt, language, seen.timeZone),
                    })}{' '}
                  {task.outcome === 'wants_release' && (
                    <Link href={`/staff/clients/${task.clientId}/releases/new`}>{say('record')}</Link>
                  )}
                </p>
              ) : task.leftAt ? null : (
                <p>
                  {task.lastAskedAt
                    ? say('askedOn', {
                        name: task.lastAskedBy ?? '–',
                        asked: writtenDate(task.lastAskedAt, language, seen.timeZone),
                        date: writtenDay(task.dueOn, language),
                      })
                    : say('due', { date: writtenDay(task.dueOn, language) })}
                </p>
              )}
              {!task.closedAt && task.leftAt && <LeftForm task={task} asked={asked} />}
              {!task.closedAt && !task.leftAt && task.id !== chosen && (
                <p>
                  <Link href={`/staff/tasks?${new URLSearchParams({ ...(after && { after }), task: task.id })}`}>
                    {say('outcome')}
                  </Link>
                </p>
              )}
              {!task.closedAt && !task.leftAt && task.id === chosen && (
                <Form name="task-close" shown={shown} language={language}>
                  <Hidden name="task" value={task.id} />
                  <ShownAt changedAt={task.lastAskedAt} />
                  <Radios
                    name="outcome"
                    label={say('outcome')}
                    value={shown.value('outcome')}
                    options={askOutcomes.map((value) => ({ value, label: say(`${value}`) }))}
                    problems={shown.problems}
                  />
                  <DateField
                    name="askAgainOn"
                    label={say('askAgainOn')}
                    language={language}
                    value={shown.value}
                    problems={shown.problems}
                  />
                  <Button>{say('save')}</Button>
                </Form>
              )}
            </Card>
          </Fragment>
        ))}
        <ListEnd
          language={language}
          shown={seen.tasks.length}
          total={seen.total}
          path="/staff/tasks"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}

/** Somebody left: the client is told, and there is nothing to ask. */
function LeftForm({ task, asked: { language, form } }: { task: Tasks['tasks'][number]; asked: Asked }) {
  return (
    <Form name="task-close" shown={form('task-close', { task: task.id })} language={language}>
      <Hidden name="task" value={task.id} />
      <ShownAt changedAt={task.lastAskedAt} />
      <Hidden name="outcome" value="told" />
      <Button>{sayStaffTasks(language)('toldSend')}</Button>
    </Form>
  )
}
