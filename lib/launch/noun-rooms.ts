/** How a noun is written in file names, in code and in the database. */
export interface Noun {
  /** The room, a plural in kebab-case: `support-groups`. */
  readonly room: string
  /** One of them: `support-group`. */
  readonly one: string
}

/**
 * A file for each room of a noun, small but whole: everything in it compiles, is reached from the page, and is used.
 */
export function filesOfNoun({ room, one }: Noun): Record<string, string> {
  const [many, Many] = [camel(room), pascal(room)]
  const [it, It] = [camel(one), pascal(one)]
  const table = one.replaceAll('-', '_')
  const spoken = one.replaceAll('-', ' ')
  const spokenMany = room.replaceAll('-', ' ')
  return {
    [`drizzle/tables/${room}.ts`]: `
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ${It}Id, ${It}State } from '../../lib/${room}/rules/${one}.ts'
import { access } from '../rights/access.ts'
import { centerId, instant } from './column.ts'

/** Say here what a ${spoken} is, and what the law asks of it. */
export const ${it} = pgTable(
  '${table}',
  {
    centerId: centerId(),
    id: uuid('id').$type<${It}Id>().notNull(),
    state: text('state').$type<${It}State>().notNull(),
    words: text('words').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index().on(table.centerId, table.state, table.addedAt),
  ],
)

export const ${it}Access = access(${it}, {})
`,
    [`lib/${room}/rules/${one}.ts`]: `
import type { Id } from '#lib/kernel/id.ts'

export type ${It}Id = Id<'${one}'>

export const ${it}States = ['open', 'closed'] as const
export type ${It}State = (typeof ${it}States)[number]

/** Whether an open ${spoken} says the same already, capitals and spaces aside. */
export function is${It}There(open: readonly { readonly words: string }[], words: string): boolean {
  const plain = (text: string) => text.trim().replace(/\\s+/g, ' ').toLowerCase()
  return open.some((each) => plain(each.words) === plain(words))
}
`,
    [`lib/${room}/rows/open-${room}.ts`]: `
import { asc, eq } from 'drizzle-orm'
import { ${it} } from '#drizzle/tables/${room}.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** The open ${spokenMany} this viewer may read, oldest first. */
export async function open${Many}(tx: Tx) {
  return tx
    .select({ id: ${it}.id, words: ${it}.words, addedAt: ${it}.addedAt })
    .from(${it})
    .where(eq(${it}.state, 'open'))
    .orderBy(asc(${it}.addedAt), asc(${it}.id))
}
`,
    [`lib/${room}/do/add-${one}.ts`]: `
import { ${it} } from '#drizzle/tables/${room}.ts'
import type { Operation } from '#lib/database/operation.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { is${It}There } from '../rules/${one}.ts'
import { open${Many} } from '../rows/open-${room}.ts'

/** A member of staff adds a ${spoken}; one that is open already is refused. */
export const add${It}: Operation<'staff', { words: string }, null, 'not_possible' | '${table}_is_there'> = async (
  tx,
  viewer,
  { words },
) => {
  const staff = await ownStaff(tx)
  if (!staff) return refused('not_possible')
  if (is${It}There(await open${Many}(tx), words)) return refused('${table}_is_there')
  const { centerId } = staff
  await tx.insert(${it}).values({ centerId, id: newId<'${one}'>(), state: 'open', words, addedAt: viewer.at })
  return ok(null)
}
`,
    [`lib/${room}/see/see-${room}.ts`]: `
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { open${Many} } from '../rows/open-${room}.ts'

/** The open ${spokenMany}; null when the session is over. */
export async function see${Many}(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    return staff && { staff, ${many}: await open${Many}(tx) }
  })
}
`,
    [`lib/${room}/words/staff-${room}-en.ts`]: `
export const staff${Many}En = {
  title: 'The open ${spokenMany} of the center',
  lead: 'What is open now, oldest first.',
  empty: 'Nothing is open.',
  words: 'In a few words',
  add: 'Add',
}
`,
    [`lib/${room}/words/staff-${room}-es.ts`]: `
import type { SameKeys } from '#lib/i18n/translator.ts'
import type { staff${Many}En } from './staff-${room}-en.ts'

export const staff${Many}Es: SameKeys<typeof staff${Many}En> = {
  // The test of words asks for this in Spanish.
  title: 'The open ${spokenMany} of the center',
  lead: 'Lo que está abierto ahora, lo más antiguo primero.',
  empty: 'No hay nada abierto.',
  words: 'En pocas palabras',
  add: 'Agregar',
}
`,
    [`lib/${room}/words/staff-${room}.ts`]: `
import { speaker } from '#lib/i18n/translator.ts'
import { staff${Many}En } from './staff-${room}-en.ts'
import { staff${Many}Es } from './staff-${room}-es.ts'

export const sayStaff${Many} = speaker({ en: staff${Many}En, es: staff${Many}Es })
`,
    [`lib/${room}/words/refusals-en.ts`]: `
export const ${it}RefusalsEn = {
  ${table}_is_there: 'This is open already.',
}
`,
    [`lib/${room}/words/refusals-es.ts`]: `
import type { SameKeys } from '#lib/i18n/translator.ts'
import type { ${it}RefusalsEn } from './refusals-en.ts'

export const ${it}RefusalsEs: SameKeys<typeof ${it}RefusalsEn> = {
  ${table}_is_there: 'Esto ya está abierto.',
}
`,
    [`app/staff/${room}/route.tsx`]: `
import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { text } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { add${It} } from '#lib/${room}/do/add-${one}.ts'
import { see${Many} } from '#lib/${room}/see/see-${room}.ts'
import { sayStaff${Many} } from '#lib/${room}/words/staff-${room}.ts'

type ${Many} = NonNullable<Awaited<ReturnType<typeof see${Many}>>>

// A page that shows a client reads by readAsStaff instead, which keeps that it was read.
export const GET = document('staff', aboutNobody(see${Many}), ${many})

export const POST = form(
  'staff',
  { name: '${one}-add', shape: z.object({ words: text('enter_words') }) },
  add${It},
)

function ${many}(seen: ${Many}, { language, form }: Asked): Page {
  const say = sayStaff${Many}(language)
  const shown = form('${one}-add')
  return {
    title: say('title'),
    lead: say('lead'),
    main: (
      <>
        {seen.${many}.length === 0 && <p>{say('empty')}</p>}
        <ul>
          {seen.${many}.map((${it}) => (
            <li key={${it}.id}>{${it}.words}</li>
          ))}
        </ul>
        <Form name="${one}-add" shown={shown} language={language}>
          <TextField name="words" label={say('words')} value={shown.value('words')} problems={shown.problems} />
          <Button>{say('add')}</Button>
        </Form>
      </>
    ),
  }
}
`,
    [`tests/${room}/do/add-${one}.test.ts`]: `
import { afterAll, beforeAll, expect, test } from 'vitest'
import { add${It} } from '#lib/${room}/do/add-${one}.ts'
import { see${Many} } from '#lib/${room}/see/see-${room}.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

test('a member of staff adds a ${spoken} and finds it among those that are open', async () => {
  const priya = await practice.viewerOf('staff', 'priya')
  expect(await operate(priya, add${It}, { words: 'The first' })).toEqual({ ok: true, value: null })
  const seen = await see${Many}(priya)
  expect(seen?.${many}.map((each) => each.words)).toEqual(['The first'])
})
`,
  }
}

function pascal(words: string): string {
  return words.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}

function camel(words: string): string {
  const all = pascal(words)
  return all[0]!.toLowerCase() + all.slice(1)
}
