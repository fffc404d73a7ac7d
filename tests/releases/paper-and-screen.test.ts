import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachmentRefusalsEn as refusals } from '#lib/attachments/words/refusals-en.ts'
import { attachmentRefusalsEs as rechazos } from '#lib/attachments/words/refusals-es.ts'
import { statements } from '#lib/consent/release.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'
import { releaseRefusalsEn } from '#lib/releases/words/refusals-en.ts'
import { pdf, phonePhoto, refusedFiles } from '../attachments/sample-files.ts'
import { type ServedPractice, servePractice } from '../form/served-practice.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { bare, readPdf } from './read-pdf.ts'
import { daysAgo, largePdf, typedPaper } from './typed-paper.ts'

// What is signed on paper and on the screen, by plain forms: the scan of a paper beside its second look, the copy for
// the client, and the steps in which a client signs.

let practice: ServedPractice
let client: string
beforeAll(async () => {
  practice = await servePractice()
  const [rosa] = await practice.owner<{ id: string }[]>`select id from client where name = 'Rosa Delgado'`
  client = rosa!.id
})
afterAll(() => practice.close())

interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
}
const say = sayChecks('en')
const plain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
let uncles = 0

async function somebody(name: string, language = 'en'): Promise<Scriptless> {
  const visitor = new Scriptless(practice.url, language)
  await practice.signsIn(visitor, name)
  return visitor
}

/** Somebody on staff types in a paper on which Rosa names an uncle, with a file or without one. */
async function records(visitor: Scriptless, file: Sent | null, more: Record<string, string> = {}) {
  const page = `/staff/clients/${client}/releases/new`
  const form = visitor.formIn((await visitor.get(page)).html)
  const typed = { ...typedPaper(`Uncle Scanned${++uncles}`), ...more }
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  if (file) form.set('file', new File([Buffer.from(file.bytes)], file.name))
  return visitor.post(page, form)
}

async function saves(visitor: Scriptless, path: string, language = 'en') {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return fetch(practice.url + path, { headers: { cookie, 'accept-language': language }, redirect: 'manual' })
}
const scanIn = (html: string) => /"([^"]+\/scan\/[0-9a-f-]{36})"/.exec(html)?.[1]
const formOf = (location: string | null) => /^\/staff\/releases\/[0-9a-f-]{36}/.exec(location!)![0]

describe('a paper form', () => {
  test('is recorded with its scan, compared with it by a second person, and its copy is the client’s', async () => {
    const scan = { name: 'Permiso de Rosa.pdf', bytes: largePdf() }
    const marcus = await somebody('marcus')
    const waiting = formOf((await records(marcus, scan)).location)
    const grace = await somebody('grace')
    const check = (await grace.get(waiting)).html
    expect(check).toContain(say('scan.compare'))
    expect(check).toContain('Permiso de Rosa.pdf')
    const saved = await saves(grace, scanIn(check)!)
    expect(Buffer.from(await saved.arrayBuffer()).equals(scan.bytes)).toBe(true)
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(saved.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff')

    const form = grace.formIn(check, say('form.save'))
    form.set('answer', 'same')
    const counts = formOf((await grace.post(waiting, form)).location)
    expect((await grace.get(counts)).html).toContain('Permiso de Rosa.pdf')
    expect((await grace.get(counts)).html).not.toContain(say('scan.add'))

    const rosa = await somebody('rosa')
    const [link] = await practice.owner<{ id: string }[]>`
      select l.id from family_link l join release r on r.client_id = l.client_id and r.family_member_id = l.family_member_id
      where r.id = ${counts.split('/').at(-1)!}`
    const talk = (await grace.get(`/staff/clients/${client}/family/${link!.id}`)).html
    expect(Buffer.from(await (await saves(grace, scanIn(talk)!)).arrayBuffer()).equals(scan.bytes)).toBe(true)
    const own = scanIn((await rosa.get(`/client/sharing/${link!.id}/release`)).html)!
    expect(Buffer.from(await (await saves(rosa, own)).arrayBuffer()).equals(scan.bytes)).toBe(true)
    // Of another client's paper there is nothing, and a family member is led away.
    expect((await saves(await somebody('omar'), own)).status).toBe(404)
    for (const who of ['elena', 'tom']) expect([303, 404]).toContain((await saves(await somebody(who), own)).status)
    expect((await saves(await somebody('elena'), scanIn(check)!)).status).toBe(303)
  })

  test('with a photo is kept without where it was taken', async () => {
    const marcus = await somebody('marcus')
    const waiting = formOf((await records(marcus, { name: 'paper.html', bytes: await phonePhoto() })).location)
    const saved = await saves(marcus, scanIn((await marcus.get(waiting)).html)!)
    expect(saved.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await saved.arrayBuffer()).includes('Phone of Elena')).toBe(false)
  })

  test.each([
    ['a renamed program', 'file_of_no_kind'],
    ['a drawing that can hold scripts', 'file_of_no_kind'],
    ['a PDF that was cut off', 'file_broken'],
  ] as const)('with %s is told in words what is wrong, and every word is kept', async (what, refusal) => {
    const marcus = await somebody('marcus')
    const { location } = await records(marcus, refusedFiles[what], { paperKept: 'Chart room, shelf 3' })
    expect(location).toContain('again=')
    const { html } = await marcus.get(location!)
    expect(plain(html)).toContain(refusals[refusal])
    expect(html).toContain('href="#field-file"')
    for (const kept of [`Uncle Scanned${uncles}`, 'Chart room, shelf 3', 'known in person'])
      expect(html).toContain(kept)
  })

  test('with a scan of more than 10 MB is told so, in Spanish too', async () => {
    const marcus = await somebody('marcus', 'es')
    const { location } = await records(marcus, { name: 'a.pdf', bytes: Buffer.concat([largePdf(), largePdf()]) })
    const { html } = await marcus.get(location!)
    expect(plain(html)).toContain(rechazos.file_too_large)
    expect(html).toContain(`Uncle Scanned${uncles}`)
  })

  test('without a scan says at the check where the paper is kept, or that nobody wrote it down', async () => {
    const marcus = await somebody('marcus')
    const grace = await somebody('grace')
    const kept = formOf((await records(marcus, null, { paperKept: 'Chart room, shelf 3' })).location)
    expect((await grace.get(kept)).html).toContain(say('scan.none', { where: 'Chart room, shelf 3' }))
    const nowhere = formOf((await records(marcus, null)).location)
    expect((await grace.get(nowhere)).html).toContain(say('scan.nowhere'))
  })

  test('gets its scan later, until somebody has compared it', async () => {
    const marcus = await somebody('marcus')
    const waiting = formOf((await records(marcus, null)).location)
    const adds = async (file: Sent | null) => {
      const form = marcus.formIn((await marcus.get(`${waiting}/scan`)).html)
      if (file) form.set('file', new File([Buffer.from(file.bytes)], file.name))
      return (await marcus.post(`${waiting}/scan`, form)).location!
    }
    expect((await marcus.get(await adds(null))).html).toContain(releaseRefusalsEn.choose_scan)
    expect(formOf(await adds({ name: 'scan.pdf', bytes: pdf }))).toBe(waiting)
    const late = marcus.formIn((await marcus.get(`${waiting}/scan`)).html)
    late.set('file', new File([Buffer.from(pdf)], 'late.pdf'))
    const grace = await somebody('grace')
    const { html } = await grace.get(waiting)
    expect(html).toContain('scan.pdf')
    const form = grace.formIn(html, say('form.save'))
    form.set('answer', 'same')
    await grace.post(waiting, form)
    const refused = await marcus.get((await marcus.post(`${waiting}/scan`, late)).location!)
    expect(refused.html).toContain(releaseRefusalsEn.checked_already)
  })
})

const textIn = (html: string) => plain(/<div class="ajar-paper"[^>]*>([\s\S]*?)<\/div>/.exec(html)![1]!)

describe('the copy of a form', () => {
  test.each([
    ['en', 'en-US', 'Copy of a permission form'],
    ['es', 'es-US', 'Copia de un formulario de permiso'],
  ])('is a tagged PDF in the client’s language (%s) that says what the page says', async (language, locale, title) => {
    const rosa = await somebody('rosa', language)
    const [first] = await practice.owner<{ id: string; link: string; text: string; hash: string }[]>`
      select r.id, l.id as link, r.signed_text as text, r.signed_text_hash as hash from release r
      join family_link l on l.client_id = r.client_id and l.family_member_id = r.family_member_id
      where r.client_id = ${client} and r.completed_at is not null order by r.signed_at limit 1`
    const page = `/client/sharing/${first!.link}/release`
    const { html } = await rosa.get(page)
    expect(html).toContain(first!.hash)
    expect(html).toMatch(/class="ajar-paper" lang="en"/)
    const path = `${page}/${first!.id}/copy`
    expect(html).toContain(`"${path}"`)
    const saved = await saves(rosa, path, language)
    expect(saved.headers.get('content-type')).toBe('application/pdf')
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="form-\d{4}-\d\d-\d\d\.pdf"/)
    const bytes = new Uint8Array(await saved.arrayBuffer())
    const read = await readPdf(bytes)
    expect(read.text).toContain(bare(first!.text))
    expect(bare(textIn(html))).toBe(bare(first!.text))
    for (const [, what] of html.matchAll(/<dd class="govuk-summary-list__value ajar-words">([^<]+)<\/dd>/g))
      expect(read.text).toContain(bare(plain(what!)))
    expect(read.text).toContain(first!.hash)
    expect(read.marked).toBe(true)
    expect(read.info).toMatchObject({ Title: title, Language: locale })
    expect(JSON.stringify(read.info)).not.toMatch(/Rosa|Elena/)
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'LBody']) expect(read.tags).toContain(tag)
    // The same copy is the same bytes, and its hash is kept once.
    expect(Buffer.from(await (await saves(rosa, path, language)).arrayBuffer()).equals(bytes)).toBe(true)
    const copies = await practice.owner<{ hash: string }[]>`
      select hash from release_copy where release_id = ${first!.id} and language = ${language}`
    expect(copies.map(({ hash }) => hash)).toEqual([createHash('sha256').update(bytes).digest('hex')])
  })

  test('is for the client and for staff who read the form, each time kept; and for nobody else', async () => {
    const [own] = await practice.owner<{ id: string; link: string }[]>`
      select r.id, l.id as link from release r
      join family_link l on l.client_id = r.client_id and l.family_member_id = r.family_member_id
      where r.client_id = ${client} and r.completed_at is not null order by r.signed_at limit 1`
    const ofClient = `/client/sharing/${own!.link}/release/${own!.id}/copy`
    const ofStaff = `/staff/releases/${own!.id}/copy`
    expect((await saves(await somebody('marcus'), ofStaff)).headers.get('content-type')).toBe('application/pdf')
    const kept = await practice.owner`select from audit_entry where what = 'release-copy' and ${client} = any (clients)`
    expect(kept).toHaveLength(1)
    expect((await saves(await somebody('omar'), ofClient)).status).toBe(404)
    expect((await saves(await somebody('elena'), ofClient)).status).toBe(303)
    expect((await saves(await somebody('elena'), ofStaff)).status).toBe(303)
    // Staff of another client find nothing.
    expect((await saves(await somebody('priya'), ofStaff)).status).toBe(404)
  })

  test('of a paper says who typed it in, who compared it and when', async () => {
    const marcus = await somebody('marcus')
    const waiting = formOf((await records(marcus, null, { paperKept: 'Chart room, shelf 3' })).location)
    expect((await saves(marcus, `${waiting}/copy`)).status).toBe(404)
    const grace = await somebody('grace')
    const form = grace.formIn((await grace.get(waiting)).html, say('form.save'))
    form.set('answer', 'same')
    const counts = formOf((await grace.post(waiting, form)).location)
    const { text } = await readPdf(new Uint8Array(await (await saves(grace, `${counts}/copy`)).arrayBuffer()))
    for (const words of ['Typed in by: Marcus Hill', 'Compared with the paper by: Grace Olsen', 'Chart room, shelf 3'])
      expect(text).toContain(bare(words))
  })
})

describe('a client who signs on the screen', () => {
  const page = '/client/sharing/new?step=who'
  const press = sayClientSign('en')
  let aunts = 0

  /** Answers the step at this address, and gives where it leads. */
  async function answers(rosa: Scriptless, path: string, given: Record<string, string>, button = press('next')) {
    const form = rosa.formIn((await rosa.get(path)).html, button)
    for (const [name, value] of Object.entries(given)) form.set(name, value)
    return (await rosa.post(path.split('?')[0]!, form)).location!
  }
  const who = () => ({
    recipientName: `Aunt Signed${++aunts}`,
    relationship: 'aunt',
    email: `signed${aunts}@practice.example`,
  })
  const soon = () => daysAgo('expiresOn', -20)
  const stepOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('step')

  /** Signs at the last step, and gives the page of the person named. */
  async function signs(rosa: Scriptless, at: string): Promise<string> {
    expect(stepOf(at)).toBe('sign')
    const signed = await answers(rosa, at, { agree: 'yes', signedName: 'Rosa Delgado' }, press('sign.sign'))
    expect(signed).toContain('done=signed')
    return signed.split('?')[0]!
  }

  test('is asked for parts of life where goals are shared, and not where nothing needs them', async () => {
    const rosa = await somebody('rosa')
    const plainly = await answers(rosa, await answers(rosa, page, who()), { topics: 'case_manager' })
    expect(stepOf(plainly)).toBe('until')
    const goals = await answers(rosa, await answers(rosa, page, who()), { topics: 'goals' })
    expect(stepOf(goals)).toBe('where')
    expect((await rosa.get(goals)).html).not.toContain('name="onlyInCrisis"')
    const none = await answers(rosa, goals, {})
    expect(stepOf(none)).toBe('where')
    expect(plain((await rosa.get(none)).html)).toContain(releaseRefusalsEn.choose_areas)
  })

  test.each([
    ['who', { relationship: 'N/A' }, 'relationship_says_nothing'],
    ['until', { 'expiresOn-year': '2099' }, 'past_last_day'],
    ['until', { 'expiresOn-year': '2020' }, 'end_is_over'],
  ] as const)(
    'is told at the step "%s" what could never be signed, and keeps their words',
    async (step, wrong, refusal) => {
      const rosa = await somebody('rosa')
      const named = who()
      let at = page
      if (step === 'who') at = await answers(rosa, at, { ...named, ...wrong })
      else {
        at = await answers(rosa, await answers(rosa, at, named), { topics: 'case_manager' })
        at = await answers(rosa, at, { purpose: 'At my request', ...soon(), ...wrong })
      }
      const { html } = await rosa.get(at)
      expect(plain(html)).toContain(releaseRefusalsEn[refusal])
      expect(html).toContain(named.recipientName)
      expect(stepOf(at)).toBe(step)
    },
  )

  test.each([
    ['right at once', ['as_ticked'], ['as_ticked']],
    ['right once it was explained', ['everything', 'as_ticked'], ['everything', 'as_ticked']],
    ['wrong twice, which keeps nobody out', ['for_good', 'everything'], ['for_good', 'everything']],
  ])('and who answers %s signs, which the form keeps', async (_how, given, kept) => {
    const rosa = await somebody('rosa')
    const named = who()
    let at = await answers(rosa, await answers(rosa, page, named), { topics: 'case_manager' })
    at = await answers(rosa, at, { purpose: 'At my request', ...soon() })
    for (const answer of given) {
      expect(stepOf(at)).toBe('understand')
      at = await answers(rosa, at, { understood: answer })
    }
    const signed = await signs(rosa, at)
    const [release] = await practice.owner<{ teach_back: string[] }[]>`
      select teach_back from release where recipient_name = ${named.recipientName}`
    expect(release!.teach_back).toEqual(kept)
    const evidence = (await rosa.get(`${signed}/release`)).html
    const words = sayEvidence('en')(`answers.${kept.at(-1) as 'everything'}`, { count: kept.length })
    expect(plain(evidence)).toContain(words)
    expect(plain(evidence)).toContain(sayEvidence('en')('intentIs'))
  })

  const noDay = { 'statedBirthDate-month': '', 'statedBirthDate-day': '', 'statedBirthDate-year': '' }
  test.each([
    ['us-wa', 'who', { recipientAffiliation: '' }, 'say_affiliation', { recipientAffiliation: 'none' }, 'affiliation'],
    ['us-oh', 'until', noDay, 'say_birth_date', daysAgo('statedBirthDate', 9000), 'born'],
    ['us-ca', 'until', { responsibleName: 'N/A' }, 'name_responsible', { responsibleName: 'Ana Ruiz' }, 'responsible'],
  ] as const)(
    'is asked in %s at the step "%s" for what the law wants on top',
    async (place, step, wrong, refusal, more, line) => {
      await practice.owner`update center set place = ${place}`
      const rosa = await somebody('rosa')
      const until = { purpose: 'At my request', ...soon() }
      let at = page
      for (const [asked, given] of Object.entries({ who: who(), what: { topics: 'case_manager' }, until })) {
        if (asked === step) {
          at = await answers(rosa, at, { ...given, ...wrong })
          expect(plain((await rosa.get(at)).html)).toContain(releaseRefusalsEn[refusal])
        }
        at = await answers(rosa, at, asked === step ? { ...given, ...more } : given)
      }
      const signed = await signs(rosa, await answers(rosa, at, { understood: 'as_ticked' }))
      expect(plain((await rosa.get(`${signed}/release`)).html)).toContain(sayEvidence('en')(line))
      await practice.owner`update center set place = 'us-mn'`
    },
  )

  test('has a witness where the law wants one, who is neither they nor the person they name', async () => {
    await practice.owner`update center set place = 'us-il'`
    // The wordings of the practice center say what its own place wants.
    await practice.owner`
      insert into form_version (center_id, id, label, published_at, statements, has_part2_statement)
      select id, gen_random_uuid(), 'As Illinois wants it', now() - interval '1 minute', ${[...statements]}, false
      from center`
    const rosa = await somebody('rosa')
    const named = who()
    expect(plain((await rosa.get(page)).html)).toContain(press('who.needsWitness'))
    let at = await answers(rosa, await answers(rosa, page, named), { topics: 'case_manager' })
    at = await answers(rosa, at, { purpose: 'At my request', ...soon() })
    at = await answers(rosa, at, { understood: 'as_ticked' })
    const toWitness = press('sign.toWitness')
    const differs = await answers(rosa, at, { agree: 'yes', signedName: 'Elena Delgado' }, toWitness)
    expect(plain((await rosa.get(differs)).html)).toContain(releaseRefusalsEn.name_differs)
    at = await answers(rosa, at, { agree: 'yes', signedName: 'Rosa Delgado' }, toWitness)
    expect(stepOf(at)).toBe('witness')
    const shown = plain((await rosa.get(at)).html)
    expect(shown).toContain(press('witness.saw', { name: 'Rosa Delgado' }))
    expect(shown).not.toContain('class="ajar-paper"')
    // A witness may read another language than the client: what was signed stays what was signed.
    await rosa.get('/language/es')
    expect(plain((await rosa.get(at)).html)).toContain(sayClientSign('es')('witness.saw', { name: 'Rosa Delgado' }))
    await rosa.get('/language/en')
    for (const [given, refusal] of [
      [{ witnessName: 'Sam Porter' }, 'witness_saw'],
      [{ witnessName: 'Rosa Delgado', saw: 'yes' }, 'witness_is_other'],
      [{ witnessName: named.recipientName, saw: 'yes' }, 'witness_is_other'],
    ] as const) {
      const { html } = await rosa.get(await answers(rosa, at, given, press('witness.sign')))
      expect(plain(html)).toContain(releaseRefusalsEn[refusal])
      expect(html).toContain(given.witnessName)
    }
    const ofName = () =>
      practice.owner<{ witness_name: string }[]>`
        select witness_name from release where recipient_name = ${named.recipientName}`
    expect(await ofName()).toEqual([])
    const signed = await answers(rosa, at, { witnessName: 'Sam Porter', saw: 'yes' }, press('witness.sign'))
    expect(signed).toContain('done=signed')
    expect(await ofName()).toEqual([{ witness_name: 'Sam Porter' }])
    const evidence = plain((await rosa.get(`${signed.split('?')[0]}/release`)).html)
    expect(evidence).toContain(sayEvidence('en')('witnessIs', { name: 'Sam Porter' }))
    await practice.owner`update center set place = 'us-mn'`
  })

  test.each(['en', 'es'] as const)(
    'hears after a wrong answer what the form means (%s)',
    async (language: Language) => {
      const rosa = await somebody('rosa', language)
      const say = sayClientSign(language)
      const named = who()
      const next = say('next')
      let at = await answers(rosa, await answers(rosa, page, named, next), { topics: 'case_manager' }, next)
      at = await answers(rosa, at, { purpose: 'At my request', ...soon() }, next)
      expect((await rosa.get(at)).html).toContain(say('understand.title'))
      at = await answers(rosa, at, { understood: 'for_good' }, next)
      const { html } = await rosa.get(at)
      expect(plain(html)).toContain(say('understand.explained', { name: named.recipientName, day: '' }).split('.')[0])
      expect(html).toContain('href="#field-understood"')
      expect(html).not.toMatch(/checked[^>]*name="understood"|name="understood"[^>]*checked/)
    },
  )
})
