import { count, isNull } from 'drizzle-orm'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { isEmptySheet, type SheetWords, sheetsMax } from '../rules/sheet.ts'

interface Wish {
  readonly aboutName: string
  readonly aboutBorn: string
  readonly relationship: string
  readonly yourName: string
  readonly isForClient: boolean
  readonly words: SheetWords
  readonly language: Language
}

/**
 * A family member lodges what should be known in a crisis, about anybody they name, with a release or without. Nothing
 * of whether that person is known here is asked, read or written.
 */
export const lodgeSheet: Operation<
  'family',
  Wish,
  { id: string },
  'say_something' | 'too_many_sheets' | 'sign_in_again'
> = async (tx, viewer, wish) => {
  if (isEmptySheet(wish.words)) return refused('say_something')
  const [there] = await tx.select({ count: count() }).from(historySheet).where(isNull(historySheet.withdrawnAt))
  if ((there?.count ?? 0) >= sheetsMax) return refused('too_many_sheets')
  const accountId = await ownAccountId(tx)
  if (!accountId) return refused('sign_in_again')
  const centerId = await ownCenterId(tx)
  const [id, at] = [crypto.randomUUID(), viewer.at]
  const { aboutName, aboutBorn, isForClient, yourName: writerName, relationship: writerRelationship } = wish
  const named = { aboutName, aboutBorn, isForClient, writerName, writerRelationship }
  await tx.insert(historySheet).values({ ...named, centerId, id, accountId, lodgedAt: at, newestAt: at })
  const version = { centerId, id: crypto.randomUUID(), sheetId: id, language: wish.language, at }
  await tx.insert(historyVersion).values({ ...wish.words, ...version })
  return ok({ id })
}
