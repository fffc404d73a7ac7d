/** A piece of our own markup: constants and escaped words. */
export class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
}

type Part = string | Markup | readonly Markup[] | false

/** Joins constants and words into markup. Words are escaped, markup is not, and `false` leaves nothing. */
export function markup(constants: TemplateStringsArray, ...parts: Part[]): Markup {
  const said = parts.map((part) => {
    if (part === false) return ''
    if (typeof part === 'string') return escaped(part)
    return part instanceof Markup ? part.html : part.map((each) => each.html).join('')
  })
  return new Markup(constants.map((constant, n) => constant.replace(/\n\s*/g, ' ') + (said[n] ?? '')).join(''))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character]!)
}
