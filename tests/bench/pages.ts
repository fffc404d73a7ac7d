import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import autocannon from 'autocannon'
import postgres from 'postgres'
import { openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { namedTogether, story } from '#drizzle/seed/story.ts'
import { migrate } from '#lib/database/migrate.ts'
import { startPostgres } from '#lib/launch/embedded-postgres.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type Alteration, alteredCopy } from '../stage/altered-copy.ts'
import { signIn } from '../stage/sign-in.ts'
import { type Served, startWeb } from '../stage/web-server.ts'
import { type Contender, interleave, type Measured, median } from './blocks.ts'

const databaseSecret = 'only-for-measuring-0123456789-0123456789'

/** The same family home without consent: the same facts by client, the same page, no accounting, no policies. */
const unchecked = `
import postgres from 'postgres'
import type { FamilyPage } from '#lib/disclosure/read/family-page.ts'
const kept = globalThis as { bare?: postgres.Sql }
kept.bare ??= postgres(process.env.BENCH_OWNER_URL!, { max: 3 })
const words = \`
    with me as materialized (select a.id, a.email, a.center_id, f.id as member, f.involvement from session s
        join account a on a.id = s.account_id join family_member f on f.account_id = a.id where s.token_hash = $1),
    shared as materialized (select l.id as link_id, l.client_id, l.center_id, r.client_name, r.relationship, r.expires_at
      from me join family_link l on l.family_member_id = me.member join release r on r.client_id = l.client_id and r.family_member_id = me.member)
    select json_build_object(
      'center', (select json_build_object('name', name, 'phone', phone, 'timeZone', time_zone, 'place', place) from center limit 1),
      'account', (select json_build_object('email', email, 'involvement', involvement) from me),
      'grants', (select json_agg(json_build_object('linkId', link_id, 'topic', t, 'area', null, 'professional', null, 'name', client_name,
        'relationship', relationship, 'endsAt', expires_at)) from shared, unnest(array['case_manager', 'case_manager_contact', 'meetings']) t),
      'facts', json_build_object(
        'case_manager', (select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('assigned', s.assigned)))
          from shared l join case_manager_status s on s.client_id = l.client_id),
        'case_manager_contact', (select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('name', m.name, 'title', m.title,
          'hours', m.hours, 'phone', m.phone, 'cover', (select json_build_object('name', c.name, 'title', c.title, 'hours', c.hours, 'phone', c.phone)
            from staff_absence b join staff_member c on c.id = b.cover_id where b.staff_id = m.id limit 1))))
          from shared l join care_assignment a on a.client_id = l.client_id and a.role = 'case_manager' join staff_member m on m.id = a.staff_id),
        'meetings', (select json_agg(json_build_object('linkId', l.link_id, 'fact', json_build_object('invitationId', i.id, 'state', j.state,
          'about', j.about, 'place', j.place, 'minutes', j.minutes, 'confirmedTimeId', j.confirmed_time_id, 'times',
          (select json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'answer', null)) from meeting_time t where t.meeting_id = j.id))))
          from shared l join meeting_invitation i on i.client_id = l.client_id and i.invited_at is not null join joint_meeting j on j.id = i.meeting_id)),
      'reports', (select json_agg(json_build_object('id', r.id, 'reference', r.reference, 'kind', r.kind, 'aboutName', r.about_name, 'state', r.state,
        'receivedAt', r.received_at, 'readAt', r.read_at, 'closedAt', r.closed_at)) from report r join me on me.id = r.account_id)) as page\`
export async function readUnchecked(session: string): Promise<FamilyPage> {
  const [row] = await kept.bare!.unsafe(words, [session], { prepare: true })
  return (row as unknown as { page: FamilyPage }).page
}
`

/** What the measured copy has beside Ajar: a bare page, and the family home without consent. */
export const withComparisons: readonly Alteration[] = [
  {
    file: 'app/bare/page.tsx',
    from: null,
    to: "export const dynamic = 'force-dynamic'\nexport default function Bare() {\n  return <main><h1>Bare</h1></main>\n}\n",
  },
  { file: 'lib/database/unchecked-page.ts', from: null, to: unchecked },
  {
    file: 'lib/operations/see-family.ts',
    from: 'import { type Disclosed,',
    to: "import { readUnchecked } from '#lib/database/unchecked-page.ts'\nimport { type Disclosed,",
  },
  {
    file: 'lib/operations/see-family.ts',
    from: 'export const personTopics',
    to: "export async function seeUncheckedHome(viewer: Viewer<'family'>): Promise<FamilyView | null> {\n  return viewOf(await readUnchecked(viewer.session!))\n}\n\nexport const personTopics",
  },
  {
    file: 'app/family/page.tsx',
    from: 'const seen = await seeFamilyHome(viewer)',
    to: 'const seen = (await searchParams).unchecked ? await seeUncheckedHome(viewer) : await seeFamilyHome(viewer)',
  },
  { file: 'app/family/page.tsx', from: 'import { seeFamilyHome }', to: 'import { seeFamilyHome, seeUncheckedHome }' },
  {
    file: 'app/family/page.tsx',
    from: 'async function FamilyHome() {',
    to: 'async function FamilyHome({ searchParams }: { searchParams: Promise<{ unchecked?: string }> }) {',
  },
]

export interface PagesMeasured {
  readonly pages: Measured[]
  readonly wire: { readonly bytes: number; readonly requests: number; readonly scriptBytes: number }
  readonly timing: {
    readonly clean: { median: number; halfWidth: number }
    readonly leaky: { median: number; halfWidth: number }
  }
}

/** Requests per second of the family home, the same page unchecked, and a bare page; bytes on the wire; time between worlds. */
export async function measurePages(): Promise<PagesMeasured> {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-bench-'))
  const running = await startPostgres({
    folder,
    // Commits wait for the disk, as they do for people: what the accounting costs is part of the measure.
    settings: { shared_buffers: '256MB', max_connections: '200' },
  })
  const owner = postgres(running.ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe('create database ajar')
  await owner.end()
  const ownerUrl = running.ownerUrl.replace(/postgres$/, 'ajar')
  await migrate({ ownerUrl, databaseSecret })
  await seedDemo({ ownerUrl })
  const cwd = await alteredCopy('bench', withComparisons)
  const url = new URL(ownerUrl)
  url.username = ''
  url.password = ''
  const database = { databaseUrl: url.href, ownerUrl, databaseSecret, drop: async () => {} }
  const web = await startWeb(database, { BENCH_OWNER_URL: ownerUrl }, cwd)
  try {
    const elena = await cookieOf(ownerUrl, 'elena@practice.example')
    return {
      pages: await throughput(web, elena),
      wire: await onTheWire(web, elena),
      timing: { clean: await worldsApart(ownerUrl, web, false), leaky: await worldsApart(ownerUrl, web, true) },
    }
  } finally {
    await web.stop()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function cookieOf(ownerUrl: string, email: string): Promise<string> {
  const ground = openGround(ownerUrl)
  const { token } = await signIn(ground, email)
  await ground.close()
  return cookieFor(token)
}

async function throughput(web: Served, cookie: string): Promise<Measured[]> {
  const contender = (name: string, path: string): Contender => ({
    name,
    block: async () => {
      const result = await autocannon({
        url: web.url + path,
        connections: 8,
        duration: 4,
        headers: { cookie, 'accept-language': 'en' },
      })
      if (result.non2xx > 0) throw new Error(`${name} failed ${result.non2xx} times`)
      return result.requests.average
    },
  })
  const contenders = [
    contender('bare dynamic page', '/bare'),
    contender('family home, unchecked', '/family?unchecked=1'),
    contender('family home', '/family'),
  ]
  return interleave(contenders, 5)
}

/** What a cold visit costs: the document, its styles, its icon. Scripts are named in the document and never allowed. */
async function onTheWire(web: Served, cookie: string): Promise<PagesMeasured['wire']> {
  const { launchBrowser } = await import('../stage/browser.ts')
  const browser = await launchBrowser()
  const context = await browser.newContext()
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: web.url }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const sizes = new Map<string, { bytes: number; isScript: boolean }>()
  session.on('Network.responseReceived', ({ requestId, type }) =>
    sizes.set(requestId, { bytes: 0, isScript: type === 'Script' }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = sizes.get(requestId)
    if (known) known.bytes = encodedDataLength
  })
  await page.goto(`${web.url}/family`, { waitUntil: 'networkidle' })
  await browser.close()
  const all = [...sizes.values()]
  const sum = (values: typeof all) => values.reduce((total, each) => total + each.bytes, 0)
  return { bytes: sum(all), requests: all.length, scriptBytes: sum(all.filter((each) => each.isScript)) }
}

/**
 * The same empty home of two family members, asked in random order: one about whom nothing is known, one who was named on
 * thousands of releases that are over. `leaky` puts a walk over everything behind the second.
 */
async function worldsApart(
  ownerUrl: string,
  web: Served,
  leaky: boolean,
): Promise<{ median: number; halfWidth: number }> {
  const ground = openGround(ownerUrl)
  const at = new Date(Date.now() - 86_400_000)
  const name = leaky ? 'leaky' : 'clean'
  const [blank, once] = [`blank-${name}@practice.example`, `once-${name}@practice.example`]
  const telling = story('one was never named, the other only on releases that are over', { since: at })
    .familyMember('Blank', { email: blank })
    .client('Once Shared', { signsIn: false })
    .familyMember('Once', { email: once })
    .with(namedTogether)
  await plant(ground, telling)
  const [centerId, clientId] = [telling.center.id, telling.clientOf('Once Shared')]
  await ground.execute(`insert into goal (center_id, id, client_id, area, shared, words, state, created_at)
    select '${centerId}', gen_random_uuid(), '${clientId}', 'housing', true, 'hidden', 'active', now() from generate_series(1, 20000)`)
  if (leaky) {
    await ground.execute(`grant select on goal, family_link to ajar_consent;
      create policy planted on goal for select to ajar_consent using (true);
      create or replace function live_topics_of(of_center uuid, of_family_member uuid, at timestamptz)
      returns table (center_id uuid, client_id uuid, link_id uuid, release_id uuid, client_name text, relationship text,
        ends_at timestamptz, topic text, area text, professional uuid)
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform count(*) from goal g join family_link l on l.client_id = g.client_id where l.family_member_id = of_family_member;
      end $$`)
  }
  const cookies = await Promise.all([blank, once].map(async (email) => cookieFor((await signIn(ground, email)).token)))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const apart: number[] = []
  const warmUp = 200
  for (let n = 0; n < warmUp + (leaky ? 150 : 7000); n++) {
    const isFirst = Math.random() < 0.5
    const one = await microsecondsOf(`${web.url}/family`, agent, cookies[isFirst ? 0 : 1]!)
    const other = await microsecondsOf(`${web.url}/family`, agent, cookies[isFirst ? 1 : 0]!)
    if (n >= warmUp) apart.push(isFirst ? other - one : one - other)
  }
  agent.destroy()
  await ground.close()
  const sorted = apart.sort((a, b) => a - b)
  // A confidence interval of the median by its ranks (about 95 %).
  const spread = Math.ceil(0.98 * Math.sqrt(sorted.length))
  const middle = sorted.length >> 1
  return { median: median(sorted), halfWidth: (sorted[middle + spread]! - sorted[middle - spread]!) / 2 }
}

/** One page over a connection that is kept, from the first byte asked to the last byte answered. */
function microsecondsOf(url: string, agent: Agent, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    const startedAt = performance.now()
    const request = get(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url} answered ${response.statusCode}`))
      response.resume().once('end', () => done((performance.now() - startedAt) * 1000))
    })
    request.once('error', failed)
  })
}
