import { desc, eq } from 'drizzle-orm'
import type { Ground } from '#drizzle/seed/ground.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { codeFor, hashOf } from '#lib/auth/secret.ts'
import type { EmailAddress } from '#lib/people/rules/email-address.ts'
import { enterCode, type Proof } from '#lib/sign-in/do/enter-code.ts'
import { requestSignInCode } from '#lib/sign-in/do/request-sign-in-code.ts'
import { seeCodePage } from '#lib/sign-in/see/see-code-page.ts'

/** A browser with the cookies it keeps, in front of the door. Its clock stands until it is set. */
export class AtDoor {
  readonly browser = hashOf(crypto.randomUUID())
  held: string[] = []
  at: Date
  readonly network: string

  constructor(at: Date, network = '198.51.100') {
    this.at = at
    this.network = network
  }

  private get viewer() {
    return { audience: 'public', at: this.at, browser: this.browser } as const
  }

  async ask(email: string, returnTo = ''): Promise<void> {
    const { network, held } = this
    // Two letters of one instant have no order.
    this.at = new Date(this.at.getTime() + 1)
    await requestSignInCode(this.viewer, { email: email as EmailAddress, language: 'en', returnTo, network, held })
  }

  page() {
    return seeCodePage(this.viewer)
  }

  /** What became of it: where it led, or the refusal. */
  async enter(proof: Proof): Promise<string> {
    const entered = await enterCode(this.viewer, proof, { held: this.held, device: null })
    if (!entered.ok) return entered.refusal
    if (entered.value.browserKnownBy) this.held = [entered.value.browserKnownBy, ...this.held]
    return entered.value.returnTo
  }

  async type(...codes: string[]): Promise<string[]> {
    const said: string[] = []
    for (const code of codes) said.push(await this.enter({ code }))
    return said
  }
}

/** The requests whose letters went to an address, the newest first, with the code each letter holds. */
export async function lettersTo(ground: Ground, email: string, kind = 'sign-in-code') {
  const rows = await ground.select().from(letter).where(eq(letter.toEmail, email)).orderBy(desc(letter.createdAt))
  return rows
    .filter((row) => row.kind === kind)
    .map(({ subjectIds }) => ({ attemptId: subjectIds.attempt ?? '', code: codeFor(subjectIds.attempt ?? '') }))
}

/** A code that is none of these. */
export function wrong(...codes: readonly string[]): string {
  return ['111111', '222222', '333333', '444444'].find((code) => !codes.includes(code))!
}
