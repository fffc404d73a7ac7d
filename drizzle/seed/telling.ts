import type { Question, Refusal } from '#lib/consent/decide.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { ReleaseEvent } from '#lib/consent/release.ts'
import type {
  AccountId,
  CenterId,
  ClientId,
  FamilyLinkId,
  FamilyMemberId,
  Id,
  ReleaseId,
  StaffId,
} from '#lib/kernel/id.ts'
import type { When } from './moment.ts'
import type { Row, Rows, TableName } from './rows.ts'
import type { Said } from './scope.ts'

/** One thing that can be told, as `decide` asks for it. */
export type Tellable = Pick<Question, 'topic' | 'area' | 'professional'>

/** What a story expects: for one client and one family member, at one instant. */
export type Expectation = {
  readonly who: string
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly at: Date
} & (
  | { readonly kind: 'sees'; readonly seen: readonly Tellable[] }
  | { readonly kind: 'is refused'; readonly asked: readonly Tellable[]; readonly reason: Refusal }
  | { readonly kind: 'defects'; readonly releaseId: ReleaseId; readonly defects: readonly Defect[] }
)

/**
 * What happened to some people, as a plain value: its rows, and what is expected. The pure decision is asked about it,
 * it is planted in a database, and it is met in a browser.
 */
export interface Story {
  readonly title: string
  readonly center: Row<'center'> & { readonly id: CenterId }
  readonly rows: Rows
  /** The rows of one table: of the story that this one takes place in, then its own. */
  soFar<Name extends TableName>(table: Name): readonly Row<Name>[]
  readonly expectations: readonly Expectation[]
  /**
   * Everybody by name, with the people of the center it takes place in, and the wordings of its form by their label.
   */
  readonly people: ReadonlyMap<string, Person>
  readonly forms: ReadonlyMap<string, Row<'formVersion'>>
  personNamed(name: string): Person
  accountOf(name: string): AccountId
  clientOf(name: string): ClientId
  familyMemberOf(name: string): FamilyMemberId
  staffOf(name: string): StaffId
  linkBetween(client: string, familyMember: string): FamilyLinkId
}

/** One person in a center. Somebody who is both a client and a family member has one account and both ids. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly relationship: string
  /** None for a client who does not sign in. */
  readonly accountId?: AccountId
  readonly clientId?: ClientId
  readonly familyMemberId?: FamilyMemberId
  readonly staffId?: StaffId
}

/** Where, when and between whom something happens, with a way to add its rows. */
export interface Here {
  readonly story: Omit<Story, 'expectations'>
  readonly at: Date
  /** The client and the family member of the story. Throws when the story has not named them yet. */
  readonly client: Person & { readonly clientId: ClientId }
  readonly familyMember: Person & { readonly familyMemberId: FamilyMemberId }
  newId<Kind extends string>(): Id<Kind>
  add<Name extends TableName>(table: Name, row: Omit<Row<Name>, 'centerId'>): void
}

/** Something that can happen in a story: a goal, a hold, a meeting, a report. */
export type Happening = (here: Here) => void

/** How somebody is introduced: how to reach them, and whatever in their row differs from the usual. */
export type Described<Name extends 'client' | 'familyMember' | 'staffMember'> = Partial<
  Omit<Row<Name>, 'centerId' | 'accountId' | 'name'>
> & {
  readonly email?: string
  readonly language?: Row<'account'>['language']
  /** A client may have no account. */
  readonly signsIn?: Name extends 'client' ? boolean : true
  /** What a family member is to the client. */
  readonly relationship?: Name extends 'familyMember' ? string : undefined
}

/** The grammar of a story: whom it is about, then what they do. Each act is followed by its day. */
export interface Telling extends Story {
  client(name: string, more?: Described<'client'>): Telling
  familyMember(name: string, more?: Described<'familyMember'>): Telling
  staff(name: string, more?: Described<'staffMember'>): Telling
  with(...happenings: Happening[]): Dated
  /** The client signs a release for the family member. */
  releases(...said: Said[]): Signing
  /** What happens to their last release. */
  revokes(words?: string): Dated
  takesBack(...said: Said[]): Dated
  recordsThat(event: Exclude<ReleaseEvent['kind'], 'revoked' | 'narrowed'>): Dated
  /** What the family member sees of the client: exactly this and no more. */
  expects(familyMember: string): {
    toSee(...said: Said[]): Dated
    toBeRefused(reason: Refusal, ...said: Said[]): Dated
  }
  /** Every defect of their last release, in the order in which defects are named. */
  expectsDefects(...defects: Defect[]): Dated
}

interface Dated extends Telling {
  on(when: When): Telling
}

/** A release about to be signed. It has no defect unless something is changed. */
export interface Signing extends Telling {
  on(when: When): Signing
  startingOn(when: When): Signing
  until(when: When): Signing
  recordedOn(when: When): Signing
  onForm(label: string): Signing
  but(change: Partial<Row<'release'>>): Signing
}

export interface Scene {
  /** The story it takes place in or goes on from: its center, its people. Without one it has a center of its own. */
  readonly within?: Story
  readonly center?: Partial<Row<'center'>>
  /** The wordings of the center's form, by label. Releases are signed on the last one unless they name another. */
  readonly forms?: Readonly<Record<string, Partial<Row<'formVersion'>>>>
  /** The day on which people are introduced and everything without a day happens. Without it, 1 January 2026. */
  readonly since?: When
  /** Makes ids. Random unless a story must come out the same again. */
  readonly newId?: () => string
}
