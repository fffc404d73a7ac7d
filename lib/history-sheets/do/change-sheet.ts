import { and, eq, isNull } from 'drizzle-orm'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { isEmptySheet, type SheetWords } from '../rules/sheet.ts'

interface Wish {
  readonly sheet: string
  readonly isForClient: boolean
  readonly words: SheetWords
  readonly language: Language
}

/** Writes a new version of a sheet. Those before it are kept as they were. */
export const changeSheet: Operation<'family', Wish, null, 'not_yours' | 'say_something'> = async (tx, viewer, wish) => {
  if (isEmptySheet(wish.words)) return refused('say_something')
  const [own] = await tx
    .update(historySheet)
    .set({ isForClient: wish.isForClient })
    .where(and(eq(historySheet.id, wish.sheet), isNull(historySheet.withdrawnAt)))
    .returning({ centerId: historySheet.centerId })
  if (!own) return refused('not_yours')
  const version = { centerId: own.centerId, id: crypto.randomUUID(), sheetId: wish.sheet, language: wish.language }
  await tx.insert(historyVersion).values({ ...wish.words, ...version, at: viewer.at })
  return ok(null)
}
