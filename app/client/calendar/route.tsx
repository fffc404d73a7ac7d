import { oneOf } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { feedForms } from '#app/_parts/calendar/feed-forms.ts'
import { ownCalendar } from '#app/_parts/calendar/own-calendar.tsx'
import { seeClientCalendar } from '#lib/calendars/see/see-client-calendar.ts'
import { sayConsent } from '#lib/i18n/consent.ts'

const room = 'client'
const forms = { make: 'client-feed', end: 'client-feed-end' } as const

export const GET = document(
  room,
  (viewer, { query }) => seeClientCalendar(viewer, query.get('month')),
  (seen, asked) =>
    ownCalendar(seen, asked, {
      room,
      forms,
      words: ({ about }) => about,
      stands: ({ state }) => ({
        tone: state === 'confirmed' ? 'good' : 'wait',
        words: sayConsent(asked.language)(`meetingStates.${state}`),
      }),
    }),
)

export const POST = oneOf(...feedForms(room, forms))
