import pino from 'pino'
import { config } from './config.ts'

/** What a line of the log may hold: ids and codes. There is no field for names, words, addresses or query strings. */
interface LogFields {
  readonly reference?: string
  readonly code?: string
  readonly name?: string
  readonly form?: string
  readonly letterId?: string
  readonly kind?: string
  readonly count?: number
  /** The beginning of a session's hash: it ties the lines of one visit together, and opens nothing. */
  readonly session?: string
}

const allowed = ['reference', 'code', 'name', 'form', 'letterId', 'kind', 'count', 'session'] as const
let logger: pino.Logger | undefined

/** How a session is named in the log. */
export function sessionInLog(hash: string | null | undefined): string | undefined {
  return hash?.slice(0, 12)
}

export function log(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  if (logger?.level !== config.logLevel) logger = pino({ level: config.logLevel, base: undefined })
  logger[level](
    Object.fromEntries(allowed.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]))),
    event,
  )
}

/** Logs a failure by its kind and code, never its message, which may quote somebody. Returns the reference to show. */
export function logFailure(event: string, error: unknown, fields: LogFields = {}): string {
  const reference = crypto.randomUUID().slice(0, 8).toUpperCase()
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: unknown })?.code
  log('error', event, {
    ...fields,
    reference,
    name: cause instanceof Error ? cause.name : typeof cause,
    code: typeof code === 'string' ? code : undefined,
  })
  // Its words may quote somebody: a column holds what people wrote. So never where real people are.
  if (config.logLevel === 'debug' && config.demo) console.error(error)
  return reference
}
