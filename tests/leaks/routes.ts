import { createHmac } from 'node:crypto'
import { pdf } from '../attachments/sample-files.ts'
import { sessionSecret } from '../stage/web-server.ts'
import { givenNumber, typedCode } from './scene.ts'
import { sheetForms, sheetPaths } from './sheet-forms.ts'
import type { Family } from './worlds.ts'

// What a family member or a stranger can ask for and send, with ids that are theirs, gone, and nobody's.

/** The token of a link in a letter, as the web derives it. */
export function linkTokenFor(purpose: string, id: string): string {
  return `${id}.${createHmac('sha256', sessionSecret).update(`${purpose}:${id}`).digest('base64url')}`
}

/** Every page they can open. */
export function routesOf(family: Family, withOpenPages: boolean): { path: string; signedIn: boolean }[] {
  const nobodys = '00000000-0000-4000-8000-000000000000'
  const unheardOf = [family.otherInvitationId, family.endedInvitationId, family.goneInvitationId, nobodys]
  const own = [
    '/family',
    '/family/reports',
    '/family/meetings',
    '/family/calendar',
    '/family/account',
    '/family/code',
    '/family/leave',
    '/family/messages',
    '/family/messages/new',
    ...sheetPaths(family.sheetId),
    ...[family.invitationId, ...unheardOf].map((id) => `/family/meetings/${id}`),
    ...[family.link, family.goneLink, nobodys].map((link) => `/family/messages/new?about=${link}`),
    ...[family.conversationId, family.goneConversationId, nobodys].map((id) => `/family/messages/${id}`),
    '/family/signed-in',
    `/family/${family.link}`,
    `/family/${family.goneLink}`,
    `/family/${nobodys}`,
  ]
  const reports = [family.reportId, family.otherReportId, nobodys].flatMap((id) => [
    `/family/reports/${id}`,
    `/family/reports/${id}/file`,
    `/family/reports/${id}/somebody-else`,
    `/family/reports/${id}/person`,
  ])
  const answers = [family.invitationId, ...unheardOf].map((id) => `/answer/${linkTokenFor('answer-link', id)}`)
  const feeds = [family.feedId, family.goneFeedId, nobodys].map((id) => `/calendar/${linkTokenFor('feed-link', id)}`)
  const cards = [family.goneFeedId, nobodys].map((id) => `/card/${linkTokenFor('card-link', id)}`)
  const [link, nobodysLink] = [family.reportId, nobodys].map((id) => `/tell/status/${linkTokenFor('status-link', id)}`)
  const links = [
    link!,
    ...(withOpenPages ? [nobodysLink!, `${link}/file`, `${link}/somebody-else`, `${link}/person`] : []),
  ]
  // The rooms of others, as far as somebody who is signed in comes into them.
  const rooms = [
    '/guide',
    '/sign-in/second-factor',
    '/sign-in/recovery-code',
    '/sign-out',
    ...['/messages', '/disclosures', '/goals', '/meetings', '/never'].map((page) => `/client${page}`),
    ...['/holds', '/reports', '/releases'].map((page) => `/staff${page}`),
  ]
  const open = [
    '/',
    '/ask',
    '/ask/answer',
    '/tell',
    '/sign-in',
    '/sign-in/code',
    '/help-now',
    '/who-we-are',
    '/resources',
    '/talk',
    '/talk/sent',
    '/case-manager',
    '/rights',
    '/privacy',
    '/sign-in/work',
    `/sign-in/link/${linkTokenFor('sign-in-link', nobodys)}`,
  ]
  return [
    ...[
      ...[...own, ...reports, ...links, '/tell', '/client', '/client/sharing', '/staff'],
      ...(withOpenPages ? rooms : []),
    ].map((path) => ({ path, signedIn: true })),
    ...[
      ...answers,
      ...feeds,
      ...cards,
      ...links,
      ...(withOpenPages ? open : []),
      '/family',
      `/family/${family.goneLink}`,
    ].map((path) => ({
      path,
      signedIn: false,
    })),
  ]
}

/** What a family member or a stranger can send: for what is theirs, gone and nobody's, and about somebody by name. */
export function formsOf(
  family: Family,
  client: string,
): { path: string; signedIn: boolean; fields: Record<string, string | File> }[] {
  const nobodys = '00000000-0000-4000-8000-000000000000'
  const unheardOf = [family.otherInvitationId, family.endedInvitationId, family.goneInvitationId, nobodys]
  const signed = (path: string, fields: Record<string, string | File>) => ({ path, signedIn: true, fields })
  const unsigned = (path: string, fields: Record<string, string | File>) => ({ path, signedIn: false, fields })
  return [
    ...[typedCode, '7KQ2-M4XP-9TRB', ''].map((handoverCode) =>
      signed('/family/code', { form: 'handover-code', handoverCode }),
    ),
    signed('/family/account', { form: 'involvement', involvement: 'none of these' }),
    signed('/family/account', { form: 'involvement', involvement: 'goals' }),
    ...[family.reportId, family.otherReportId, nobodys].map((id) =>
      signed(`/family/reports/${id}`, { form: 'report-addition', words: 'One thing more.' }),
    ),
    ...[family.conversationId, family.goneConversationId, nobodys].flatMap((id) => [
      signed(`/family/messages/${id}`, { form: 'message-add', words: 'One thing more.' }),
      signed(`/family/messages/${id}`, { form: 'message-read', shown: '' }),
    ]),
    ...[family.link, family.goneLink, nobodys, ''].map((link) =>
      signed('/family/messages/new', { form: 'conversation-begin', link, aboutName: client, words: 'Is he well?' }),
    ),
    ...[family.invitationId, ...unheardOf].map((id) =>
      signed(`/family/meetings/${id}`, {
        form: 'preparation',
        kind: 'hope',
        words: 'A calm evening.',
        forClient: 'yes',
      }),
    ),
    ...unheardOf.flatMap((id) => [
      signed('/family/meetings', { form: 'meeting-answer', invitation: id, ...answersTo(id) }),
      unsigned(`/answer/${linkTokenFor('answer-link', id)}`, { form: 'answer-link', ...answersTo(id) }),
    ]),
    ...[family.goneFeedId, nobodys].map((id) =>
      unsigned(`/card/${linkTokenFor('card-link', id)}`, { form: 'card-show' }),
    ),
    signed('/family/calendar', { form: 'family-feed' }),
    signed('/family/calendar', { form: 'family-feed-end' }),
    signed('/family/account', { form: 'text-number', number: givenNumber }),
    signed('/family/account', { form: 'text-code', code: '000000' }),
    signed('/family/account', { form: 'language', language: 'none of these' }),
    signed('/family/account', { form: 'rhythm', 'rhythm-answers': 'none of these' }),
    // Also without a file, which is refused: by what was sent, and by nothing else.
    ...[family.reportId, family.otherReportId, nobodys].flatMap((id) =>
      [[], [['file', letter()] as const]].map((file) =>
        signed(`/family/reports/${id}/file`, { form: 'report-file', words: 'The door.', ...Object.fromEntries(file) }),
      ),
    ),
    ...[family.reportId, nobodys].flatMap((id) => {
      const link = `/tell/status/${linkTokenFor('status-link', id)}`
      const escalates = { form: 'tell-escalate', whyElse: 'nobody_answered', words: 'Please.' }
      return [signed, unsigned].flatMap((sends) => [
        sends(link, { form: 'tell-add', words: 'One thing more.' }),
        sends(`${link}/file`, { form: 'tell-file', words: 'The door.', file: letter() }),
        sends(`${link}/somebody-else`, escalates),
        sends(`${link}/person`, { form: 'tell-person', aboutName: client }),
      ])
    }),
    ...[family.reportId, family.otherReportId, nobodys].flatMap((id) =>
      ['nobody_answered', 'none of these'].map((whyElse) =>
        signed(`/family/reports/${id}/somebody-else`, { form: 'report-escalate', whyElse, words: 'Please.' }),
      ),
    ),
    ...[family.reportId, family.otherReportId, nobodys].map((id) =>
      signed(`/family/reports/${id}/person`, { form: 'report-person', aboutName: client }),
    ),
    ...sheetForms(family.sheetId, client).map(({ path, fields }) => signed(path, fields)),
    // The last of what they send while signed in: what comes after it is told to nobody any more.
    signed('/family/leave', { form: 'leave', leaves: '', leftWhom: 'all' }),
    ...['', 'nobody', nobodys, family.goneLink, family.link, 'all'].map((leftWhom) =>
      signed('/family/leave', { form: 'leave', leaves: 'yes', leftWhom }),
    ),
    unsigned('/talk', { form: 'guide-ask', yourName: 'A Caller', phone: '612 555 0134' }),
    signed('/tell', { form: 'tell-start', aboutName: client }),
    unsigned('/tell', { form: 'tell-start', aboutName: client }),
    ...[client, client.replace('Practice', 'Practise'), 'Nobody Known Here'].map((aboutName) =>
      unsigned('/ask', { form: 'ask', aboutName, yourName: 'A Caller', relationship: 'aunt' }),
    ),
  ]
}

const letter = () => new File([new Uint8Array(pdf)], 'letter.pdf')
const answersTo = (id: string) => ({ [`answer-${id}`]: 'can_come', answers: 'can_come' })
