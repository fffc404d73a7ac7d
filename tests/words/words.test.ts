import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { gradeOf, syllablesOf } from '#lib/i18n/reading-grade.ts'

// Compares two languages sentence by sentence, and measures how hard each is to read.

type Words = { [key: string]: string | Words }
type Sentences = ReadonlyMap<string, string>

/** Files that hold words, without the ending that names the language. */
const areasIn = (language: 'en' | 'es') =>
  globSync(`lib/{i18n,*/words}/*-${language}.ts`)
    .map((file) => file.replace(/-e[ns]\.ts$/, ''))
    .sort()

async function sentencesOf(language: 'en' | 'es', area: string): Promise<Sentences> {
  const said = (await import(/* @vite-ignore */ pathToFileURL(`${area}-${language}.ts`).href)) as Record<string, Words>
  return flat(Object.values(said)[0]!)
}

function flat(words: Words, before = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  )
}

/** The ICU arguments of a sentence. The text of a plural's branches is no argument, but may hold some. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>()
  const read = (piece: string) => {
    for (let at = 0; at < piece.length; at++) {
      if (piece[at] !== '{') continue
      const end = closing(piece, at)
      const [name = '', kind = '', ...branches] = piece.slice(at + 1, end).split(',')
      names.add(name.trim())
      if (/plural|select/.test(kind)) {
        const rest = branches.join(',')
        for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{', closing(rest, open)))
          read(rest.slice(open + 1, closing(rest, open)))
      }
      at = end
    }
  }
  read(text)
  return [...names].sort()
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  throw new Error(`a brace is never closed in: ${text}`)
}

const englishWords = /(?<!\p{L})(the|of|your|you|with|is|are|and|what|they|this|that|who|when|from|have|we)(?!\p{L})/giu
const quoted = /[“«"][^”»"]*[”»"]/g

/**
 * Names, numbers and single words may be the same in both languages. A sentence, or two small English words in one, may
 * not.
 */
function isEnglish(english: string, spanish: string): boolean {
  const sameSentence = english === spanish && english.trim().split(/\s+/).length > 2
  return sameSentence || (spanish.replace(quoted, '').match(englishWords) ?? []).length >= 2
}

function faultsBetween(en: Sentences, es: Sentences): string[] {
  const faults: string[] = []
  for (const key of en.keys()) if (!es.has(key)) faults.push(`missing in Spanish: ${key}`)
  for (const key of es.keys()) if (!en.has(key)) faults.push(`missing in English: ${key}`)
  for (const [key, text] of [...en, ...es]) if (text.trim() === '') faults.push(`empty: ${key}`)
  for (const [key, english] of en) {
    const spanish = es.get(key)
    if (spanish === undefined) continue
    if (`${argumentsOf(english)}` !== `${argumentsOf(spanish)}`) faults.push(`other arguments: ${key}`)
    if (isEnglish(english, spanish)) faults.push(`English in Spanish: ${key}`)
  }
  return faults
}

test('every area has a file in both languages', () => {
  expect(areasIn('es')).toEqual(areasIn('en'))
  expect(areasIn('en')).toContain('lib/i18n/public')
  expect(areasIn('en')).toContain('lib/letters/words/letters')
})

describe.each(areasIn('en'))('%s', (area) => {
  test('says the same sentences in both languages, about the same things, each in its own words', async () => {
    const en = await sentencesOf('en', area)
    expect(en.size).toBeGreaterThan(0)
    expect(faultsBetween(en, await sentencesOf('es', area))).toEqual([])
  })
})

test('no two nouns word the same refusal', async () => {
  const areas = areasIn('en').filter((area) => area.endsWith('/refusals'))
  expect(areas).toContain('lib/releases/words/refusals')
  const general = [...(await sentencesOf('en', 'lib/i18n/forms')).keys()].map((key) => key.replace('problems.', ''))
  const all = [...general]
  for (const area of areas) all.push(...(await sentencesOf('en', area)).keys())
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
})

test.each([
  ['en', /\bgo back\b/i],
  ['es', /\b(regrese|vuelva)\b/i],
] as const)('a refusal in %s sends its reader back only where another page helps', async (language, back) => {
  const said = [...(await sentencesOf(language, 'lib/i18n/forms'))].filter(([key]) => key.startsWith('problems.'))
  for (const area of areasIn('en').filter((each) => each.endsWith('/refusals')))
    said.push(...(await sentencesOf(language, area)))
  // A form that was refused is shown again on the page it stands on.
  const sending = said.filter(([, text]) => back.test(text)).map(([key]) => key)
  // An earlier step, the list that holds what is there already, and the page that nobody has to leave.
  expect(sending.toSorted()).toEqual(['form_defective', 'tick_to_leave', 'wrong_opened_already'])
})

const sound = { title: 'What you see', code: 'Your code: {code}' }
const suena = { title: 'Lo que ve', code: 'Su código: {code}' }

test.each<[string, Words, Words, string]>([
  ['a sentence nobody translated', { ...sound, more: 'More' }, suena, 'missing in Spanish: more'],
  ['a sentence only Spanish has', sound, { ...suena, more: 'Más' }, 'missing in English: more'],
  ['a blank English sentence', { ...sound, title: ' ' }, suena, 'empty: title'],
  ['a blank Spanish sentence', sound, { ...suena, title: '' }, 'empty: title'],
  ['a renamed argument', sound, { ...suena, code: 'Su código: {código}' }, 'other arguments: code'],
  ['a lost argument', sound, { ...suena, code: 'Su código' }, 'other arguments: code'],
  ['a sentence left in English', sound, { ...suena, title: 'What you see' }, 'English in Spanish: title'],
  [
    'half a sentence left in English',
    sound,
    { ...suena, title: 'Lo que ve with your own eyes' },
    'English in Spanish: title',
  ],
])('%s would be found', (_, en, es, fault) => {
  expect(faultsBetween(flat(sound), flat(suena))).toEqual([])
  expect(faultsBetween(flat(en), flat(es))).toEqual([fault])
})

test('a plural is one argument, and what its branches mention are others', () => {
  expect(argumentsOf('{n, plural, one {One note for {name}} other {# notes}} until {day}')).toEqual([
    'day',
    'n',
    'name',
  ])
  expect(() => argumentsOf('until {day')).toThrow('never closed')
})

// Staff know their own words. Everybody else may be frightened, on a small phone, or new to reading.
const readByAnybody = areasIn('en').filter((area) => !basename(area).startsWith('staff-'))

describe.each(readByAnybody)('%s', (area) => {
  test.each(['en', 'es'] as const)('can be read in %s by somebody with eight years of school', async (language) => {
    expect(gradeOf(language, (await sentencesOf(language, area)).values())).toBeLessThanOrEqual(8)
  })
})

test('and words of an office would be found too hard', () => {
  const en = [
    'Notwithstanding the aforementioned authorization, redisclosure of individually identifiable information by the designated recipient may no longer be protected under applicable federal regulations.',
  ]
  const es = [
    'Sin perjuicio de la autorización anteriormente mencionada, la divulgación posterior de información individualmente identificable por el destinatario designado podría quedar desprotegida conforme a las disposiciones federales aplicables.',
  ]
  expect(gradeOf('en', en)).toBeGreaterThan(8)
  expect(gradeOf('es', es)).toBeGreaterThan(8)
  expect(gradeOf('en', ['We can always listen. We read every message.'])).toBeLessThan(8)
  expect(gradeOf('es', ['Aquí siempre hay alguien que lee lo que usted nos cuenta.'])).toBeLessThan(8)
  expect(['día', 'familia', 'guarde', 'oír', 'ayuda', 'muy'].map((word) => syllablesOf(word, 'es'))).toEqual([
    2, 3, 2, 2, 3, 1,
  ])
})
