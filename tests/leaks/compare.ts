import { createHmac } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { sessionSecret } from '../web-server.ts'
import type { Family } from './worlds.ts'

/** The token of a link in a letter, as the web derives it. */
export function linkTokenFor(purpose: string, id: string): string {
  return `${id}.${createHmac('sha256', sessionSecret).update(`${purpose}:${id}`).digest('base64url')}`
}

/** Every page a family member or a stranger can open, with ids that are theirs, gone, and nobody's. */
export function routesOf(family: Family, withOpenPages: boolean): { path: string; signedIn: boolean }[] {
  const nobodys = '00000000-0000-4000-8000-000000000000'
  const own = [
    '/family',
    '/family/reports',
    '/family/meetings',
    `/family/${family.link}`,
    `/family/${family.goneLink}`,
    `/family/${nobodys}`,
  ]
  const reports = [family.reportId, family.otherReportId, nobodys].map((id) => `/family/reports/${id}`)
  const answers = [family.invitationId, family.goneInvitationId, nobodys].map(
    (id) => `/answer/${linkTokenFor('answer-link', id)}`,
  )
  const open = [
    '/',
    '/ask',
    '/ask/answer',
    '/tell',
    '/sign-in',
    '/sign-in/code',
    '/help-now',
    `/tell/status/${linkTokenFor('status-link', nobodys)}`,
  ]
  return [
    ...[...own, ...reports, '/client/sharing', '/staff'].map((path) => ({ path, signedIn: true })),
    ...[...answers, ...(withOpenPages ? open : []), '/family', `/family/${family.goneLink}`].map((path) => ({
      path,
      signedIn: false,
    })),
  ]
}

export const ways = ['html', 'rsc', 'head'] as const

export async function cookieFor(token: string): Promise<string> {
  return `ajar-session=${await encode({ token: { sid: token }, secret: sessionSecret, maxAge: 12 * 3600 })}`
}

/** One answer as bytes: status, headers and body, without what no two answers share. */
export async function answerOf(
  base: string,
  route: { path: string; signedIn: boolean },
  cookie: string,
  way: (typeof ways)[number],
): Promise<string> {
  const headers: Record<string, string> = { 'accept-language': 'en', host: 'family.practice.example' }
  if (route.signedIn) headers.cookie = cookie
  if (way === 'rsc') headers.rsc = '1'
  const response = await fetch(base + route.path, {
    method: way === 'head' ? 'HEAD' : 'GET',
    headers,
    redirect: 'manual',
  })
  return normal(base, response, await response.text())
}

export function normal(base: string, response: Response, body: string): string {
  const skipped = new Set(['date', 'keep-alive', 'connection'])
  const heads = [...response.headers].filter(([name]) => !skipped.has(name)).map(([name, value]) => `${name}: ${value}`)
  const text = [response.status, ...heads.sort(), '', body].join('\n').replaceAll(base, '')
  // A form's key is drawn anew each time a form is shown; so is the reference of a failure, which no test may meet.
  return text
    .replace(/name="key" value="[0-9a-f-]{36}"/g, 'name="key"')
    .replace(/(\\?"name\\?":\\?"key\\?",\\?"value\\?":\\?")[0-9a-f-]{36}/g, '$1')
    .replace(/ajar-(browser|session)=[^;\s]+/g, 'ajar-$1')
}
