import { z } from 'zod'
import { preparationKinds } from '#lib/agendas/rules/agenda.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { escalationAnswers, escalationWhys } from '#lib/escalations/rules/escalation.ts'
import { type SheetPart, sheetParts } from '#lib/history-sheets/rules/sheet.ts'
import { languages } from '#lib/i18n/language.ts'
import { notices, rhythms } from '#lib/people/rules/rhythms.ts'
import { involvements } from '#lib/people/rules/roles.ts'
import {
  attributions,
  neutralReplies,
  type Observation,
  observationNames,
  reportKinds,
  reportStates,
  safeties,
  urgencies,
} from '#lib/reports/rules/report.ts'

// The viewer's own data on a family page. It tells nothing about anybody else and does not pass the door.

const instant = z.iso.datetime({ offset: true })

export const ownCenterShape = z.object({
  name: z.string(),
  phone: z.string(),
  timeZone: z.string(),
  place: z.enum(Object.keys(rulePacks) as [Place, ...Place[]]),
  language: z.enum(languages),
  openingHours: z.record(z.string(), z.tuple([z.string(), z.string()])),
  holidays: z.array(z.object({ on: z.string(), name: z.string() })),
  standards: z.object({
    urgentHours: z.number(),
    soonDays: z.number(),
    informationDays: z.number(),
    escalationDays: z.number(),
  }),
})

export const accountShape = z.object({
  email: z.string(),
  /** Of their letters; null until they chose one. */
  language: z.enum(languages).nullable(),
  involvement: z.enum(involvements).nullable(),
  involvementUntil: z.iso.date().nullable(),
})

/** What they chose for their letters, texts and calendar. */
export const ownSettingsShape = z.object({
  /** When their letters leave; null until they said. */
  rhythm: z
    .object({
      email: z.partialRecord(z.enum(notices), z.enum(rhythms)),
      text: z.partialRecord(z.enum(notices), z.enum(rhythms)),
      quietFrom: z.string().nullable(),
      quietUntil: z.string().nullable(),
    })
    .nullable(),
  /** Their calendar address, as it is stored. */
  feed: z.object({ id: z.string(), tokenHash: z.string() }).nullable(),
  /** Whether the center has the agreement that texts need, and the number somebody gave for them. */
  takesTexts: z.boolean(),
  textNumber: z
    .object({
      number: z.string(),
      isConfirmed: z.boolean(),
      isAsked: z.boolean(),
      isRefused: z.boolean(),
      stoppedBy: z.enum(['text', 'carrier', 'spoken']).nullable(),
    })
    .nullable(),
})

export const ownReportShape = z.object({
  id: z.string(),
  reference: z.string(),
  kind: z.enum(reportKinds),
  aboutName: z.string(),
  urgency: z.enum(urgencies),
  state: z.enum(reportStates),
  receivedAt: instant,
  readAt: instant.nullable(),
  closedAt: instant.nullable(),
  addedAt: instant.nullable(),
  /** Who else it is about, as its writer named them. */
  alsoAbout: z.array(z.string()),
})

const observed = Object.fromEntries(observationNames.map((name) => [name, z.string()])) as Record<
  Observation,
  z.ZodString
>

/** Everything its writer said in a report. */
export const ownCopyShape = z.object({
  aboutBorn: z.string(),
  writerName: z.string(),
  writerRelationship: z.string(),
  writerPhone: z.string(),
  words: z.string(),
  observations: z.object({ ...observed, safetyNow: z.enum([...safeties, '']) }),
  mayCallBack: z.boolean(),
  callBackWhen: z.string(),
  attribution: z.enum(attributions),
  language: z.enum(languages),
})

export const ownWordsShape = z.object({
  words: z.string(),
  at: instant,
  isByLink: z.boolean(),
  /** What came along with them: to its sender a name and a size, and never what is in it. */
  files: z.array(z.object({ name: z.string(), sizeBytes: z.number() })),
})

/** One of the sentences that can go to any writer and tell nothing. */
export const neutralAnswerShape = z.object({
  reportId: z.string(),
  neutral: z.enum(neutralReplies),
  writtenAt: instant,
})

/** That they asked for somebody else, and what was answered: a sentence that tells nothing of anybody. */
export const ownEscalationShape = z.object({
  reportId: z.string(),
  why: z.enum(escalationWhys),
  words: z.string(),
  raisedAt: instant,
  isByLink: z.boolean(),
  answer: z.enum(escalationAnswers).nullable(),
  answeredAt: instant.nullable(),
})

/** A history sheet that they lodged, with what it said from when on, the newest first. */
export const ownSheetShape = z.object({
  id: z.string(),
  aboutName: z.string(),
  aboutBorn: z.string(),
  writerName: z.string(),
  writerRelationship: z.string(),
  isForClient: z.boolean(),
  lodgedAt: instant,
  newestAt: instant,
  versions: z.array(
    z.object({
      ...(Object.fromEntries(sheetParts.map((part) => [part, z.string()])) as Record<SheetPart, z.ZodString>),
      language: z.enum(languages),
      at: instant,
    }),
  ),
})

/** What they wrote before a meeting. */
export const ownPreparationShape = z.object({
  invitationId: z.string(),
  kind: z.enum(preparationKinds),
  words: z.string(),
  language: z.enum(languages),
  isForClient: z.boolean(),
  sentAt: instant,
})

/** A conversation as its writer knows it. */
export const ownConversationShape = z.object({
  id: z.string(),
  aboutName: z.string(),
  withClient: z.boolean(),
  saidAt: instant,
  readUntil: instant.nullable(),
  readAt: instant.nullable(),
})

export const ownMessageShape = z.object({ words: z.string(), language: z.enum(languages), at: instant })

export const neutralMessageShape = z.object({
  conversationId: z.string(),
  neutral: z.enum(neutralReplies),
  writtenAt: instant,
})

export type OwnConversation = Readonly<z.infer<typeof ownConversationShape>>
export type OwnPreparation = Readonly<z.infer<typeof ownPreparationShape>>
export type OwnMessage = Readonly<z.infer<typeof ownMessageShape>>
export type NeutralMessage = Readonly<z.infer<typeof neutralMessageShape>>
export type OwnTextNumber = NonNullable<Readonly<z.infer<typeof ownSettingsShape>>['textNumber']>
export type OwnCenter = Readonly<z.infer<typeof ownCenterShape>>
export type OwnAccount = Readonly<z.infer<typeof accountShape>>
export type OwnSettings = Readonly<z.infer<typeof ownSettingsShape>>
export type OwnReport = Readonly<z.infer<typeof ownReportShape>>
export type OwnCopy = Readonly<z.infer<typeof ownCopyShape>>
export type OwnWords = Readonly<z.infer<typeof ownWordsShape>>
export type OwnEscalation = Readonly<z.infer<typeof ownEscalationShape>>
export type OwnSheet = Readonly<z.infer<typeof ownSheetShape>>
export type NeutralAnswer = Readonly<z.infer<typeof neutralAnswerShape>>
