import type { SystemReads } from '../../lib/fhir/rules/system-reads.ts'
import type { StaffFunction } from '../../lib/people/rules/rights.ts'

/**
 * Which rows: text for a policy, given what its columns and its table are called. What does not depend on the row
 * stands in `(select …)`, so that it is asked once a statement and can lead an index.
 */
export type Predicate<Needs extends string = never> = (column: (name: Needs) => string, table: string) => string

export const everyRow: Predicate = () => 'true'
/** Whoever gave their second factor a moment ago: for what opens much, injected SQL included. */
export const steppedUp: Predicate = () => '(select has_stepped_up())'

export function and<Needs extends string>(...all: readonly Predicate<Needs>[]): Predicate<Needs> {
  return (column, table) => all.map((each) => each(column, table)).join(' and ')
}

export function or<Needs extends string>(...any: readonly Predicate<Needs>[]): Predicate<Needs> {
  return (column, table) => `(${any.map((each) => each(column, table)).join(' or ')})`
}

/** Rows with this in a column: SQL text. */
export function where<Needs extends string>(name: Needs, holds: string): Predicate<Needs> {
  return (column) => `${column(name)} ${holds}`
}

/** Rows that belong to a row of another table which the viewer may see: asked by its key, never by listing them all. */
export function seen<Needs extends string>(parent: `${string}.${string}`, name: Needs): Predicate<Needs | 'centerId'> {
  const [other, key] = parent.split('.')
  return (column, table) =>
    `exists (select from ${other} o where o.center_id = ${table}.${column('centerId')} and o.${key} = ${table}.${column(name)})`
}

/** Of an invitation that the viewer may see, and of whoever holds it. */
export const ofOwnInvitation: Predicate<'centerId' | 'invitationId' | 'familyMemberId'> = (column, table) =>
  `exists (select from meeting_invitation o where o.center_id = ${table}.${column('centerId')}
    and o.id = ${table}.${column('invitationId')} and o.family_member_id = ${table}.${column('familyMemberId')})`

const setting = (name: string) => `= nullif(current_setting('ajar.${name}', true), '')`

/** Of the center that is served under the host of this request. */
export const served = where('centerId', '= (select served_center())')
export const theServed = where('id', '= (select served_center())')

/** What somebody wrote here: held for their account once they are signed in, and for their browser until then. */
export const held = and(served, where('holder', '= (select holder())'))
/** The same, as long as it is kept. */
export const heldWithinADay = <Since extends string>(since: Since) =>
  and<'centerId' | 'holder' | Since>(held, where(since, "> asked_at() - interval '1 day'"))
/** The same, or put away for the account that was signed in here before. */
export const heldOrPutAway = and(served, where('holder', 'in ((select holder()), (select former_holder()))'))
/** What the holder of the secret of a link wrote. */
export const ownStatusLink = and(served, where('statusHash', setting('status')))
export const ownForm = and(served, where('formKey', `${setting('form_key')}::uuid`))
export const answerable = where('id', 'in (select answerable())')

/** In nobody's account, or in that of the family member who writes. */
export const writersAccount = or(
  where('accountId', 'is null'),
  where('accountId', '= (select account_id from writer())'),
)

/** Of the viewer's own center. */
export const ownCenter = where('centerId', '= (select viewer_center())')
export const theOwnCenter = where('id', '= (select viewer_center())')

/** The viewer's own account, by its whole key. */
export const ownAccount: Predicate<'centerId' | 'id'> = (column) =>
  `(${column('centerId')}, ${column('id')}) = (select v.center_id, v.account_id from viewer() v)`

/** What belongs to the account that is signed in. */
export const ofOwnAccount: Predicate<'centerId' | 'accountId'> = (column) =>
  `(${column('centerId')}, ${column('accountId')}) = (select v.center_id, v.account_id from viewer() v)`

/** The client who asks, and what is theirs, by the whole key. */
const client =
  <Needs extends string>(name: Needs): Predicate<'centerId' | Needs> =>
  (column) =>
    `(${column('centerId')}, ${column(name)}) = (select v.center_id, v.client_id from viewer() v)`
export const ownClient = client('clientId')
export const theOwnClient = client('id')

/** Of the center where the viewer works now. */
export const atWork = where('centerId', '= (select viewer_workplace())')

/** For whoever reads the audit, as far as it tells of clients whom they meet. */
export const auditOfOthers: Predicate<'centerId'> = and(
  atWork,
  (() => `(select viewer_does_all('read_audit'))`) as Predicate,
)
export const auditOf: Predicate<'centerId' | 'clients'> = and<'centerId' | 'clients'>(
  auditOfOthers,
  (column) => `not ${column('clients')} && array(select viewer_walled())`,
)

/** A client for whom somebody on staff does this: as for every client but those they do not meet, or for that one. */
const servedBy =
  <Needs extends string>(wanted: StaffFunction, name: Needs): Predicate<Needs> =>
  (column) =>
    `((select viewer_does_all('${wanted}')) and ${column(name)} not in (select viewer_walled()) or ${column(name)} in (select viewer_clients('${wanted}')))`

/** Of a client whom this member of staff meets, whatever their role. */
export const met = where('clientId', 'not in (select viewer_walled())')

/** Of a client for whom this member of staff does this. */
export const may = (wanted: StaffFunction) => and(atWork, servedBy(wanted, 'clientId'))
export const theyMay = (wanted: StaffFunction) => and(atWork, servedBy(wanted, 'id'))

/** The same, or of the client whose page is looked at as a family member sees it, in this transaction. */
export const mayOrViews = (wanted: StaffFunction): Predicate<'centerId' | 'clientId'> =>
  and<'centerId' | 'clientId'>(
    atWork,
    or<'clientId'>(servedBy(wanted, 'clientId'), where('clientId', 'in (select viewed_client())')),
  )

/** For those who do this for every client, where no client is meant. */
export const doesForAll =
  (wanted: StaffFunction): Predicate =>
  () =>
    `(select viewer_does_all('${wanted}'))`

/** The own center, for those who say who it is. */
export const describedByThem: Predicate<'id'> = and(
  theOwnCenter,
  (() => `(select viewer_does_all('describe_center'))`) as Predicate,
)

/** Of a client whom this member of staff meets at all, for those who do this for every client. */
export const mayForAll = (wanted: StaffFunction) =>
  and(atWork, (() => `(select viewer_does_all('${wanted}'))`) as Predicate, met)

/** Of a row of another table, found by its key, that is of a client for whom this member of staff does this. */
export function mayThrough<Needs extends string>(
  wanted: StaffFunction,
  parent: `${string}.${string}`,
  name: Needs,
): Predicate<Needs | 'centerId'> {
  const [other, key] = parent.split('.')
  return (column, table) =>
    `exists (select from ${other} o where o.center_id = ${table}.${column('centerId')} and o.${key} = ${table}.${column(name)}
    and ${servedBy<'client'>(wanted, 'client')(() => 'o.client_id', 'o')})`
}

/** Of the center whose token another system came with, if it may read this, or anything at all. */
export const bySystem = (wanted: SystemReads | '' = '') => where('centerId', `= (select system_center('${wanted}'))`)
export const theSystems = where('id', "= (select system_center(''))")

/** A report with which this member of staff does this: any, one about a client of theirs, or one in their hands. */
export const mayWithReport = mayWithWords('reports')
/** The same for a conversation. */
export const mayWithConversation = mayWithWords('conversations')

function mayWithWords(what: 'reports' | 'conversations') {
  return <Needs extends string>(wanted: StaffFunction, name: Needs): Predicate<Needs | 'centerId'> => {
    const about: Predicate<Needs | 'centerId'> = (column) =>
      `((select viewer_does_all('${wanted}')) and ${column(name)} not in (select viewer_walled_${what}())
    or ${column(name)} in (select viewer_${what}('${wanted}')))`
    return and<Needs | 'centerId'>(atWork, about)
  }
}

/**
 * Of a client whom this is matched to now, or whom this member of staff reads anyway, or of nobody. What was said of
 * one client stays theirs when it turns out to be about another: the other's team does not find it.
 */
export function ofWhomItIs<Needs extends string>(
  match: 'report_match.report_id' | 'conversation_match.conversation_id',
  name: Needs,
): Predicate<Needs | 'centerId' | 'clientId'> {
  const [matches, key] = match.split('.')
  const isMatched: Predicate<Needs | 'centerId' | 'clientId'> = (column, table) =>
    `(${column('clientId')} is null or exists (select from ${matches} m where m.center_id = ${table}.${column('centerId')}
    and m.${key} = ${table}.${column(name)} and m.client_id = ${table}.${column('clientId')}))`
  return or<Needs | 'centerId' | 'clientId'>(isMatched, may('read_reports'))
}

export const byViewer = <Needs extends string>(name: Needs) => where(name, '= (select viewer_account())')
export const byStaff = <Needs extends string>(name: Needs) => where(name, '= (select viewer_staff())')
