import type { AuditEvent, AuditEventEntityDetail, Bundle, Organization, Patient } from 'fhir/r4'
import type { Topic } from '#lib/consent/topic.ts'
import * as code from './codes.ts'
import { noticeOf, securityOf, written } from './parts.ts'

/** One line of the accounting. */
interface Line {
  readonly id: string
  readonly channel: string | null
  readonly times: number
  readonly firstAt: Date
  readonly lastAt: Date
  /** To whom. */
  readonly name: string
  readonly topics: readonly Topic[]
  readonly signedAt: Date | null
  readonly basis: string | null
  readonly content: string | null
  readonly reason: string | null
  readonly accountability: { readonly must: boolean; readonly why: string }
}

interface Accounting {
  readonly id: string
  readonly name: string
  readonly center: string
  readonly lines: readonly Line[]
}

/**
 * The accounting of a client in FHIR R4 (45 CFR 164.528(b)): an `AuditEvent` for each line, with when, to whom, what
 * and why. People who were told are named as in the accounting and have no id, so that nobody is put together from it.
 */
export function accountingRecord({ id, name, center, lines }: Accounting): Bundle {
  const labelled = (topics: Line['topics']) => ({ meta: { security: securityOf({ topics }) } })
  const about: Patient = { resourceType: 'Patient', ...labelled([]), id, name: [{ text: name }] }
  const teller: Organization = { resourceType: 'Organization', ...labelled([]), id: 'center', name: center }
  const told = lines.map((line) => ({ ...lineEvent(line, id), ...labelled(line.topics) }))
  return {
    resourceType: 'Bundle',
    ...labelled(lines.flatMap(({ topics }) => topics)),
    type: 'collection',
    entry: [about, teller, ...told].map((resource) => ({ resource })),
  }
}

/** One line of the accounting. */
export function lineEvent(line: Line, client: string, center = 'center'): AuditEvent {
  const { topics, channel, times, basis, content, reason, accountability, signedAt } = line
  const saying = (type: string, text: string | null | undefined): AuditEventEntityDetail[] =>
    text ? [{ type, valueString: text }] : []
  return {
    resourceType: 'AuditEvent',
    id: line.id,
    ...noticeOf({ topics }),
    type: code.exported,
    action: 'R',
    period: { start: written(line.firstAt), end: written(line.lastAt) },
    recorded: written(line.lastAt),
    outcome: '0',
    agent: [{ type: code.recipient, who: { display: line.name }, requestor: true }],
    source: { observer: { reference: `Organization/${center}` } },
    entity: [
      {
        what: { reference: `Patient/${client}` },
        detail: [
          ...topics.flatMap((topic) => saying('topic', topic)),
          ...saying('content', content),
          ...saying('channel', channel),
          ...saying('times', String(times)),
          ...saying('basis', basis),
          ...saying('reason', reason),
          ...saying('form-signed', signedAt && written(signedAt)),
          ...saying('accounted', accountability.must ? 'yes' : `no: ${accountability.why}`),
        ],
      },
    ],
  }
}
