import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { Link } from './link.tsx'

type Tone = 'neutral' | 'wait' | 'good' | 'warn'

export function Card(props: {
  kind?: 'plain' | 'answer' | 'waiting'
  label?: string
  id?: string
  children: ReactNode
}) {
  const kind = props.kind && props.kind !== 'plain' ? ` is-${props.kind}` : ''
  return (
    <section className={`ajar-card${kind}`} aria-label={props.label} id={props.id}>
      {props.children}
    </section>
  )
}

export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`ajar-tag${tone === 'neutral' ? '' : ` is-${tone}`}`}>{children}</span>
}

interface Moment {
  readonly label: string
  readonly at?: string
  readonly state: 'done' | 'now' | 'next'
}

/** A list of steps: what happened, what happens now, what comes next. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="ajar-time">
      {moments.map((moment) => (
        <li key={moment.label + moment.at} className={`is-${moment.state}`}>
          {moment.label}
          {moment.at && <p className="ajar-kicker">{moment.at}</p>}
        </li>
      ))}
    </ol>
  )
}

interface SummaryRow {
  readonly key: string
  readonly value: ReactNode
  readonly changeHref?: string
}

export function SummaryList({ rows, language }: { rows: readonly SummaryRow[]; language: Language }) {
  return (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <div className="govuk-summary-list__row" key={row.key}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.changeHref && (
            <dd className="govuk-summary-list__actions">
              <Link href={row.changeHref}>
                {sayShared(language)('change')}
                <span className="ajar-visually-hidden"> {row.key}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** A screen reader says it, and reading goes on from it: scripts are not needed for either. */
const announced = { role: 'status', tabIndex: -1, autoFocus: true }

/** Says first that it worked, with the reference people may need on the phone. */
export function Panel(props: { title: string; referenceLabel?: string; reference?: string; children?: ReactNode }) {
  return (
    <div className="ajar-panel" {...announced}>
      <h1>{props.title}</h1>
      {props.reference && (
        <>
          <p>{props.referenceLabel}</p>
          <p className="ajar-reference">{props.reference}</p>
        </>
      )}
      {props.children}
    </div>
  )
}

interface NoteProps {
  readonly tone?: Tone
  /** Whether it says what came of what was just done. In the tone of good news it does. */
  readonly isOutcome?: boolean
  readonly children: ReactNode
}

/** Something to know. */
export function Note({ tone = 'neutral', isOutcome = tone === 'good', children }: NoteProps) {
  return (
    <div className={`ajar-note${tone === 'neutral' ? '' : ` is-${tone}`}`} {...(isOutcome ? announced : {})}>
      {children}
    </div>
  )
}

/** The one answer to everybody who asks about anybody. */
export function NeutralAnswer({ language }: { language: Language }) {
  return (
    <Note>
      <p>{sayShared(language)('neutralAnswer')}</p>
    </Note>
  )
}

export function EmptyState({ words, href, next }: { words: string; href?: string; next?: string }) {
  return (
    <p>
      {words} {href && next && <Link href={href}>{next}</Link>}
    </p>
  )
}

export interface Message {
  readonly id: string
  readonly from: string
  readonly at: string
  readonly words: string
  /** The language the words are in, where the page speaks another. */
  readonly lang?: string
  readonly isMine: boolean
  /** A note beside the words it belongs to. */
  readonly after?: ReactNode
}

export function Messages({ messages }: { messages: readonly Message[] }) {
  return (
    <ol className="ajar-messages">
      {messages.map((message) => (
        <li key={message.id} className={message.isMine ? 'is-mine' : undefined}>
          <p className="ajar-kicker">
            {message.from}, {message.at}
          </p>
          <p lang={message.lang}>{message.words}</p>
          {message.after}
        </li>
      ))}
    </ol>
  )
}

interface TableProps {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
  /** What is shown instead when it has no rows. */
  readonly empty?: ReactNode
  /** Whether what it says of each thing is numbers, of which several fit in a line. */
  readonly hasNumbers?: boolean
  /** Whether the heading above it says its caption already: then only whoever listens to the page is told it. */
  readonly isNamedAbove?: boolean
}

/** A table that becomes a list of cards on a narrow screen: the first cell names each, and an empty one is left out. */
export function Table({ caption, head, rows, empty, hasNumbers, isNamedAbove }: TableProps) {
  if (empty && rows.length === 0) return empty
  return (
    <table className={`ajar-table${hasNumbers ? ' has-numbers' : ''}`}>
      <caption className={isNamedAbove ? 'ajar-visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((cell, index) => (
              <td key={head[index]}>
                <span className="ajar-cell-head">{head[index]}</span>
                <div className="ajar-cell">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ButtonLink(props: { href: string; kind?: 'quiet'; children: ReactNode }) {
  return (
    <Link className={`ajar-button${props.kind ? ` is-${props.kind}` : ''}`} href={props.href}>
      {props.children}
    </Link>
  )
}
