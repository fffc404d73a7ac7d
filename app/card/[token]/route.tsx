import type { ReactNode } from 'react'
import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { openedAddress, pressBehind } from '#app/_page/deliberate.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { PlanParts } from '#app/_parts/take-along/plan.tsx'
import { writtenDate, writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { isEmptyPlan } from '#lib/take-along/rules/plan.ts'
import { type ShownCard, seeCard } from '#lib/take-along/see/see-card.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

export const GET = document('public', opened, ({ press, card }, asked) =>
  press ? openCard(card, asked) : closedCard(asked),
)

/**
 * What the card shows to the browser in which its button was pressed. For whoever asks for the address alone, like a
 * preview of the link, the database is asked nothing, so that nothing is told and no opening is kept.
 */
async function opened(viewer: Viewer<'public'>, asked: Asked) {
  const press = pressBehind(viewer, asked)
  return { press, card: press === null ? null : await seeCard(viewer, asked.params.token!, press) }
}

export const POST = actingForm(
  'public',
  {
    name: 'card-show',
    says: 'next',
    shape: z.object({ token: z.string() }),
    perHour: 60,
    worksWithoutCookie: true,
  },
  async (viewer, { token }, given) => {
    const returnTo = openedAddress(given)
    if (returnTo) return { returnTo }
    // A browser without cookies is answered with the page itself.
    const card = await seeCard(viewer, token, given.key)
    return { shows: (asked) => openCard(card, asked) }
  },
)

function closedCard({ language, form }: Asked): Page {
  const say = sayTakeAlong(language)
  return cardPage(
    language,
    <Form name="card-show" shown={form('card-show')} language={language}>
      <p>{say('opened.lead')}</p>
      <p>{say('opened.log')}</p>
      <Button>{say('opened.show')}</Button>
    </Form>,
  )
}

/** What the client chose. A card that opens nothing leads to one page, whatever the reason. */
function openCard(card: ShownCard | null, { language }: Asked): Page {
  const say = sayTakeAlong(language)
  if (!card) return cardPage(language, <p>{say('opened.over')}</p>)
  const { name, plan, directives, timeZone } = card
  const hasPlan = plan !== null && !isEmptyPlan(plan)
  return cardPage(
    language,
    <>
      {name && <p className="ajar-big">{say('opened.whose', { name })}</p>}
      {hasPlan && (
        <>
          <PlanParts of={plan} language={language} />
          <p className="ajar-kicker">{say('opened.asOf', { at: writtenTime(plan.at, language, timeZone) })}</p>
        </>
      )}
      {directives.length > 0 && (
        <>
          <p>{say('opened.directive')}</p>
          <ul>
            {directives.map((day) => (
              <li key={day}>{say('directive.signed', { day: writtenDay(day, language) })}</li>
            ))}
          </ul>
        </>
      )}
      {!hasPlan && directives.length === 0 && <p>{say('opened.nothing')}</p>}
      <p className="ajar-kicker">{say('opened.until', { day: writtenDate(card.expiresAt, language, timeZone) })}</p>
    </>,
  )
}

function cardPage(language: Language, content: ReactNode): Page {
  const title = sayTakeAlong(language)('opened.title')
  return {
    title,
    main: (
      <>
        <h1>{title}</h1>
        {content}
      </>
    ),
  }
}
