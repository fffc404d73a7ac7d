import { z } from 'zod'

const wrong =
  'must be the identity provider of your staff as JSON, like {"family.example.org": {"issuer": "https://login.example.org", "clientId": "ajar", "clientSecret": "…"}}, with https unless it runs on this machine'
const isLocal = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

const provider = z.object({
  issuer: z.url().refine((text) => text.startsWith('https:') || isLocal(new URL(text))),
  clientId: z.string().min(1),
  clientSecret: z.string().min(16),
  /** The authentication context (`acr`) that proves a second factor there. Without it, `amr` has to name `mfa`. */
  acr: z.string().min(1).optional(),
})
const byHost = z.record(z.string().regex(/^[a-z0-9.-]+$/), provider)

/** The identity provider of an organization's staff (OpenID Connect Core 1.0). */
export type StaffProvider = z.output<typeof provider>

/** One provider for each host that has one. */
export const staffProviders = z.string().transform((text, context): z.output<typeof byHost> => {
  try {
    return byHost.parse(JSON.parse(text))
  } catch {
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  }
})

/**
 * The provider for a host, and the origin its people come back to. Only a host that is named has one: what a request
 * says about its host must not send anybody elsewhere.
 */
export function providerUnder(
  host: string | null,
  providers: z.output<typeof staffProviders> | undefined,
  publicUrl: string,
): { provider: StaffProvider; origin: string } | null {
  const found = host && providers && Object.hasOwn(providers, host) ? providers[host] : undefined
  if (!found) return null
  const origin = new URL(publicUrl)
  origin.hostname = host!
  return { provider: found, origin: origin.origin }
}
