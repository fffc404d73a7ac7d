import { Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { agendaWordsMax, type PreparationKind } from '#lib/agendas/rules/agenda.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import type { Language } from '#lib/i18n/language.ts'

/** What it is, and the words: the same for whoever writes before a meeting. */
export function AgendaFields(props: { shown: Shown; kinds: readonly PreparationKind[]; language: Language }) {
  const { shown, kinds, language } = props
  const say = sayAgenda(language)
  return (
    <>
      <Radios
        name="kind"
        label={say('add.kind')}
        value={shown.value('kind', 'item')}
        options={kinds.map((value) => ({ value, label: say(`kinds.${value}`) }))}
        problems={shown.problems}
      />
      <TextArea
        name="words"
        rows={3}
        lengthMax={agendaWordsMax}
        language={language}
        label={say('add.words')}
        value={shown.value('words')}
        problems={shown.problems}
      />
    </>
  )
}
