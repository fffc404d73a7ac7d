import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer-core'
import { chromiumArgs, installOnDebian, ownChromium } from '../../stage/browser.ts'
import { unpackChromium } from '../../stage/packed-chromium.ts'

/**
 * Chromium and Firefox, driven in one way, so that one table is tried in both. Playwright drives no Firefox of
 * Debian's.
 */
export const launch = {
  async chromium(): Promise<Browser> {
    const own = ownChromium()
    const { executablePath, env } = own ? { executablePath: own, env: {} } : unpackChromium()
    return puppeteer.launch({ executablePath, args: chromiumArgs, env: { ...process.env, ...env } })
  },

  async firefox(): Promise<Browser> {
    return puppeteer.launch({ browser: 'firefox', executablePath: ownFirefox()! })
  },
}

/**
 * Whether there is a Firefox: named by FIREFOX_PATH, the system's, or, as root on Debian, installed now. None comes
 * with npm.
 */
export function hasFirefox(): boolean {
  if (ownFirefox()) return true
  try {
    installOnDebian('firefox-esr')
  } catch {
    // A machine without a network installs nothing.
  }
  return ownFirefox() !== undefined
}

const installed = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

function ownFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? installed.find((path) => existsSync(path))
}
