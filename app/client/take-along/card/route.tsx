import { z } from 'zod'
import { Checkboxes } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { choices, optionalText, tick, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { languages } from '#lib/i18n/language.ts'
import { endCard } from '#lib/take-along/do/end-card.ts'
import { makeCard } from '#lib/take-along/do/make-card.ts'
import { type CardPart, cardParts, cardWordsMax } from '#lib/take-along/rules/card.ts'
import { type OwnCard, seeOwnCard } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'
import { PrintedCard } from './printed-card.tsx'

interface PartProps {
  readonly seen: OwnCard
  readonly asked: Asked
}

export const GET = document('client', seeOwnCard, walletCard)

export const POST = oneOf(
  form(
    'client',
    {
      name: 'card-make',
      shape: z
        .object({
          hasName: tick(),
          cardWords: optionalText(cardWordsMax),
          shows: choices(cardParts),
          pageLanguage: z.enum(languages),
        })
        .transform(({ pageLanguage, ...rest }) => ({ ...rest, language: pageLanguage })),
    },
    makeCard,
  ),
  form(
    'client',
    {
      name: 'card-lost',
      says: 'ended',
      shape: z.object({ card: uuid('not_possible') }).transform(({ card }) => ({ card, client: null })),
    },
    endCard,
  ),
)

function walletCard(seen: OwnCard, asked: Asked): Page {
  const { language, at, form: shownOf } = asked
  const say = sayTakeAlong(language)
  const { card, timeZone } = seen
  const isLive = card !== null && card.expiresAt > at
  const day = card && writtenDate(card.expiresAt, language, timeZone)
  return {
    title: say('card.title'),
    current: 'sharing',
    back: '/client/take-along',
    main: (
      <>
        <div className="ajar-for-screen">
          <h1>{say('card.title')}</h1>
          <p className="ajar-lead">{say('card.lead')}</p>
          <p>{day ? say(isLive ? 'card.live' : 'card.over', { day }) : say('card.none')}</p>
        </div>
        {isLive && (
          <>
            <div className="ajar-for-screen">
              <Form name="card-lost" shown={shownOf('card-lost')} language={language}>
                <Hidden name="card" value={card.id} />
                <Button>{say('card.lost')}</Button>
                <p className="govuk-hint">{say('card.lostLead')}</p>
              </Form>
              <Shown shows={card.shows} asked={asked} />
              <p>{say(card.address ? 'card.print' : 'card.hidden')}</p>
            </div>
            {card.address && <PrintedCard card={{ ...card, address: card.address }} asked={asked} />}
          </>
        )}
        <div className="ajar-for-screen">
          <Openings seen={seen} asked={asked} />
          <Card>
            <h2>{say(isLive ? 'card.makeNew' : 'card.make')}</h2>
            {isLive && <p>{say('card.newLead')}</p>}
            <MakeCard asked={asked} />
          </Card>
        </div>
      </>
    ),
  }
}

function partWords(part: CardPart, language: Asked['language']): string {
  const say = sayTakeAlong(language)
  return part === 'name' || part === 'directive' ? say(`card.${part}`) : say(`parts.${part}`)
}

function Shown({ shows, asked: { language } }: { shows: readonly CardPart[]; asked: Asked }) {
  const say = sayTakeAlong(language)
  if (shows.length === 0) return <p>{say('card.showsNothing')}</p>
  return (
    <>
      <p>{say('card.shownNow')}</p>
      <ul>
        {cardParts
          .filter((part) => shows.includes(part))
          .map((part) => (
            <li key={part}>{partWords(part, language)}</li>
          ))}
      </ul>
    </>
  )
}

/** When somebody pressed the button behind the card: nobody knows who. */
function Openings({ seen, asked: { language } }: PartProps) {
  const say = sayTakeAlong(language)
  if (!seen.card && seen.openings.length === 0) return null
  return (
    <Card>
      <h2>{say('card.openings')}</h2>
      {seen.openings.length === 0 && <p>{say('card.openingsNone')}</p>}
      <ul>
        {seen.openings.map(({ id, at }) => (
          <li key={id}>{writtenTime(at, language, seen.timeZone)}</li>
        ))}
      </ul>
      <p className="govuk-hint">{say('card.openingsWho')}</p>
    </Card>
  )
}

function MakeCard({ asked: { language, form: shownOf } }: { asked: Asked }) {
  const say = sayTakeAlong(language)
  const shown = shownOf('card-make')
  return (
    <Form name="card-make" shown={shown} language={language}>
      <Checkboxes
        name="hasName"
        label={say('card.onCard')}
        values={shown.values('hasName')}
        options={[{ value: 'yes', label: say('card.hasName') }]}
        problems={shown.problems}
      />
      <TextField
        name="cardWords"
        label={say('card.cardWords')}
        hint={say('card.cardWordsHint')}
        value={shown.value('cardWords')}
        problems={shown.problems}
      />
      <Checkboxes
        name="shows"
        label={say('card.shows')}
        hint={say('card.showsHint')}
        values={shown.values('shows')}
        options={cardParts.map((value) => ({ value, label: partWords(value, language) }))}
        problems={shown.problems}
      />
      <Button>{say('card.make')}</Button>
    </Form>
  )
}
