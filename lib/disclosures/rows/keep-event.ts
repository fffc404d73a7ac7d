import { wrongDisclosureEvent } from '#drizzle/tables/exceptional.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, StaffId } from '#lib/kernel/id.ts'
import type { WrongEventKind } from '../rules/wrong-disclosure.ts'

interface Event {
  readonly centerId: CenterId
  readonly wrongId: string
  readonly clientId: ClientId
  readonly kind: WrongEventKind
  readonly words: string
  readonly staffId: StaffId
  readonly at: Date
}

/** Writes down what was done about something told by mistake. */
export async function keepEvent(tx: Tx, event: Event): Promise<void> {
  await tx.insert(wrongDisclosureEvent).values({ ...event, id: crypto.randomUUID() })
}
