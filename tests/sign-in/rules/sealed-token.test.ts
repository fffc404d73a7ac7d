import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { openSealedToken } from '#lib/auth/sealed-token.ts'

const secret = 'only-for-tests-sealing-0123456789abcdef'
const at = new Date()
const sealed = (maxAge = 3600, token: Record<string, unknown> = { sid: 'the-token' }) =>
  encode({ token, secret, maxAge })

test('what next-auth seals is opened', async () => {
  expect(openSealedToken(await sealed(), secret, at)).toBe('the-token')
})

test('a token past its end opens nothing', async () => {
  expect(openSealedToken(await sealed(), secret, new Date(at.getTime() + 3601_000))).toBeNull()
})

test('a token without a session in it opens nothing', async () => {
  expect(openSealedToken(await sealed(3600, { sub: 'the-token' }), secret, at)).toBeNull()
})

describe('nothing is opened', () => {
  test('with another secret', async () => {
    expect(openSealedToken(await sealed(), `${secret}!`, at)).toBeNull()
  })

  test('when one byte of any part was changed', async () => {
    const parts = (await sealed()).split('.')
    for (const [index, part] of parts.entries()) {
      const bytes = Buffer.from(part, 'base64url')
      for (let byte = 0; byte < bytes.length; byte++) {
        const changed = Buffer.from(bytes)
        changed[byte]! ^= 1
        const altered = parts.with(index, changed.toString('base64url')).join('.')
        expect(openSealedToken(altered, secret, at), `part ${index}, byte ${byte}`).toBeNull()
      }
    }
  })

  test('when its tag was cut short, a part is missing, or one was added', async () => {
    const whole = await sealed()
    const [header, , iv, text, tag] = whole.split('.') as [string, string, string, string, string]
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')
    for (const token of [
      `${header}..${iv}.${text}.${short}`,
      `${header}..${iv}.${text}.`,
      `${header}..${iv}.${text}`,
      `${header}...${text}.${tag}`,
      `${header}.QUJD.${iv}.${text}.${tag}`,
      `${whole}.${tag}`,
      '....',
      '',
    ])
      expect(openSealedToken(token, secret, at), token).toBeNull()
  })

  test('when it names another way of sealing', async () => {
    const [, ...rest] = (await sealed()).split('.')
    const other = Buffer.from('{"alg":"none","enc":"A256GCM"}').toString('base64url')
    expect(openSealedToken([other, ...rest].join('.'), secret, at)).toBeNull()
  })
})
