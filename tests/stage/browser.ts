import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { hasPackedChromium, unpackChromium } from './packed-chromium.ts'

/** Chromium without a window: the same engine, which draws a page in half the time because it draws nothing else. */
const shell = '/usr/bin/chromium-headless-shell'
const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A real Chromium: the one named by CHROMIUM_PATH, the system's, the one that comes with npm, or, as root on Debian,
 * one installed now. `packed` asks for the one from npm wherever it can run, so that it is tried on machines that have
 * another.
 */
export async function launchBrowser({ packed = false } = {}): Promise<Browser> {
  if (packed && hasPackedChromium) return launchPacked()
  const chosen = ownChromium()
  if (chosen) return chromium.launch({ executablePath: chosen, args: chromiumArgs })
  const started = hasPackedChromium ? await launchPacked().catch((error: Error) => error) : new Error('none for it')
  if (!(started instanceof Error)) return started
  if (!installOnDebian('chromium'))
    throw new Error(`No Chromium starts here. Install one, or name it in CHROMIUM_PATH.\n${started.message}`)
  return chromium.launch({ executablePath: whole[0], args: chromiumArgs })
}

/** The Chromium that is named or installed here, if any. */
export function ownChromium(): string | undefined {
  return process.env.CHROMIUM_PATH ?? [shell, ...whole].find((path) => existsSync(path))
}

/** The one with a window and with what its owner set in it, such as to take no cookies. */
export function wholeChromium(): string | undefined {
  return process.env.CHROMIUM_PATH ?? whole.find((path) => existsSync(path))
}

/** Installs a package, as root on Debian. False where that cannot be. */
export function installOnDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore' })
  return true
}

async function launchPacked(): Promise<Browser> {
  const { executablePath, env } = unpackChromium()
  return chromium.launch({
    executablePath,
    args: chromiumArgs,
    env: { ...process.env, ...env } as Record<string, string>,
  })
}
