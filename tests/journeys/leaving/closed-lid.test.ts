import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutProofs } from '../../stage/scriptless.ts'
import { launch } from './browsers.ts'
import { type Desk, openDesk } from './desk.ts'
import { comes } from './typing.ts'
import type { Window } from './window.ts'

// The lid is closed at every step of every form that has several. Opened again, it goes on at that step, with every
// word.

/** What somebody types and chooses at one step, by the name of its field. */
interface Step {
  readonly typed?: Readonly<Record<string, string>>
  readonly chosen?: Readonly<Record<string, string>>
}

const safety: Step = { chosen: { safetyNow: 'unsure' } }
const about: Step = {
  typed: {
    aboutName: 'The man upstairs',
    'aboutBorn-month': 'March',
    'aboutBorn-day': '5',
    'aboutBorn-year': '1980',
    relationship: 'neighbor',
  },
}
const what: Step = { typed: { words: 'Shouting at night.' } }
const changes: Step = { typed: { sinceWhen: 'Monday', sleep: 'Hardly at all', whoIsWithThem: 'A brother' } }
const urgency: Step = { chosen: { urgency: 'urgent' } }
const you: Step = {
  typed: { writerName: 'Ana', phone: '612 555 0134', callBackWhen: 'In the evening' },
  chosen: { callBack: 'yes', attribution: 'if_required' },
}
const reports: Readonly<Record<'concern' | 'good_news' | 'case_management', Readonly<Record<string, Step>>>> = {
  concern: { safety, about, what, changes, urgency, you },
  good_news: { about, what, you },
  case_management: { about, what, you },
}
const signing: Readonly<Record<string, Step>> = {
  who: { typed: { recipientName: 'Nora Delgado', relationship: 'aunt', email: 'nora@practice.example' } },
  what: { chosen: { topics: 'goals' } },
  where: { chosen: { areas: 'housing' } },
  until: { typed: { purpose: 'So that she can help' } },
  understand: { chosen: { understood: 'as_ticked' } },
  sign: { chosen: { agree: 'yes' }, typed: { signedName: 'Rosa Delgado' } },
}
const goOn = 'main form button.ajar-button:not([name])'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(launch.chromium)
})

afterAll(() => desk.close())

async function arrives(hasScripts: boolean, who: string | null): Promise<Window> {
  const window = await desk.newWindow(hasScripts)
  if (who) await desk.signsIn(window, who)
  return window
}

async function fills(window: Window, { typed = {}, chosen = {} }: Step): Promise<void> {
  for (const [name, value] of Object.entries(chosen)) await window.click(`main [name="${name}"][value="${value}"]`)
  for (const [name, value] of Object.entries(typed)) {
    const field = `main [name="${name}"]:not([type=hidden])`
    await window.page.$eval(field, (each) => {
      ;(each as HTMLInputElement).value = ''
    })
    await window.type(field, value)
  }
}

/** With scripts until the center has every word; without, by the button that keeps them. */
async function keeps(window: Window, hasScripts: boolean, { typed = {}, chosen = {} }: Step): Promise<void> {
  if (!hasScripts) return window.press('main form button[name="leave"][value=""]')
  const values = Object.fromEntries(Object.entries({ ...typed, ...chosen }).map(([name, value]) => [name, [value]]))
  const found = () => desk.owner`select 1 from unsent_words where values @> ${desk.owner.json(values)}`
  await comes(async () => (await found()).length > 0)
}

/** What stands in the fields of a step, as it would be sent. */
async function standsIn(window: Window, { typed = {}, chosen = {} }: Step): Promise<Record<string, unknown>> {
  const names = Object.keys({ ...typed, ...chosen })
  return window.page.evaluate((asked) => {
    const forms = [...document.querySelectorAll<HTMLFormElement>('main form')]
    return Object.fromEntries(
      asked.map((name) => [name, forms.map((form) => new FormData(form).get(name)).find((value) => value !== null)]),
    )
  }, names)
}

/** Closes the browser at a step and opens it again at the beginning; it goes on there, with what was typed. */
async function closesAt(window: Window, step: string, of: Step, opensAgain: () => Promise<void>): Promise<void> {
  await window.closeBrowser()
  await opensAgain()
  expect(window.path, step).toContain(step)
  expect(await standsIn(window, of), step).toEqual({ ...of.typed, ...of.chosen })
}

// Which way and which browser make no difference to each other.
test.each([
  ['a worry, with scripts', 'concern', true, null],
  ['a worry, without scripts, signed in', 'concern', false, 'elena'],
  ['good news, without scripts', 'good_news', false, null],
  ['a wish for a case manager, with scripts, signed in', 'case_management', true, 'elena'],
] as const)('somebody who comes with %s loses no step and no word', async (_what, kind, hasScripts, who) => {
  const window = await arrives(hasScripts, who)
  const steps = reports[kind]
  const opensAgain = async () => {
    await window.goTo('/tell')
    await window.press('main a[href^="/tell/"]')
  }
  await window.goTo('/tell')
  await window.press(`main form:has([name="kind"][value="${kind}"]) button.ajar-button`)
  for (const [name, step] of Object.entries(steps)) {
    expect(window.path).toMatch(new RegExp(`/${name}$`))
    await fills(window, step)
    await keeps(window, hasScripts, step)
    await closesAt(window, `/${name}`, step, opensAgain)
    await window.press(goOn)
  }
  await closesAt(window, '/check', {}, opensAgain)
  const shown = await window.reads()
  for (const [name, word] of Object.values(steps).flatMap(({ typed = {} }) => Object.entries(typed)))
    if (!name.startsWith('aboutBorn')) expect(shown).toContain(word)
  await window.press(goOn)
  expect(window.path).toMatch(/^\/tell\/status\//)
  await window.close()
})

test('somebody who closes it at the numbers is not asked again whether all are safe, and the report is urgent', async () => {
  const window = await arrives(false, null)
  await window.goTo('/tell')
  await window.press('main form:has([name="kind"][value="concern"]) button.ajar-button')
  await window.click('main [name="safetyNow"][value="not_safe"]')
  await window.press(goOn)
  expect(window.path).toMatch(/danger$/)
  await window.closeBrowser()
  await window.goTo('/tell')
  await window.press('main a[href^="/tell/"]')
  for (const [name, step] of Object.entries({ about, what, changes, you })) {
    expect(window.path).toMatch(new RegExp(`/${name}$`))
    await fills(window, step)
    await window.press(goOn)
  }
  await window.press(goOn)
  const [sent] = await desk.owner`select urgency from report order by received_at desc limit 1`
  expect(sent!.urgency).toBe('urgent')
  await window.close()
})

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('a client who signs, %s, goes on at the step they left', async (_which, hasScripts) => {
  const window = await arrives(hasScripts, 'rosa')
  const opensAgain = () => window.goTo('/client/sharing/new')
  await opensAgain()
  for (const [name, step] of Object.entries(signing)) {
    const at = name === 'who' ? '/client/sharing/new' : `step=${name}`
    await fills(window, step)
    await keeps(window, hasScripts, step)
    await closesAt(window, at, step, opensAgain)
    await window.press(goOn)
  }
  expect(withoutProofs(window.path)).toMatch(/done=signed$/)
  await desk.owner`delete from unsent_words`
  await window.close()
})
