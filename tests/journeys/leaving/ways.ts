import { expect } from 'vitest'
import {
  again,
  comes,
  fails,
  here,
  isKept,
  leftQuickly,
  oneOf,
  pauses,
  runsOut,
  signsInWhereAsked,
  type Way,
} from './typing.ts'

const follows = (name: string, place: string, more: Partial<Way> = {}): Way => ({
  name,
  scripts: 'both',
  isByLink: true,
  leaves: async ({ window, path }) => {
    await window.press(place)
    expect(window.path).not.toBe(path)
  },
  ...more,
})

/** Every way out of a form that people were seen to take. */
export const ways: readonly Way[] = [
  {
    name: 'by the language switch',
    isByLink: true,
    scripts: 'both',
    leaves: async (typing) => {
      await typing.window.press(oneOf('.ajar-tools'))
      await here(typing)
    },
  },
  follows(
    'for help now',
    'header [href="/help-now"], header [value="/help-now"], footer [href="/help-now"], footer [value="/help-now"]',
  ),
  follows('by the link back of the page', '.ajar-back'),
  follows('by the menu', oneOf('.ajar-nav')),
  follows('by the foot of the page', '[href="/rights"], [value="/rights"]'),
  follows('by the logo', '.ajar-logo'),
  {
    name: 'by a link, and Back with the browser',
    leaves: async (typing) => {
      await typing.window.press('[href="/rights"]')
      await typing.window.through(-1)
      await here(typing)
    },
  },
  {
    name: 'by Back of the browser',
    leaves: async (typing) => {
      await typing.window.through(-1)
      await pauses(typing)
    },
  },
  {
    name: 'by Back and Forward of the browser',
    leaves: async (typing) => {
      await typing.window.through(-1)
      await typing.window.through(1)
      await here(typing)
    },
  },
  {
    name: 'by loading the page again',
    leaves: async (typing) => {
      await typing.window.page.reload()
      await here(typing)
      // Firefox shows by itself what was typed, before the center has it.
      await pauses(typing)
    },
  },
  {
    name: 'by an address typed above',
    leaves: async (typing) => {
      await typing.window.goTo('/resources')
      await pauses(typing)
    },
  },
  {
    name: 'by closing the tab',
    leaves: async (typing) => {
      await typing.window.closeTab()
      await pauses(typing)
    },
  },
  {
    name: 'by closing the browser',
    leaves: async (typing) => {
      await pauses(typing)
      await typing.window.closeBrowser()
    },
  },
  {
    name: 'because the page crashed',
    isOfAnyForm: true,
    chromium: 'Firefox has no page that crashes on purpose',
    leaves: async (typing) => {
      await pauses(typing)
      await typing.window.crash()
    },
  },
  {
    name: 'by signing out',
    isByLink: true,
    only: 'signed in',
    scripts: 'both',
    leaves: async (typing) => {
      await typing.window.press('header form[action="/sign-out"] button, header button[value="/sign-out"]')
      expect(typing.window.path).toBe('/sign-out')
      await again(typing)
    },
  },
  {
    name: 'the browser having lost its session, by sending it here',
    only: 'signed in',
    scripts: 'both',
    leaves: async (typing) => {
      await typing.window.dropCookies(['ajar-session'])
      await typing.window.press(typing.send)
      await signsInWhereAsked(typing)
      await here(typing)
    },
  },
  {
    name: 'signed out in another tab, by sending it here',
    only: 'signed in',
    scripts: 'both',
    leaves: async (typing) => {
      const { window, words, send } = typing
      await window.dropCookies(['ajar-session', 'ajar-last'])
      await window.press(send)
      // Nobody here can tell whose they are any more: the page holds them, and nothing else does.
      expect(await window.reads()).toContain(words)
      await again(typing)
    },
    after: 'as it was before',
  },
  {
    name: 'the session over, by sending it',
    only: 'signed in',
    scripts: 'both',
    leaves: async (typing) => {
      await runsOut(typing.desk)
      await typing.window.press(typing.send)
      await signsInWhereAsked(typing)
      await here(typing)
    },
  },
  {
    name: 'the session over, by a link',
    isByLink: true,
    only: 'signed in',
    scripts: 'both',
    leaves: async (typing) => {
      await runsOut(typing.desk)
      await typing.window.press('[href="/rights"], [value="/rights"]')
      await again(typing)
    },
  },
  {
    name: 'the lid closed until the session was over',
    only: 'signed in',
    leaves: async (typing) => {
      await pauses(typing)
      await runsOut(typing.desk)
      await typing.window.page.reload()
      if (typing.window.path.startsWith('/sign-in')) await signsInWhereAsked(typing)
      else await again(typing)
    },
  },
  {
    name: 'somebody else having signed in in another tab, by sending it here',
    only: 'signed in',
    scripts: 'both',
    leaves: async (typing) => {
      const { desk, window, words, form, path } = typing
      await desk.signsIn(window, 'walter')
      await window.press(typing.send)
      expect(await window.reads()).toContain(words)
      await window.goTo('/tell')
      expect(await window.reads()).not.toContain(words)
      await window.goTo(path)
      expect(await window.reads()).not.toContain(words)
      await desk.signsIn(window, form.who!)
    },
    after: 'as it was before',
  },
  {
    name: 'by a link in a new tab',
    leaves: async (typing) => {
      const first = await typing.window.secondTab()
      await typing.window.goTo('/rights')
      await first.bringToFront()
      expect(await first.$eval(typing.field, (field) => (field as HTMLTextAreaElement).value)).toBe(typing.words)
      await first.close()
      await pauses(typing)
    },
  },
  {
    name: 'for the same form in a second tab, with other words',
    leaves: async (typing) => {
      const { window, path, field } = typing
      await pauses(typing)
      const first = await window.secondTab()
      await window.goTo(path)
      await here(typing)
      await window.type(field, 'Two')
      await first.close()
      await comes(() => isKept(typing.desk, 'Two'))
    },
    after: 'among others',
  },
  {
    name: 'by sending it while the browser is offline',
    isOfAnyForm: true,
    leaves: async (typing) => {
      const { window, send } = typing
      await window.page.setOfflineMode(true)
      await window.click(send)
      expect(await window.shows('#offline')).toBe(true)
      await here(typing)
      await window.online()
      await window.press('.ajar-logo')
    },
  },
  {
    name: 'by a link while the browser is offline',
    isOfAnyForm: true,
    leaves: async (typing) => {
      const { window } = typing
      await window.page.setOfflineMode(true)
      await window.click('[href="/rights"]')
      expect(await window.shows('#offline')).toBe(true)
      await here(typing)
      await window.online()
      await window.press('.ajar-logo')
    },
  },
  {
    name: 'by sending it over a line that is cut, at once',
    isOfAnyForm: true,
    leaves: async (typing) => {
      const { desk, window, send } = typing
      await desk.line.whileCut(async () => {
        await window.click(send)
        await comes(() => window.shows('#offline'))
      })
      await here(typing)
      await window.press('.ajar-logo')
    },
  },
  {
    name: 'by sending it over a line that is cut, after a while',
    isOfAnyForm: true,
    leaves: async (typing) => {
      const { desk, window, send } = typing
      await pauses(typing)
      await desk.line.whileCut(async () => {
        await window.click(send)
        await comes(async () => (await window.shows('#offline')) || !(await window.shows('main form')))
      })
    },
  },
  {
    name: 'by a link over a line that is cut, at once',
    isOfAnyForm: true,
    leaves: async (typing) => {
      const { desk, window } = typing
      await desk.line.whileCut(async () => {
        await window.click('[href="/rights"]')
        await comes(() => window.shows('#offline'))
      })
      await here(typing)
      await window.press('.ajar-logo')
    },
  },
  {
    name: 'three times Escape in the field, which leaves nothing',
    leaves: async (typing) => {
      for (let times = 0; times < 3; times++) await typing.window.page.keyboard.press('Escape')
      await here(typing)
      await typing.window.press('[href="/rights"]')
    },
  },
  {
    name: 'quickly, by three times Escape outside the field',
    only: 'signed in',
    leaves: async (typing) => {
      await typing.window.click('h1')
      for (let times = 0; times < 3; times++) await typing.window.page.keyboard.press('Escape')
      await leftQuickly(typing)
      await again(typing)
    },
  },
  {
    name: 'quickly, by three times Escape, as nobody',
    only: 'nobody',
    leaves: async (typing) => {
      await typing.window.click('h1')
      for (let times = 0; times < 3; times++) await typing.window.page.keyboard.press('Escape')
      await leftQuickly(typing)
    },
    after: 'gone',
  },
  {
    name: 'quickly, by the button',
    only: 'signed in',
    leaves: async (typing) => {
      await typing.window.click('.ajar-leave')
      await leftQuickly(typing)
      await again(typing)
    },
  },
  {
    name: 'quickly, by the button, as nobody',
    only: 'nobody',
    leaves: async (typing) => {
      await typing.window.click('.ajar-leave')
      await leftQuickly(typing)
    },
    after: 'gone',
  },
  {
    name: 'by sending far too many words',
    scripts: 'both',
    leaves: async ({ window, field, send, path }) => {
      const many = 'w'.repeat(20_000)
      await window.paste(field, many)
      await window.press(send)
      expect(await window.value(field)).toBe(many)
      await window.goTo(path)
      expect(await window.value(field)).toBe(many)
    },
    after: 'as it was before',
  },
  {
    name: 'by sending more than the center reads at all',
    isOfAnyForm: true,
    leaves: async ({ window, field, send, words }) => {
      await window.paste(field, 'w'.repeat(1_100_000))
      await window.click(send)
      expect(await window.shows('#too-long')).toBe(true)
      expect(await window.value(field)).toHaveLength(1_100_000)
      await window.paste(field, words)
      expect(await window.shows('#too-long')).toBe(false)
      await window.press('.ajar-logo')
    },
  },
  {
    name: 'by sending it with more cookies than the center reads',
    isOfAnyForm: true,
    leaves: async (typing) => {
      const { window, send } = typing
      await pauses(typing)
      const others = ['a', 'b', 'c', 'd', 'e'].map((name) => `other-${name}`)
      await window.takeCookies(others.map((name) => [name, 'y'.repeat(3_800)] as const))
      await window.press(send)
      expect(await window.reads()).toMatch(/\(555\)/)
      await window.dropCookies(others)
    },
  },
  {
    name: 'by sending it while the center fails',
    isOfAnyForm: true,
    scripts: 'both',
    leaves: async (typing) => {
      const { desk, window, send, words } = typing
      await fails(desk, () => window.press(send))
      expect(await window.reads()).toMatch(/\(555\)/)
      expect(await window.reads()).toContain(words)
      await window.press('main form button')
      expect(await window.reads()).not.toMatch(/reference/)
    },
    after: 'among others',
  },
  {
    name: 'by the button that keeps it for later',
    scripts: 'none',
    leaves: async (typing) => {
      await typing.window.press(`${typing.around} button[name="leave"][value=""]`)
      await here(typing)
      await typing.window.goTo('/rights')
    },
  },
]
