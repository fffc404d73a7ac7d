import { oneOf } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { feedForms } from '#app/_parts/calendar/feed-forms.ts'
import { ownCalendar } from '#app/_parts/calendar/own-calendar.tsx'
import { seeClientCalendar } from '#lib/calendars/see/see-client-calendar.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { isAhead } from '#lib/meetings/rules/time.ts'

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
      stands: ({ state, startsAt, isOff }) =>
        isAhead(startsAt, asked.at) || isOff
          ? {
              tone: state === 'confirmed' ? 'good' : 'wait',
              words: sayConsent(asked.language)(`meetingStates.${state}`),
            }
          : { tone: 'wait', words: sayClientLife(asked.language)('meetings.past') },
    }),
)

export const POST = oneOf(...feedForms(room, forms))
