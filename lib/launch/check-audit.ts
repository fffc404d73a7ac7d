import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type BrokenChain, type Checked, checkAudit } from '#lib/audit/rows/check-audit.ts'
import type { Fault } from '#lib/audit/rules/follow.ts'
import { config, requireConfig } from '#lib/config/config.ts'
import { closePools } from '#lib/database/pool.ts'

// `npm run audit:check`: whether the audit of staff is as it was written. With files of anchors, these instead of the
// worker's. Ends with 1 when it is not.

const said: Readonly<Record<Fault, (seq: number) => string>> = {
  missing: (seq) => `row ${seq} is missing`,
  changed: (seq) => `row ${seq} was changed`,
  moved: (seq) => `row ${seq} is not where it was written`,
  hashed_anew: (seq) => `row ${seq} does not fit its neighbor: one of them was changed and given a new hash`,
  cut: (seq) => `row ${seq} is missing, and whatever came after it`,
  added: (seq) => `row ${seq} stands behind the end of the chain`,
  made_anew: (seq) => `row ${seq} is not the one that was anchored, or one soon after it`,
}

/** What the check found, a line for each broken chain and one for all of it. */
export function linesOfCheck({ rows, chains, blocks, broken, lost }: Checked): string[] {
  const number = (count: number) => count.toLocaleString('en-US')
  return [
    ...broken.map((each) => `${whose(each)}: ${said[each.fault](each.seq)}.`),
    ...lost.map((day) => `The heads anchored on ${day} are not in the file, or not as they were written.`),
    `${number(rows)} rows in ${number(chains)} chains, compared with ${number(blocks)} blocks of anchors: ${
      broken.length + lost.length === 0 ? 'all as they were written.' : `${number(broken.length)} chains are broken.`
    }`,
  ]
}

function whose({ of, chain, centerId }: BrokenChain): string {
  return `${of === 'client' ? 'Client' : 'Member of staff'} ${chain} of center ${centerId}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireConfig('worker')
  const named = process.argv.slice(2)
  const paths = named.length > 0 ? named : [config.auditAnchorFile].filter(existsSync)
  const checked = await checkAudit(paths)
  for (const line of linesOfCheck(checked)) console.log(line)
  process.exitCode = checked.broken.length + checked.lost.length > 0 ? 1 : 0
  await closePools()
}
