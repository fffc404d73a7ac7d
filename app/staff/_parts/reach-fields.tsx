import { Select } from '#app/_form/field.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'

interface Props {
  readonly shown: Shown
  readonly professionals: readonly { readonly id: string; readonly name: string }[]
  readonly language: Language
}

/** How far what staff tell reaches: the part of life, and the professional. */
export function ReachFields({ shown, professionals, language }: Props) {
  const say = sayTalk(language)
  const none = { value: '', label: say('own.none') }
  return (
    <>
      <Select
        name="area"
        label={say('own.area')}
        value={shown.value('area')}
        options={[none, ...lifeAreas.map((value) => ({ value, label: sayConsent(language)(`areas.${value}`) }))]}
      />
      {professionals.length > 0 && (
        <Select
          name="professional"
          label={say('own.professional')}
          value={shown.value('professional')}
          options={[none, ...professionals.map(({ id: value, name }) => ({ value, label: name }))]}
        />
      )}
    </>
  )
}
