import { sendUnderKills } from '../races/under-kills.ts'
import { startBenchServer } from './bench-center.ts'
import { printVerdict } from './blocks.ts'

const letters = Number(process.env.BENCH_LETTERS ?? 10_000)

/** Ten thousand letters by a worker that is killed every half second, to a mail server that drops one in twenty. */
export async function measureListening(): Promise<void> {
  const server = await startBenchServer()
  try {
    const database = await server.database('letters')
    const found = await sendUnderKills(database, { letters, killAfterMs: 500, killsMax: 1_000, slowMs: 0 })
    console.log(`\n${letters} letters, the worker killed half a second after the first letter of each of its lives`)
    console.log(
      `  ${found.kills} lives in ${found.seconds.toFixed(0)} s, ${found.repeated} came twice under one Message-ID`,
    )
    printVerdict('letters lost', found.lost, '0', found.lost === 0)
    printVerdict('letters that the outbox calls sent', found.sent, `${letters}`, found.sent === letters)
  } finally {
    await server.stop()
  }
}
