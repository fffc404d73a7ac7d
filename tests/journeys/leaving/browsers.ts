import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer-core'
import { chromiumArgs, installOnDebian, ownChromium } from '../../stage/browser.ts'
import { unpackChromium } from '../../stage/packed-chromium.ts'

/** Chromium and Firefox, driven in one way, so that one table is tried in both. Playwright drives no Firefox of Debian's. */
export const launch = {
  async chromium(): Promise<Browser> {
    const own = ownChromium()
    const { executablePath, env } = own ? { executablePath: own, env: {} } : unpackChromium()
    return puppeteer.launch({ executablePath, args: chromiumArgs, env: { ...process.env, ...env } })
  },

  /** The Firefox named by FIREFOX_PATH, the system's, or, as root on Debian, one installed now. None comes with npm. */
  async firefox(): Promise<Browser> {
    if (!ownFirefox()) installOnDebian('firefox-esr')
    const executablePath = ownFirefox()
    if (!executablePath)
      throw new Error('No Firefox is here. Install one (on Debian: firefox-esr), or name it in FIREFOX_PATH.')
    return puppeteer.launch({ browser: 'firefox', executablePath })
  },
}

const installed = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

function ownFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? installed.find((path) => existsSync(path))
}
