export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language)
}

/** Picks the first language Ajar speaks from an `Accept-Language` header (RFC 9110, section 12.5.4). */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const quality = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean)
      return { language: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((wish) => isLanguage(wish.language) && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return (wishes[0]?.language as Language | undefined) ?? 'en'
}
