import type { ReactNode } from 'react'
import type { Place } from '#lib/consent/rule-pack.ts'
import { sayFamily } from '#lib/i18n/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharedPerson } from '#lib/operations/see-family.ts'
import { CaseManager, caseManagerAnswer, SharedUntil } from './case-manager.tsx'
import { CareTeam, Meetings, Sentences, Visits } from './facts.tsx'
import { Goals } from './goals.tsx'
import { Notice } from './notices.tsx'

export interface SharedPersonProps {
  readonly person: SharedPerson
  readonly language: Language
  readonly timeZone: string
}

/**
 * Everything one person shares, as far as it passed the door. The same parts show it to the family member and, as a
 * preview, to the client; `raise` and `meetingLink` are the family's own ways on and are left out of a preview.
 */
export function SharedPersonView(
  props: SharedPersonProps & { place: Place; raise?: ReactNode; meetingLink?: ReactNode; aside?: ReactNode },
) {
  const { person, language, timeZone } = props
  return (
    <div className="ajar-stack is-two">
      <div className="ajar-stack">
        <CaseManager {...caseManagerAnswer(person)} language={language} timeZone={timeZone} raise={props.raise} />
        <Goals {...props} />
      </div>
      <div className="ajar-stack">
        {props.aside}
        <Meetings {...props} />
        <Visits {...props} />
        <CareTeam {...props} />
        <Sentences {...props} topic="health" />
        <Sentences {...props} topic="crisis" />
        <Sentences {...props} topic="substance_use" />
        <p className="ajar-kicker">
          {sayFamily(language)('person.relationship', { relationship: person.relationship })}
        </p>
        <Notice place={props.place} language={language} />
        <SharedUntil {...person} language={language} timeZone={timeZone} />
      </div>
    </div>
  )
}
