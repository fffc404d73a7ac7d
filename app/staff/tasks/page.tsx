import { redirect } from 'next/navigation'
import { shownForm } from '#app/_form/attempt.ts'
import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { writtenDate, writtenDay } from '#app/_parts/written-date.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { closeTask } from './actions.ts'
import { askOutcomes } from './outcomes.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string; task?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffReports(language)('tasks.title'), language, Boolean((await searchParams).again))
}

/** One task is answered at a time: the open one is chosen in the address. */
export default guarded(async function Tasks({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const seen = await seeTasks(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayStaffReports(language)
  const asked = await searchParams
  const form = await shownForm(viewer, 'task-close', asked, language)
  const chosen = form.value('task', asked.task) || seen.tasks.find((task) => !task.closedAt)?.id
  return (
    <Page audience="staff" language={language} current="tasks">
      <h1>{say('tasks.title')}</h1>
      <p className="ajar-lead">{say('tasks.lead')}</p>
      {seen.isByLaw && (
        <Note>
          <p>{say('tasks.byLaw')}</p>
        </Note>
      )}
      {seen.tasks.length === 0 && <p>{say('tasks.empty')}</p>}
      {seen.tasks.map((task) => (
        <Card key={task.id} kind={task.closedAt ? 'plain' : 'waiting'}>
          <h2>
            <a href={`/staff/clients/${task.clientId}`}>{task.clientName}</a>
          </h2>
          <p>
            {say('tasks.asked', { name: task.askerName, relationship: task.relationship })}
            {task.askerEmail && <> {say('tasks.mayWrite', { email: task.askerEmail })}</>}
          </p>
          {task.outcome ? (
            <p>
              <Tag tone="good">{say('tasks.done')}</Tag> {say(`tasks.${task.outcome}`)}{' '}
              {task.outcome === 'wants_release' && (
                <a href={`/staff/clients/${task.clientId}/releases/new`}>{say('tasks.record')}</a>
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
              <a href={`/staff/tasks?task=${task.id}`}>{say('tasks.outcome')}</a>
            </p>
          )}
          {!task.closedAt && task.id === chosen && (
            <Form action={closeTask} formKey={form.key} problems={form.problems} language={language}>
              <Hidden name="task" value={task.id} />
              <Radios
                name="outcome"
                label={say('tasks.outcome')}
                value={form.value('outcome')}
                options={askOutcomes.map((value) => ({ value, label: say(`tasks.${value}`) }))}
                problems={form.problems}
              />
              <DateField
                name="askAgainOn"
                label={say('tasks.askAgainOn')}
                language={language}
                value={form.value}
                problems={form.problems}
              />
              <Button>{say('tasks.save')}</Button>
            </Form>
          )}
        </Card>
      ))}
    </Page>
  )
})
