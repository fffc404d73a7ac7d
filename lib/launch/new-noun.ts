import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesOfNoun, type Noun } from './noun-rooms.ts'

/** Names for which Ajar has another word, with that word. */
const otherWords: Readonly<Record<string, string>> = {
  patients: 'clients',
  relatives: 'family members, and "your relative" in text they read',
  users: 'the people they are: clients, family members, staff',
}

/** The noun of a room's name, or one sentence on why there cannot be such a room. */
export function nounOf(room: string | undefined): Noun | { readonly refusal: string } {
  if (!room) return { refusal: 'Name the noun in the plural, for example: npm run new -- support-groups' }
  if (!/^[a-z]+(-[a-z]+)*$/.test(room))
    return { refusal: `"${room}" is not in kebab-case: say it like support-groups.` }
  if (!/[^s]s$/.test(room)) return { refusal: `"${room}" is not a plural: say it like support-groups.` }
  if (otherWords[room]) return { refusal: `Ajar does not say "${room}", but ${otherWords[room]}.` }
  const one = room
    .replace(/ies$/, 'y')
    .replace(/(?<=ch|sh|x|z|ss)es$/, '')
    .replace(/s$/, '')
  const table = one.replaceAll('-', '_')
  const isTaken =
    existsSync(`lib/${room}`) ||
    existsSync(`app/staff/${room}`) ||
    globSync('drizzle/tables/**/*.ts').some((file) => readFileSync(file, 'utf8').includes(`'${table}'`))
  return isTaken ? { refusal: `There are ${room} already: put what is new into their rooms.` } : { room, one }
}

/** Lays the rooms of a noun in this folder, and says which files it made or added to. */
function lay(noun: Noun): string[] {
  const files = filesOfNoun(noun)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content.trimStart())
  }
  const changed = [...Object.keys(files), joinRefusals(noun)]
  run('@biomejs/biome/bin/biome', 'check', '--write', ...changed)
  run('drizzle-kit/bin.cjs', 'generate', `--name=${noun.one.replaceAll('-', '_')}`)
  execFileSync(process.execPath, ['drizzle/print-access.ts'])
  return changed
}

/** Forms show every refusal, so this noun's words for them join those of the others. */
function joinRefusals({ room, one }: Noun): string {
  const file = 'lib/i18n/forms.ts'
  const it = one.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const imports = ['en', 'es'].map((language) => {
    const name = `${it}Refusals${language === 'en' ? 'En' : 'Es'}`
    return `import { ${name} } from '#lib/${room}/words/refusals-${language}.ts'\n`
  })
  const text = readFileSync(file, 'utf8')
    .replace(/(?<=\.\.\.formsEn\.problems,\n)/, `    ...${it}RefusalsEn,\n`)
    .replace(/(?<=\.\.\.formsEs\.problems,\n)/, `    ...${it}RefusalsEs,\n`)
  writeFileSync(file, imports.join('') + text)
  return file
}

function run(command: string, ...words: string[]): void {
  execFileSync(process.execPath, [`node_modules/${command}`, ...words], { stdio: 'pipe' })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const noun = nounOf(process.argv[2])
  if ('refusal' in noun) {
    console.error(noun.refusal)
    process.exit(1)
  }
  for (const file of lay(noun)) console.log(file)
  console.log(`
Nobody may read or write the table yet: say who, in which rows and which columns, in drizzle/tables/${noun.room}.ts,
then print it with "npm run access". Its first test fails until then: npm test -- tests/${noun.room}

By hand remain: the verb and the page in lib/people/rules/rights.ts, and how they are tried in
tests/people/access/rights-attempts.ts; the noun and its verb in README.md; for a table about a client, or one that staff
write, its trigger in drizzle/functions/audit.sql; and, when it lands, a line for the migration in
drizzle/migrations/landed.sha256, which "npm run check" prints.`)
}
