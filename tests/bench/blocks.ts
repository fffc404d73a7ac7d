import { cpus } from 'node:os'

export interface Contender {
  readonly name: string
  /** Does the work once and returns how long one unit took, in the measure's own unit. */
  readonly block: () => Promise<number> | number
}

export interface Measured {
  readonly name: string
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

/** Runs the contenders in turn, A B C, A B C …, drops the first round, and gives median and range of the rest. */
export async function interleave(contenders: readonly Contender[], rounds = 6): Promise<Measured[]> {
  const taken = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, block } of contenders) {
      const value = await block()
      if (round > 0) taken.get(name)!.push(value)
    }
  }
  return contenders.map(({ name }) => summary(name, taken.get(name)!))
}

export function summary(name: string, taken: readonly number[]): Measured {
  const values = [...taken].sort((a, b) => a - b)
  return { name, median: median(values), lowest: values[0]!, highest: values.at(-1)! }
}

export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export function printTable(title: string, unit: string, measured: readonly Measured[], digits = 3): void {
  console.log(`\n${title} (${unit}; median, range)`)
  const width = Math.max(...measured.map(({ name }) => name.length))
  for (const { name, median: middle, lowest, highest } of measured) {
    console.log(
      `  ${name.padEnd(width)}  ${middle.toFixed(digits).padStart(10)}   ${lowest.toFixed(digits)} – ${highest.toFixed(digits)}`,
    )
  }
}

export function printVerdict(name: string, value: number, bound: string, holds: boolean): void {
  console.log(`  ${holds ? 'holds ' : 'MISSED'}  ${name}: ${value.toFixed(3)} (bound ${bound})`)
}

export function machine(): string {
  return `node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}`
}
