import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { center } from '#drizzle/tables/centers.ts'
import { account, client, staffMember } from '#drizzle/tables/people.ts'
import { formVersion } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { connect } from '#lib/database/driver.ts'
import { openDatabase } from '#lib/database/open-database.ts'
import { now } from '#lib/kernel/clock.ts'
import { type AccountId, type CenterId, newId, type StaffId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import type { EmailAddress } from '#lib/people/rules/email-address.ts'
import { careRoles } from '#lib/people/rules/roles.ts'
import { plainName } from '#lib/people/rules/same-name.ts'
import { type CenterFile, centerFile, problemsOfFile } from './center-file.ts'

// `npm run center -- center.json`: puts a center, its form, its staff and its clients where pages find them.

/** Why a center cannot be set up beside those that are here: one sentence for whoever tries. */
export class SetUpRefused extends Error {}

/**
 * Adds what is missing and brings center and staff to what the file says, in one transaction. Running it again adds
 * nothing twice. Clients who are there already stay as they are. Needs the address of the database's owner. Throws
 * `SetUpRefused` for a second center that could not be told apart by its host.
 */
export async function setUpCenter(ownerUrl: string, file: CenterFile, at: Date): Promise<CenterId> {
  const owner = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await openDatabase(owner).transaction(async (tx) => {
      await tx.execute(sql`set local role ajar_keeper`)
      const centerId = await keepCenter(tx, file, at)
      const staff = new Map<EmailAddress, StaffId>()
      for (const person of file.staff) staff.set(person.email, await keepStaff(tx, centerId, person, at))
      for (const person of file.clients) await keepClient(tx, centerId, person, staff, at)
      return centerId
    })
  } finally {
    await owner.end()
  }
}

async function keepCenter(tx: Tx, file: CenterFile, at: Date): Promise<CenterId> {
  const { slug, form, staff: _staff, clients: _clients, ...rest } = file
  await refuseWithoutHost(tx, file)
  const [kept] = await tx
    .insert(center)
    .values({ ...rest, slug, id: newId<'center'>(), createdAt: at })
    .onConflictDoUpdate({ target: center.slug, set: rest })
    .returning({ id: center.id })
  const centerId = kept!.id
  const { publishedOn, ...version } = form
  const [known] = await tx
    .select({ id: formVersion.id })
    .from(formVersion)
    .where(and(eq(formVersion.centerId, centerId), eq(formVersion.label, form.label)))
  // A published wording never changes. Another wording needs another label.
  if (!known) {
    const row = {
      ...version,
      centerId,
      id: newId<'form-version'>(),
      publishedAt: instantOf(publishedOn, '00:00', file.timeZone),
    }
    await tx.insert(formVersion).values(row)
  }
  return centerId
}

/** Who opens the portal of one of several centers says so by the host: a center without one could not be told apart. */
async function refuseWithoutHost(tx: Tx, { slug, host }: CenterFile): Promise<void> {
  const others = await tx.select({ slug: center.slug, host: center.host }).from(center).where(ne(center.slug, slug))
  const [own] = await tx.select({ host: center.host }).from(center).where(eq(center.slug, slug))
  if (others.length === 0) return
  if (!host && !own?.host)
    throw new SetUpRefused('host: must be written, since this database serves another center already.')
  if (host && others.some((other) => other.host === host)) throw new SetUpRefused('host: another center has this host.')
  const unnamed = others.find((other) => other.host === null)
  if (unnamed)
    throw new SetUpRefused(
      `the center "${unnamed.slug}" needs a host first: write one into its file and set it up again.`,
    )
}

async function keepAccount(
  tx: Tx,
  centerId: CenterId,
  { email, language }: { email: EmailAddress; language: CenterFile['staff'][number]['language'] },
  at: Date,
): Promise<AccountId> {
  await tx
    .insert(account)
    .values({ centerId, id: newId<'account'>(), email, language, createdAt: at })
    .onConflictDoNothing({ target: [account.centerId, account.email] })
  const [found] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.centerId, centerId), eq(account.email, email)))
  return found!.id
}

async function keepStaff(tx: Tx, centerId: CenterId, person: CenterFile['staff'][number], at: Date): Promise<StaffId> {
  const accountId = await keepAccount(tx, centerId, person, at)
  const { email: _email, language: _language, left, ...rest } = person
  // The day somebody left is the day on which the file first said so.
  const leftAt = left ? sql`coalesce(${staffMember.leftAt}, excluded.left_at)` : null
  const [kept] = await tx
    .insert(staffMember)
    .values({ ...rest, centerId, id: newId<'staff'>(), accountId, joinedAt: at, leftAt: left ? at : null })
    .onConflictDoUpdate({ target: [staffMember.centerId, staffMember.accountId], set: { ...rest, leftAt } })
    .returning({ id: staffMember.id })
  return kept!.id
}

async function keepClient(
  tx: Tx,
  centerId: CenterId,
  person: CenterFile['clients'][number],
  staff: ReadonlyMap<EmailAddress, StaffId>,
  at: Date,
): Promise<void> {
  const { name, bornOn, email, language } = person
  const accountId = email ? await keepAccount(tx, centerId, { email, language }, at) : null
  const inCenter = eq(client.centerId, centerId)
  const byName = and(eq(client.name, name), bornOn ? eq(client.bornOn, bornOn) : isNull(client.bornOn))
  const [known] = await tx
    .select({ id: client.id, accountId: client.accountId })
    .from(client)
    .where(
      and(inCenter, accountId ? or(eq(client.accountId, accountId), and(isNull(client.accountId), byName)) : byName),
    )
  if (known) {
    // Somebody who had no address before and has one now.
    if (accountId && !known.accountId)
      await tx
        .update(client)
        .set({ accountId })
        .where(and(inCenter, eq(client.id, known.id)))
    return
  }
  const id = newId<'client'>()
  await tx.insert(client).values({ centerId, id, accountId, name, plainName: plainName(name), bornOn, createdAt: at })
  for (const role of careRoles) {
    const staffId = person[role] && staff.get(person[role])
    if (!staffId) continue
    const row = { centerId, id: crypto.randomUUID(), clientId: id, staffId }
    await tx.insert(careAssignment).values({ ...row, role, sinceAt: at })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { config, requireConfig } = await import('#lib/config/config.ts')
  requireConfig('migrate')
  const path = process.argv[2]
  const given: unknown = path ? readJson(path) : 'Name a file: npm run center -- center.json'
  const problems = problemsOfFile(given)
  if (problems.length > 0) {
    console.error(['This center cannot be set up:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
    process.exit(1)
  }
  const file = centerFile.parse(given)
  try {
    await setUpCenter(config.databaseOwnerUrl, file, now())
  } catch (error) {
    if (!(error instanceof SetUpRefused)) throw error
    console.error(`This center cannot be set up:\n  ${error.message}`)
    process.exit(1)
  }
  console.log(`${file.name} is ready: ${file.staff.length} staff, ${file.clients.length} clients.`)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return `${path} is not readable as JSON: ${error instanceof Error ? error.message : ''}`
  }
}
