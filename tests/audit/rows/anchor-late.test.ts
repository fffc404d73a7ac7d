import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAuditAnchored } from '#lib/audit/rows/is-anchored.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { alertingOfLateAnchors, anchoringDaily } from '#lib/jobs/anchor-audit.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { tamper } from '../written.ts'

let practice: PracticeCenter
let owner: postgres.Sql
const folder = mkdtempSync('/var/tmp/ajar-anchors-')

beforeAll(async () => {
  practice = await openPracticeCenter()
  owner = postgres(practice.ownerUrl, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await owner.end()
  await practice.close()
})

const alerts = async () =>
  (await owner`select to_email from letter where kind = 'staff-alert' and state = 'queued' order by 1`).map(
    ({ to_email: to }) => to as string,
  )
const isAnchored = () => asViewer({ audience: 'public', at: new Date() }, isAuditAnchored)
const read = async () => seeClients(await practice.viewerOf('staff', 'marcus'), { search: '', after: null })

test('a file that cannot be written alerts the privacy officer after a day, once on each, and the health says so', async () => {
  await owner`delete from letter`
  await read()
  let time = new Date()
  const anchor = anchoringDaily('/dev/null/anchors', () => time)
  const look = alertingOfLateAnchors(() => time)
  await anchor()
  await look()
  expect([await alerts(), await isAnchored()]).toEqual([[], true])

  await tamper(owner, `update audit_entry set at = now() - interval '26 hours'`)
  for (let tries = 0; tries < 4; tries++) {
    time = new Date(time.getTime() + 60_000)
    await anchor()
    await look()
  }
  expect([await alerts(), await isAnchored()]).toEqual([['irene@practice.example'], false])
})

test('once it can be written, nobody is alerted, and the health is quiet again', async () => {
  await owner`delete from letter`
  const file = join(folder, 'new', 'anchors')
  const anchor = anchoringDaily(file, () => new Date())
  await anchor()
  expect(existsSync(file)).toBe(true)
  await alertingOfLateAnchors(() => new Date())()
  expect([await alerts(), await isAnchored()]).toEqual([[], true])
})
