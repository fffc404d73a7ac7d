import { center } from '#drizzle/tables/centers.ts'
import { config } from '#lib/config/config.ts'
import { logFailure } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { CenterClock } from '#lib/reports/rules/clock.ts'
import type { LocalResource } from '../rules/resource.ts'

/** What a center says of itself to everybody. */
export interface CenterFace extends CenterClock {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly crisisLine: string
  readonly language: Language
  readonly resources: readonly LocalResource[]
}

interface Known {
  readonly face: CenterFace
  readAt: number
}

const freshMs = 10_000
const hostsMax = 200
const patienceMs = 1_000
const met = new Map<string, Known>()

/** What is known of the center under this host without asking: every page shows it, also the one of a failure. */
export function knownFace(host: string | null): CenterFace | null {
  return met.get(host ?? '')?.face ?? null
}

/** The number people reach the center by. The settings name it too, for when nothing is known yet. */
export function phoneOf(host: string | null): string {
  return knownFace(host)?.phone || config.centerPhone(host)
}

/**
 * Sees to it that the face of the center is known. It is the same for everybody and nobody's secret, so it is kept in
 * this process and read anew every ten seconds; a reader waits for it once, and no longer than a second. A failure
 * leaves what was known.
 */
export async function meetCenter(asked: { at: Date; host?: string | null }): Promise<void> {
  const host = asked.host ?? null
  const known = met.get(host ?? '')
  if (known && asked.at.getTime() - known.readAt < freshMs) return
  if (known) known.readAt = asked.at.getTime()
  const read = readFace(host, asked.at).catch((error: unknown) => {
    logFailure('center not read', error)
  })
  if (known) return
  let late: NodeJS.Timeout | undefined
  await Promise.race([read, new Promise((resolve) => (late = setTimeout(resolve, patienceMs)))])
  clearTimeout(late)
}

async function readFace(host: string | null, at: Date): Promise<void> {
  const [face] = await asViewer({ audience: 'public', at, host }, (tx) =>
    tx
      .select({
        name: center.name,
        address: center.address,
        phone: center.phone,
        crisisLine: center.crisisLine,
        openingHours: center.openingHours,
        holidays: center.holidays,
        standards: center.standards,
        timeZone: center.timeZone,
        language: center.language,
        resources: center.resources,
      })
      .from(center),
  )
  // A host of nobody's is asked for anew each time, and never kept.
  if (!face) return void met.delete(host ?? '')
  if (met.size >= hostsMax) met.clear()
  met.set(host ?? '', { face, readAt: at.getTime() })
}
