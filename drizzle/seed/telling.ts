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

/** One thing that can be told, as the decision asks for it. */
export type Tellable = Pick<Question, 'topic' | 'area' | 'professional'>

/** What a story says must come of it: for one client and one family member, at one instant. */
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
 * Something that happened to some people, as a plain value: its rows, and what is expected of them. The same story is
 * asked of the pure decision, planted in a database, and met in a browser.
 */
export interface Story {
  readonly title: string
  readonly center: Row<'center'> & { readonly id: CenterId }
  readonly rows: Rows
  /** The rows of one table: of the story that this one takes place in, then its own. */
  soFar<Name extends TableName>(table: Name): readonly Row<Name>[]
  readonly expectations: readonly Expectation[]
  /** Everybody by name, with those of the center it takes place in, and the wordings of its form by their label. */
  readonly people: ReadonlyMap<string, Person>
  readonly forms: ReadonlyMap<string, Row<'formVersion'>>
  personNamed(name: string): Person
  accountOf(name: string): AccountId
  clientOf(name: string): ClientId
  familyMemberOf(name: string): FamilyMemberId
  staffOf(name: string): StaffId
  linkBetween(client: string, familyMember: string): FamilyLinkId
}

/** One person in a center. Who is both a client and somebody's family has one account and both ids. */
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

/** Where, when and between whom something happens, and the rows it may add. */
export interface Here {
  readonly story: Omit<Story, 'expectations'>
  readonly at: Date
  /** The client spoken of, and the family member. Throws where the story has named none yet. */
  readonly client: Person & { readonly clientId: ClientId }
  readonly familyMember: Person & { readonly familyMemberId: FamilyMemberId }
  newId<Kind extends string>(): Id<Kind>
  add<Name extends TableName>(table: Name, row: Omit<Row<Name>, 'centerId'>): void
}

/** Something that can happen in a story or be there: a goal, a hold, a meeting, a report. */
export type Happening = (here: Here) => void

/** How somebody is introduced: how to reach them, and whatever their row says otherwise than usual. */
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

/** How a story is told: whom it is about, then what they do, each act followed by its day. */
export interface Telling extends Story {
  client(name: string, more?: Described<'client'>): Telling
  familyMember(name: string, more?: Described<'familyMember'>): Telling
  staff(name: string, more?: Described<'staffMember'>): Telling
  with(...happenings: Happening[]): Dated
  /** The client spoken of signs a release for the family member spoken of. */
  releases(...said: Said[]): Signing
  /** What happens to their last release. */
  revokes(words?: string): Dated
  takesBack(...said: Said[]): Dated
  recordsThat(event: Exclude<ReleaseEvent['kind'], 'revoked' | 'narrowed'>): Dated
  /** What the family member sees of the client spoken of: exactly this. */
  expects(familyMember: string): {
    toSee(...said: Said[]): Dated
    toBeRefused(reason: Refusal, ...said: Said[]): Dated
  }
  /** Everything that is wrong with their last release, in the order it is named. */
  expectsDefects(...defects: Defect[]): Dated
}

export interface Dated extends Telling {
  on(when: When): Telling
}

/** A release about to be signed: nothing is wrong with it unless something is changed. */
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
  /** The wordings of the center's form, by label; releases are signed on the last one unless they say. */
  readonly forms?: Readonly<Record<string, Partial<Row<'formVersion'>>>>
  /** When everybody is introduced and what has no day of its own happens; 1 January 2026 unless said. */
  readonly since?: When
  /** Random unless a story has to come out the same again. */
  readonly newId?: () => string
}
