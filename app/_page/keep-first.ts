import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'

const keptForm = /<form[^>]* data-kept=""[^>]*>[\s\S]*?<\/form>/g
/** A field that somebody types into or chooses from. */
const typedInto = /<(?:textarea|select)|<input(?![^>]* type="hidden")/
const parts = /<form[^>]* id="kept-(\d+)"|<\/form>|<a ([^>]*?)href="(\/[^"#]*)"([^>]*)>([\s\S]*?)<\/a>/g
const signOut = /(<form method="post" action="\/sign-out">)<button type="submit">([^<]*)<\/button>/

/**
 * Makes everything that leads away from a page keep the form on it first. Without scripts, a link becomes a button of the
 * form it stands in, or else of the first one: it sends the words, and they are kept before it leads on. With scripts,
 * links stay links and the script of `lib/config/keeping-script.ts` does the same. A page without such a form is returned
 * as it is.
 */
export function keepFirst(body: string, language: Language): string {
  const say = sayForms(language)
  // Several forms of one page each have a button that keeps them where they stand.
  const keep = withoutScripts(
    `<p><button type="submit" class="ajar-button is-quiet" name="leave" value="">${say('keep')}</button></p>`,
  )

  const forms: string[] = []
  const named = body.replace(keptForm, (form) => {
    if (!typedInto.test(form)) return form
    forms.push(form)
    const named = form.replace(' data-kept=""', ` id="kept-${forms.length}" data-kept=""`)
    return named.replace(/<\/form>$/, `${keep}</form>`)
  })
  if (forms.length === 0) return body
  let inside = '1'
  const led = named.replace(
    parts,
    (whole, form: string, before: string, href: string, after: string, label: string) => {
      if (form) inside = form
      else if (!href) inside = '1'
      else if (whole.includes(' data-leave="')) return whole
      else return asLink(whole) + withoutScripts(asButton(inside, href, `${before}${after}`, label))
      return whole
    },
  )
  const defaults = forms.map((form, index) => defaultButton(index + 1, form)).join('')
  const offline = `<p class="ajar-offline" role="alert" id="offline" hidden>${say('offline')}</p>`
  return (
    withoutScripts(defaults) +
    offline +
    led.replace(
      signOut,
      (_all, open: string, label: string) =>
        `${open}<button type="submit" data-scripts="">${label}</button>${withoutScripts(asButton('1', '/sign-out', '', label))}`,
    )
  )
}

const withoutScripts = (markup: string) => `<noscript>${markup}</noscript>`

/** A link that is shown where scripts are allowed. */
const asLink = (link: string) => link.replace('<a ', '<a data-scripts="" ')

function asButton(form: string, leave: string, attributes: string, label: string): string {
  const kept = attributes.match(/ ?\b(?:class|lang|aria-[a-z]+)="[^"]*"/g) ?? []
  return `<button type="submit" form="kept-${form}" name="leave" value="${leave}" ${kept.join(' ')}>${label}</button>`
}

/**
 * Enter in a field presses the first button of its form in the order of the page. Above the buttons that lead away stands
 * one that sends the form as its own first button does.
 */
function defaultButton(number: number, form: string): string {
  const [, own = ''] = /<button type="submit"([^>]*)>/.exec(form) ?? []
  const named = own.match(/ (?:name|value)="[^"]*"/g)?.join('') ?? ''
  return `<button type="submit" form="kept-${number}" class="ajar-visually-hidden" tabindex="-1" aria-hidden="true"${named}></button>`
}
