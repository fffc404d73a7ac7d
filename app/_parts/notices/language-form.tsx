import { Radios } from '#app/_form/choices.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { sayNotices } from '#lib/people/words/notices.ts'

/** In which language letters come. Until it was said, the one these pages are read in is ticked. */
export function LanguageForm({ name, chosen, asked }: { name: string; chosen: Language | null; asked: Asked }) {
  const { language, form } = asked
  const say = sayNotices(language)
  const shown = form(name)
  return (
    <Form name={name} shown={shown} language={language}>
      <Radios
        name="language"
        label={say('languageTitle')}
        hint={say('languageLead')}
        value={shown.value('language', chosen ?? language)}
        problems={shown.problems}
        options={languages.map((value) => ({ value, label: say(value) }))}
      />
      <Button kind="quiet">{say('languageSave')}</Button>
    </Form>
  )
}
