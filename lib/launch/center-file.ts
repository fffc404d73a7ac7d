import { z } from 'zod'
import { resourceKinds } from '#lib/centers/rules/resource.ts'
import { namesNobody } from '#lib/consent/named-person.ts'
import { statements } from '#lib/consent/release.ts'
import { type Place, rulePacks } from '#lib/consent/rule-pack.ts'
import { languages } from '#lib/i18n/language.ts'
import { parseEmailAddress } from '#lib/people/rules/email-address.ts'
import { careRoles, staffRoles } from '#lib/people/rules/roles.ts'

const named = z.string('must be written').trim().min(1, 'must be written')
const personName = named.refine((given) => !namesNobody(given), 'must be the name of a person, like Rosa Delgado')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 09:00')
const emailAddress = z.string('must be an email address').transform((given, context) => {
  const parsed = parseEmailAddress(given)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: 'must be an email address' })
  return z.NEVER
})
const timeZone = named.refine(
  (given) => Intl.supportedValuesOf('timeZone').includes(given),
  'must be a time zone like America/Chicago',
)

/** What the file says. People are known by their email address, and a client without one by name and birthday. */
export const centerFile = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9-]+$/, 'must be a short name of letters, digits and dashes'),
    /** The host people open it under. Where several centers are served, each needs one. */
    host: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'must be the host people open it under, like family.example.org')
      .optional(),
    name: named,
    /** Of letters to whoever has not chosen one. */
    language: z.enum(languages).default('en'),
    timeZone,
    place: z.enum(Object.keys(rulePacks) as [Place, ...Place[]]),
    phone: named,
    /** Days are 1 (Monday) to 7. */
    openingHours: z.record(z.string().regex(/^[1-7]$/, 'must be a day from 1 to 7'), z.tuple([clock, clock])),
    address: z.string().trim().optional(),
    /** The center's own line for a crisis. */
    crisisLine: z.string().trim().optional(),
    resources: z
      .array(
        z.strictObject({
          kind: z.enum(resourceKinds),
          name: named,
          phone: z.string().trim().default(''),
          words: z.string().trim().default(''),
        }),
      )
      .optional(),
    maximumTermDays: z.int().positive().nullable().default(null),
    /** How many days somebody new on the staff may work before they set a second factor up. */
    secondFactorGraceDays: z.int().min(0).max(60).default(0),
    form: z.strictObject({
      label: named,
      publishedOn: z.iso.date('must be a day like 2026-12-01'),
      statements: z.array(z.enum(statements)).default([...statements]),
      hasPart2Statement: z.boolean(),
    }),
    staff: z.array(
      z.strictObject({
        name: personName,
        email: emailAddress,
        title: named,
        roles: z.array(z.enum(staffRoles)).min(1, 'must name at least one role'),
        hours: z.string().default(''),
        phone: z.string().default(''),
        language: z.enum(languages).default('en'),
        /** Set when somebody has left. Their name stays on what they did, and they can open nothing. */
        left: z.boolean().default(false),
      }),
    ),
    clients: z
      .array(
        z.strictObject({
          name: personName,
          bornOn: z.iso.date('must be a day like 1990-04-12').nullable().default(null),
          email: emailAddress.optional(),
          language: z.enum(languages).default('en'),
          /** An email address of somebody on the staff list of this file. */
          case_manager: emailAddress.optional(),
          doctor: emailAddress.optional(),
          therapist: emailAddress.optional(),
        }),
      )
      .default([]),
  })
  .superRefine(({ staff, clients }, context) => {
    for (const [n, person] of staff.entries()) {
      if (person.roles.includes('family_guide') && person.roles.length > 1)
        context.addIssue({
          code: 'custom',
          path: ['staff', n, 'roles'],
          message: 'must name no other role beside family_guide, because a family guide reads no client',
        })
    }
    for (const [n, person] of clients.entries()) {
      for (const role of careRoles) {
        const found = person[role] && staff.find((each) => each.email === person[role] && !each.left)
        if (person[role] && !found?.roles.includes(role))
          context.addIssue({
            code: 'custom',
            path: ['clients', n, role],
            message: `must be staff of this file with the role ${role}`,
          })
      }
    }
  })
export type CenterFile = z.output<typeof centerFile>

/** One sentence for each mistake in the file; none when it can be used. */
export function problemsOfFile(given: unknown): string[] {
  if (typeof given === 'string') return [given]
  const parsed = centerFile.safeParse(given)
  return parsed.error?.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}.`) ?? []
}
