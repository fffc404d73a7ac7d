import type { CenterFace } from '#lib/centers/see/center-face.ts'
import { sayCenter } from '#lib/centers/words/center.ts'
import type { Language } from '#lib/i18n/language.ts'
import { OwnWords } from './own-words.tsx'
import { tel } from './tel.ts'

/** Whom the center names for help near here, in its own words. */
export function LocalResources({ face, language }: { face: CenterFace; language: Language }) {
  const say = sayCenter(language)
  return (
    <ul className="ajar-doors">
      {face.resources.map(({ kind, name, phone, words }) => (
        <li key={name}>
          <strong>{name}</strong>
          <p className="ajar-kicker">{say(`kinds.${kind}`)}</p>
          {words && (
            <p>
              <OwnWords words={words} of={face.language} language={language} />
            </p>
          )}
          {phone && (
            <a className="ajar-back" href={tel(phone)}>
              {say('callNumber', { name, phone })}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
