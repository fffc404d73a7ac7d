import { desc, eq } from 'drizzle-orm'
import { safetyFlag, staffAbsence } from '#drizzle/tables/care.ts'
import { writerFlag } from '#drizzle/tables/listening/desk-work.ts'
import { addAbsence } from '#lib/care/do/add-absence.ts'
import { addSafetyFlag } from '#lib/care/do/add-safety-flag.ts'
import { endAbsence } from '#lib/care/do/end-absence.ts'
import { endSafetyFlag } from '#lib/care/do/end-safety-flag.ts'
import { safetyReviewers } from '#lib/care/rows/safety-flags.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { refused } from '#lib/kernel/result.ts'
import { draftForm } from '#lib/releases/do/draft-form.ts'
import { publishForm } from '#lib/releases/do/publish-form.ts'
import { endWriterFlag } from '#lib/reports/do/end-writer-flag.ts'
import { flagWriter } from '#lib/reports/do/flag-writer.ts'
import { mergeReport } from '#lib/reports/do/merge-report.ts'
import { partReport } from '#lib/reports/do/part-report.ts'

// What can only be tried together: done, and taken back.

/** Says that somebody is away, and takes it back. */
export const awayAndBack: typeof addAbsence = async (tx, viewer, wish) => {
  const added = await addAbsence(tx, viewer, wish)
  if (!added.ok) return added
  const [last] = await tx.select().from(staffAbsence).orderBy(desc(staffAbsence.fromAt)).limit(1)
  const ended = await endAbsence(tx, viewer, { absence: last!.id })
  return ended.ok ? ended : refused('not_possible')
}

/** Says that two reports say the same, and takes it back. */
export const mergeAndPart: typeof mergeReport = async (tx, viewer, wish) => {
  const merged = await mergeReport(tx, viewer, wish)
  if (!merged.ok) return merged
  const parted = await partReport(tx, viewer, { id: wish.id, from: wish.into })
  return parted.ok ? parted : refused('not_possible')
}

/** Says that nobody visits alone, with whoever can look again. */
export const setsFlag: typeof addSafetyFlag = async (tx, viewer, wish) => {
  const [reviewer] = await safetyReviewers(tx, wish.client as ClientId)
  return addSafetyFlag(tx, viewer, { ...wish, reviewer: reviewer?.id ?? '' })
}

/** The same, and takes it back. */
export const setsAndEnds: typeof addSafetyFlag = async (tx, viewer, wish) => {
  const added = await setsFlag(tx, viewer, wish)
  if (!added.ok) return added
  const [flag] = await tx
    .select()
    .from(safetyFlag)
    .where(eq(safetyFlag.clientId, wish.client as ClientId))
  const ended = await endSafetyFlag(tx, viewer, { flag: flag!.id })
  return ended.ok ? ended : refused('not_possible')
}

/** Tells colleagues to be careful with a writer, and takes it back. */
export const flagsAndEnds: typeof flagWriter = async (tx, viewer, wish) => {
  const added = await flagWriter(tx, viewer, wish)
  if (!added.ok) return added
  const [flag] = await tx
    .select()
    .from(writerFlag)
    .where(eq(writerFlag.reportId, wish.id as ReportId))
  const ended = await endWriterFlag(tx, viewer, { flag: flag!.id })
  return ended.ok ? ended : refused('not_possible')
}

/** Writes a draft of the form, and publishes it. */
export const draftsAndPublishes: typeof draftForm = async (tx, viewer, wish) => {
  const drafted = await draftForm(tx, viewer, wish)
  if (!drafted.ok) return drafted
  const published = await publishForm(tx, viewer, { wasAt: viewer.at.toISOString() })
  return published.ok ? drafted : refused('not_possible')
}
