import { cookies } from 'next/headers'
import { config } from '#lib/config/config.ts'
import { isLanguage } from '#lib/i18n/language.ts'
import { sayTrouble } from '#lib/i18n/trouble.ts'

/** Something of ours is broken: said in plain words, without the database, in both languages when we cannot know which. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const reference = /^[0-9A-F]{8}$/.exec(asked.get('ref') ?? '')?.[0] ?? ''
  const chosen = (await cookies()).get('ajar-language')?.value
  const spoken = isLanguage(chosen) ? [chosen] : (['en', 'es'] as const)
  const parts = spoken.map((language) => {
    const say = sayTrouble(language)
    const phone = config.centerPhone
    const tel = phone.replace(/[^\d+]/g, '')
    return `<section lang="${language}"><h1>${say('title')}</h1><p>${say(asked.has('form') ? 'form' : 'page')}</p>
      <p>${say('call')} <a href="tel:${tel}">${phone}</a>${reference ? `. ${say('reference')} <strong>${reference}</strong>` : ''}</p>
      <p>${say('danger')} <a href="tel:911">911</a> · <a href="tel:988">988</a></p></section>`
  })
  const html = `<!doctype html><html lang="${spoken[0]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Ajar</title>
</head><body><main>${parts.join('<hr>')}</main></body></html>`
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', 'retry-after': '60' },
  })
}
