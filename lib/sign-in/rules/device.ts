const browsers = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'] as const
const systems = ['android', 'chromeos', 'ipad', 'iphone', 'linux', 'mac', 'windows', 'other'] as const
type Browser = (typeof browsers)[number]
type System = (typeof systems)[number]

/** What somebody signed in with, as coarse as a person would say it: the kind of browser and of system, no version. */
export type Device = `${Browser} ${System}`

// The first that fits: browsers name the ones they want to be taken for as well.
const browserMarks: readonly (readonly [RegExp, Browser])[] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(OPR|OPT|Opera)\b/, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'safari'],
]
const systemMarks: readonly (readonly [RegExp, System])[] = [
  [/\biPad\b/, 'ipad'],
  [/\b(iPhone|iPod)\b/, 'iphone'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'mac'],
  [/\bLinux\b|\bX11\b/, 'linux'],
]

/**
 * Reads the kind of device out of what a browser says about itself (RFC 9110, section 10.1.5). The rest is not kept.
 */
export function deviceOf(userAgent: string | null): Device {
  const said = (userAgent ?? '').slice(0, 500)
  const browser = browserMarks.find(([mark]) => mark.test(said))?.[1] ?? 'other'
  const system = systemMarks.find(([mark]) => mark.test(said))?.[1] ?? 'other'
  return `${browser} ${system}`
}

const browserNames: Record<Browser, string | null> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  other: null,
}
const systemNames: Record<System, string | null> = {
  android: 'Android',
  chromeos: 'ChromeOS',
  ipad: 'iPad',
  iphone: 'iPhone',
  linux: 'Linux',
  mac: 'Mac',
  windows: 'Windows',
  other: null,
}

/** The names of a device as their makers write them; null for what we do not know. */
export function namesOfDevice(device: Device): { browser: string | null; system: string | null } {
  const [browser, system] = device.split(' ') as [Browser, System]
  return { browser: browserNames[browser] ?? null, system: systemNames[system] ?? null }
}
