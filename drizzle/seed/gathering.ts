import { statements } from '#lib/consent/release.ts'
import type { Id } from '#lib/kernel/id.ts'
import { plainName } from '#lib/people/rules/same-name.ts'
import { momentOf } from './moment.ts'
import { type Row, type Rows, rowsOf, type TableName } from './rows.ts'
import type { Described, Here, Person, Scene, Story } from './telling.ts'

const weekdays = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map((day) => [day, ['09:00', '17:00'] as [string, string]]),
)

/** The people of a story with their center, and the rows told so far. */
export abstract class Gathering implements Omit<Story, 'expectations'> {
  readonly title: string
  readonly center: Story['center']
  /** The client and the family member the story speaks of now. */
  protected subject: Person | undefined
  protected object: Person | undefined
  protected readonly told: Rows = {}
  protected readonly since: Date
  readonly people: Map<string, Person>
  readonly forms: Map<string, Row<'formVersion'>>
  protected readonly newId: Here['newId']
  private readonly before: Story | undefined

  constructor(title: string, scene: Scene) {
    const { within, since = '1 January', newId = () => crypto.randomUUID() } = scene
    this.title = title
    this.before = within
    this.since = momentOf(since)
    this.newId = <Kind extends string>() => newId() as Id<Kind>
    this.people = new Map(within?.people)
    this.forms = new Map(within?.forms)
    this.center = within?.center ?? this.openCenter(scene)
  }

  abstract get rows(): Rows

  soFar<Name extends TableName>(table: Name): readonly Row<Name>[] {
    return [...(this.before?.soFar(table) ?? []), ...rowsOf(this.told, table)]
  }

  private openCenter({ center, forms = { 'Form 3, January 2025': {} } }: Scene): Story['center'] {
    const id = center?.id ?? this.newId<'center'>()
    const slug = `center-${id.slice(0, 8)}`
    const opened = {
      slug,
      // Stories of several centers can be told to one database.
      host: center?.slug ? null : `${slug}.practice.example`,
      name: 'Harbor Street Center (practice data)',
      timeZone: 'America/Chicago',
      place: 'us' as const,
      phone: '(555) 555-0100',
      openingHours: weekdays,
      createdAt: this.since,
      ...center,
      id,
    }
    this.told.center = [opened]
    this.told.formVersion = Object.entries(forms).map(([label, more]) => ({
      centerId: id,
      publishedAt: momentOf('2 January 2025'),
      statements: [...statements],
      hasPart2Statement: true,
      ...more,
      id: more.id ?? this.newId<'form-version'>(),
      label,
    }))
    for (const each of this.told.formVersion) this.forms.set(each.label, each)
    return opened
  }

  client(name: string, more: Described<'client'> = {}): this {
    const { email, language, signsIn = true, relationship: _none, ...row } = more
    const person = this.introduce(name, { email, language }, signsIn)
    this.subject = person
    if (person.clientId) return this
    const id = row.id ?? this.newId<'client'>()
    this.subject = this.remember({ ...person, clientId: id })
    const accountId = signsIn ? person.accountId : null
    this.add('client', { createdAt: this.since, plainName: plainName(name), ...row, id, accountId, name })
    return this
  }

  familyMember(name: string, more: Described<'familyMember'> = {}): this {
    const { email, language, relationship = 'mother', signsIn: _always, ...row } = more
    const person = this.introduce(name, { email, language })
    const accountId = given(person.accountId, name, 'without an account')
    const familyMemberId = person.familyMemberId ?? row.id ?? this.newId<'family-member'>()
    this.object = this.remember({ ...person, relationship, familyMemberId })
    if (!person.familyMemberId)
      this.add('familyMember', { createdAt: this.since, ...row, id: familyMemberId, accountId })
    return this
  }

  staff(name: string, more: Described<'staffMember'> = {}): this {
    const { email, language, signsIn: _always, relationship: _none, ...row } = more
    const person = this.introduce(name, { email, language })
    const accountId = given(person.accountId, name, 'without an account')
    const id = row.id ?? this.newId<'staff'>()
    this.remember({ ...person, staffId: id })
    this.add('staffMember', {
      title: 'Case manager',
      roles: ['case_manager'],
      hours: 'Weekdays 9 to 5',
      phone: '(555) 555-0140',
      ...row,
      id,
      accountId,
      name,
    })
    return this
  }

  personNamed(name: string): Person {
    return given(this.people.get(name), name, `nobody in "${this.title}"`)
  }

  accountOf = (name: string) => given(this.personNamed(name).accountId, name, 'without an account')
  clientOf = (name: string) => given(this.personNamed(name).clientId, name, 'no client')
  familyMemberOf = (name: string) => given(this.personNamed(name).familyMemberId, name, 'nobody’s family here')
  staffOf = (name: string) => given(this.personNamed(name).staffId, name, 'no member of staff')

  linkBetween(client: string, familyMember: string) {
    const [clientId, familyMemberId] = [this.clientOf(client), this.familyMemberOf(familyMember)]
    const found = this.soFar('familyLink').find(
      (each) => each.clientId === clientId && each.familyMemberId === familyMemberId,
    )
    return given(found?.id, `${client} and ${familyMember}`, 'never named together')
  }

  protected readonly add: Here['add'] = (table, row) => {
    this.told[table] ??= []
    const rows: object[] = this.told[table]
    rows.push({ centerId: this.center.id, ...row })
  }

  protected hereAt(at: Date): Here {
    const { subject, object, newId, add } = this
    return {
      story: this,
      at,
      newId,
      add,
      get client() {
        const clientId = given(subject?.clientId, 'this', 'about no client yet')
        return { ...subject!, clientId }
      },
      get familyMember() {
        const familyMemberId = given(object?.familyMemberId, 'this', 'about no family member yet')
        return { ...object!, familyMemberId }
      },
    }
  }

  /** Finds somebody who is known already, or adds somebody new with an account. */
  private introduce(name: string, { email, language }: Described<'client'>, signsIn = true): Person {
    const known = this.people.get(name)
    if (known) return known
    const person = { name, email: email ?? `${plain(name)}@practice.example`, relationship: '' }
    if (!signsIn) return person
    const accountId = this.newId<'account'>()
    this.add('account', {
      id: accountId,
      email: person.email,
      language: language === undefined ? 'en' : language,
      createdAt: this.since,
    })
    return { ...person, accountId }
  }

  private remember(person: Person): Person {
    this.people.set(person.name, person)
    return person
  }
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '.')
}

/** Gives a value that must be there, or throws a sentence about what is missing. */
export function given<Value>(value: Value | undefined, whose: string, complaint: string): Value {
  if (value === undefined) throw new Error(`${whose} is ${complaint}`)
  return value
}
