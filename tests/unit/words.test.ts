import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

// Two languages, sentence by sentence.

type Words = { [key: string]: string | Words }

async function wordsOf(language: 'en' | 'es', area: string): Promise<Map<string, string>> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(`lib/i18n/${language}/${area}`).href)) as Record<
    string,
    Words
  >
  return flat(Object.values(module)[0]!)
}

function flat(words: Words, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  )
}

const areas = readdirSync('lib/i18n/en')
const argumentsOf = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!).sort()

/** A Spanish sentence that is still the English one. Names, numbers and single words may be the same. */
function untranslated(english: string, spanish: string): boolean {
  return english === spanish && english.split(/\s+/).length > 2
}

describe.each(areas)('%s', (area) => {
  test('has the same sentences in both languages, and none of them is empty', async () => {
    const [en, es] = [await wordsOf('en', area), await wordsOf('es', area)]
    expect([...es.keys()].sort()).toEqual([...en.keys()].sort())
    for (const [key, text] of [...en, ...es]) expect(text.trim(), key).not.toBe('')
  })

  test('names the same things in both, and leaves no English behind', async () => {
    const [en, es] = [await wordsOf('en', area), await wordsOf('es', area)]
    for (const [key, english] of en) {
      expect(argumentsOf(es.get(key)!), key).toEqual(argumentsOf(english))
      expect(untranslated(english, es.get(key)!), key).toBe(false)
    }
  })
})

test('and a sentence left in English would be found', () => {
  expect(untranslated('Tell us what you see', 'Tell us what you see')).toBe(true)
  expect(untranslated('Tell us what you see', 'Cuéntenos lo que ve')).toBe(false)
})

/** Flesch-Kincaid for English; for Spanish INFLESZ turned into a grade (grade 8 is about 60 points). */
function grade(language: 'en' | 'es', texts: readonly string[]): number {
  const plain = texts.join('. ').replace(/\{\w+\}/g, 'name')
  const sentences = plain.split(/[.!?:;]+/).filter((each) => /\p{L}/u.test(each)).length
  const words = plain.match(/\p{L}+/gu) ?? []
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, language === 'en' ? '' : 'e')
            .match(/[aeiouyáéíóúü]+/g) ?? []
        ).length,
      ),
    0,
  )
  const [perSentence, perWord] = [words.length / sentences, syllables / words.length]
  if (language === 'en') return 0.39 * perSentence + 11.8 * perWord - 15.59
  return (206.835 - 62.3 * perWord - perSentence - 60) / -5 + 8
}

test.each([
  'public.ts',
  'family.ts',
  'tell.ts',
  'ask.ts',
  'client.ts',
  'client-life.ts',
  'client-sign.ts',
  'sign-in.ts',
  'letters.ts',
])('%s can be read by somebody with eight years of school, in both languages', async (area) => {
  for (const language of ['en', 'es'] as const)
    expect(grade(language, [...(await wordsOf(language, area)).values()]), language).toBeLessThanOrEqual(8)
})
