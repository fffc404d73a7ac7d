/** A browser without scripts, reduced to what it sends: cookies, requests for pages, and a form of a page. */
export class Scriptless {
  readonly cookies = new Map<string, string>()
  private readonly base: string
  private readonly language: string
  /** Under which host it asks, where that is another than the address it connects to. */
  private readonly host: string
  /** The address it comes from, as a proxy writes it. */
  private readonly from: string | undefined

  constructor(base: string, language = 'en', host = new URL(base).host, from?: string) {
    this.base = base
    this.language = language
    this.host = host
    this.from = from
  }

  async get(path: string): Promise<{ status: number; html: string; location: string | null }> {
    return this.send(path, { method: 'GET' })
  }

  /** The hidden fields that the form with this button, or else the first form, would send unchanged. */
  formIn(html: string, button?: string): FormData {
    const form = formsIn(html).find((each) => !button || each.includes(`>${button}<`))
    if (!form) throw new Error(`no form ${button ?? ''} in this page: ${/<title>[^<]*/.exec(html)?.[0] ?? 'no page'}`)
    const data = new FormData()
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]+)"/.exec(tag)?.[1]
      const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
      if (name) data.append(name, plain(value))
    }
    return data
  }

  /** Sends a form, with the Origin a browser names, or with other headers in its place. */
  async post(
    path: string,
    body: FormData | ReadableStream,
    headers: Record<string, string> = { origin: `http://${this.host}` },
  ): Promise<{ status: number; html: string; location: string | null }> {
    return this.send(path, { method: 'POST', body, headers, ...({ duplex: 'half' } as object) })
  }

  /** Sends a form, and asks for the page that it leads to. */
  async sends(path: string, body: FormData): Promise<{ status: number; html: string; location: string }> {
    const { location, status } = await this.post(path, body)
    if (!location) throw new Error(`${path} answered ${status}`)
    return { ...(await this.get(location)), location }
  }

  private async send(path: string, options: RequestInit) {
    const response = await fetch(this.base + path, {
      ...options,
      redirect: 'manual',
      headers: {
        'accept-language': this.language,
        'x-forwarded-host': this.host,
        ...(this.from && { 'x-forwarded-for': this.from }),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...options.headers,
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) this.cookies.set(name, value ?? '')
    }
    const location = response.headers.get('location')?.replace(this.base, '') ?? null
    return { status: response.status, html: await response.text(), location }
  }
}

/** The forms of a page, in the order in which they stand there. */
export function formsIn(html: string): string[] {
  return html.slice(html.indexOf('<main')).match(/<form[\s\S]*?<\/form>/g) ?? []
}

/** What the controls of a form hold before anybody touches them, as a browser sends it. */
export function untouchedIn(form: string): [string, string][] {
  const controls =
    /<input (?![^>]*type="(?:hidden|file)")[^>]*>|<textarea [^>]*>[^<]*|<select [^>]*>[\s\S]*?<\/select>/g
  return [...form.matchAll(controls)].flatMap(([control]): [string, string][] => {
    const name = plain(/ name="([^"]*)"/.exec(control)![1]!)
    if (/type="(?:radio|checkbox)"/.test(control) && !control.includes(' checked=')) return []
    if (control.startsWith('<textarea')) return [[name, plain(control.replace(/^<[^>]*>\n?/, ''))]]
    const options = control.match(/<option [^>]*>/g)
    const holding = options ? (options.find((option) => option.includes(' selected=')) ?? options[0]!) : control
    return [[name, plain(/ value="([^"]*)"/.exec(holding)?.[1] ?? '')]]
  })
}

/** An address, or a page with addresses, without the proofs that what they claim was done. */
export function withoutProofs(text: string): string {
  return text.replace(/([?&][a-z]+=[^&.\s"<]*)\.[0-9a-z]{8,9}\.[\w-]{22}/g, '$1')
}

function plain(html: string): string {
  const signs = { '&#x27;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  return html.replace(/&(?:#x27|quot|lt|gt|amp);/g, (sign) => signs[sign as keyof typeof signs])
}

/** The address of a list of what staff look for, as a browser with this cookie is led to it. */
export async function lookedFor(base: string, cookie: string, path: string, q: string): Promise<string> {
  const body = new URLSearchParams({ form: 'find-client', key: crypto.randomUUID(), q })
  const headers = { cookie, origin: base }
  const answer = await fetch(base + path, { method: 'POST', body, headers, redirect: 'manual' })
  const led = answer.headers.get('location')
  if (answer.status !== 303 || !led) throw new Error(`${path} answered ${answer.status}`)
  return led.replace(base, '')
}
