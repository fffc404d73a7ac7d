import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { publicViewer, requestInstant } from '#app/_page/viewer.ts'
import { browserSecretFor, hashOf, newToken } from '#lib/auth/secret.ts'
import { readBrowserSecret, writeBrowserSecret } from '#lib/auth/session-cookie.ts'
import { logFailure } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import { findReceipt, keepWords, writeReceipt } from '#lib/forms/rows/kept-words.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { type FormValues, readForm } from './read-form.ts'

type WebAudience = Exclude<Audience, 'gate' | 'worker'>

interface FormOf<Shape extends z.ZodType, Outcome> {
  readonly name: string
  readonly shape: Shape
  /** The page that asked, where words and problems are shown again. */
  readonly page: (values: FormValues) => string
  readonly done: (outcome: Outcome, wish: z.output<Shape>) => string
  /** How many times an hour one address prefix may send it; a person who meets it is given the phone number. */
  readonly perHour?: number
}

/**
 * The one way to write a form: who may send it, what shape it takes, which operation it runs. The same key twice does
 * nothing twice and leads to the same place; what cannot be accepted is shown again with every word kept.
 */
export function formAction<Of extends WebAudience, Shape extends z.ZodType, Outcome, Refusal extends ProblemKey>(
  audience: Of,
  form: FormOf<Shape, Outcome>,
  operation: Operation<Of, z.output<Shape>, Outcome, Refusal>,
): (formData: FormData) => Promise<void> {
  return async (formData) => {
    const { key, values, wish } = readForm(formData)
    try {
      const viewer = await senderOf(audience, key)
      // Asked first: a session that is over could not keep the words either.
      if (audience !== 'public' && !(await isAlive(viewer))) redirect(await againAfterSignIn(viewer, form, values))
      if (form.perHour && !(await countTry(form.name, await addressPrefix(), form.perHour, viewer.at))) {
        redirect(await again(viewer, form, values, [{ field: '', key: 'too_many' }]))
      }
      const parsed = form.shape.safeParse(wish)
      if (!parsed.success) {
        const problems = parsed.error.issues.map((issue) => ({
          field: issue.path.map(String).join('-'),
          key: issue.message,
        }))
        redirect(await again(viewer, form, values, onePerField(problems)))
      }
      const outcome = await runOnce(viewer, form, key, parsed.data, operation)
      if ('refusal' in outcome) redirect(await again(viewer, form, values, [{ field: '', key: outcome.refusal }]))
      redirect(outcome.returnTo)
    } catch (error) {
      unstable_rethrow(error)
      redirect(`/trouble?ref=${logFailure('form failed', error, { form: form.name })}&form=1`)
    }
  }
}

const alreadyDone = Symbol('already done')

/** Effects and receipt are one transaction: a second sender with the same key is undone and told what the first was. */
async function runOnce<Of extends WebAudience, Wish, Outcome, Refusal extends string>(
  viewer: Viewer<Of>,
  form: { name: string; done: (outcome: Outcome, wish: Wish) => string },
  key: string,
  wish: Wish,
  operation: Operation<Of, Wish, Outcome, Refusal>,
): Promise<{ returnTo: string } | { refusal: Refusal }> {
  const earlier = () => asViewer(viewer, (tx) => findReceipt(tx, form.name, key))
  const before = await earlier()
  if (before !== null) return { returnTo: before }
  try {
    return await asViewer(viewer, async (tx) => {
      const result = await operation(tx, viewer, wish)
      if (!result.ok) throw { refused: result.refusal }
      const returnTo = form.done(result.value, wish)
      if (!(await writeReceipt(tx, viewer, { form: form.name, key, returnTo }))) throw alreadyDone
      return { returnTo }
    })
  } catch (thrown) {
    // Two at once: whichever lost is answered like the one that won.
    const returnTo = thrown === alreadyDone || isRefused<Refusal>(thrown) ? await earlier() : null
    if (returnTo !== null) return { returnTo }
    if (isRefused<Refusal>(thrown)) return { refusal: thrown.refused }
    throw thrown
  }
}

function isRefused<Refusal extends string>(thrown: unknown): thrown is { refused: Refusal } {
  return typeof thrown === 'object' && thrown !== null && 'refused' in thrown
}

async function senderOf<Of extends WebAudience>(audience: Of, key: string): Promise<Viewer<Of>> {
  const viewer = { ...(await publicViewer()), audience }
  // Without a session cookie too: whoever signed out in another window keeps the words of this one.
  if (audience !== 'public') return { ...viewer, browser: viewer.browser ?? viewer.session }
  if (viewer.browser) return viewer
  const secret = browserSecretFor(key)
  await writeBrowserSecret(secret)
  return { ...viewer, browser: hashOf(secret) }
}

async function again(
  viewer: Viewer,
  form: { name: string; page: (values: FormValues) => string },
  values: FormValues,
  problems: { field: string; key: string }[],
): Promise<string> {
  if (viewer.audience === 'public') return keepForBrowser(form.name, form.page(values), values, problems)
  const id = await asViewer(viewer, (tx) => keepWords(tx, viewer, form.name, { values, problems }))
  return withQuery(form.page(values), id)
}

/** Keeps words for a visitor: bound to a secret only their browser holds, made now if it has none. */
export async function keepForBrowser(
  form: string,
  page: string,
  values: FormValues,
  problems: { field: string; key: string }[],
): Promise<string> {
  const secret = (await readBrowserSecret()) ?? newToken()
  await writeBrowserSecret(secret)
  const keeper = { audience: 'public', at: requestInstant(), browser: hashOf(secret) } as const
  const id = await asViewer(keeper, (tx) => keepWords(tx, keeper, form, { values, problems }))
  return withQuery(page, id)
}

function withQuery(page: string, id: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}again=${id}`
}

/** The session ended while somebody was typing: their words wait in this browser until they are signed in again. */
async function againAfterSignIn(
  viewer: Viewer,
  form: { name: string; page: (values: FormValues) => string },
  values: FormValues,
): Promise<string> {
  // Anybody can get here, so it cannot be done without end.
  if (!(await countTry('kept-words', await addressPrefix(), 120, viewer.at))) redirect('/sign-in')
  const page = await again({ ...viewer, audience: 'public', session: null }, form, values, [
    { field: '', key: 'sign_in_again' },
  ])
  return `/sign-in?goal=${encodeURIComponent(page)}`
}

function onePerField(problems: { field: string; key: string }[]) {
  return problems.filter((problem, index) => problems.findIndex((other) => other.field === problem.field) === index)
}

/** The sender's network, coarse enough not to be a person: /24 of IPv4, /48 of IPv6. */
export async function addressPrefix(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
  return forwarded.includes(':')
    ? forwarded.split(':').slice(0, 3).join(':')
    : forwarded.split('.').slice(0, 3).join('.')
}
