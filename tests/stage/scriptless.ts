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

  /** The fields that the form with this button, or else the first form, would send unchanged. */
  formIn(html: string, button?: string): FormData {
    const forms = html.slice(html.indexOf('<main')).match(/<form[\s\S]*?<\/form>/g) ?? []
    const form = forms.find((each) => !button || each.includes(`>${button}<`))
    if (!form) throw new Error(`no form ${button ?? ''} in this page`)
    const data = new FormData()
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]+)"/.exec(tag)?.[1]
      const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
      if (name) data.append(name, value.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
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

/** The address of a list of what staff look for, as a browser with this cookie is led to it. */
export async function lookedFor(base: string, cookie: string, path: string, q: string): Promise<string> {
  const body = new URLSearchParams({ form: 'find-client', key: crypto.randomUUID(), q })
  const headers = { cookie, origin: base }
  const answer = await fetch(base + path, { method: 'POST', body, headers, redirect: 'manual' })
  const led = answer.headers.get('location')
  if (answer.status !== 303 || !led) throw new Error(`${path} answered ${answer.status}`)
  return led.replace(base, '')
}
