import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/** Who is signed in at the provider, and what it says about them. */
export interface Vouched {
  readonly subject: string
  readonly email: string
  readonly isVerified: boolean
  /** How they proved who they are (RFC 8176). */
  readonly amr: string[]
  /** The context of it, as the provider names it. */
  readonly acr?: string
  /** How long ago it asked them. A provider that remembers people does not ask each time, whatever it is told. */
  readonly minutesAgo?: number
}

export interface IdentityProvider {
  /** Whoever comes from now on is this person. */
  vouchesFor(person: Vouched): void
  close(): Promise<void>
}

/** What this provider calls a sign-in with two factors. */
export const twoFactors = 'urn:practice:two-factors'
export const clientSecret = 'only-for-tests-provider-0123456789'

/** A real OpenID provider on this machine, which demands PKCE. It asks nobody anything: it says who everybody is. */
export async function startIdentityProvider(port: number, redirectUris: string[]): Promise<IdentityProvider> {
  const people = new Map<string, Vouched>()
  let present: Vouched | undefined
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ client_id: 'ajar', client_secret: clientSecret, redirect_uris: redirectUris }],
    acrValues: [twoFactors],
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only-for-tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({
        sub: subject,
        email: people.get(subject)?.email,
        email_verified: people.get(subject)?.isVerified,
      }),
    }),
  })
  const answer = provider.callback()
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { params } = await provider.interactionDetails(request, response)
    const { subject, amr, acr, minutesAgo = 0 } = present!
    const grant = new provider.Grant({ accountId: subject, clientId: String(params.client_id) })
    grant.addOIDCScope('openid email')
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(request, response, {
      login: {
        accountId: subject,
        amr,
        ...(acr ? { acr } : {}),
        remember: false,
        ts: Math.floor(Date.now() / 1000) - minutesAgo * 60,
      },
      consent,
    })
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    vouchesFor(person) {
      present = person
      people.set(person.subject, person)
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
