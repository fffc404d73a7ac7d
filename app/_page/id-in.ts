import { z } from 'zod'
import { notFound } from './outcome.ts'

const uuid = z.uuid()

/** The id an address holds, or null where it cannot be one. */
export function idIn<Id extends string>(text: string | null | undefined): Id | null {
  const parsed = uuid.safeParse(text)
  return parsed.success ? (parsed.data as string as Id) : null
}

/** The id a text holds. A text that cannot be an id is not found, like an id that belongs to nobody. */
export function idOrNotFound<Id extends string>(text: string | undefined): Id {
  return idIn<Id>(text) ?? notFound()
}
