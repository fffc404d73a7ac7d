import { keepExport } from '#lib/care/rows/exports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

interface Wish {
  readonly client: string
  readonly reason: string
}

/** Keeps that a privacy officer saves the record of a client who asked for it (45 CFR 164.524), and why. */
export const exportRecord: Operation<
  'staff',
  Wish,
  { readonly id: string; readonly client: string },
  'not_possible' | 'step_up'
> = async (tx, viewer, { client, reason }) => {
  const clientId = client as ClientId
  const staff = await staffWhoMay(tx, 'read_accounting', clientId)
  if (!staff) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  // The whole time that anything is kept.
  const id = await keepExport(tx, staff, { figures: 'record', days: 0, reason, at: viewer.at, clientId })
  return ok({ id, client })
}
