import { scrypt } from 'node:crypto'
import type { StaffId } from '#lib/kernel/id.ts'

const cost = { N: 16_384, r: 8, p: 1 }

/** What is stored of a code that people write down: slow to try, and another one for each person. */
export function spokenHash(staff: StaffId, typed: string): Promise<string> {
  const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return new Promise((done, fail) => {
    scrypt(plain, staff, 32, cost, (error, key) => (error ? fail(error) : done(key.toString('base64url'))))
  })
}
