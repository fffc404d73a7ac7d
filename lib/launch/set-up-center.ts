import { pathToFileURL } from 'node:url'
import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { center, type FileSaid } from '#drizzle/tables/centers.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { account, client, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { connect } from '#lib/database/driver.ts'
import { openDatabase } from '#lib/database/open-database.ts'
import { now } from '#lib/kernel/clock.ts'
import { type AccountId, type CenterId, type ClientId, newId, type StaffId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import type { EmailAddress } from '#lib/people/rules/email-address.ts'
import { careRoles } from '#lib/people/rules/roles.ts'
import { plainName } from '#lib/people/rules/same-name.ts'
import { type CenterFile, centerFile, problemsOfFile } from './center-file.ts'
import { readCenterFile } from './read-center-file.ts'
import { saidAnew, sayingOf } from './said-anew.ts'

type StaffInFile = CenterFile['staff'][number]

// `npm run center -- center.json`: puts a center, its form, its staff and its clients where pages find them.

/** Why a center cannot be set up beside those that are here: one sentence for the person who tries. */
class SetUpRefused extends Error {}

/**
 * Adds what is missing and brings center and staff to what the file says anew, in one transaction. Running it again
 * adds nothing twice, and what the file says as it did the last time leaves what administrators changed since. Clients
 * who are there already stay as they are. Needs the address of the database's owner. Throws `SetUpRefused` for a second
 * center that could not be told apart by its host.
 */
export async function setUpCenter(ownerUrl: string, file: CenterFile, at: Date): Promise<CenterId> {
  const owner = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await openDatabase(owner).transaction(async (tx) => {
      await tx.execute(sql`set local role ajar_keeper`)
      const centerId = await keepCenter(tx, file, at)
      const staff = new Map<EmailAddress, StaffId>()
      const said = await saidBefore(tx, centerId)
      for (const person of file.staff) staff.set(person.email, await keepStaff(tx, centerId, person, said, at))
      const taken = new Set<ClientId>()
      for (const person of file.clients) taken.add(await keepClient(tx, centerId, { person, staff, taken }, at))
      await tx
        .update(center)
        .set({ fileSaid: sayingOf(file) })
        .where(eq(center.id, centerId))
      return centerId
    })
  } finally {
    await owner.end()
  }
}

async function keepCenter(tx: Tx, file: CenterFile, at: Date): Promise<CenterId> {
  const { slug, form, staff: _staff, clients: _clients, ...rest } = file
  await refuseWithoutHost(tx, file)
  const [known] = await tx
    .select({ id: center.id, said: center.fileSaid })
    .from(center)
    .where(eq(center.slug, slug))
    .for('update')
  const centerId = known?.id ?? newId<'center'>()
  const anew = known ? saidAnew(rest, known.said?.center) : rest
  if (!known) await tx.insert(center).values({ ...rest, slug, id: centerId, createdAt: at })
  else if (Object.keys(anew).length > 0) await tx.update(center).set(anew).where(eq(center.id, centerId))
  const { publishedOn, ...version } = form
  const [published] = await tx
    .select({ id: formVersion.id })
    .from(formVersion)
    .where(and(eq(formVersion.centerId, centerId), eq(formVersion.label, form.label)))
  // A published wording never changes. Another wording needs another label.
  if (!published) {
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

async function saidBefore(tx: Tx, centerId: CenterId): Promise<FileSaid | null> {
  const [row] = await tx.select({ said: center.fileSaid }).from(center).where(eq(center.id, centerId))
  return row?.said ?? null
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

async function keepStaff(
  tx: Tx,
  centerId: CenterId,
  person: StaffInFile,
  said: FileSaid | null,
  at: Date,
): Promise<StaffId> {
  const accountId = await keepAccount(tx, centerId, person, at)
  const { email, language: _language, left, ...rest } = person
  const theirs = and(eq(staffMember.centerId, centerId), eq(staffMember.accountId, accountId))
  const [known] = await tx.select({ id: staffMember.id, leftAt: staffMember.leftAt }).from(staffMember).where(theirs)
  if (!known) {
    const id = newId<'staff'>()
    await tx.insert(staffMember).values({ ...rest, centerId, id, accountId, joinedAt: at, leftAt: left ? at : null })
    return id
  }
  const { left: saysLeft, ...anew } = saidAnew({ ...rest, left }, said?.staff[email])
  // The day somebody left is the day on which the file first said so.
  const leftAt = saysLeft === undefined ? {} : { leftAt: saysLeft ? (known.leftAt ?? at) : null }
  const change = { ...anew, ...leftAt }
  if (Object.keys(change).length > 0) await tx.update(staffMember).set(change).where(theirs)
  return known.id
}

interface ClientToKeep {
  readonly person: CenterFile['clients'][number]
  readonly staff: ReadonlyMap<EmailAddress, StaffId>
  /** The clients of rows before, who are nobody else's. */
  readonly taken: ReadonlySet<ClientId>
}

async function keepClient(
  tx: Tx,
  centerId: CenterId,
  { person, staff, taken }: ClientToKeep,
  at: Date,
): Promise<ClientId> {
  const { name, bornOn, email, language, record } = person
  const accountId = email ? await keepAccount(tx, centerId, { email, language }, at) : null
  const inCenter = eq(client.centerId, centerId)
  const byName = and(
    eq(client.plainName, plainName(name)),
    bornOn ? eq(client.bornOn, bornOn) : isNull(client.bornOn),
    accountId ? isNull(client.accountId) : undefined,
    record ? isNull(client.recordNumber) : undefined,
  )
  const rows = await tx
    .select({ id: client.id, accountId: client.accountId, recordNumber: client.recordNumber })
    .from(client)
    .where(
      and(
        inCenter,
        or(
          record ? eq(client.recordNumber, record) : undefined,
          accountId ? eq(client.accountId, accountId) : undefined,
          byName,
        ),
      ),
    )
    .orderBy(asc(client.createdAt), asc(client.id))
  const free = rows.filter(({ id }) => !taken.has(id))
  const known =
    free.find((each) => record !== undefined && each.recordNumber === record) ??
    free.find((each) => accountId !== null && each.accountId === accountId) ??
    free[0]
  if (known) {
    // Somebody who had no address or no number before and has one now.
    const change = {
      ...(accountId && !known.accountId ? { accountId } : {}),
      ...(record && !known.recordNumber ? { recordNumber: record } : {}),
    }
    if (Object.keys(change).length > 0)
      await tx
        .update(client)
        .set(change)
        .where(and(inCenter, eq(client.id, known.id)))
    return known.id
  }
  const id = newId<'client'>()
  const row = { centerId, id, accountId, name, plainName: plainName(name), bornOn, recordNumber: record ?? null }
  await tx.insert(client).values({ ...row, createdAt: at })
  for (const role of careRoles) {
    const staffId = person[role] && staff.get(person[role])
    if (!staffId) continue
    const assigned = { centerId, id: crypto.randomUUID(), clientId: id, staffId }
    await tx.insert(careAssignment).values({ ...assigned, role, sinceAt: at })
  }
  return id
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { config, requireConfig } = await import('#lib/config/config.ts')
  requireConfig('migrate')
  const path = process.argv[2]
  const given: unknown = path ? readCenterFile(path) : 'Name a file: npm run center -- center.json'
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
