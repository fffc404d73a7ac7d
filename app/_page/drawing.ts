import type { ReactNode } from 'react'
import { type Markup, markup } from './markup.ts'
import { staticMarkup } from './render.ts'

/** The button that Enter presses: the first of a form. */
interface FirstButton {
  readonly name?: string
  readonly value?: string
}

/** A control as it is drawn: the value a browser sends while nobody touches it, or null if it sends none. */
export interface Control {
  readonly name: string
  readonly value: string | null
}

/** A form that keeps what is typed into it, as it was found while its page was drawn. */
interface KeepingForm {
  readonly id: string
  readonly controls: Control[]
  /** Whether it shows anything of what its reader typed or chose before. */
  givesBack: boolean
  button?: FirstButton
}

interface Drawing {
  readonly forms: KeepingForm[]
  /** The form that is being drawn. */
  inside: KeepingForm | null
  /** Whether something on the page depends on what stands further down. */
  looksAhead: boolean
  /** What was found the first time; a link needs to know of forms that come after it. */
  readonly before: readonly KeepingForm[]
}

export interface Drawn {
  readonly html: string
  /** The form that whatever leads away from the page keeps first; null if nothing can be typed there. */
  readonly keeps: string | null
  /** Stands above everything that leads away, so that Enter in a field presses the form's own button. */
  readonly enter: readonly Markup[]
}

// A page is drawn in one run that nothing interrupts, from its first element to its last, so what stands here meanwhile
// is of that page. The build of React that route handlers get has no context to carry it.
let drawing: Drawing | null = null

/** Draws the content of a page, and says which form whatever leads away from it keeps. */
export function drawPage(main: ReactNode): Drawn {
  let { html, forms, looksAhead } = drawOnce(main, [])
  if (looksAhead && forms.some(isTypedInto)) ({ html, forms, looksAhead } = drawOnce(main, forms))
  const typed = forms.filter(isTypedInto)
  return { html, keeps: typed[0]?.id ?? null, enter: typed.map(enterIn) }
}

function drawOnce(main: ReactNode, before: readonly KeepingForm[]) {
  const mine: Drawing = { forms: [], inside: null, looksAhead: false, before }
  drawing = mine
  try {
    return { html: staticMarkup(main), forms: mine.forms, looksAhead: mine.looksAhead }
  } finally {
    drawing = null
  }
}

function isTypedInto({ controls }: KeepingForm): boolean {
  return controls.length > 0
}

function enterIn({ id, button }: KeepingForm): Markup {
  const name = button?.name !== undefined && markup` name="${button.name}"`
  const value = button?.value !== undefined && markup` value="${button.value}"`
  return markup`<button type="submit" form="${id}" class="ajar-visually-hidden" tabindex="-1" aria-hidden="true"${name}${value}></button>`
}

/**
 * A form begins that keeps what is typed into it: the id by which links and buttons elsewhere on the page belong to it.
 */
export function beginForm(): string | undefined {
  if (!drawing) return undefined
  const form: KeepingForm = { id: `kept-${drawing.forms.length + 1}`, controls: [], givesBack: false }
  drawing.forms.push(form)
  drawing.inside = form
  return form.id
}

/** The form that began last is over: what can be typed into it or chosen in it. `held` is what it was left with. */
export function endForm(held: (name: string) => readonly string[]): readonly Control[] {
  const form = drawing?.inside
  if (!drawing || !form) return []
  form.givesBack ||= form.controls.some(({ name, value }) => value !== null && held(name).includes(value))
  drawing.inside = null
  return form.controls
}

/** Something is drawn outside the controls of a form that its reader chose before. */
export function meetGivenBack(): void {
  if (drawing?.inside) drawing.inside.givesBack = true
}

/** The fields of a form in the order in which they stand on the page; none while that is not known yet. */
export function fieldsAhead(id: string): readonly string[] {
  if (!drawing) return []
  drawing.looksAhead = true
  const drawn = drawing.before.find((form) => form.id === id)?.controls ?? []
  return drawn.map(({ name }) => name.replace(/-(day|month|year)$/, ''))
}

/** Whether a form shows anything of what its reader left in it: what it asked about may be gone. */
export function givesBack(id: string): boolean {
  if (!drawing) return true
  drawing.looksAhead = true
  return drawing.before.find((form) => form.id === id)?.givesBack ?? true
}

/** A control is drawn that somebody types into or chooses from. */
export function meetControl(name: string, value: string | null): void {
  drawing?.inside?.controls.push({ name, value })
}

export function meetButton(button: FirstButton): void {
  if (drawing?.inside) drawing.inside.button ??= button
}

/**
 * Which form a link keeps before it leads away: the one it stands in, or else the first. Null on a page without one.
 */
export function keptByLink(): string | null {
  if (!drawing) return null
  drawing.looksAhead = true
  const typed = drawing.before.filter(isTypedInto)
  const own = typed.find(({ id }) => id === drawing?.inside?.id)
  return (own ?? typed[0])?.id ?? null
}
