import { Select, TextField } from '#app/_form/field.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { meetingPlaces } from '#lib/meetings/rules/meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

interface Props {
  readonly shown: Shown
  readonly language: Language
  readonly now?: {
    readonly place: string
    readonly placeWords: string
    readonly videoLink: string
    readonly needs: string
  }
}

/** Where a meeting takes place, and what somebody needs there. */
export function PlaceFields({ shown, language, now }: Props) {
  const say = sayStaffMeetings(language)
  const field = (name: 'placeWords' | 'videoLink' | 'needs') => ({
    name,
    label: say(name),
    hint: say(`${name}Hint`),
    value: shown.value(name, now?.[name] ?? ''),
    problems: shown.problems,
  })
  return (
    <>
      <Select
        name="place"
        label={say('place')}
        value={shown.value('place', now?.place ?? 'office')}
        options={meetingPlaces.map((value) => ({ value, label: sayConsent(language)(`places.${value}`) }))}
      />
      <TextField {...field('placeWords')} />
      <TextField {...field('videoLink')} />
      <TextField {...field('needs')} />
    </>
  )
}
