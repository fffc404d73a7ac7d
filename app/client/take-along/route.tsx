import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'
import { Directives } from '#app/_parts/take-along/directives.tsx'
import { PlanAndBefore } from '#app/_parts/take-along/plan.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { withdrawDirective } from '#lib/take-along/do/withdraw-directive.ts'
import { isEmptyPlan } from '#lib/take-along/rules/plan.ts'
import { type OwnTakeAlong, seeOwnTakeAlong } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('client', seeOwnTakeAlong, takeAlong)

export const POST = form(
  'client',
  { name: 'directive-remove', says: 'removed', shape: z.object({ directive: uuid('not_yours') }) },
  withdrawDirective,
)

/** What the client takes along, beside what they share: what they wrote, what they keep here, and their card. */
function takeAlong(seen: OwnTakeAlong, asked: Asked): Page {
  const { language, at, form: shownOf } = asked
  const say = sayTakeAlong(language)
  const [plan] = seen.plans
  const { card } = seen
  const day = card && writtenDate(card.expiresAt, language, seen.timeZone)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'sharing',
    back: '/client/sharing',
    main: (
      <>
        <p>{say('whoSees')}</p>
        <Card>
          <h2>{say('plan.title')}</h2>
          <PlanAndBefore plans={seen.plans} language={language} timeZone={seen.timeZone} />
          <p className="ajar-actions">
            <ButtonLink href="/client/take-along/plan">
              {say(plan && !isEmptyPlan(plan) ? 'plan.change' : 'plan.write')}
            </ButtonLink>
          </p>
          <p className="govuk-hint ajar-for-screen">{say('plan.print')}</p>
        </Card>
        <Card>
          <h2>{say('directive.title')}</h2>
          <p className="ajar-for-screen">{say('directive.lead')}</p>
          <Directives
            directives={seen.directives}
            language={language}
            at="/client/take-along/directive"
            after={({ id }) => (
              <Form name="directive-remove" shown={shownOf('directive-remove', { directive: id })} language={language}>
                <Hidden name="directive" value={id} />
                <p className="govuk-hint">{say('directive.removeLead')}</p>
                <Button kind="quiet">{say('directive.remove')}</Button>
              </Form>
            )}
          />
          <p className="ajar-actions">
            <ButtonLink href="/client/take-along/directive" kind="quiet">
              {say('directive.add')}
            </ButtonLink>
          </p>
        </Card>
        <div className="ajar-for-screen">
          <Card>
            <h2>{say('card.title')}</h2>
            <p>{say('card.lead')}</p>
            <p>{day ? say(card.expiresAt > at ? 'card.live' : 'card.over', { day }) : say('card.none')}</p>
            <Link href="/client/take-along/card">{say('card.toPage')}</Link>
          </Card>
          <Card>
            <h2>{say('hospital.title')}</h2>
            <p>{say('hospital.lead')}</p>
            <Link href="/client/take-along/hospital">{say('hospital.toPage')}</Link>
          </Card>
        </div>
      </>
    ),
  }
}
