import QRCode from 'qrcode'
import type { Asked } from '#app/_page/asked.ts'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { OwnCard } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

interface Props {
  readonly card: NonNullable<OwnCard['card']> & { readonly address: string }
  readonly asked: Asked
}

/** The two sides of a card of 85.6 x 54 mm (ISO/IEC 7810, ID-1), black on white on every screen. */
export function PrintedCard({ card, asked: { language, face } }: Props) {
  const say = sayTakeAlong(language)
  const own = face?.crisisLine || face?.phone
  const day = writtenDate(card.expiresAt, language, face?.timeZone ?? 'UTC')
  return (
    <div className="ajar-wallet">
      <section className="ajar-wallet-side" aria-label={say('card.front')}>
        <p className="ajar-wallet-title">{say('card.face')}</p>
        {card.hasName && <p className="ajar-wallet-name">{card.clientName}</p>}
        {face && own && (
          <p>
            {say(face.crisisLine ? 'card.call' : 'card.callCenter', { center: face.name })}: <strong>{own}</strong>
          </p>
        )}
        <p>
          {say('card.national')}: <strong>988</strong> · {say('card.emergency')}: <strong>911</strong>
        </p>
        {card.cardWords && (
          <p>
            <OwnWords words={card.cardWords} of={card.language} language={language} />
          </p>
        )}
      </section>
      <section className="ajar-wallet-side is-back" aria-label={say('card.back')}>
        <Code address={card.address} label={say('card.code')} />
        <div>
          <p>{say('card.scan')}</p>
          <p className="ajar-wallet-address">{card.address}</p>
          <p>{say('card.until', { day })}</p>
        </div>
      </section>
    </div>
  )
}

/** The address as a picture that phones read: drawn here, so that no other address can be asked for it. */
function Code({ address, label }: { address: string; label: string }) {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'L' }).modules
  const dark = [...data.keys()].filter((at) => data[at])
  return (
    <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path fill="#000" d={dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('')} />
    </svg>
  )
}
