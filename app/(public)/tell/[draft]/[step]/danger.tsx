import { Call } from '#app/_parts/call.tsx'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'
import type { CenterFace } from '#lib/centers/see/center-face.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type Draft, nextStep } from '#lib/reports/rules/draft.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

/** Whoever says that somebody is not safe sees the numbers before anything else is asked. */
export function Danger(props: { draft: Draft; face: CenterFace | null; language: Language }) {
  const { draft, face, language } = props
  const say = sayTell(language)
  const line = { hours: '', of: language, language }
  return (
    <>
      <h1>{say('danger.title')}</h1>
      <p className="ajar-lead">{say('danger.lead')}</p>
      <Card kind="waiting">
        <Call {...line} label={say('danger.emergency')} phone="911" who={say('danger.emergencyWho')} />
        <Call {...line} label={say('danger.crisis')} phone="988" who={say('danger.crisisWho')} />
        {face?.crisisLine && <Call {...line} label={say('danger.own')} phone={face.crisisLine} who={face.name} quiet />}
      </Card>
      <p>{say('danger.after')}</p>
      <ButtonLink href={`/tell/${draft.id}/${nextStep(draft.answers)}`} kind="quiet">
        {say('danger.go')}
      </ButtonLink>
    </>
  )
}
