import type { z } from 'zod'
import { type Asked, askedOf, type RouteContext, readRequest, type WebAudience } from '#app/_page/asked.ts'
import { frameFor, leadTo, mayHide, type RouteHandler } from '#app/_page/document.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { isNotThere, SeeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { type Saying, saidByForm, saying } from '#app/_page/saying.ts'
import { type NotTaken, trouble } from '#app/_page/trouble.ts'
import { wholePage } from '#app/_page/whole-page.ts'
import { inWholeSteps } from '#app/_page/whole-steps.ts'
import { newToken } from '#lib/auth/secret.ts'
import { browserCookie } from '#lib/auth/session-cookie.ts'
import { meetCenter } from '#lib/centers/see/center-face.ts'
import { logFailure } from '#lib/config/log.ts'
import type { Operation } from '#lib/database/operation.ts'
import { beginUpload } from '#lib/files/upload-room.ts'
import { isProblemKey, type ProblemKey } from '#lib/i18n/forms.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { afterStepUp, again, againAfterSignIn, partOf } from './again.ts'
import { aside } from './aside.ts'
import { isFleeting } from './fleeting.ts'
import { fieldRefused, type Given, isDrawnForAnother, type Names, type Problem } from './given.ts'
import { shapeOfForm } from './kinds.ts'
import { networkOf } from './network.ts'
import { fieldsOf, isFromOwnPage, isQuickExit, readPosted } from './posted.ts'
import type { FormValues } from './read-form.ts'
import { refusedPost } from './refused-post.tsx'
import { runOnce } from './run-once.ts'
import { type Held, heldFor } from './shown.ts'
import { signOutHere } from './sign-out-here.ts'
import { typedIn } from './typed-fields.ts'
import { otherSession, withoutCookie } from './without-cookie.tsx'

interface FormOf<Shape extends z.ZodType> extends Names {
  /**
   * Reads the fields, the variable parts of the path (which win over a field of their name), `pageLanguage`, `network`.
   */
  readonly shape: Shape
  /** How many times an hour one network may send it. Past that, the sender is given the phone number. */
  readonly perHour?: number
  /** What is said first where it leads, once it is done. Without it: that it is saved. */
  readonly says?: Saying
  /** Set for a form that leaves nothing to find again. Any other public form needs a browser that can be told apart. */
  readonly worksWithoutCookie?: boolean
  /** Set for a form that takes a file, in its field `file`. It is the only form of its page. */
  readonly takesFile?: boolean
}

interface Leading<Shape extends z.ZodType, Outcome> extends FormOf<Shape> {
  /** Where the form leads once it is done. Without it, back to the page it was posted to. */
  readonly done?: string | ((outcome: Outcome, wish: z.output<Shape>, given: Given) => string)
  /** What was wrong with the words, of an outcome that is kept nevertheless, like a wrong code that counts. */
  readonly wrong?: (outcome: Outcome) => ProblemKey | null
  /** Whether its sender wants to see it once more first: it is shown again with every word, and nothing is done. */
  readonly isLook?: (wish: z.output<Shape>) => boolean
}

/**
 * Where a form leads, or the page it shows with what is held for its forms, or what was wrong with it. `values` are
 * shown again instead of what was typed.
 */
export type Answered =
  | { readonly returnTo: string }
  | Showing
  | { readonly problems: readonly Problem[]; readonly values?: FormValues }

type Showing = { readonly shows: (asked: Asked) => Page; readonly held?: Held }
export type FormHandler = RouteHandler & {
  readonly forms: ReadonlyMap<string, (given: Given) => Promise<Response>>
  readonly audiences: readonly WebAudience[]
  readonly takesFile: boolean
}

/**
 * The one way to accept a form: who may send it, what shape it takes, which operation it runs. The operation runs in
 * one transaction with the receipt of the form's key, so the same key sent twice acts once and leads to the same place.
 * A form that cannot be accepted is shown again with every word kept.
 */
export function form<Of extends WebAudience, Shape extends z.ZodType, Outcome, Refusal extends ProblemKey>(
  audience: Of,
  of: Leading<Shape, Outcome>,
  operation: Operation<Of, z.output<Shape>, Outcome, Refusal>,
): FormHandler {
  return actingForm(audience, of, async (viewer, wish, given) => {
    if (of.isLook?.(wish)) return { problems: [] }
    return acted(viewer, { of, wish, given, made: wish }, operation)
  })
}

/**
 * A form that takes a file. `looks` at what was sent, which takes long, before any transaction begins; what it refuses
 * is said at the file, and the words are kept. `where` in the file comes back to the page in a field of that name.
 */
export function fileForm<Of extends WebAudience, Shape extends z.ZodType, Made, Outcome, Refusal extends ProblemKey>(
  audience: Of,
  of: Leading<Shape, Outcome>,
  looks: (wish: z.output<Shape>) => Promise<Result<Made, ProblemKey> & { readonly where?: string }>,
  operation: Operation<Of, Made, Outcome, Refusal>,
): FormHandler {
  return actingForm(audience, { ...of, takesFile: true }, async (viewer, wish, given) => {
    const looked = await looks(wish)
    if (!looked.ok) {
      const values = looked.where ? { ...given.values, where: [looked.where] } : given.values
      return { problems: [{ field: 'file', key: looked.refusal }], values }
    }
    return acted(viewer, { of, wish, given, made: looked.value }, operation)
  })
}

/** Runs the operation of a form once for its key, and leads on. `made` is what the operation gets of the wish. */
export async function acted<Of extends WebAudience, Shape extends z.ZodType, Made, Outcome, Refusal extends ProblemKey>(
  viewer: Viewer<Of>,
  { of, wish, given, made }: { of: Leading<Shape, Outcome>; wish: z.output<Shape>; given: Given; made: Made },
  operation: Operation<Of, Made, Outcome, Refusal>,
): Promise<Answered> {
  const done = of.done ?? partOf(given)
  const returnTo = (outcome: Outcome) => (typeof done === 'string' ? done : done(outcome, wish, given))
  const once = { name: of.name, isStep: of.says === 'next', given, wish: made, returnTo, wrong: of.wrong }
  const ran = await runOnce({ ...viewer, doing: of.name }, once, operation)
  if (!('refusal' in ran)) return ran
  const wrong = ran.rows ?? [{ refusal: ran.refusal, row: null }]
  return { problems: wrong.map(({ refusal: key, row }) => ({ field: fieldRefused(key, given.values, row), key })) }
}

/** Accepts a form that runs no operation of an audience and so has no transaction to run in, like signing in. */
export function actingForm<Of extends WebAudience, Shape extends z.ZodType>(
  audience: Of,
  of: FormOf<Shape>,
  act: (viewer: Viewer<Of>, wish: z.output<Shape>, given: Given) => Promise<Answered>,
): FormHandler {
  const says = of.says ?? 'saved'
  shapeOfForm.set(of.name, of.shape)
  saidByForm.set(of.name, says)
  return handling(
    [audience],
    Boolean(of.takesFile),
    new Map([
      [
        of.name,
        async (given) => {
          const viewer = { ...given.viewer, audience }
          if (given.aside) return aside(audience, of, given, given.aside)
          if (audience === 'public' && !viewer.browser && !of.worksWithoutCookie) return withoutCookie(given)
          // Words of one person are never sent or kept in the name of another who signed in at the same browser since.
          if (isDrawnForAnother(given)) return otherSession(given)
          // Asked first, because a session that is over could not keep the words either.
          if (audience !== 'public' && !(await isAlive(viewer))) return againAfterSignIn(viewer, of, given)
          if (of.perHour && !(await countTry(viewer, of.name, networkOf(given.request), of.perHour)))
            return again(viewer, of, given, [{ field: '', key: 'too_many' }])
          const ofRequest = { pageLanguage: given.language, network: networkOf(given.request) }
          const parsed = of.shape.safeParse({ ...given.wish, ...given.params, ...ofRequest })
          if (!parsed.success) return again(viewer, of, given, problemsIn(parsed.error))
          const answered = await act(viewer, parsed.data, given)
          if ('problems' in answered && answered.problems.some(({ key }) => key === 'sign_in_again'))
            return againAfterSignIn(viewer, of, given)
          if ('shows' in answered) return shownPage(audience, given, answered)
          if (!('problems' in answered)) return leadTo(saying(answered.returnTo, says, given), given.cookies)
          const kept = { ...given, values: answered.values ?? given.values }
          const shown = await again(viewer, of, kept, answered.problems)
          return answered.problems.some(({ key }) => key === 'step_up') ? afterStepUp(shown) : shown
        },
      ],
    ]),
  )
}

/**
 * Answers a form with the page itself. For a page that only a deliberate act may open: leading to an address would show
 * it to whatever asks for that address.
 */
async function shownPage(audience: WebAudience, given: Given, { shows, held }: Showing): Promise<Response> {
  const { viewer, language, query, cookies } = given
  const { asked, hasProblems, hasForm } = askedOf(given, held ?? (await heldFor(viewer, query)))
  const page = shows(asked)
  const shown = wholePage({
    audience,
    around: frameFor(audience, given),
    language,
    host: viewer.host ?? null,
    page,
    hasProblems,
  })
  if (hasForm() && !viewer.browser) cookies.push(browserCookie(newToken()))
  for (const cookie of cookies) shown.headers.append('set-cookie', cookie)
  return shown
}

/** Several forms of one page. Each says its name in a hidden field. */
export function oneOf(...handlers: readonly FormHandler[]): FormHandler {
  if (handlers.some(({ takesFile }) => takesFile)) throw new Error('a form that takes a file stands alone')
  const audiences = handlers.flatMap((handler) => handler.audiences)
  return handling(audiences, false, new Map(handlers.flatMap((handler) => [...handler.forms])))
}

function handling(audiences: FormHandler['audiences'], takesFile: boolean, forms: FormHandler['forms']): FormHandler {
  const answer: RouteHandler = async (request, context: RouteContext) => {
    const received = await readRequest(request, context)
    await meetCenter(received.viewer)
    if (!isFromOwnPage(request)) return refusedPost(request, 'otherSite')
    let posted: Awaited<ReturnType<typeof readPosted>> | null = null
    const upload = takesFile ? beginUpload(networkOf(request)) : null
    try {
      posted = await readPosted(request, upload)
      if (typeof posted === 'string') return refusedPost(request, posted)
      const accept = forms.get(posted.form)
      const given = { ...received, ...posted, cookies: [] }
      if (isQuickExit(posted.aside)) return await leftQuickly(given, accept)
      if (!accept) return refusedPost(request, 'unknown')
      return await accept(given)
    } catch (error) {
      if (isNotThere(error)) return notFoundPage(request)
      if (error instanceof SeeOther) return leadTo(error.returnTo)
      const reference = logFailure('form failed', error, { form: [...forms.keys()].join(' ') })
      return trouble(received, reference, 'form', notTaken(posted))
    } finally {
      upload?.ends()
    }
  }
  const handler: RouteHandler = audiences.some(mayHide)
    ? (request, context) => inWholeSteps('form', () => answer(request, context))
    : answer
  return Object.assign(handler, { forms, audiences, takesFile })
}

/** Keeps the words of a form, whose they are while that is known, and then signs out: also when they cannot be kept. */
async function leftQuickly(given: Given, accept: ((given: Given) => Promise<Response>) | undefined): Promise<Response> {
  try {
    await accept?.(given)
  } catch (error) {
    logFailure('form failed', error)
  }
  return signOutHere(given.viewer)
}

/** What the page for a failure holds of a form. What is kept nowhere is not repeated there either. */
function notTaken(posted: Awaited<ReturnType<typeof readPosted>> | null): NotTaken | null {
  if (!posted || typeof posted === 'string' || isFleeting(posted.form)) return null
  return { fields: fieldsOf(posted), typed: typedIn(posted.values) }
}

function problemsIn(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({
    field: path.map(String).join('-'),
    // No page of ours sends what a shape has no words for: a field that is missing, or an answer nobody can choose.
    key: isProblemKey(message) ? message : 'not_possible',
  }))
}
