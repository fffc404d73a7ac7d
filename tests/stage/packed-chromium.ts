import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface PackedChromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

/** The only machines for which the Chromium from npm is made. */
export const hasPackedChromium = process.platform === 'linux' && process.arch === 'x64'

/**
 * The Chromium that came with `npm ci`, unpacked once, with the few libraries and the font that a bare machine lacks.
 * What its package recommends for starting it is left out: with `--single-process` closing one window ends the browser,
 * and with `--disable-web-security` a page could do what no visitor's browser lets it do.
 */
export function unpackChromium(): PackedChromium {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'))
  const folder = resolve('.data', `chromium-${version}`)
  if (!existsSync(folder)) unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** Unpacked in a folder of its own first, because two suites may begin at once and one may be stopped in the middle. */
function unpackInto(folder: string): void {
  mkdirSync('.data', { recursive: true })
  const half = mkdtempSync(`${folder}-`)
  const unpack = `import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())`
  execFileSync(process.execPath, ['-e', unpack], {
    // The package unpacks the libraries only where it believes to be in the cloud it was made for.
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  writeFileSync(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  )
  try {
    renameSync(half, folder)
  } catch (error) {
    // Another suite was faster.
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
