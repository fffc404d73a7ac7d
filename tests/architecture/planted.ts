/**
 * A file that breaks one rule. It stands in the room `from` and imports from the room or package `to`. A rule about the
 * shape of several files has them written out in `files`.
 */
export type Planted =
  | { readonly from: string; readonly to: string; readonly mayTakeTypes?: boolean }
  | { readonly files: Readonly<Record<string, string>> }

const empty = 'export const planted = 1\n'

const importing = (specifier: string) => `import { planted } from '${specifier}'\nexport const again = planted\n`

/** Every import rule, with a breach that must be caught. A rule that is missing here fails a test of its own. */
export const planted: Readonly<Record<string, readonly Planted[]>> = {
  'pages-never-touch-the-database': [
    { from: 'app/family', to: 'lib/database' },
    { from: 'app/client', to: 'lib/database' },
    { from: 'app/staff', to: 'lib/database' },
    { from: 'app/(public)', to: 'lib/database' },
    { from: 'app/(auth)', to: 'lib/database' },
    { from: 'app/answer', to: 'lib/database' },
    { from: 'app/_parts', to: 'lib/database' },
  ],
  'pages-know-no-table': [
    { from: 'app/family', to: 'drizzle/tables' },
    { from: 'app/client', to: 'drizzle/tables' },
    { from: 'app/staff', to: 'drizzle/tables' },
    { from: 'app/(public)', to: 'drizzle/tables' },
    { from: 'app/answer', to: 'drizzle/tables' },
    { from: 'app/_form', to: 'drizzle/tables' },
    { from: 'app/_page', to: 'drizzle/tables' },
  ],
  'pages-reach-what-a-noun-offers': [
    { from: 'app/family', to: 'lib/reports/rows' },
    { from: 'app/_parts', to: 'lib/reports/rows' },
    { from: 'app/staff', to: 'lib/jobs' },
  ],
  'sessions-are-read-by-the-page-and-the-form': [{ from: 'app/family', to: 'lib/auth' }],
  'the-mailbox-alone-shows-letters': [{ from: 'app/staff', to: 'lib/letters' }],
  'audiences-never-import-each-other': [
    { from: 'app/family', to: 'app/client' },
    { from: 'app/family', to: 'app/(public)' },
    { from: 'app/client', to: 'app/staff' },
    { from: 'app/staff', to: 'app/(auth)' },
    { from: 'app/admin', to: 'app/staff' },
    { from: 'app/(public)', to: 'app/family' },
    { from: 'app/(public)', to: 'app/(auth)' },
    { from: 'app/(auth)', to: 'app/staff' },
    { from: 'app/answer', to: 'app/client' },
  ],
  'shared-parts-know-no-audience': [
    { from: 'app/_parts', to: 'app/staff' },
    { from: 'app/_page', to: 'app/(public)' },
    { from: 'app/_form', to: 'app/family' },
  ],
  'form-and-document-run-what-they-are-given': [
    { from: 'app/_form', to: 'lib/releases/do' },
    { from: 'app/_page', to: 'lib/releases/do' },
  ],
  'form-and-document-open-transactions-in-one-way': [{ from: 'app/_form', to: 'lib/database' }],
  'verbs-call-no-other-nouns-verb': [{ from: 'lib/releases/do', to: 'lib/reports/do' }],
  'reads-call-no-verb': [
    { from: 'lib/releases/see', to: 'lib/reports/do' },
    { from: 'lib/releases/see', to: 'lib/releases/do' },
  ],
  'verbs-reach-rows-rules-and-tables': [
    { from: 'lib/releases/do', to: 'lib/reports/see' },
    { from: 'lib/releases/do', to: 'lib/releases/words' },
    { from: 'lib/releases/do', to: 'drizzle/seed' },
    { from: 'lib/releases/do', to: 'lib/jobs' },
  ],
  'reads-reach-rows-rules-and-tables': [
    { from: 'lib/releases/see', to: 'lib/releases/words' },
    { from: 'lib/releases/see', to: 'lib/letters' },
    { from: 'lib/releases/see', to: 'drizzle/seed' },
  ],
  'rows-serve-verbs-and-reads': [
    { from: 'lib/releases/rows', to: 'lib/releases/do' },
    { from: 'lib/releases/rows', to: 'lib/releases/see' },
  ],
  'words-are-words': [
    { from: 'lib/releases/words', to: 'lib/releases/rows' },
    { from: 'lib/releases/words', to: 'lib/config' },
    { from: 'lib/releases/words', to: 'zod' },
    { from: 'lib/i18n', to: 'lib/config' },
    { from: 'lib/i18n', to: 'node:fs' },
  ],
  'rules-are-pure': [
    { from: 'lib/reports/rules', to: 'lib/reports/rows' },
    { from: 'lib/reports/rules', to: 'lib/config' },
    { from: 'lib/reports/rules', to: 'lib/database' },
    { from: 'lib/reports/rules', to: 'drizzle/tables' },
    { from: 'lib/reports/rules', to: 'node:fs' },
  ],
  'consent-is-pure': [
    { from: 'lib/consent', to: 'lib/config' },
    { from: 'lib/consent', to: 'lib/reports/rules' },
    { from: 'lib/consent', to: 'node:crypto' },
    { from: 'lib/consent', to: 'zod' },
  ],
  'kernel-imports-nothing': [
    { from: 'lib/kernel', to: 'lib/consent' },
    { from: 'lib/kernel', to: 'zod' },
  ],
  'ground-knows-no-noun': [
    { from: 'lib/auth', to: 'lib/sign-in/rows' },
    { from: 'lib/letters', to: 'lib/reports/see' },
    { from: 'lib/database', to: 'lib/people/rows' },
    { from: 'lib/disclosure', to: 'lib/family/see' },
    { from: 'lib/config', to: 'lib/launch' },
  ],
  'the-family-room-alone-reads-withheld-facts': [
    { from: 'app/family', to: 'lib/disclosure/read' },
    { from: 'lib/releases/see', to: 'lib/disclosure/read' },
    { from: 'lib/releases/do', to: 'lib/disclosure/read' },
    { from: 'lib/jobs', to: 'lib/disclosure/read' },
  ],
  'the-preview-alone-reads-for-somebody-else': [
    { files: { 'lib/family/see/reads-a-preview.ts': importing('#lib/disclosure/read/preview.ts') } },
    { files: { 'app/staff/reads-a-preview.ts': importing('#lib/disclosure/read/preview.ts') } },
  ],
  'the-door-reaches-the-database-by-its-reads': [
    { from: 'lib/disclosure', to: 'lib/database' },
    { from: 'lib/disclosure', to: 'drizzle/tables' },
    { from: 'lib/disclosure', to: 'postgres' },
    { from: 'lib/disclosure/topics', to: 'lib/database' },
  ],
  'tables-take-types-of-rules': [
    { from: 'drizzle/tables', to: 'lib/reports/rows' },
    { from: 'drizzle/tables', to: 'lib/config' },
    { from: 'drizzle/tables', to: 'drizzle/seed' },
  ],
  'tables-take-nothing-but-types': [{ from: 'drizzle/tables', to: 'lib/reports/rules', mayTakeTypes: true }],
  'seed-never-climbs': [
    { from: 'drizzle/seed', to: 'lib/releases/do' },
    { from: 'drizzle/seed', to: 'lib/releases/see' },
    { from: 'drizzle/seed', to: 'lib/database' },
  ],
  'jobs-reach-rows-letters-and-rules': [
    { from: 'lib/jobs', to: 'lib/reports/do' },
    { from: 'lib/jobs', to: 'lib/reports/see' },
  ],
  'lib-knows-no-pages': [
    { from: 'lib/letters', to: 'app/_page' },
    { from: 'lib/releases/do', to: 'app/staff' },
    { from: 'lib/releases/see', to: 'react' },
  ],
  'next-only-in-app-and-auth': [
    { from: 'lib/releases/do', to: 'next/headers' },
    { from: 'lib/config', to: 'next-auth/jwt' },
  ],
  'sql-only-in-rooms-that-ask': [
    { from: 'app/staff', to: 'drizzle-orm' },
    { from: 'app/_form', to: 'postgres' },
    { from: 'lib/auth', to: 'drizzle-orm' },
  ],
  'only-tests-import-tests': [
    { from: 'lib/releases/do', to: 'tests/stage' },
    { from: 'app/staff', to: 'tests/stage' },
    { from: 'drizzle/seed', to: 'tests/stage' },
  ],
  'no-circles': [
    {
      files: {
        'lib/releases/rules/goes-round.ts': importing('./comes-round.ts'),
        'lib/releases/rules/comes-round.ts': importing('./goes-round.ts'),
      },
    },
    {
      files: {
        'app/staff/goes-round.ts': "import type { again } from './comes-round.ts'\nexport type Again = typeof again\n",
        'app/staff/comes-round.ts': "import type { Again } from './goes-round.ts'\nexport declare const again: Again\n",
      },
    },
  ],
  'everything-is-reached-from-a-start': [
    { files: { 'lib/releases/rows/alone.ts': empty } },
    // Two files that import each other are no orphans, and still nobody reaches them.
    { files: { 'lib/people/rules/far-shore.ts': empty, 'lib/people/rules/island.ts': importing('./far-shore.ts') } },
    { files: { 'app/staff/unseen-part.tsx': empty } },
    { files: { 'drizzle/seed/unsown.ts': empty } },
  ],
  'every-stage-is-reached-from-a-test': [{ files: { 'tests/stage/unused.ts': empty } }],
  'every-import-is-found': [
    { files: { 'lib/releases/do/looks-for-nothing.ts': importing('./nowhere-to-be-found.ts') } },
  ],
}

/** Files that must each be named when their rule is broken. Of a circle, one file is enough. */
export interface Laid {
  readonly name: string
  readonly breaks: Readonly<Record<string, string>>
  /** What the planted files import where the house has no file of that name. */
  readonly stands: Readonly<Record<string, string>>
  readonly isNamedOnce: boolean
}

/** The files of each breach: one that imports a value, and one that imports a type. */
export function laid(rule: string, plants: readonly Planted[]): Laid[] {
  return plants.map((plant, n) => {
    if ('files' in plant)
      return {
        name: Object.keys(plant.files).join(' and '),
        breaks: plant.files,
        stands: {},
        isNamedOnce: rule === 'no-circles',
      }
    const isRoom = /^(app|lib|drizzle|tests)\//.test(plant.to)
    const specifier = isRoom ? `#${plant.to}/planted.ts` : plant.to
    const byType = `import type { planted } from '${specifier}'\nexport type Again = typeof planted\n`
    return {
      name: `${plant.from} → ${plant.to}`,
      breaks: {
        [`${plant.from}/${rule}-${n}.ts`]: importing(specifier),
        ...(!plant.mayTakeTypes && { [`${plant.from}/${rule}-${n}-by-type.ts`]: byType }),
      },
      stands: isRoom ? { [`${plant.to}/planted.ts`]: empty } : {},
      isNamedOnce: false,
    }
  })
}
