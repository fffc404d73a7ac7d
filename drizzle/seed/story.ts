import { createHash } from 'node:crypto'
import type { Refusal } from '#lib/consent/decide.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { ExtraElement } from '#lib/consent/place-law.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { Gathering, given } from './gathering.ts'
import { daysAfter, momentOf, type When } from './moment.ts'
import type { Row, Rows, TableName } from './rows.ts'
import { type Said, scopesOf, ticked } from './scope.ts'
import type { Expectation, Happening, Here, Scene, Signing, Tellable, Telling } from './telling.ts'

/**
 * Begins a story: `story('…').client('Rosa').familyMember('Elena').releases('case_manager', goals('housing')).on('3
 * March')`.
 */
export function story(title: string, scene: Scene = {}): Telling {
  return new Storyteller(title, scene)
}

/**
 * A client and a family member whom a release has named together, whether it is valid or not. Unless something else is
 * said before, staff know from the same day that this is the right person.
 */
export const namedTogether: Happening = (here) => named(here, here.at)

/** The same, where nobody made sure that this is the right person before another day, or ever. */
export function namedUnknown({ until }: { readonly until?: When } = {}): Happening {
  return (here) => named(here, until === undefined ? null : momentOf(until))
}

function named({ story, at, client, familyMember, newId, add }: Here, identifiedAt: Date | null): void {
  const pair = { clientId: client.clientId, familyMemberId: familyMember.familyMemberId }
  const isNamed = story
    .soFar('familyLink')
    .some((link) => link.clientId === pair.clientId && link.familyMemberId === pair.familyMemberId)
  if (isNamed) return
  const known = identifiedAt && { identifiedAt, identifiedHow: 'met' as const, identifiedBy: newId<'account'>() }
  add('familyLink', { ...pair, id: newId<'family-link'>(), createdAt: at, ...known })
}

/** An act without a day yet. What is told next may still change it. */
interface Act {
  at: Date
  readonly happen: (here: Here) => void
  readonly change: Partial<Row<'release'>>
}

class Storyteller extends Gathering implements Signing {
  private readonly expected: Expectation[] = []
  private waiting: Act | null = null

  get rows(): Rows {
    this.finish()
    return this.told
  }

  override soFar<Name extends TableName>(table: Name): readonly Row<Name>[] {
    this.finish()
    return super.soFar(table)
  }

  get expectations(): readonly Expectation[] {
    this.finish()
    return this.expected
  }

  override client(...introduced: Parameters<Telling['client']>): this {
    this.finish()
    return super.client(...introduced)
  }

  override familyMember(...introduced: Parameters<Telling['familyMember']>): this {
    this.finish()
    return super.familyMember(...introduced)
  }

  with(...happenings: Happening[]): this {
    return this.begin((here) => {
      for (const happening of happenings) happening(here)
    })
  }

  releases(...said: Said[]): this {
    const change: Act['change'] = {}
    return this.begin((here) => this.sign(here, ticked(scopesOf(said)), change), change)
  }

  revokes(words = ''): this {
    return this.begin((here) => this.record(here, { kind: 'revoked', words }))
  }

  takesBack(...said: Said[]): this {
    return this.begin((here) => {
      for (const { topic, area } of scopesOf(said)) this.record(here, { kind: 'narrowed', topic, area: area ?? null })
    })
  }

  recordsThat(kind: Parameters<Telling['recordsThat']>[0]): this {
    return this.begin((here) => this.record(here, { kind }))
  }

  expects(name: string) {
    const pair = this.pairWith(name)
    return {
      toSee: (...said: Said[]) => this.expect({ ...pair, kind: 'sees', seen: this.tellables(said) }),
      toBeRefused: (reason: Refusal, ...said: Said[]) =>
        this.expect({ ...pair, kind: 'is refused', asked: this.tellables(said), reason }),
    }
  }

  expectsDefects(...defects: Defect[]): this {
    this.finish()
    const here = this.hereAt(this.since)
    const releaseId = this.lastRelease(here)
    return this.expect({ ...this.pairWith(here.familyMember.name), kind: 'defects', releaseId, defects })
  }

  on(when: When): this {
    this.pending.at = momentOf(when)
    return this
  }

  startingOn = (when: When) => this.but({ startsAt: momentOf(when) })
  until = (when: When) => this.but({ expiresAt: momentOf(when) })
  recordedOn = (when: When) => this.but({ completedAt: momentOf(when), recordedAt: momentOf(when) })
  onForm = (label: string) =>
    this.but({ formVersionId: given(this.forms.get(label), label, 'no form of this center').id })

  but(change: Partial<Row<'release'>>): this {
    Object.assign(this.pending.change, change)
    return this
  }

  private begin(happen: Act['happen'], change: Act['change'] = {}): this {
    this.finish()
    this.waiting = { at: this.since, happen, change }
    return this
  }

  private expect(expectation: DistributiveOmit<Expectation, 'at'>): this {
    return this.begin(({ at }) => this.expected.push({ ...expectation, at }))
  }

  /** Gives the last act its day, with everything that was said about it. */
  private finish(): void {
    const act = this.waiting
    this.waiting = null
    act?.happen(this.hereAt(act.at))
  }

  private get pending(): Act {
    return given(this.waiting ?? undefined, 'a day', 'said before anything happened')
  }

  private pairWith(name: string) {
    const { client } = this.hereAt(this.since)
    return { who: name, clientId: client.clientId, familyMemberId: this.familyMemberOf(name) }
  }

  private tellables(said: readonly Said[]): Tellable[] {
    return scopesOf(said).map(({ topic, area, professional }) => ({
      topic,
      area,
      professional: professional === undefined ? undefined : this.staffOf(professional),
    }))
  }

  private lastRelease({ client, familyMember }: Here): ReleaseId {
    const found = this.soFar('release').findLast(
      (each) => each.clientId === client.clientId && each.familyMemberId === familyMember.familyMemberId,
    )
    return given(found?.id, familyMember.name, 'named on no release')
  }

  private record(
    here: Here,
    event: Omit<Row<'releaseEvent'>, 'centerId' | 'id' | 'releaseId' | 'byAccountId' | 'at'>,
  ): void {
    const byAccountId = here.client.accountId ?? here.newId<'account'>()
    here.add('releaseEvent', {
      ...event,
      id: here.newId<'release-event'>(),
      releaseId: this.lastRelease(here),
      byAccountId,
      at: here.at,
    })
  }

  private sign(here: Here, { professionals, ...scope }: ReturnType<typeof ticked>, change: Act['change']): void {
    const { at, client, familyMember, newId } = here
    namedTogether(here)
    const id = change.id ?? newId<'release'>()
    const { extraElements } = rulePacks[this.center.place]
    const isAsked = (element: ExtraElement) => extraElements.includes(element)
    const signedText = change.signedText ?? `Permission to share (practice data) ${id}`
    here.add('release', {
      clientId: client.clientId,
      familyMemberId: familyMember.familyMemberId,
      form: 'paper',
      formVersionId: [...this.forms.values()].at(-1)!.id,
      clientName: client.name,
      discloser: this.center.name,
      recipientName: familyMember.name,
      relationship: familyMember.relationship,
      recipientAffiliation: isAsked('affiliation') ? 'None, a private person' : '',
      responsibleName: isAsked('responsible_person') ? 'Practice Staff' : '',
      statedBirthDate: isAsked('birth_date') ? '1990-01-01' : null,
      ...scope,
      professionals: professionals.map(this.staffOf),
      forbidden: [],
      refusedTopics: [],
      purposes: ['At my request'],
      startsAt: isAsked('start_date') ? at : null,
      expiresAt: daysAfter(300, at),
      expiryEvent: '',
      signedName: client.name,
      signedAt: at,
      hasRepresentative: false,
      representativeName: '',
      representativeAuthority: '',
      representativeEvidence: '',
      witnessName: 'Practice Witness',
      staffSignatureName: 'Practice Staff',
      agreedToSignElectronically: true,
      identifiedBy: 'known in person',
      recordedBy: newId<'account'>(),
      recordedAt: at,
      completedAt: at,
      signedTextHash: createHash('sha256').update(signedText).digest('hex'),
      ...change,
      id,
      signedText,
    })
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
