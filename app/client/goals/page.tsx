import { redirect } from 'next/navigation'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { seeGoals } from '#lib/goals/see/see-goals.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { approve, setShared } from './actions.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayClientLife(language)('goals.title'), language)
}

export default guarded(async function Goals() {
  const language = await requestLanguage()
  const seen = await seeGoals(await viewerFor('client'))
  if (!seen) redirect('/sign-in')
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  return (
    <Page audience="client" language={language} current="goals">
      <h1>{say('goals.title')}</h1>
      <p className="ajar-lead">{say('goals.lead')}</p>
      {seen.goals.length === 0 && <p>{say('goals.none')}</p>}
      {seen.goals.map((goal) => (
        <Card key={goal.id}>
          <p className="ajar-quote">“{goal.words}”</p>
          <p>
            <Tag>{sayC(`areas.${goal.area}`)}</Tag> <Tag tone="wait">{sayC(`goalStates.${goal.state}`)}</Tag>
          </p>
          <ol className="ajar-steps">
            {goal.steps.map((step) => (
              <li key={step.id}>
                {step.words}
                <p className="ajar-kicker">
                  {sayC(`doers.${step.doer}`)} · {sayC(`supports.${step.support}`)}
                </p>
              </li>
            ))}
          </ol>
          <p className="ajar-kicker">
            {!goal.shared
              ? say('goals.private')
              : goal.knownTo.length > 0
                ? say('goals.shared', { names: goal.knownTo.join(', ') })
                : say('goals.sharedNobody')}
          </p>
          {goal.progress.map((one) =>
            one.approvedAt ? (
              <p key={one.id}>
                {one.sentence} <Tag tone="good">{say('goals.approved')}</Tag>
              </p>
            ) : (
              <Note key={one.id} tone="wait">
                <p>
                  {say('goals.progressWaits')} “{one.sentence}”
                </p>
                <Form action={approve} formKey={crypto.randomUUID()} language={language}>
                  <Hidden name="progress" value={one.id} />
                  <Button>{say('goals.approve')}</Button>
                </Form>
              </Note>
            ),
          )}
          <Form action={setShared} formKey={crypto.randomUUID()} language={language}>
            <Hidden name="goal" value={goal.id} />
            <Hidden name="shared" value={goal.shared ? 'no' : 'yes'} />
            <Button kind="quiet">{say(goal.shared ? 'goals.keepPrivate' : 'goals.share')}</Button>
          </Form>
        </Card>
      ))}
    </Page>
  )
})
