import type { Browser } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'
import { forms, type TriedForm } from './forms.ts'
import type { Typing, Way } from './typing.ts'
import { ways } from './ways.ts'
import type { Window } from './window.ts'

interface Table {
  readonly launch: () => Promise<Browser>
  readonly hasScripts: boolean
  readonly isFor: (way: Way, form: TriedForm) => boolean
}

/**
 * The first form is left in every way each time, the others in every sixth, each in other ones; all of them in the
 * long run (`npm run leaks`).
 */
const isTriedNow = (way: number, form: number) => process.env.AJAR_WAYS === 'all' || form === 0 || way % 6 === form % 6

/** Leaves every form in every way, with words in it that were typed a moment before. */
export function leavingTable({ launch, hasScripts, isFor }: Table): void {
  let desk: Desk
  let window: Window
  let count = 0

  beforeAll(async () => {
    desk = await openDesk(launch)
    window = await desk.newWindow(hasScripts)
    // Somewhere to go back to.
    await window.goTo('/who-we-are')
  })

  afterAll(async () => {
    await desk.close()
  })

  afterEach(async () => {
    await desk.owner`delete from unsent_words`
    await desk.owner`delete from session`
  })

  /** Somebody who opens the form and has typed into it. */
  async function typingInto(form: TriedForm): Promise<Typing> {
    await window.afresh()
    if (form.who) await desk.signsIn(window, form.who)
    const visitor = await desk.scriptless(window)
    if (!form.who) await visitor.get('/ask')
    const path = await form.begin(visitor, desk.owner)
    if (!form.who) await window.takeCookies(visitor.cookies)
    const around = `main form:has([name="${form.field}"]:not([type=hidden]))`
    const field = `${around} [name="${form.field}"]`
    await window.goTo(path)
    const words = `Door ${++count}`
    await window.type(field, words)
    const secret = (await window.cookies()).get('ajar-browser')
    return {
      desk,
      window,
      form,
      path,
      words,
      secret,
      field,
      around,
      send: `${around} > button.ajar-button:not([name])`,
    }
  }

  const waysOut = (form: TriedForm) =>
    ways.filter(
      (way, place) =>
        isTriedNow(place, forms.indexOf(form)) &&
        isFor(way, form) &&
        (!way.only || (way.only === 'signed in') === (form.who !== null)) &&
        !form.lacks?.includes(way.name) &&
        (form.takesAll || !way.isOfAnyForm),
    )

  describe.each(forms.filter((form) => waysOut(form).length > 0))('$name', (form) => {
    test.each(waysOut(form))('left $name', async (way) => {
      const typing = await typingInto(form)
      const { path, field, words } = typing
      await way.leaves(typing)
      await window.goTo(path)
      const all = await window.page.content()
      if (way.after === 'gone') expect(all).not.toContain(words)
      else if (way.after === 'among others') expect(all).toContain(words)
      else if (!way.after) expect(await window.value(field)).toBe(words)
    })
  })
}
