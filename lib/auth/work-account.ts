import { createHash, randomBytes } from 'node:crypto'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { config } from '#lib/config/config.ts'
import { logFailure } from '#lib/config/log.ts'
import type { StaffProvider } from '#lib/config/staff-providers.ts'
import { sessionHours } from '#lib/sign-in/rules/sign-in-code.ts'
import { secondFactorGivenAt } from '#lib/sign-in/rules/vouched.ts'
import { cookieOf, nameOf } from './session-cookie.ts'

/** What a provider says about somebody who signed in there. */
export interface WorkAccount {
  readonly issuer: string
  readonly subject: string
  /** Null unless the provider says that the address is verified. */
  readonly email: string | null
  /** When the provider asked for a second factor; null when it did not, or does not say when. */
  readonly secondFactorAt: Date | null
}

/** Where a browser goes next, and the `Set-Cookie` lines that go with it. */
interface Led {
  readonly to: string
  readonly cookies: readonly string[]
}

const id = 'work'
const minutes = 15
const kept = ['state', 'pkceCodeVerifier', 'nonce', 'callbackUrl'] as const
const nameOfKept = (cookie: (typeof kept)[number]) => nameOf(`work-${cookie.toLowerCase()}`)

/**
 * Begins a sign-in at the provider: with PKCE (RFC 7636), a state and a nonce, each in a cookie of its own. `isAgain`
 * makes it ask anew whoever is signed in there. Null when the provider does not answer or is not what the settings say.
 */
export async function leadToProvider(
  provider: StaffProvider,
  origin: string,
  { returnTo, isAgain }: { readonly returnTo: string; readonly isAgain: boolean },
): Promise<Led | null> {
  // Next-auth wants a form's secret twice. Beginning changes nothing, so there is no form to protect.
  const secret = randomBytes(32).toString('hex')
  const csrf = `${secret}|${createHash('sha256').update(`${secret}${config.sessionSecret}`).digest('hex')}`
  const answer = await askNextAuth(origin, optionsFor(provider, { isAgain }), {
    method: 'POST',
    query: { nextauth: ['signin', id] },
    body: { csrfToken: secret, callbackUrl: origin + returnTo },
    cookies: { [nameOf('work-csrf')]: csrf },
  })
  return answer.to?.startsWith(`${origin}/`) === false ? { to: answer.to, cookies: answer.cookies } : null
}

/**
 * Takes back whoever comes from the provider. `enter` is called once, with what the provider says, and only after
 * state, nonce, PKCE and the signature of the id token hold. Null when they do not, and for an answer that is sent
 * again.
 */
export async function takeBackFromProvider<Entered>(
  provider: StaffProvider,
  origin: string,
  { request, at }: { readonly request: Request; readonly at: Date },
  enter: (account: WorkAccount) => Promise<Entered>,
): Promise<{ entered: Entered; returnTo: string; cookies: readonly string[] } | null> {
  let entered: { value: Entered } | null = null
  const options = optionsFor(provider, {
    enter: async (claims) => {
      entered = { value: await enter(accountIn(claims, provider, at)) }
    },
  })
  const names = kept.map(nameOfKept)
  const cookies = Object.fromEntries(names.map((name) => [name, decodeURIComponent(cookieOf(request, name) ?? '')]))
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const answer = await askNextAuth(origin, options, {
    method: 'GET',
    query: { ...query, nextauth: ['callback', id] },
    cookies,
  })
  const done = entered as { value: Entered } | null
  if (!done) return null
  const returnTo = cookies[nameOfKept('callbackUrl')]?.replace(origin, '') || '/staff'
  return { entered: done.value, returnTo, cookies: answer.cookies }
}

interface Begun {
  readonly isAgain?: boolean
  readonly enter?: (claims: Record<string, unknown>) => Promise<void>
}

function optionsFor(provider: StaffProvider, { isAgain = false, enter }: Begun): NextAuthOptions {
  const secure = config.publicUrl.startsWith('https:')
  const cookie = (name: string) => ({
    name,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure, maxAge: minutes * 60 },
  })
  return {
    secret: config.sessionSecret,
    providers: [
      {
        id,
        name: id,
        type: 'oauth',
        wellKnown: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        issuer: provider.issuer,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        authorization: {
          params: {
            scope: 'openid email',
            // Naming an age is what makes a provider say when it asked (section 3.1.2.1).
            max_age: isAgain ? 0 : sessionHours * 3600,
            ...(isAgain ? { prompt: 'login' } : {}),
            ...(provider.acr ? { acr_values: provider.acr } : {}),
          },
        },
        checks: ['pkce', 'state', 'nonce'],
        idToken: true,
        profile: ({ sub }) => ({ id: String(sub) }),
      },
    ],
    cookies: {
      ...Object.fromEntries(kept.map((each) => [each, cookie(nameOfKept(each))])),
      csrfToken: cookie(nameOf('work-csrf')),
    },
    callbacks: {
      async signIn({ profile }) {
        const claims = (profile ?? {}) as Record<string, unknown>
        // Next-auth believes what the provider's own metadata says of its name (OpenID Connect Discovery, section 4.3).
        if (!isSameIssuer(claims.iss, provider.issuer)) throw new Error('another issuer')
        await enter?.(claims)
        // The session is ours: next-auth is not to make one.
        return false
      },
    },
    logger: {
      error: (code, about) =>
        void logFailure('work account refused', about instanceof Error ? about : (about.error ?? code), { code }),
      warn() {},
      debug() {},
    },
  }
}

/** Whether a token was issued by the provider of the settings, where a slash at the end makes no difference. */
function isSameIssuer(iss: unknown, named: string): boolean {
  return typeof iss === 'string' && iss.replace(/\/$/, '') === named.replace(/\/$/, '')
}

function accountIn(claims: Record<string, unknown>, provider: StaffProvider, at: Date): WorkAccount {
  const { sub, email, email_verified } = claims
  return {
    issuer: provider.issuer,
    subject: String(sub),
    email: email_verified === true && typeof email === 'string' ? email.trim().toLowerCase() : null,
    secondFactorAt: secondFactorGivenAt(claims, provider.acr, at),
  }
}

interface Asked {
  readonly method: 'GET' | 'POST'
  readonly query: Record<string, unknown>
  readonly body?: Record<string, string>
  readonly cookies: Record<string, string>
}

/** Asks next-auth, and gives where it leads and those of its cookies that we keep. */
async function askNextAuth(
  origin: string,
  options: NextAuthOptions,
  asked: Asked,
): Promise<{ to: string | undefined; cookies: string[] }> {
  const headers = new Map<string, string | string[]>()
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    end() {},
    json() {},
    send() {},
  }
  // Next-auth reads its own address from the environment, and before it first waits. A center has an address of its
  // own.
  await config.asIfAt(origin, () => NextAuth({ ...asked, headers: {} } as never, response as never, options))
  const cookies = [headers.get('set-cookie') ?? []].flat()
  const names = kept.map(nameOfKept)
  return {
    to: headers.get('location') as string | undefined,
    cookies: cookies.filter((line) => names.some((name) => line.startsWith(`${name}=`))),
  }
}
