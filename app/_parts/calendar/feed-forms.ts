import { z } from 'zod'
import { type FormHandler, form } from '#app/_form/form.ts'
import { endFeed } from '#lib/calendars/do/end-feed.ts'
import { makeFeed } from '#lib/calendars/do/make-feed.ts'
import type { FeedAudience } from '#lib/calendars/rules/feed.ts'

/** What the forms of a calendar address are called in a room. */
export interface FeedForms {
  readonly make: string
  readonly end: string
}

/** The forms by which somebody makes a calendar address of their own, and ends it. */
export function feedForms<Of extends FeedAudience>(room: Of, { make, end }: FeedForms): FormHandler[] {
  const done = `/${room}/calendar`
  return [
    form(room, { name: make, shape: z.object({}), done }, makeFeed),
    form(room, { name: end, says: 'removed', shape: z.object({}), done }, endFeed),
  ]
}
