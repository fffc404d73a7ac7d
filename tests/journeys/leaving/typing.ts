import { expect } from 'vitest'
import type { Desk } from './desk.ts'
import type { TriedForm } from './forms.ts'
import type { Window } from './window.ts'

/** Somebody who has just typed into a form, and has not sent it. */
export interface Typing {
  readonly desk: Desk
  readonly window: Window
  readonly form: TriedForm
  /** The address of the form. */
  readonly path: string
  readonly field: string
  readonly send: string
  /** The form itself. */
  readonly around: string
  readonly words: string
  /** What ties the words of somebody who is not signed in to this browser. */
  readonly secret: string | undefined
}

export interface Way {
  readonly name: string
  /** Leaves the form, or tries to. What must be true at once is expected here. */
  readonly leaves: (typing: Typing) => Promise<void>
  /** Whether it is a way for somebody signed in, or for nobody; otherwise for both. */
  readonly only?: 'signed in' | 'nobody'
  /** In which browsers: every one with scripts where nothing is said. */
  readonly scripts?: 'both' | 'none'
  /** Without scripts a link keeps one form, and not each of several on a page: those have a button for it. */
  readonly isByLink?: true
  /** Only in Chromium, and why. */
  readonly chromium?: string
  /** Tried on two forms, because how it ends is for the browser and the server to say, and for no form. */
  readonly isOfAnyForm?: true
  /** What must be true once the same person opens the form again. By default, that every word stands in its field. */
  readonly after?: 'gone' | 'among others' | 'as it was before'
}

/** At once, without opening the form again. A browser that shows a page from memory first asks for it anew. */
export const here = ({ window, field, words }: Typing) =>
  expect.poll(() => window.value(field).catch(() => null), { timeout: 5_000, interval: 20 }).toBe(words)
export const again = async ({ desk, window, form }: Typing) => form.who && (await desk.signsIn(window, form.who))
export const oneOf = (...places: string[]) => places.map((place) => `${place} a, ${place} button`).join(', ')

/** Until the center has the words: a person who stops typing for half a second. */
export const pauses = ({ desk, words }: Typing) => comes(() => isKept(desk, words))
export const isKept = async ({ owner }: Desk, words: string) =>
  (await owner`select from unsent_words where position(${words} in values::text) > 0`).length > 0
export const comes = (what: () => Promise<boolean>) => expect.poll(what, { timeout: 10_000, interval: 20 }).toBe(true)

export const runsOut = ({ owner }: Desk) => owner`update session set seen_at = seen_at - interval '3 hours'`

/** Signs in where the page that was shown asks for it, and is led on as the sign-in page leads on. */
export async function signsInWhereAsked({ desk, window, form }: Typing): Promise<void> {
  expect(window.path).toMatch(/^\/sign-in\?returnTo=/)
  const returnTo = new URLSearchParams(window.path.split('?')[1]).get('returnTo')!
  await desk.signsIn(window, form.who!)
  await window.goTo(returnTo)
}

export const leftQuickly = async ({ window, form, secret }: Typing) => {
  await comes(async () => !window.page.url().includes('127.0.0.1'))
  if (form.who) await comes(async () => !(await window.cookies()).get('ajar-session'))
  // What nobody held goes with the secret of their browser, which the last request of the page takes away. Words that
  // were on their way may come after it, and are nobody's then.
  else await comes(async () => (await window.cookies()).get('ajar-browser') !== secret)
}

/** The database refuses every form while this is done. */
export async function fails({ owner }: Desk, act: () => Promise<void>): Promise<void> {
  await owner.unsafe(`create function failing() returns trigger language plpgsql as $$ begin raise 'failing'; end $$;
    create trigger failing before insert on form_receipt execute function failing();
    create trigger failing before insert on form_attempt execute function failing()`)
  await act().finally(() => owner.unsafe('drop function failing() cascade'))
}
