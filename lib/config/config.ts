import { z } from 'zod'
import { isLoopback, isPrivateLine } from './database-address.ts'
import { isPlainMailAddress } from './mail-address.ts'
import { providerUnder, staffProviders } from './staff-providers.ts'

const boundTo = (scheme: RegExp, what: string) => z.string(what).regex(scheme, what)
const secret = (what: string) => z.string(what).min(32, what)
const database = (what: string) =>
  boundTo(/^postgres(ql)?:\/\/\S+$/, what).refine(isPrivateLine, {
    error: 'must end with ?sslmode=verify-full, because it names no database on this machine',
    // A text that is no address at all is told so, and not about TLS.
    when: ({ issues }) => issues.length === 0,
  })

/** Every variable Ajar reads, with the sentence that says what it should be. Sentences never quote what was given. */
const environment = z.object({
  DATABASE_URL: database('must be the PostgreSQL address without a user, like postgres://127.0.0.1:5432/ajar'),
  DATABASE_SECRET: secret('must be a random text of at least 32 characters'),
  DATABASE_SECRET_PREVIOUS: secret('must be the DATABASE_SECRET of before, of at least 32 characters').optional(),
  DATABASE_OWNER_URL: database(
    'must be the PostgreSQL address of the owner, like postgres://owner:password@127.0.0.1:5432/ajar',
  ).optional(),
  NEXTAUTH_SECRET: secret('must be a random text of at least 32 characters, another one than DATABASE_SECRET'),
  NEXTAUTH_SECRET_PREVIOUS: secret('must be the NEXTAUTH_SECRET of before, of at least 32 characters').optional(),
  NEXTAUTH_URL: boundTo(
    /^https?:\/\/[^/\s]+$/,
    'must be the address people open, without a slash at the end, like https://family.example.org',
  ),
  SMTP_URL: boundTo(/^smtps?:\/\/\S+$/, 'must be the mail server, like smtps://user:password@mail.example.org:465')
    .refine(isPlainMailAddress, {
      error: 'must end with the port, because settings after it could turn TLS off',
      when: ({ issues }) => issues.length === 0,
    })
    .optional(),
  MAIL_FROM: boundTo(
    /@[^@\s]+$|@[^@\s]+>$/,
    'must be the address letters come from, like Messages <messages@example.org>',
  ).optional(),
  TEXT_URL: boundTo(
    /^https:\/\/[^:@\s/]+:[^:@\s/]+@\S+$/,
    'must be where the carrier takes texts, with your login, like https://account:token@texts.example.com/messages',
  ).optional(),
  TEXT_FROM: boundTo(/^\+\d{8,15}$/, 'must be the number texts come from, like +16125550100').optional(),
  ORGANIZER_EMAIL: boundTo(
    /^[^@\s]+@[^@\s]+$/,
    'must be a mailbox somebody reads, like meetings@example.org',
  ).optional(),
  ORGANIZER_NAME: z.string().default('Meetings'),
  IMAP_URL: boundTo(
    /^imaps?:\/\/[^:@\s/]+:[^@\s/]+@\S+$/,
    'must be the mailbox of ORGANIZER_EMAIL, like imaps://user:password@mail.example.org:993',
  )
    .refine(isPlainMailAddress, {
      error: 'must end with the port, because settings after it could turn TLS off',
      when: ({ issues }) => issues.length === 0,
    })
    .optional(),
  MAILBOX_FOLDER: z.string().default('.data/mailbox'),
  AJAR_DEMO: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  CENTER_PHONE: boundTo(
    /^[^=;]*\d[^=;]*$|^([^=;\s]+=[^=;]*\d[^=;]*(;\s*|$))+$/,
    'must be the phone number people reach the center by, or one for each host, like north.example.org=(555) 555-0100; south.example.org=(555) 555-0199',
  ).optional(),
  STAFF_PROVIDERS: staffProviders.optional(),
  BEAT_SECONDS: z.coerce
    .number('must be a number of seconds from 1 to 600')
    .int('must be a number of seconds from 1 to 600')
    .min(1, 'must be a number of seconds from 1 to 600')
    .max(600, 'must be a number of seconds from 1 to 600')
    .default(60),
  AUDIT_ANCHOR_FILE: z.string().default('.data/audit-anchors'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error').default('info'),
  NODE_ENV: z.string().default('development'),
})
type Environment = z.output<typeof environment>

const practicePhone = '(555) 555-0100'

/**
 * Of one number for everybody, or of a number for each host, the one for this host; for a host of nobody's, the first.
 */
function phoneUnder(host: string | null, given: string): string {
  const numbers = given.split(';').map((each) => each.trim().split('='))
  const own = numbers.find(([name]) => name === host) ?? numbers[0]!
  return own.at(-1)!
}

// Kept on globalThis, so that suites which follow each other in one process can forget it.
const kept = globalThis as { ajarSettings?: Environment }

function read(): Environment {
  kept.ajarSettings ??= environment.parse(withoutBlanks(process.env))
  return kept.ajarSettings
}

/**
 * The settings of this process, and the only reader of its environment. They are read on first use, so that a build
 * needs none. Throws when one is missing or wrong.
 */
export const config = {
  get databaseUrl() {
    return read().DATABASE_URL
  },
  get databaseSecret() {
    return read().DATABASE_SECRET
  },
  /** What the logins had before, while one secret takes the place of another. */
  get previousDatabaseSecret() {
    return read().DATABASE_SECRET_PREVIOUS
  },
  get databaseOwnerUrl() {
    const url = read().DATABASE_OWNER_URL
    if (!url) throw new Error('DATABASE_OWNER_URL is missing')
    return url
  },
  get sessionSecret() {
    return read().NEXTAUTH_SECRET
  },
  /** Every secret that still opens what it sealed: the one that seals now, and the one of before. */
  get sessionSecrets() {
    return [read().NEXTAUTH_SECRET, read().NEXTAUTH_SECRET_PREVIOUS].filter((each) => each !== undefined)
  },
  get publicUrl() {
    return read().NEXTAUTH_URL
  },
  get smtpUrl() {
    return read().SMTP_URL
  },
  get mailFrom() {
    return read().MAIL_FROM ?? 'Messages <messages@practice.example>'
  },
  get textUrl() {
    return read().TEXT_URL
  },
  get textFrom() {
    return read().TEXT_FROM
  },
  /** By what the carrier signs what it tells us: the password we give it. */
  get textSecret() {
    const url = read().TEXT_URL
    return url ? decodeURIComponent(new URL(url).password) : null
  },
  /** Whether texts can leave from here, for a center that has an agreement. */
  get takesTexts() {
    return this.demo || Boolean(read().TEXT_URL && read().TEXT_FROM)
  },
  get organizer() {
    return { name: read().ORGANIZER_NAME, email: read().ORGANIZER_EMAIL ?? 'meetings@practice.example' }
  },
  /** The mailbox where calendars answer; without it no calendar is asked to. */
  get imapUrl() {
    return read().IMAP_URL
  },
  get auditAnchorFile() {
    return read().AUDIT_ANCHOR_FILE
  },
  get beatSeconds() {
    return read().BEAT_SECONDS
  },
  get mailboxFolder() {
    return read().MAILBOX_FOLDER
  },
  get demo() {
    return read().AJAR_DEMO === 'yes'
  },
  get production() {
    return read().NODE_ENV === 'production'
  },
  /**
   * The number on every page of a center. It is known without the database, since it is needed most when that fails.
   */
  centerPhone(host: string | null) {
    return phoneUnder(host, read().CENTER_PHONE ?? practicePhone)
  },
  /** Begins work that takes the public address from the environment before it first waits. */
  asIfAt<Begun>(origin: string, begin: () => Begun): Begun {
    const { NEXTAUTH_URL } = process.env
    process.env.NEXTAUTH_URL = origin
    try {
      return begin()
    } finally {
      process.env.NEXTAUTH_URL = NEXTAUTH_URL
    }
  },
  /** Where staff of the center under this host may sign in, and the address they come back to. */
  staffProvider(host: string | null) {
    return providerUnder(host, read().STAFF_PROVIDERS, read().NEXTAUTH_URL)
  },
  get logLevel() {
    return read().LOG_LEVEL
  },
}

/** One sentence for each variable that is missing or wrong for this process; none when it can start. */
export function problemsOf(given: Record<string, string | undefined>, process: 'web' | 'worker' | 'migrate'): string[] {
  const parsed = environment.safeParse(withoutBlanks(given))
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? []
  const present = withoutBlanks(given)
  const needed: [name: string, why: string][] = []
  if (process === 'migrate') needed.push(['DATABASE_OWNER_URL', 'since migrations run as the owner of the database'])
  // Only the practice center may do without. NODE_ENV would not do here: it is easily forgotten, and it does not say
  // whose letters these are.
  if (process !== 'migrate' && present.AJAR_DEMO !== 'yes') {
    needed.push(['CENTER_PHONE', 'since every page shows it'])
    needed.push(['SMTP_URL', 'since letters would reach nobody (only AJAR_DEMO=yes files them instead)'])
    needed.push(['MAIL_FROM', 'since letters need a sender'])
    needed.push(['ORGANIZER_EMAIL', 'since calendar invitations need a mailbox that is read'])
    if (process === 'worker') needed.push(['AUDIT_ANCHOR_FILE', 'since what staff read is anchored in it every day'])
  }
  if (Boolean(present.TEXT_URL) !== Boolean(present.TEXT_FROM))
    wrong.push('TEXT_URL and TEXT_FROM belong together: a text needs a carrier and a sender.')
  if (present.AJAR_DEMO !== 'yes' && isOpenToAll(present.NEXTAUTH_URL))
    wrong.push('NEXTAUTH_URL must begin with https, since cookies and words would travel in the open.')
  const missing = needed.filter(([name]) => !present[name]).map(([name, why]) => `${name} is missing, ${why}.`)
  return [...wrong, ...missing]
}

/** Whether people would open this address over a line that others can read. */
function isOpenToAll(address: string | undefined): boolean {
  if (!address?.startsWith('http:') || !URL.canParse(address)) return false
  return !isLoopback.test(new URL(address).hostname)
}

/** Stops a process that cannot work, with one clear sentence for each reason and no secret in any of them. */
export function requireConfig(entry: 'web' | 'worker' | 'migrate'): void {
  const problems = problemsOf(process.env, entry)
  if (problems.length === 0) return
  console.error(['Ajar cannot start:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
  process.exit(1)
}

/** `NAME=` in a file means "not set". */
function withoutBlanks(given: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
