import { signatureOf } from '#lib/texts/rows/from-carrier.ts'

const secret = 'carrier-secret'

/** Where a carrier would take texts, with the login by which it signs what it tells us. */
export const carrierLogin = `https://peer:${secret}@texts.practice.example/messages`

/** Says something to an address of ours as the carrier does. */
export function fromTheCarrier(address: string, said: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'x-twilio-signature': signatureOf(address, said, secret) },
    body: new URLSearchParams(said),
  })
}
