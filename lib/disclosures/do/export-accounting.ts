import { keepExport } from '#lib/care/rows/exports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import type { AccountingFile } from '../rules/accounting-file.ts'

interface Wish {
  readonly client: string
  readonly fileKind: AccountingFile
  readonly reason: string
}
type Asked = { readonly id: string; readonly client: string; readonly fileKind: AccountingFile }

/** Six years, in days. */
const days = 2192

/** Keeps that a privacy officer saves what was told about a client as a file, and why. */
export const exportAccounting: Operation<'staff', Wish, Asked, 'not_possible' | 'step_up'> = async (
  tx,
  viewer,
  { client, fileKind, reason },
) => {
  const clientId = client as ClientId
  const staff = await staffWhoMay(tx, 'read_accounting', clientId)
  if (!staff) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const id = await keepExport(tx, staff, { figures: 'accounting', days, reason, at: viewer.at, clientId })
  return ok({ id, client, fileKind })
}
