import type { ReactNode } from 'react'
import type { Asked } from '#app/_page/asked.ts'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { SeenHold } from '#lib/holds/see/see-holds.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'

interface Props {
  readonly hold: SeenHold
  readonly title: string
  readonly timeZone: string
  readonly asked: Asked
  readonly children?: ReactNode
}

/** One hold with everything that happened to it, for those who keep holds. */
export function HoldCard({ hold, title, timeZone, asked: { language }, children }: Props) {
  const say = sayHolds(language)
  const isWaiting = hold.state === 'new' || hold.state === 'lift_asked'
  return (
    <Card kind={isWaiting ? 'waiting' : 'plain'}>
      <h2>{title}</h2>
      <p>
        <Tag tone={hold.state === 'lifted' ? 'neutral' : isWaiting ? 'wait' : 'warn'}>{say(`state.${hold.state}`)}</Tag>{' '}
        {hold.personName === null ? say('fromEverybody') : say('from', { person: hold.personName })}
      </p>
      {hold.isOfClient && hold.state !== 'lifted' && <p>{say('ofSelf')}</p>}
      <ul className="ajar-doors">
        {hold.events.map((event) => {
          const said = { name: event.by || '–', date: writtenTime(event.at, language, timeZone) }
          const isClients = event.kind === 'placed' && hold.isOfClient
          return (
            <li key={event.id}>
              {isClients ? say('events.placedByClient', said) : say(`events.${event.kind}`, said)}
              {event.words && <p>“{event.words}”</p>}
            </li>
          )
        })}
      </ul>
      {children}
    </Card>
  )
}
