import type postgres from 'postgres'
import type { Scriptless } from '../../stage/scriptless.ts'

/** A form into which people type what they would not type twice. */
export interface TriedForm {
  readonly name: string
  /** Who is signed in; nobody for whoever writes without an account. */
  readonly who: 'elena' | 'rosa' | 'marcus' | 'june' | null
  /** The name of the field that is typed into. */
  readonly field: string
  /** Whether those ways are tried on it that end the same with every form. */
  readonly takesAll?: true
  /** Ways out that its page does not have. */
  readonly lacks?: readonly string[]
  /** Begins what has to be begun, in the same browser, and gives the address of the form. */
  readonly begin: (visitor: Scriptless, owner: postgres.Sql) => Promise<string>
}

const reportOfElena = async (owner: postgres.Sql, state: 'closed' | 'received') => {
  const [found] = await owner<{ id: string }[]>`
    select id from report where state = ${state} and about_name = 'Rosa Delgado' and account_id is not null
    order by received_at limit 1`
  return found!.id
}

/** Nobody hurts staff over what stands on their screen at work. */
const quickly = ['quickly, by three times Escape outside the field', 'quickly, by the button']

export const forms: readonly TriedForm[] = [
  {
    name: 'what somebody tells who is not signed in',
    takesAll: true,
    who: null,
    field: 'words',
    begin: toItsWords,
  },
  {
    name: 'a question about a case manager',
    who: null,
    field: 'aboutName',

    lacks: ['by the link back of the page'],
    begin: async () => '/ask',
  },
  { name: 'what a family member tells', takesAll: true, who: 'elena', field: 'words', begin: toItsWords },
  {
    name: 'what a family member adds to a report',
    who: 'elena',
    field: 'words',
    begin: async (_visitor, owner) => `/family/reports/${await reportOfElena(owner, 'closed')}`,
  },
  {
    name: 'what a family member writes beside a photo',
    who: 'elena',
    field: 'words',
    begin: async (_visitor, owner) => `/family/reports/${await reportOfElena(owner, 'closed')}/file`,
  },
  {
    name: 'what somebody writes to the family guide',
    who: null,
    field: 'words',
    lacks: ['by the link back of the page'],
    begin: async () => '/talk',
  },
  {
    name: 'what a family member writes to staff',
    who: 'elena',
    field: 'words',
    begin: async () => '/family/messages/new',
  },
  {
    name: 'what a family member writes down before a crisis',
    who: 'elena',
    field: 'earlySigns',
    begin: async () => '/family/history-sheets/new',
  },
  {
    name: 'what a family member asks of somebody else',
    who: 'elena',
    field: 'words',
    begin: async (_visitor, owner) => `/family/reports/${await reportOfElena(owner, 'closed')}/somebody-else`,
  },
  {
    name: 'what the family guide writes down of a call',
    who: 'june',
    lacks: quickly,
    field: 'words',
    begin: async (_visitor, owner) => {
      const [found] = await owner<{ id: string }[]>`select id from guide_request where closed_at is null limit 1`
      return `/guide/${found!.id}`
    },
  },
  {
    name: 'whom a client names in a permission form',
    who: 'rosa',
    field: 'recipientName',
    begin: async () => '/client/sharing/new',
  },
  {
    name: 'what staff answer',
    who: 'marcus',
    lacks: quickly,
    field: 'words',
    begin: async (_visitor, owner) => `/staff/reports/${await reportOfElena(owner, 'closed')}`,
  },
]

/** Tells good news, as far as the words. */
async function toItsWords(visitor: Scriptless): Promise<string> {
  const start = visitor.formIn((await visitor.get('/tell')).html, 'Share good news')
  const about = (await visitor.post('/tell', start)).location!
  const who = visitor.formIn((await visitor.get(about)).html)
  who.set('aboutName', 'The man upstairs')
  who.set('relationship', 'neighbor')
  return (await visitor.post(about, who)).location!
}
