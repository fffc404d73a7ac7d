import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePdf } from '#app/_parts/release-pdf.ts'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { draftForm } from '#lib/releases/do/draft-form.ts'
import { publishForm } from '#lib/releases/do/publish-form.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import type { OwnWords } from '#lib/releases/rules/own-words.ts'
import { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { seeFormWords } from '#lib/releases/see/see-form-words.ts'
import { seeOwnCopy } from '#lib/releases/see/see-release-copy.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// The administrator writes what the form says in the center's own words. Irene is administrator and privacy officer;
// here Grace is an administrator as well, and Tom a privacy officer and nothing else.

let practice: PracticeCenter
beforeAll(async () => {
  practice = await openPracticeCenter()
  const roles = async (name: string, given: (typeof staffMember.$inferSelect)['roles']) =>
    practice.ground
      .update(staffMember)
      .set({ roles: given })
      .where(eq(staffMember.accountId, practice.accountOf(name).id))
  await roles('grace', ['administrator'])
  await roles('tom', ['privacy_officer'])
})
afterAll(() => practice.close())

const words = (en: string, es = en): OwnWords => ({ help: { en, es } })
const staff = (name: string) => practice.viewerOf('staff', name)
const drafted = async (viewer: Viewer<'staff'>) => (await seeFormWords(viewer))!.form!.draft
const wasAt = async (viewer: Viewer<'staff'>) => (await drafted(viewer)).changedAt?.toISOString() ?? null

async function drafts(name: string, ownWords: OwnWords) {
  const viewer = await staff(name)
  return operate(viewer, draftForm, { ownWords, wasAt: await wasAt(viewer) })
}
async function publishes(name: string) {
  const viewer = await staff(name)
  return operate(viewer, publishForm, { wasAt: await wasAt(viewer) })
}

let aunts = 0
const choices = () => ({
  recipientName: `Clara Reyes ${'I'.repeat(++aunts)}`,
  relationship: 'aunt',
  email: `clara${aunts}@practice.example`,
  topics: ['case_manager' as const],
  areas: [],
  professionals: [],
  onlyInCrisis: [],
  purpose: 'At my request',
  expiresOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
})

/** Rosa reads a form, and signs it once `meanwhile` has happened. */
async function rosaSigns(shownIn: 'en' | 'es' = 'en', meanwhile = async () => {}) {
  const wish = choices()
  const reads = await practice.viewerOf('client', 'rosa')
  const shown = (await seeBeforeSigning(reads, wish, shownIn))!
  await meanwhile()
  const rosa = await practice.viewerOf('client', 'rosa')
  const signed = await operate(rosa, signRelease, { ...wish, signedName: 'Rosa Delgado', hash: shown.hash, shownIn })
  return { rosa, text: shown.text, signed }
}
async function kept(id: string) {
  const [row] = await practice.ground
    .select({ text: release.signedText, hash: release.signedTextHash, version: release.formVersionId })
    .from(release)
    .where(eq(release.id, id as never))
  return row!
}

test('what is published is signed from then on, in both languages, and what was signed keeps its words and its copy', async () => {
  const before = await rosaSigns()
  if (!before.signed.ok) throw new Error(before.signed.refusal)
  const { id } = before.signed.value
  const asSigned = await kept(id)
  const copyThen = (await seeOwnCopy(before.rosa, id, 'en', releasePdf('en')))!.file!.content

  const say = words('Ask at the desk. We read it with you.', 'Pregunte en la entrada. Lo leemos con usted.')
  expect(await drafts('irene', say)).toEqual({ ok: true, value: null })
  // A draft is nobody's form.
  expect((await rosaSigns()).text).toBe(
    asSigned.text.replace(/Clara Reyes I\b/, 'Clara Reyes II').replace('clara1', 'clara2'),
  )
  expect(await publishes('irene')).toEqual({ ok: true, value: 1 })

  for (const [language, sentence] of [
    ['en', 'We read it with you.'],
    ['es', 'Lo leemos con usted.'],
  ] as const) {
    const after = await rosaSigns(language)
    expect(after.text).toContain(sentence)
    expect(after.text).toContain('No. 1 · ')
    if (!after.signed.ok) throw new Error(after.signed.refusal)
    expect(after.signed.value.defects).toEqual([])
    expect((await kept(after.signed.value.id)).text).toBe(after.text)
  }
  expect(await kept(id)).toEqual(asSigned)
  const copyNow = (await seeOwnCopy(before.rosa, id, 'en', releasePdf('en')))!.file!.content
  expect(Buffer.from(copyNow).equals(Buffer.from(copyThen))).toBe(true)
})

test('a version has a number, a day, a hash and whoever published it, and all that the law wants', async () => {
  await drafts('irene', words('Call us. We help.', 'Llámenos. Ayudamos.'))
  const published = await publishes('grace')
  if (!published.ok) throw new Error(published.refusal)
  const rows = await practice.ground.select().from(formVersion).where(eq(formVersion.number, published.value))
  // One with the statement on substance use and one without it, as the center had before.
  expect(rows.map(({ hasPart2Statement }) => hasPart2Statement).toSorted()).toEqual([false, true])
  for (const { statements, wordsHash, publishedBy, label } of rows) {
    expect(statements).toEqual(expect.arrayContaining([...rulePacks['us-mn'].requiredStatements]))
    expect(wordsHash).toMatch(/^[0-9a-f]{64}$/)
    expect(publishedBy).not.toBe(null)
    expect(label).toMatch(/^No\. \d+ · \d{4}-\d\d-\d\d$/)
  }
  const acts = await practice.ground
    .select({ what: auditEntry.what })
    .from(auditEntry)
    .where(eq(auditEntry.kind, 'act'))
    .orderBy(desc(auditEntry.at))
    .limit(3)
  expect(new Set(acts.map(({ what }) => what))).toEqual(new Set(['form_draft', 'form_version']))
  expect(await publishes('grace')).toEqual({ ok: false, refusal: 'nothing_new_to_publish' })
})

test('whoever read the form before it changed is not made to sign what they did not read', async () => {
  const { signed } = await rosaSigns('en', async () => {
    await drafts('irene', words('Come in. Ask us.', 'Entre. Pregunte.'))
    expect((await publishes('irene')).ok).toBe(true)
  })
  expect(signed).toEqual({ ok: false, refusal: 'form_changed' })
})

test('words in one language, or too hard to read, are kept as a draft and not published, and the sentence is named', async () => {
  const versions = () => practice.ground.$count(formVersion)
  const there = await versions()
  await drafts('irene', { why: { en: 'We help.', es: '' } })
  expect(await publishes('irene')).toEqual({ ok: false, refusal: 'words_in_one_language' })
  const hard = 'Comprehensive institutional documentation necessitates individualized authorization.'
  await drafts('irene', words(`Ask us. ${hard}`, 'Pregunte.'))
  expect(await publishes('irene')).toEqual({ ok: false, refusal: 'words_too_hard' })
  const { parts } = (await seeFormWords(await staff('irene')))!.form!
  expect(parts.map(({ language, tooHard }) => [language, tooHard])).toEqual([
    ['en', hard],
    ['es', null],
  ])
  expect(await versions()).toBe(there)
})

test('of two administrators with one page, the second learns what the first wrote, and loses nothing of it', async () => {
  const irene = await staff('irene')
  const shown = await wasAt(irene)
  expect(
    await operate(await staff('grace'), draftForm, { ownWords: words('Grace wrote.'), wasAt: shown }),
  ).toMatchObject({
    ok: true,
  })
  for (const wish of [draftForm, publishForm] as const)
    expect(
      await operate(await staff('irene'), wish as typeof draftForm, { ownWords: words('Irene wrote.'), wasAt: shown }),
    ).toEqual({ ok: false, refusal: 'changed_meanwhile' })
  expect(await drafted(irene)).toMatchObject({ ownWords: words('Grace wrote.'), by: 'Grace Olsen' })
})

test('a privacy officer reads all of it and changes nothing; nobody else on staff finds the page', async () => {
  const tom = await staff('tom')
  const was = await wasAt(tom)
  expect((await seeFormWords(tom))!.form!.versions.length).toBeGreaterThan(3)
  for (const verb of [draftForm, publishForm] as const)
    expect(await operate(tom, verb as typeof draftForm, { ownWords: words('Tom wrote.'), wasAt: was })).toEqual({
      ok: false,
      refusal: 'not_possible',
    })
  for (const name of ['marcus', 'chen', 'nadia']) expect((await seeFormWords(await staff(name)))!.form).toBe(null)
})

test('an administrator whose second factor is 16 minutes old gives it again before they publish', async () => {
  await drafts('irene', words('Come by.', 'Pase.'))
  const irene = await practice.viewerOf('staff', 'irene')
  const longAgo = new Date(Date.now() - 16 * 60_000)
  await practice.ground.update(session).set({ secondFactorAt: longAgo }).where(eq(session.tokenHash, irene.session))
  expect(await operate(irene, publishForm, { wasAt: await wasAt(irene) })).toEqual({ ok: false, refusal: 'step_up' })
})
