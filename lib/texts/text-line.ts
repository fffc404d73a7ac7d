import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashOf } from '#lib/auth/secret.ts'
import { now } from '#lib/kernel/clock.ts'
import { writeWhole } from '#lib/letters/write-whole.ts'
import { textReportsUrl } from './rules/carrier-address.ts'
import { carrierRefusal } from './rules/refusal.ts'
import type { Text, TextDelivery } from './text.ts'

const waitMsMax = 8_000

export type SendText = (text: Text) => Promise<TextDelivery>

/**
 * Hands texts to the carrier. Without one, the practice center writes them into its mailbox, where nobody receives
 * them, and any other center has none: null.
 */
export function openTextLine(options: {
  textUrl?: string
  textFrom?: string
  publicUrl: string
  mailboxFolder: string
  demo: boolean
}): SendText | null {
  const { textUrl, textFrom } = options
  if (textUrl && textFrom)
    return overHttps({ url: textUrl, from: textFrom, reports: textReportsUrl(options.publicUrl) })
  return options.demo ? intoFolder(options.mailboxFolder) : null
}

const answer = z.object({ code: z.coerce.number().int() })

/**
 * A carrier that takes a text as a form and its login as basic authentication, and answers in JSON. A text that is
 * handed over again, since nobody knows whether it arrived, carries the same key.
 */
function overHttps({ url, from, reports }: { url: string; from: string; reports: string }): SendText {
  const address = new URL(url)
  const login = [address.username, address.password].map(decodeURIComponent).join(':')
  address.username = ''
  address.password = ''
  const headers = {
    authorization: `Basic ${Buffer.from(login).toString('base64')}`,
    accept: 'application/json',
  }
  return async ({ to, body, reference }) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': reference },
        body: new URLSearchParams({ To: to, From: from, Body: body, StatusCallback: `${reports}?text=${reference}` }),
        redirect: 'error',
        // The whole exchange has one time limit, because releases are locked meanwhile.
        signal: AbortSignal.timeout(waitMsMax),
      })
      if (response.ok) return { outcome: 'accepted' }
      const said = answer.safeParse(await response.json().catch(() => null))
      const code = said.success ? said.data.code : null
      return { outcome: carrierRefusal({ status: response.status, code }), code: String(code ?? response.status) }
    } catch (error) {
      const { name, cause } = error as { name: string; cause?: { code?: string } }
      return { outcome: 'wait-for-server', code: cause?.code ?? name }
    }
  }
}

function intoFolder(folder: string): SendText {
  return async ({ to, body, reference }) => {
    const note = { to, subject: body, text: body, at: now().toISOString(), isText: true }
    await mkdir(folder, { recursive: true })
    await writeWhole(join(folder, `${hashOf(reference).slice(0, 32)}.json`), Buffer.from(JSON.stringify(note)))
    return { outcome: 'accepted' }
  }
}
