import { type ChildProcess, spawn } from 'node:child_process'

export interface Running {
  readonly child: ChildProcess
  /** The last few hundred lines of its output. */
  readonly output: () => string
  stop(): Promise<void>
}

/** Starts one of our own processes with this very Node. Each line of its output is passed on under its name. */
export function start(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  options: { isQuiet?: boolean; cwd?: string } = {},
): Running {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      const words = chunk.toString()
      said.push(words)
      if (said.length > 500) said.shift()
      if (!options.isQuiet) for (const line of words.trimEnd().split('\n')) console.log(`${name.padEnd(6)} | ${line}`)
    })
  }
  const stopAtExit = () => child.kill('SIGKILL')
  process.on('exit', stopAtExit)
  return {
    child,
    output: () => said.join(''),
    async stop() {
      process.off('exit', stopAtExit)
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      const impatient = setTimeout(() => child.kill('SIGKILL'), 12_000)
      await gone
      clearTimeout(impatient)
    },
  }
}

/** Waits until an address answers 200. Throws when the process behind it ends first, or when the wait is over. */
export async function untilHealthy(url: string, running: Running, waitMsMax = 60_000): Promise<void> {
  const until = Date.now() + waitMsMax
  while (Date.now() < until && running.child.exitCode === null) {
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`Nothing answers at ${url}.\n${running.output()}`)
}
