import { z } from 'zod'
import { resourceKinds } from '#lib/centers/rules/resource.ts'
import { namesNobody } from '#lib/consent/named-person.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { statements } from '#lib/consent/release.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { languages } from '#lib/i18n/language.ts'
import { careRoles, staffRoles } from '#lib/people/rules/roles.ts'
import { longestStandards, type ResponseStandards, usualStandards } from '#lib/reports/rules/standards.ts'
import {
  birthday,
  dayLike,
  emailAddress,
  line,
  named,
  openingHours,
  phone,
  phoneOrEmpty,
  timeZone,
} from './file-fields.ts'
import { clashesAmong } from './file-people.ts'

const personName = named.refine((given) => !namesNobody(given), 'must be the name of a person, like Rosa Delgado')

const centerStandards = z.strictObject({
  urgentHours: upTo('urgentHours'),
  soonDays: upTo('soonDays'),
  informationDays: upTo('informationDays'),
  escalationDays: upTo('escalationDays'),
})

function upTo(name: keyof ResponseStandards) {
  const says = `must be a whole number from 1 to ${longestStandards[name]}`
  return z.int(says).min(1, says).max(longestStandards[name], says).default(usualStandards[name])
}

/**
 * What the file says. People are known by their email address, a client also by the number of their record, and one
 * with neither by name and birthday.
 */
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
    /** Of letters to people who have not chosen one. */
    language: z.enum(languages).optional(),
    timeZone,
    place: z.enum(Object.keys(rulePacks) as [Place, ...Place[]]),
    phone,
    openingHours,
    /** Days on which the center is closed. */
    holidays: z.array(z.strictObject({ on: dayLike('2026-12-25'), name: named })).optional(),
    /** By when it answers; what is left out is as usual: one hour, one day, three days, one day. */
    standards: centerStandards.optional(),
    address: line.optional(),
    /** The center's own line for a crisis. */
    crisisLine: phoneOrEmpty.optional(),
    resources: z
      .array(
        z.strictObject({
          kind: z.enum(resourceKinds),
          name: named,
          phone: phoneOrEmpty.default(''),
          words: line.default(''),
        }),
      )
      .optional(),
    maximumTermDays: z.int().positive().nullable().optional(),
    /** How many days somebody new on the staff may work before they set a second factor up. */
    secondFactorGraceDays: z.int().min(0).max(60).optional(),
    form: z.strictObject({
      label: named,
      publishedOn: dayLike('2026-12-01'),
      statements: z.array(z.enum(statements)).default([...statements]),
      hasPart2Statement: z.boolean(),
    }),
    staff: z.array(
      z.strictObject({
        name: personName,
        email: emailAddress,
        title: named,
        /** By which figures are counted. */
        team: line.optional(),
        roles: z.array(z.enum(staffRoles)).min(1, 'must name at least one role'),
        /** Left alone where the file says nothing of them. */
        hours: line.optional(),
        phone: phoneOrEmpty.optional(),
        language: z.enum(languages).default('en'),
        /** Set when somebody has left. Their name stays on what they did, and they can open nothing. */
        left: z.boolean().default(false),
      }),
    ),
    clients: z
      .array(
        z.strictObject({
          name: personName,
          bornOn: birthday.nullable().default(null),
          /** The number of their record, which tells two clients of one name and birthday apart. */
          record: named.optional(),
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
    for (const clash of clashesAmong(staff, clients)) context.addIssue({ code: 'custom', ...clash })
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
  return parsed.error?.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${messageOf(issue)}.`) ?? []
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
}
