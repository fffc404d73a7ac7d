import { Fragment } from 'react'
import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { optionalDay } from '#app/_form/days.ts'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { choice, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { writtenDate, writtenDay } from '#app/_parts/written-date.ts'
import { closeTask } from '#lib/asking/do/close-task.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { inWords } from '#lib/i18n/known.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

/** What a client can say when they are asked for a release. */
export const askOutcomes = ['wants_release', 'refused', 'ask_later'] as const

type Tasks = FoundBy<typeof seeTasks>

export const GET = document('staff', (viewer, { idInQuery }) => seeTasks(viewer, idInQuery('after')), tasks)

export const POST = form(
  'staff',
  {
    name: 'task-close',
    shape: z
      .object({
        task: uuid('not_possible'),
        outcome: choice(askOutcomes, 'choose_one'),
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
function tasks(seen: Tasks, { language, query, form }: Asked): Page {
  const say = sayStaffReports(language)
  const shown = form('task-close')
  const after = query.get('after')
  const chosen = shown.value('task', query.get('task') ?? '') || seen.tasks.find((task) => !task.closedAt)?.id
  return {
    title: say('tasks.title'),
    lead: say('tasks.lead'),
    current: 'tasks',
    main: (
      <>
        {seen.isByLaw && (
          <Note>
            <p>{say('tasks.byLaw')}</p>
          </Note>
        )}
        {seen.tasks.length === 0 && <p>{say('tasks.empty')}</p>}
        {seen.tasks.map((task, index) => (
          <Fragment key={task.id}>
            {isFirstOfCrowd(seen.tasks, index) && (
              <Note>
                <h2>{say('tasks.crowdTitle')}</h2>
                <p>{say('tasks.crowd')}</p>
              </Note>
            )}
            <Card kind={task.closedAt ? 'plain' : 'waiting'}>
              <h2>
                <Link href={`/staff/clients/${task.clientId}`}>{task.clientName}</Link>
              </h2>
              <p>
                {say('tasks.asked', {
                  name: task.askerName,
                  relationship: inWords('relationships', task.relationship, language),
                })}
                {task.askerEmail && <> {say('tasks.mayWrite', { email: task.askerEmail })}</>}
              </p>
              {task.outcome ? (
                <p>
                  <Tag tone="good">{say('tasks.done')}</Tag> {say(`tasks.${task.outcome}`)}{' '}
                  {task.closedAt &&
                    say('tasks.doneBy', {
                      name: task.closedBy ?? '–',
                      date: writtenDate(task.closedAt, language, seen.timeZone),
                    })}{' '}
                  {task.outcome === 'wants_release' && (
                    <Link href={`/staff/clients/${task.clientId}/releases/new`}>{say('tasks.record')}</Link>
                  )}
                </p>
              ) : (
                <p>
                  {task.lastAskedAt
                    ? say('tasks.askedOn', {
                        asked: writtenDate(task.lastAskedAt, language, seen.timeZone),
                        date: writtenDay(task.dueOn, language),
                      })
                    : say('tasks.due', { date: writtenDay(task.dueOn, language) })}
                </p>
              )}
              {!task.closedAt && task.id !== chosen && (
                <p>
                  <Link href={`/staff/tasks?${new URLSearchParams({ ...(after && { after }), task: task.id })}`}>
                    {say('tasks.outcome')}
                  </Link>
                </p>
              )}
              {!task.closedAt && task.id === chosen && (
                <Form name="task-close" shown={shown} language={language}>
                  <Hidden name="task" value={task.id} />
                  <Radios
                    name="outcome"
                    label={say('tasks.outcome')}
                    value={shown.value('outcome')}
                    options={askOutcomes.map((value) => ({ value, label: say(`tasks.${value}`) }))}
                    problems={shown.problems}
                  />
                  <DateField
                    name="askAgainOn"
                    label={say('tasks.askAgainOn')}
                    language={language}
                    value={shown.value}
                    problems={shown.problems}
                  />
                  <Button>{say('tasks.save')}</Button>
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

/** Where the tasks begin that came in a crowd. */
function isFirstOfCrowd(tasks: Tasks['tasks'], index: number): boolean {
  const [one, before] = [tasks[index]!, tasks[index - 1]]
  return !one.closedAt && one.isCrowded && !before?.isCrowded
}
