import { describe, expect, test } from 'vitest'
import { deviceOf, namesOfDevice } from '#lib/sign-in/rules/device.ts'

const mozilla = 'Mozilla/5.0'
const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const google = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0'

describe('somebody reads what they signed in with as they would say it', () => {
  test.each([
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${google} Safari/537.36`, 'chrome windows'],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${google} Safari/537.36 Edg/141.0.0.0`, 'edge windows'],
    [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'firefox linux'],
    [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/18.5 Safari/605.1.15`, 'safari mac'],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${apple} Version/18.5 Mobile/15E148 Safari/604.1`,
      'safari iphone',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${apple} CriOS/141.0 Mobile/15E148 Safari/604.1`,
      'chrome iphone',
    ],
    [`${mozilla} (iPad; CPU OS 16_7 like Mac OS X) ${apple} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, 'firefox ipad'],
    [`${mozilla} (Linux; Android 10; K) ${google} Mobile Safari/537.36`, 'chrome android'],
    [
      `${mozilla} (Linux; Android 14; SAMSUNG SM-S921B) ${apple} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
      'samsung android',
    ],
    [`${mozilla} (X11; CrOS x86_64 14541.0.0) ${google} Safari/537.36`, 'chrome chromeos'],
    [`${mozilla} (Windows NT 10.0; Win64; x64) ${google} Safari/537.36 OPR/120.0.0.0`, 'opera windows'],
    ['curl/8.5.0', 'other other'],
    ['', 'other other'],
    [null, 'other other'],
    [`${'x'.repeat(100_000)} Firefox/1`, 'other other'],
  ])('%s', (said, device) => {
    expect(deviceOf(said)).toBe(device)
  })

  test('and no version, model or word of theirs is kept', () => {
    const said = `${mozilla} (Linux; Android 14; Elena’s phone SM-S921B Build/UP1A) ${google} Mobile Safari/537.36`
    expect(deviceOf(said)).toBe('chrome android')
    expect(namesOfDevice('chrome android')).toEqual({ browser: 'Chrome', system: 'Android' })
    expect(namesOfDevice('other other')).toEqual({ browser: null, system: null })
  })
})
