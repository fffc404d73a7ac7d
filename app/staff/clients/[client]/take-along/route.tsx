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
import type { ClientId } from '#lib/kernel/id.ts'
import { endCard } from '#lib/take-along/do/end-card.ts'
import { isEmptyPlan } from '#lib/take-along/rules/plan.ts'
import { type SeenTakeAlong, seeTakeAlong } from '#lib/take-along/see/see-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('staff', (viewer, asked) => seeTakeAlong(viewer, asked.id<ClientId>('client')), takeAlong)

export const POST = form(
  'staff',
  {
    name: 'card-end',
    says: 'ended',
    shape: z.object({ client: uuid('not_possible'), card: uuid('not_possible') }),
  },
  endCard,
)

/** What a client takes along, for their team: it can be printed for a hospital. */
function takeAlong(seen: SeenTakeAlong, asked: Asked): Page {
  const { language } = asked
  const say = sayTakeAlong(language)
  const [plan] = seen.plans
  const at = `/staff/clients/${seen.id}/take-along`
  const maySave = seen.rights.has('record_release')
  return {
    title: say('toPage'),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <h1>{seen.name}</h1>
        <h2>{say('plan.title')}</h2>
        <PlanAndBefore plans={seen.plans} language={language} timeZone={seen.timeZone} />
        {maySave && (
          <p className="ajar-actions">
            <ButtonLink href={`${at}/plan`} kind="quiet">
              {say(plan && !isEmptyPlan(plan) ? 'plan.change' : 'plan.write')}
            </ButtonLink>
          </p>
        )}
        <p className="govuk-hint ajar-for-screen">{say('plan.print')}</p>
        <h2>{say('directive.title')}</h2>
        <Directives directives={seen.directives} language={language} at={`${at}/directive`} />
        {maySave && (
          <p className="ajar-actions">
            <ButtonLink href={`${at}/directive`} kind="quiet">
              {say('directive.add')}
            </ButtonLink>
          </p>
        )}
        <div className="ajar-for-screen">
          <Card>
            <EndCard seen={seen} asked={asked} />
          </Card>
          <Card>
            <h2>{say('hospital.title')}</h2>
            <p>{say('hospital.leadFor', { name: seen.name })}</p>
            <Link href={`${at}/hospital`}>{say('hospital.toPage')}</Link>
          </Card>
        </div>
      </>
    ),
  }
}

function EndCard({ seen: { name, card, rights, timeZone }, asked }: { seen: SeenTakeAlong; asked: Asked }) {
  const { language } = asked
  const say = sayTakeAlong(language)
  const isLive = card !== null && card.expiresAt > asked.at
  return (
    <>
      <h2>{say('card.title')}</h2>
      {isLive ? (
        <p>{say('card.staffLive', { name, day: writtenDate(card.expiresAt, language, timeZone) })}</p>
      ) : (
        <p>{say('card.staffNone', { name })}</p>
      )}
      {isLive && rights.has('take_back') && (
        <Form name="card-end" shown={asked.form('card-end')} language={language}>
          <Hidden name="card" value={card.id} />
          <p className="govuk-hint">{say('card.staffEndLead', { name })}</p>
          <Button kind="quiet">{say('card.staffEnd')}</Button>
        </Form>
      )}
    </>
  )
}
