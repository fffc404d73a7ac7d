import { globSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saidByForm } from '#app/_page/saying.ts'
import { linkTokenFor } from '../leaks/routes.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { answerSteps } from '../stage/tell-report.ts'
import { everyForm } from './kinds/form-fields.ts'
import { type DrawnForm, filledIn, formsOn, sentWrongly } from './sent-forms.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// Whatever a form comes back with is heard first: a refusal is an alert with the focus, and the title begins with it;
// what is done is a status with the focus. Every form there is, sent once filled in and once with nothing in it.

const people = ['elena', 'rosa', 'lucia', 'marcus', 'dana', 'chen', 'tom', 'grace', 'irene'] as const
const pagesOfOneKind = 2

let practice: ServedPractice
const visitors = new Map<string, Scriptless>()
const met = new Map<string, { who: string; path: string; form: DrawnForm }>()

const kinds = globSync('app/**/route.tsx').map(
  (file) => file.replace(/^app|\/route\.tsx$/g, '').replace(/\/\([a-z]+\)/g, '') || '/',
)
const kindOf = (path: string) =>
  kinds
    .filter((kind) => new RegExp(`^${kind.replace(/\[\w+\]/g, '[^/]+')}$`).test(path.split('?')[0]!))
    .sort((one, other) => one.split('[').length - other.split('[').length)[0]

/** Follows the links of every page, and meets each form once. */
async function follow(who: string, starts: readonly string[]): Promise<void> {
  const visitor = visitors.get(who)!
  const seen = new Map<string, number>()
  const known = new Set<string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const kind = kindOf(path)
    const times = kind === undefined ? pagesOfOneKind : (seen.get(kind) ?? 0)
    if (!kind || known.has(path) || times >= pagesOfOneKind || path.startsWith('/mailbox')) continue
    known.add(path)
    const { status, html, location } = await visitor.get(path)
    if (location) waiting.unshift(location)
    if (status !== 200) continue
    seen.set(kind, times + 1)
    for (const form of formsOn(html)) if (!met.has(form.name)) met.set(form.name, { who, path, form })
    for (const [, href] of html.matchAll(/ (?:href|value)="(\/[^"#]*)"/g)) waiting.push(href!.replaceAll('&amp;', '&'))
  }
}

beforeAll(async () => {
  await everyForm()
  practice = await servePractice()
  for (const who of people) {
    visitors.set(who, new Scriptless(practice.url))
    await practice.signsIn(visitors.get(who)!, who)
  }
  const nobody = new Scriptless(practice.url)
  visitors.set('nobody', nobody)
  const told = await answerSteps(nobody)
  const { location } = await nobody.post(told.path, told.form)
  const begun = await answerSteps(nobody)
  const steps = ['safety', 'about', 'what', 'changes', 'urgency', 'you', 'kind'].map((step) =>
    begun.path.replace(/check$/, step),
  )
  await follow('nobody', [location!, begun.path])
  for (const step of steps) await follow('nobody', [step])
  await follow('nobody', [
    '/ask',
    '/sign-in',
    '/sign-in/link/x',
    `/answer/${linkTokenFor('answer-link', crypto.randomUUID())}`,
    `/sign-in/link/${linkTokenFor('sign-in-link', crypto.randomUUID())}`,
  ])
  for (const who of people)
    await follow(who, [who === 'elena' ? '/family' : ['rosa', 'lucia'].includes(who) ? '/client' : '/staff'])
})

afterAll(() => practice?.close())

const bodyOf = (html: string) => html.slice(html.indexOf('<body'))
/** What has the focus when the page opens: the first thing that asks for it. */
const focusedIn = (html: string) => /<(\w+)[^>]* autofocus(?:="")?[^>]*>/.exec(bodyOf(html))?.[0] ?? ''

function faultsOfRefusal(html: string): string[] {
  return [
    /<title>Error: /.test(html) ? '' : 'its title does not begin with it',
    focusedIn(html).includes('govuk-error-summary') && focusedIn(html).includes('tabindex="-1"')
      ? ''
      : 'it has no focus',
    /class="govuk-error-summary"[^>]*><div role="alert">/.test(html) ? '' : 'it is no alert',
  ].filter(Boolean)
}

function faultsOfDone(html: string): string[] {
  return [
    /<title>Error: /.test(html) ? 'its title begins with an error' : '',
    /role="status"/.test(focusedIn(html)) && /tabindex="-1"/.test(focusedIn(html)) ? '' : 'no status has the focus',
  ].filter(Boolean)
}

/** The page that comes back, wherever the form leads. */
async function answered(
  who: string,
  path: string,
  body: FormData,
): Promise<{ html: string; isRefused: boolean; isGone: boolean; at: string }> {
  const visitor = visitors.get(who)!
  let { html, location, status } = await visitor.post(path, body)
  let isRefused = status >= 400
  let at = path
  for (let hops = 0; location && hops < 4; hops++) {
    isRefused ||= location.includes('again=')
    at = location
    ;({ html, location, status } = await visitor.get(location))
  }
  return { html, isRefused, isGone: status === 404, at }
}

test('a form that is done comes back as a status with the focus', async () => {
  const faults: string[] = []
  const done = new Set<string>()
  // What a form leads to may hold another, which is met next.
  for (const [name, { who, path }] of met) {
    const again = formsOn((await visitors.get(who)!.get(path)).html).find((form) => form.name === name)
    if (!again) continue
    const { html, isRefused, at } = await answered(who, path, filledIn(again))
    for (const form of formsOn(html)) if (!met.has(form.name)) met.set(form.name, { who, path: at, form })
    if (isRefused) continue
    done.add(name)
    if (saidByForm.get(name) === 'next') continue
    for (const fault of faultsOfDone(html)) faults.push(`${name} of ${who}: ${fault}`)
  }
  expect(faults).toEqual([])
  expect(done.size).toBeGreaterThan(45)
})

// Some stand on no page that a first visit meets: a letter, a second device or an earlier act leads there.
test('nearly every form there is was met', () => {
  const unmet = [...saidByForm.keys()].filter((name) => !met.has(name))
  expect(met.size, unmet.join(' ')).toBeGreaterThan(60)
})

test('a form that is refused comes back as an alert with the focus, and its title says so', async () => {
  const faults: string[] = []
  let refused = 0
  for (const [name, { who, path, form }] of met) {
    const { html, isRefused, isGone } = await answered(who, path, sentWrongly(form))
    // What was sent or ended meanwhile is not there: that page is the same for everybody.
    if (!isRefused || isGone) continue
    refused++
    for (const fault of faultsOfRefusal(html)) faults.push(`${name} of ${who}: ${fault}`)
  }
  expect(faults).toEqual([])
  expect(refused).toBeGreaterThan(40)
})

test('a refusal that says nothing, and a deed that says nothing, are found', async () => {
  const { html } = await visitors.get('nobody')!.get('/ask')
  expect(faultsOfRefusal(html)).toHaveLength(3)
  expect(faultsOfDone(html)).toEqual(['no status has the focus'])
})

test('what a number for texts or its code is refused for stands at its field, and the code that was sent has the focus', async () => {
  const mateo = new Scriptless(practice.url)
  await practice.signsIn(mateo, 'mateo')
  visitors.set('mateo', mateo)
  const path = '/family/account'
  const typing = async (name: string, field: string, typed: string) => {
    const form = formsOn((await mateo.get(path)).html).find((each) => each.name === name)!
    const data = filledIn(form)
    data.set(field, typed)
    return answered('mateo', path, data)
  }
  const isAtField = (html: string, field: string) =>
    html.includes(`<a href="#field-${field}">`) && html.includes(`id="field-${field}-error"`)

  const abroad = await typing('text-number', 'number', '+52 55 1234 5678')
  expect([abroad.isRefused, faultsOfRefusal(abroad.html), isAtField(abroad.html, 'number')]).toEqual([true, [], true])

  const given = await typing('text-number', 'number', '612.555.0134')
  expect(faultsOfDone(given.html)).toEqual([])
  const afterFocus = given.html.slice(given.html.indexOf(focusedIn(given.html), given.html.indexOf('<main')))
  expect(afterFocus.slice(0, 200)).toContain('(612) 555-0134')
  expect(afterFocus.indexOf('name="code"')).toBeLessThan(afterFocus.indexOf('name="number"'))

  const wrong = await typing('text-code', 'code', '000 000')
  expect([wrong.isRefused, faultsOfRefusal(wrong.html), isAtField(wrong.html, 'code')]).toEqual([true, [], true])
})
