import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { chromiumArgs, installOnDebian, ownChromium, wholeChromium } from '../../stage/browser.ts'
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

/** The same, set by whoever owns them to take no cookies from anybody. */
export const launchWithoutCookies = {
  async chromium(): Promise<Browser> {
    const userDataDir = mkdtempSync(join('/var/tmp', 'ajar-no-cookies-'))
    const isBlocked = { profile: { default_content_setting_values: { cookies: 2 } } }
    mkdirSync(join(userDataDir, 'Default'))
    writeFileSync(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(isBlocked))
    return puppeteer.launch({ executablePath: wholeChromium()!, args: chromiumArgs, userDataDir })
  },

  async firefox(): Promise<Browser> {
    const extraPrefsFirefox = { 'network.cookie.cookieBehavior': 2 }
    return puppeteer.launch({ browser: 'firefox', executablePath: ownFirefox()!, extraPrefsFirefox })
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
