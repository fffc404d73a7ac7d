import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayHolds } from '#lib/holds/words/holds.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { type ServedPractice, servePractice } from '../form/served-practice.ts'
import { Scriptless } from '../stage/scriptless.ts'

// What a client is told on the way to their signature and after it, by plain forms in both languages.

let practice: ServedPractice
beforeAll(async () => {
  practice = await servePractice()
})
afterAll(() => practice.close())

const plain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const stepOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('step')

class Signer extends Scriptless {
  readonly speaks: Language

  constructor(language: Language) {
    super(practice.url, language)
    this.speaks = language
  }

  async reads(path: string): Promise<string> {
    return plain((await this.get(path)).html)
  }

  /** Answers the step at this address, and gives where it leads. */
  async answers(path: string, given: Record<string, string> = {}, button = sayClientSign(this.speaks)('next')) {
    const form = this.formIn((await this.get(path)).html, button)
    for (const [name, value] of Object.entries(given)) form.set(name, value)
    return (await this.post(path.split('?')[0]!, form)).location!
  }

  /** Goes from the person to the words of the form. */
  async readsForm(first: string, who: Record<string, string>, topics = 'case_manager'): Promise<string> {
    let at = await this.answers(await this.answers(first, who), { topics })
    if (stepOf(at) === 'where') at = await this.answers(at)
    at = await this.answers(at, { purpose: 'At my request', ...inTwentyDays() })
    return this.answers(at, { understood: 'as_ticked' })
  }

  async signs(at: string): Promise<string> {
    return this.answers(at, { agree: 'yes', signedName: 'Rosa Delgado' }, sayClientSign(this.speaks)('sign.sign'))
  }
}

function inTwentyDays(): Record<string, string> {
  const [year, month, day] = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).split('-')
  return { 'expiresOn-year': year!, 'expiresOn-month': month!, 'expiresOn-day': day! }
}

async function rosa(language: Language): Promise<Signer> {
  const signer = new Signer(language)
  await practice.signsIn(signer, 'rosa')
  return signer
}

const seen = { at: new Date(), phone: '' }
let aunts = 0
const somebodyNew = () => ({
  recipientName: `Berta Delgado${++aunts}`,
  relationship: 'aunt',
  email: `berta.says${aunts}@practice.example`,
})

async function linkTo(name: string): Promise<string> {
  const [own] = await practice.owner<{ id: string }[]>`
    select l.id from family_link l join client c on c.id = l.client_id
      join release r on r.client_id = l.client_id and r.family_member_id = l.family_member_id
    where c.name = 'Rosa Delgado' and r.recipient_name = ${name} limit 1`
  return own!.id
}

test.each(['en', 'es'] as const)(
  'who signs for somebody not known yet is told what is missing, and promised nothing (%s)',
  async (language) => {
    const say = sayClient(language)
    const client = await rosa(language)
    const named = somebodyNew()
    const words = { name: named.recipientName }
    const page = await client.reads(await client.signs(await client.readsForm('/client/sharing/new?step=who', named)))
    expect(page).toContain(say('person.signed'))
    expect(page).toContain(say('stateExplained.not_identified', words))
    expect(page).not.toContain(say('person.signedOpen'))
    expect(page).not.toContain(say('person.signedLetter', words))
    // Somebody known, to whom something is open already, gets no letter; that it counts is true.
    const elena = `/client/sharing/new?from=${await linkTo('Elena Delgado')}`
    const open = await client.reads(await client.signs(await client.readsForm(elena, {})))
    expect(open).toContain(say('person.signedOpen'))
    expect(open).not.toContain(say('person.signedLetter', { name: 'Elena Delgado' }))
  },
)

test.each(['en', 'es'] as const)(
  'while a hold stands nobody is told that signing again opens anything, nor why (%s)',
  async (language) => {
    const say = sayClient(language)
    const client = await rosa(language)
    const named = somebodyNew()
    const words = { name: named.recipientName }
    const signed = await client.signs(await client.readsForm('/client/sharing/new?step=who', named))
    const [page] = signed.split('?')
    expect(await client.reads(page!)).toContain(say('person.revokeAgain'))
    await client.answers(page!, {}, sayHolds(language)('pressured.press'))
    expect(await client.reads(page!)).not.toContain(say('person.revokeAgain'))
    const again = `/client/sharing/new?from=${page!.split('/').at(-1)}`
    const now = await client.reads(await client.signs(await client.readsForm(again, {})))
    expect(now).toContain(say('stateExplained.paused', words))
    expect(now).not.toContain(say('person.signedOpen'))
    expect(now).not.toContain(say('person.revokeAgain'))
    expect(now).not.toContain(sayHolds(language)('pressured.done', words))
  },
)

test.each(['en', 'es'] as const)(
  'what was taken back in another window is not signed open again unnoticed (%s)',
  async (language) => {
    const say = sayClient(language)
    const client = await rosa(language)
    const named = somebodyNew()
    const [page] = (await client.signs(await client.readsForm('/client/sharing/new?step=who', named))).split('?')
    const again = `/client/sharing/new?from=${page!.split('/').at(-1)}`
    const inFirstWindow = await client.readsForm(again, {})
    const words = await client.reads(inFirstWindow)
    expect(words).toContain(`${named.recipientName} (${inWords('relationships', 'aunt', language)})`)
    const first = client.formIn((await client.get(inFirstWindow)).html, sayClientSign(language)('sign.sign'))
    await client.answers(page!, {}, say('person.revoke'))
    first.set('agree', 'yes')
    first.set('signedName', 'Rosa Delgado')
    const refused = (await client.post('/client/sharing/new', first)).location!
    expect(await client.reads(refused)).toContain(sayProblem({ field: '', key: 'sharing_changed' }, language, seen))
    expect(await client.reads(refused)).toContain('value="Rosa Delgado"')
    expect(await client.reads(page!)).toContain(say('stateExplained.revoked', { name: named.recipientName }))
    // Told what happened, they can still want it.
    expect(await client.signs(refused)).toContain('done=signed')
  },
)

test.each(['en', 'es'] as const)(
  'what is on the list of things never told says so where it is ticked and where it is looked at (%s)',
  async (language) => {
    const say = sayClientSign(language)
    const client = await rosa(language)
    await practice.owner`
      insert into never_share (center_id, id, client_id, topic, from_at)
      select center_id, gen_random_uuid(), id, 'visits', now() - interval '1 minute' from client
      where name = 'Rosa Delgado'`
    const named = somebodyNew()
    const what = await client.answers('/client/sharing/new?step=who', named)
    const page = await client.reads(what)
    expect(page).toContain(say('what.onNever.all'))
    expect(page).toContain('value="/client/never"')
    const until = await client.answers(what, { topics: 'visits' })
    const seen = await client.answers(until, { purpose: 'At my request', ...inTwentyDays() })
    const topics = sayConsent(language)('topics.visits.name')
    const words = say('understand.onNever', { name: named.recipientName, topics })
    expect(await client.reads(seen)).toContain(words)
    // It stays possible.
    expect(stepOf(await client.answers(seen, { understood: 'as_ticked' }))).toBe('sign')
    await practice.owner`delete from never_share where topic = 'visits' and from_at > now() - interval '1 hour'`
    expect(await client.reads(seen)).not.toContain(words)
  },
)

test.each(['en', 'es'] as const)(
  'one part of life on that list says so at its own box, and no other does (%s)',
  async (language) => {
    const say = sayClientSign(language)
    const client = await rosa(language)
    await practice.owner`
      insert into never_share (center_id, id, client_id, topic, area, from_at)
      select center_id, gen_random_uuid(), id, 'goals', 'work_and_learning', now() - interval '1 minute' from client
      where name = 'Rosa Delgado'`
    const what = await client.answers('/client/sharing/new?step=who', somebodyNew())
    const where = await client.reads(await client.answers(what, { topics: 'goals' }))
    const words = say('where.onNever', { topics: sayConsent(language)('topics.goals.name') })
    expect(where.split(words)).toHaveLength(2)
    expect(where.split(words)[0]!.split('<input').at(-1)).toContain('value="work_and_learning"')
    await practice.owner`delete from never_share where topic = 'goals' and area = 'work_and_learning' and from_at > now() - interval '1 hour'`
  },
)

test.each(['en', 'es'] as const)(
  'a form that was left half way names its person, and another begins for somebody else (%s)',
  async (language) => {
    const say = sayClientSign(language)
    const client = await rosa(language)
    await practice.owner`delete from unsent_words`
    const named = somebodyNew()
    await client.answers(await client.answers('/client/sharing/new?step=who', named), { topics: 'case_manager' })
    const left = (await client.get('/client/sharing/new')).location!
    expect(stepOf(left)).toBe('until')
    const page = await client.reads(left)
    expect(page).toContain(say('for', { name: named.recipientName }))
    expect(page).toContain(say('forSomebodyElse'))
    const anew = '/client/sharing/new?fresh=yes'
    expect(await client.reads(anew)).toContain(say('who.title'))
    const other = somebodyNew()
    const next = await client.reads(await client.answers(anew, other))
    expect(next).toContain(say('for', { name: other.recipientName }))
    expect(next).not.toContain(say('for', { name: named.recipientName }))
  },
)
