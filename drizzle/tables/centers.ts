import { sql } from 'drizzle-orm'
import { check, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { LocalResource } from '../../lib/centers/rules/resource.ts'
import type { Place } from '../../lib/consent/place-law.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { CenterId, StaffId } from '../../lib/kernel/id.ts'
import type { Holiday } from '../../lib/reports/rules/clock.ts'
import type { ResponseStandards } from '../../lib/reports/rules/standards.ts'
import { access, all } from '../rights/access.ts'
import { theirCenter } from '../rights/live.ts'
import { describedByThem, everyRow, theOwnCenter, theServed, theSystems } from '../rights/predicates.ts'
import { instant } from './column.ts'

/** The values of a center and of its staff, by email address, as a file said them. */
export interface FileSaid {
  readonly center: Readonly<Record<string, unknown>>
  readonly staff: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export const center = pgTable(
  'center',
  {
    id: uuid('id').$type<CenterId>().primaryKey(),
    slug: text('slug').notNull().unique(),
    /** The host it is served under, in small letters and without a port; null where it is the only center. */
    host: text('host').unique('center_host', { nulls: 'not distinct' }),
    name: text('name').notNull(),
    /** Of letters to people who have not chosen one. */
    language: text('language').$type<Language>().notNull().default('en'),
    timeZone: text('time_zone').notNull(),
    place: text('place').$type<Place>().notNull(),
    maximumTermDays: integer('maximum_term_days'),
    /** How many days staff may work here before they set a second factor up. */
    secondFactorGraceDays: integer('second_factor_grace_days').notNull().default(0),
    phone: text('phone').notNull(),
    /** Local opening hours by ISO weekday: `{"1":["09:00","17:00"], …}`. Response clocks run only then. */
    openingHours: jsonb('opening_hours').$type<Record<string, [string, string]>>().notNull(),
    /** By when it answers. Clocks run by what it says now. */
    standards: jsonb('standards')
      .$type<ResponseStandards>()
      .notNull()
      .default({ urgentHours: 1, soonDays: 1, informationDays: 3, escalationDays: 1 }),
    /** Days on which it is closed, whatever the weekday. Clocks stand still on them. */
    holidays: jsonb('holidays').$type<readonly Holiday[]>().notNull().default([]),
    /** How often, in months, a client who lives with family is to meet with them; null where it is not asked. */
    meetEveryMonths: integer('meet_every_months').default(3),
    address: text('address').notNull().default(''),
    /** The center's own line for a crisis, where it has one. */
    crisisLine: text('crisis_line').notNull().default(''),
    /** Whom the center names for help near here. */
    resources: jsonb('resources').$type<readonly LocalResource[]>().notNull().default([]),
    /** Since when, and with whom, the center has the agreement that texts need (45 CFR 164.504(e)). */
    textAgreedOn: date('text_agreed_on'),
    textAgreedWith: text('text_agreed_with').notNull().default(''),
    /** What its file said the last time: what it says anew is a change, what it says still is none. */
    fileSaid: jsonb('file_said').$type<FileSaid>(),
    createdAt: instant('created_at').notNull(),
    /** When somebody on staff last said who the center is, and who. */
    describedAt: instant('described_at'),
    describedBy: uuid('described_by').$type<StaffId>(),
  },
  (table) => [
    check(
      'center_standards',
      sql`coalesce((${table.standards} ->> 'urgentHours')::int, 0) between 1 and 4 and coalesce((${table.standards} ->> 'soonDays')::int, 0) between 1 and 3 and coalesce((${table.standards} ->> 'informationDays')::int, 0) between 1 and 10 and coalesce((${table.standards} ->> 'escalationDays')::int, 0) between 1 and 5`,
    ),
    // Hours that end before they begin would leave every clock of the center without an end.
    check(
      'center_hours',
      sql`not jsonb_path_exists(${table.openingHours}, 'strict $.* ? (@.type() != "array" || @.size() != 2 || !(@[0] < @[1]) || !(@[0] like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$") || !(@[1] like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"))') and ${table.openingHours} - '{1,2,3,4,5,6,7}'::text[] = '{}'`,
    ),
  ],
)

const shown = ['id', 'name', 'timeZone', 'place', 'phone', 'language', 'openingHours', 'holidays', 'standards'] as const
/** What every page says of the center at its foot, and one page in full. */
const face = [...shown, 'address', 'crisisLine', 'resources'] as const

export const centerAccess = access(center, {
  public: { read: [face, theServed] },
  gate: { read: [shown, theServed] },
  system: { read: [['id', 'name', 'place', 'maximumTermDays', 'timeZone'], theSystems] },
  family: {
    read: [
      {
        key: ['id'],
        own: [
          'name',
          'timeZone',
          'place',
          'phone',
          'language',
          'openingHours',
          'holidays',
          'standards',
          'textAgreedOn',
        ],
      },
      theirCenter,
    ],
  },
  client: { read: [[...shown, 'maximumTermDays', 'textAgreedOn'], theOwnCenter] },
  staff: {
    read: [
      [...face, 'maximumTermDays', 'meetEveryMonths', 'textAgreedOn', 'textAgreedWith', 'describedAt', 'describedBy'],
      theOwnCenter,
    ],
    change: [
      [
        'name',
        'address',
        'phone',
        'crisisLine',
        'openingHours',
        'holidays',
        'standards',
        'resources',
        'meetEveryMonths',
        'textAgreedOn',
        'textAgreedWith',
        'describedAt',
        'describedBy',
      ],
      describedByThem,
    ],
  },
  guide: { read: [shown, theOwnCenter] },
  worker: { read: [[...shown, 'host', 'maximumTermDays', 'textAgreedOn'], everyRow] },
  consent: {
    read: [[...shown, 'host', 'maximumTermDays', 'secondFactorGraceDays', 'textAgreedOn'], everyRow],
    // Only to hold the row: `one_at_a_time` writes nothing.
    change: [['id'], everyRow],
  },
  keeper: {
    read: [all(center), everyRow],
    add: [all(center), everyRow],
    change: [
      [
        'host',
        'language',
        'name',
        'timeZone',
        'place',
        'maximumTermDays',
        'secondFactorGraceDays',
        'phone',
        'openingHours',
        'holidays',
        'standards',
        'address',
        'crisisLine',
        'resources',
        'fileSaid',
      ],
      everyRow,
    ],
  },
})
