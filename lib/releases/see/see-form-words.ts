import { desc, eq } from 'drizzle-orm'
import { formDraft, formVersion } from '#drizzle/tables/form-versions.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { areSameWords, readParts, whyNotPublished } from '../rules/own-words.ts'
import { releaseText, statedIn } from '../rules/release-text.ts'

/** What the form says: in draft, as people sign it, and as it was. It shows no client. */
export async function seeFormWords(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    if (!staff.does.has('read_form_words')) return { staff, form: null }
    const { name: discloser, timeZone, place } = await ownCenter(tx)
    const [kept] = await tx
      .select({ ownWords: formDraft.ownWords, changedAt: formDraft.changedAt, by: staffMember.name })
      .from(formDraft)
      .leftJoin(staffMember, eq(staffMember.id, formDraft.changedBy))
    const versions = await tx
      .select({ version: formVersion, by: staffMember.name })
      .from(formVersion)
      .leftJoin(staffMember, eq(staffMember.id, formVersion.publishedBy))
      .orderBy(desc(formVersion.publishedAt), desc(formVersion.hasPart2Statement))
    const newest = versions[0]?.version
    const published = newest?.ownWords ?? {}
    const draft = { ownWords: kept?.ownWords ?? published, changedAt: kept?.changedAt ?? null, by: kept?.by ?? null }
    const { mayBePassedOn, requiredStatements } = rulePacks[place]
    const law = {
      statements: [...new Set([...requiredStatements, ...(newest?.statements ?? [])])],
      mayBePassedOn,
      hasPart2Statement: versions.some(({ version }) => version.hasPart2Statement),
    }
    return {
      staff,
      form: {
        draft,
        isNew: !areSameWords(draft.ownWords, published),
        parts: readParts(draft.ownWords),
        why: whyNotPublished(draft.ownWords),
        /** What stands there by law, which nobody here changes. */
        fixed: (language: Language) => statedIn(law, language),
        /** The form as somebody would sign it, with names that nobody has. */
        preview: (language: Language, example: Example) =>
          releaseText({ ...exampleForm, ...example, ...law, discloser, ownWords: draft.ownWords }, language),
        versions: versions.map(({ version, by }) => ({ ...version, by })),
        timeZone,
      },
    }
  })
}

export type SeenFormWords = NonNullable<NonNullable<Awaited<ReturnType<typeof seeFormWords>>>['form']>

interface Example {
  readonly formLabel: string
  readonly clientName: string
  readonly recipientName: string
  readonly relationship: string
  readonly purposes: readonly string[]
  readonly expiryEvent: string
}

const exampleForm = {
  topics: ['case_manager', 'meetings'],
  areas: [],
  professionals: [],
  onlyInCrisis: [],
  forbidden: [],
  startsOn: null,
  expiresOn: null,
  representative: null,
} as const
