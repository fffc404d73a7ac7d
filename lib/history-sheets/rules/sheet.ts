/** What a sheet holds, in the order in which somebody in an emergency room reads it. */
export const sheetParts = ['earlySigns', 'whatHelped', 'whatHarmed', 'medicines', 'admissions', 'whomToCall'] as const
export type SheetPart = (typeof sheetParts)[number]

export type SheetWords = { readonly [Part in SheetPart]: string }

/** How many sheets one account may have lodged and not withdrawn. */
export const sheetsMax = 10

export const isEmptySheet = (words: SheetWords) => sheetParts.every((part) => words[part] === '')

/** Whether a version came that nobody on staff has marked as read. */
export const isUnreadSheet = ({ readAt, newestAt }: { readonly readAt: Date | null; readonly newestAt: Date }) =>
  readAt === null || readAt < newestAt
