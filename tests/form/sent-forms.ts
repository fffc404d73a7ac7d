/** A form as a page draws it. */
export interface DrawnForm {
  readonly name: string
  readonly html: string
  /** What it carries without being typed or chosen. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
}

const own = new Set(['form', 'key', 'own', 'part', 'typed'])
const plain = (text: string) =>
  text
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)
  return found ? plain(found[1]!) : undefined
}

/** The forms of a page that say their name. */
export function formsOn(html: string): DrawnForm[] {
  const main = html.slice(html.indexOf('<main'))
  return [...main.matchAll(/<form[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'name')!, attribute(tag, 'value') ?? ''] as const,
    )
    const name = hidden.find(([field]) => field === 'form')?.[1]
    return name ? [{ name, html: form, hidden }] : []
  })
}

function begun({ hidden }: DrawnForm, change: (value: string, name: string) => string): FormData {
  const data = new FormData()
  for (const [name, value] of hidden) data.append(name, own.has(name) ? value : change(value, name))
  return data
}

/** Sends nothing that was typed, and in the place of each id that it carries one that nobody has. */
export function sentWrongly(form: DrawnForm): FormData {
  // Answers of earlier steps travel along. One that is no answer leads back to its own step.
  return begun(form, (value, name) =>
    name !== 'professionals' && /^[0-9a-f-]{36,}$/.test(value) ? 'nothing of ours' : value,
  )
}

const typed: Readonly<Record<string, string>> = {
  email: 'somebody.new@practice.example',
  phone: '612 555 0134',
  number: '612 555 0134',
  clock: '10:00 am',
  clock1: '10:00 am',
  minutes: '45',
  signedName: 'Rosa Delgado',
  recipientName: 'Nora Delgado',
}
const nextYear = String(new Date().getUTCFullYear() + 1)
const lastYear = String(new Date().getUTCFullYear() - 1)
const isPast = (name: string) => /^(born|aboutBorn|signedOn|day-past)/.test(name)

/** Fills in every field with something that fits it, and chooses the first of each choice. */
export function filledIn(form: DrawnForm): FormData {
  const data = begun(form, (value) => value)
  const chosen = new Set<string>()
  for (const [tag] of form.html.matchAll(/<input[^>]*type="(?:radio|checkbox)"[^>]*>/g)) {
    const name = attribute(tag, 'name')!
    if (chosen.has(name)) continue
    chosen.add(name)
    data.append(name, attribute(tag, 'value') ?? 'yes')
  }
  for (const [, name, options] of form.html.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const values = [...options!.matchAll(/<option[^>]* value="([^"]+)"/g)].map(([, value]) => plain(value!))
    if (values[0]) data.append(name!, values[0])
  }
  for (const [tag] of form.html.matchAll(/<(?:textarea|input)[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (!name || /type="(?:hidden|radio|checkbox)"/.test(tag)) continue
    const part = /-(month|day|year)$/.exec(name)?.[1]
    if (part) data.append(name, { month: '6', day: '15', year: isPast(name) ? lastYear : nextYear }[part as 'day']!)
    else data.append(name, attribute(tag, 'value') || typed[name] || 'Some words.')
  }
  return data
}
