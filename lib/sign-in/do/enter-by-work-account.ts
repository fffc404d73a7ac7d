import { and, eq, sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { workAccount } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { WorkAccount } from '#lib/auth/work-account.ts'
import { log, sessionInLog } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, StaffId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { noteChange } from '#lib/second-factor/rows/note-change.ts'
import { type Arrival, beginSession, broughtNothing } from '../rows/begin-session.ts'

interface Colleague {
  readonly staffId: StaffId
  readonly accountId: AccountId
  /** Set while a colleague's word is what they get back in with. */
  readonly setUpHash: string | null
}

/**
 * Opens a session for a member of staff whom their organization's provider vouches for. The first time they are found
 * by a verified address, and only if they work here already; from then on by the provider's own name for them, whatever
 * address they have; linking is written to them in a letter. One person has one account at a provider. The session has
 * its second factor as of when the provider asked for one; otherwise it opens nothing before ours.
 */
export async function enterByWorkAccount(
  viewer: Viewer<'public'>,
  asserted: WorkAccount,
  brought = broughtNothing,
): Promise<Result<Arrival, 'not_staff'>> {
  const entered = await asViewer(atGate(viewer), async (tx) => {
    const colleague = await linkedTo(tx, asserted)
    const found = colleague === undefined ? await link(tx, asserted, viewer.at) : colleague
    if (!found) return refused('not_staff')
    const secondFactorAt = found.setUpHash === null ? asserted.secondFactorAt : null
    if (secondFactorAt) await tx.update(workAccount).set({ provedAt: secondFactorAt }).where(isOf(asserted))
    const { accountId } = found
    return ok(await beginSession(tx, viewer, { centerId: await ownCenterId(tx), accountId, secondFactorAt, brought }))
  })
  log('info', entered.ok ? 'signed in' : 'sign-in refused', {
    session: entered.ok ? sessionInLog(hashOf(entered.value.token)) : undefined,
    kind: 'work account',
    code: entered.ok ? undefined : entered.refusal,
  })
  return entered
}

const columns = {
  staffId: staffMember.id,
  accountId: staffMember.accountId,
  setUpHash: staffMember.setUpHash,
  leftAt: staffMember.leftAt,
}

const isOf = ({ issuer, subject }: WorkAccount) => and(eq(workAccount.issuer, issuer), eq(workAccount.subject, subject))

/** Whom this account was linked to. Null when they have left; undefined when it never was. */
async function linkedTo(tx: Tx, asserted: WorkAccount): Promise<Colleague | null | undefined> {
  const [found] = await tx
    .select(columns)
    .from(workAccount)
    .innerJoin(staffMember, eq(staffMember.id, workAccount.staffId))
    .where(isOf(asserted))
  return found && (found.leftAt ? null : found)
}

/** Links the account to whoever works here under its address. Null when nobody does, or they have another one. */
async function link(tx: Tx, { issuer, subject, email }: WorkAccount, at: Date): Promise<Colleague | null> {
  if (!email) return null
  const [row] = await tx.execute<{ staff_id: StaffId; account_id: AccountId; set_up_hash: string | null }>(
    sql`select staff_id, account_id, set_up_hash from staff_with_address(${email})`,
  )
  if (!row) return null
  const found = { staffId: row.staff_id, accountId: row.account_id, setUpHash: row.set_up_hash }
  const centerId = await ownCenterId(tx)
  const linked = await tx
    .insert(workAccount)
    .values({ centerId, staffId: found.staffId, issuer, subject, linkedAt: at })
    .onConflictDoNothing()
    .returning({ staffId: workAccount.staffId })
  if (linked.length === 0) return null
  await noteChange(tx, { centerId, staff: found.staffId, by: found.staffId, what: 'work_account_linked', at })
  return found
}
