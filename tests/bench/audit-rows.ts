import type postgres from 'postgres'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { checkAudit } from '#lib/audit/rows/check-audit.ts'
import { connect } from '#lib/database/driver.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { closePools } from '#lib/database/pool.ts'
import { signIn } from '../stage/sign-in.ts'
import { environment } from '../stage/web-server.ts'
import { startBenchServer } from './bench-center.ts'
import { type Contender, interleave, type Measured } from './blocks.ts'

const writers = 8
const rowsEach = 60

export interface AuditRows {
  /** Rows a second: plain, of eight clients, of one client. */
  readonly measured: readonly Measured[]
  /** Chains that forked or broke meanwhile. */
  readonly broken: number
}

/**
 * Eight members of staff read at once. Beside it, eight write the same rows with the same indexes into a table that has
 * no chain and asks for no session. Each row is a transaction that waits for the disk.
 */
export async function measureAuditRows(): Promise<AuditRows> {
  const server = await startBenchServer()
  const database = await server.database('audit')
  await seedDemo({ ownerUrl: database.ownerUrl })
  const owner = connect(database.ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe(
    'create table plain_entry (like audit_entry including all); grant insert on plain_entry to ajar_staff',
  )
  const clients = (await owner<{ id: string }[]>`select id from client order by id limit ${writers}`).map(
    ({ id }) => id,
  )
  const ground = openGround(database.ownerUrl)
  const at = new Date()
  const { tokenHash } = await signIn(ground, 'grace@practice.example', at, { secondFactorAt: at })
  await ground.close()
  const staff = connect(database.databaseUrl, {
    username: loginOf('staff'),
    password: passwordOf('staff', database.databaseSecret),
    max: writers,
  })
  const begun = (tx: postgres.TransactionSql) =>
    tx`select set_config('ajar.at', ${new Date().toISOString()}, true), set_config('ajar.session', ${tokenHash}, true)`
  const contender = (
    name: string,
    write: (tx: postgres.TransactionSql, client: string) => Promise<unknown>,
  ): Contender => ({
    name,
    block: async () => {
      const startedAt = performance.now()
      await Promise.all(
        clients.map(async (client) => {
          for (let n = 0; n < rowsEach; n++)
            await staff.begin(async (tx) => {
              await begun(tx)
              await write(tx, client)
            })
        }),
      )
      return (writers * rowsEach * 1000) / (performance.now() - startedAt)
    },
  })
  let seq = 0
  const hash = Buffer.alloc(32, 7)
  try {
    const measured = await interleave(
      [
        contender(
          'plain inserts',
          (
            tx,
            client,
          ) => tx`insert into plain_entry values (${client}, ${client}, ${++seq}, 1, clock_timestamp(), ${client},
          'second_factor', 'read', 'client', array[${client}]::uuid[], ${hash}, ${hash})`,
        ),
        contender(
          'audit rows of eight clients',
          (tx, client) => tx`select keep_read('client', array[${client}]::uuid[])`,
        ),
        contender('audit rows of one client', (tx) => tx`select keep_read('client', array[${clients[0]!}]::uuid[])`),
      ],
      15,
    )
    Object.assign(process.env, environment(database, 'http://family.practice.example'))
    const { broken } = await checkAudit([])
    return { measured, broken: broken.length }
  } finally {
    await Promise.all([staff.end(), owner.end(), closePools()])
    await server.stop()
  }
}
