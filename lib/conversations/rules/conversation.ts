import type { Id } from '#lib/kernel/id.ts'

/** What a family member and staff write to each other about one person. */
export type ConversationId = Id<'conversation'>

/** The newest words of a writer, as a page names them, so that an answer to older words is noticed. */
export const newestSaid = ({ saidAt }: { readonly saidAt: Date }) => saidAt.toISOString()

/** Whether a family member has not said yet that they read what staff wrote at this instant. */
export function isNewToThem(
  { readUntil }: { readonly readUntil: string | null },
  writtenAt: string | undefined,
): boolean {
  return writtenAt !== undefined && (readUntil === null || Date.parse(writtenAt) > Date.parse(readUntil))
}
