import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A real Chromium: the one named by CHROMIUM_PATH, the system's, the one that comes with npm, or, as root on Debian, one
 * installed now.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  if (chosen) return chromium.launch({ executablePath: chosen, args })
  const packed = await packedChromium()
  const started = packed ? await chromium.launch(packed).catch(() => null) : null
  if (started) return started
  if (process.getuid?.() !== 0) {
    throw new Error('No Chromium starts here. Install one, or name it in CHROMIUM_PATH.')
  }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  return chromium.launch({ executablePath: installed[0], args })
}

async function packedChromium(): Promise<{ executablePath: string; args: string[] } | null> {
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return { executablePath: await packed.executablePath(), args: [...packed.args, ...args] }
  } catch {
    return null
  }
}
