import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { config } from '#lib/config/config.ts'

/** What is stored of a passkey. The private half never leaves its owner's device. */
interface StoredPasskey {
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** How long a browser and its owner may take to answer. */
export const passkeyMinutes = 5

const transportsOf = (names: readonly string[]) => [...names] as AuthenticatorTransport[]

/** Where passkeys are bound to: the host this portal was asked under, and its whole origin. */
function relyingParty(host: string): { id: string; origin: string } {
  const origin = new URL(config.publicUrl)
  origin.hostname = host
  return { id: host, origin: origin.origin }
}

/**
 * What a browser is asked when a passkey is made. The device must check that it is its owner, by finger, face or PIN.
 */
export async function askToMake(
  host: string,
  { id, email, known }: { id: string; email: string; known: readonly StoredPasskey[] },
): Promise<{ challenge: string; options: string }> {
  const options = await generateRegistrationOptions({
    rpName: 'Ajar',
    rpID: relyingParty(host).id,
    userID: new TextEncoder().encode(id),
    userName: email,
    timeout: passkeyMinutes * 60_000,
    attestationType: 'none',
    excludeCredentials: known.map((each) => ({ id: each.credentialId, transports: transportsOf(each.transports) })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return { challenge: options.challenge, options: JSON.stringify(options) }
}

/** What a browser is asked when a passkey is used. */
export async function askToUse(
  host: string,
  known: readonly StoredPasskey[],
): Promise<{ challenge: string; options: string }> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(host).id,
    timeout: passkeyMinutes * 60_000,
    allowCredentials: known.map((each) => ({ id: each.credentialId, transports: transportsOf(each.transports) })),
    userVerification: 'required',
  })
  return { challenge: options.challenge, options: JSON.stringify(options) }
}

const answer = z.looseObject({
  id: z.string().max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
  response: z.looseObject({ clientDataJSON: z.string() }),
  clientExtensionResults: z.looseObject({}).default({}),
})

/** What a browser answered, and the challenge it says it answers. */
export interface PasskeyAnswer {
  readonly challenge: string
  readonly credentialId: string
  readonly given: unknown
}

/** Reads what a browser sent; null for what is no answer. */
export function readPasskeyAnswer(sent: string): PasskeyAnswer | null {
  try {
    const given = answer.parse(JSON.parse(sent))
    const client: unknown = JSON.parse(Buffer.from(given.response.clientDataJSON, 'base64url').toString('utf8'))
    const { challenge } = z.looseObject({ challenge: z.string() }).parse(client)
    return { challenge, credentialId: given.id, given }
  } catch {
    return null
  }
}

/** The passkey a browser made for this very challenge, under this host; null for anything else. */
export async function madePasskey(host: string, { challenge, given }: PasskeyAnswer): Promise<StoredPasskey | null> {
  const { id, origin } = relyingParty(host)
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: given as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    })
    if (!verified) return null
    const { credential } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
    }
  } catch {
    // The library throws for each way in which an answer can be wrong.
    return null
  }
}

/** The new counter of a passkey that signed this very challenge, under this host; null for anything else. */
export async function usedPasskey(
  host: string,
  { challenge, given }: PasskeyAnswer,
  stored: StoredPasskey,
): Promise<number | null> {
  const { id, origin } = relyingParty(host)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: given as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: stored.credentialId,
        publicKey: new Uint8Array(stored.publicKey),
        counter: stored.counter,
        transports: transportsOf(stored.transports),
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
