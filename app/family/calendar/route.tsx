import { oneOf } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { feedForms } from '#app/_parts/calendar/feed-forms.ts'
import { ownCalendar } from '#app/_parts/calendar/own-calendar.tsx'
import { seeOwnCalendar } from '#lib/family/see/see-own-calendar.ts'
import { sayFamily } from '#lib/family/words/family.ts'

const room = 'family'
const forms = { make: 'family-feed', end: 'family-feed-end' } as const

export const GET = document(
  room,
  (viewer, { query }) => seeOwnCalendar(viewer, query.get('month')),
  (seen, asked) =>
    ownCalendar(seen, asked, {
      room,
      forms,
      words: ({ name }) => sayFamily(asked.language)('meetings.with', { name }),
      stands: ({ own }) => ({
        tone: own === 'comes' ? 'good' : 'wait',
        words: sayFamily(asked.language)(`meetings.own.${own}`),
      }),
    }),
)

export const POST = oneOf(...feedForms(room, forms))
