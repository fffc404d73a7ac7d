import type { ReactNode } from 'react'
import { Checkboxes } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Shown } from '#app/_form/shown.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'
import { keyOfHint, wordHints } from '#lib/reports/rules/word-hints.ts'
import { readerOf } from './as-reader.tsx'
import { ReachFields } from './reach-fields.tsx'
import { WordHints } from './word-hints.tsx'

interface Props {
  readonly shown: Shown
  readonly talk: SeenTalkCard
  readonly language: Language
  /** On the button. */
  readonly send: string
  /** Instead of what was typed, where a sentence was filled in. */
  readonly words?: string
  /** Beside the words. */
  readonly children?: ReactNode
}

/** Staff's own words and what they touch on, with what may tell more than that pointed out beside them. */
export function TellingFields({ shown, talk, language, send, words = shown.value('words'), children }: Props) {
  const say = sayTalk(language)
  const sayC = sayConsent(language)
  const professional = shown.value('professional')
  const area = lifeAreas.find((each) => each === shown.value('area'))
  const ticked = topics.filter((each) => shown.values('topics').includes(each))
  const hints = wordHints({ words, professional, area, topics: ticked }, talk)
  return (
    <>
      <h3>{say('own.title')}</h3>
      <TextArea
        name="words"
        lengthMax={wordsMax}
        language={language}
        label={say('own.words')}
        value={words}
        problems={shown.problems}
      />
      {children}
      <WordHints hints={hints} talk={talk} language={language} />
      <Hidden name="looked" value={hints.map(keyOfHint).join(',')} />
      <Checkboxes
        name="topics"
        label={say('own.topics')}
        hint={say('own.lead')}
        values={shown.values('topics')}
        options={topics
          .filter((topic) => talk.card.may.some((item) => item.topic === topic))
          .map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
        problems={shown.problems}
      />
      <ReachFields shown={shown} professionals={talk.professionals} language={language} />
      <Button>{hints.length > 0 ? say('hints.sendAsItIs') : send}</Button>
      <Button kind="quiet" name="readAs" value="yes">
        {say('asRead.button', { name: readerOf(talk, language) })}
      </Button>
    </>
  )
}
