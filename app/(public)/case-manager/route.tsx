import { noForm } from '#app/_form/no-form.ts'
import { textDocument } from '#app/_page/text-document.tsx'
import { ButtonLink } from '#app/_parts/parts.tsx'

export const GET = textDocument('caseManager', (say) => (
  <>
    <h2>{say('caseManager.needsTitle')}</h2>
    <p>{say('caseManager.needs')}</p>
    <h2>{say('caseManager.goalsTitle')}</h2>
    <p>{say('caseManager.goals')}</p>
    <p>{say('caseManager.example')}</p>
    <h2>{say('caseManager.skillTitle')}</h2>
    <p>{say('caseManager.skill')}</p>
    <h2>{say('caseManager.outsideTitle')}</h2>
    <p>{say('caseManager.outside')}</p>
    <h2>{say('caseManager.youTitle')}</h2>
    <ul>
      <li>{say('caseManager.you1')}</li>
      <li>{say('caseManager.you2')}</li>
      <li>{say('caseManager.you3')}</li>
    </ul>
    <p>{say('caseManager.dials')}</p>
    <h2>{say('caseManager.togetherTitle')}</h2>
    <p>{say('caseManager.together')}</p>
    <h2>{say('caseManager.findTitle')}</h2>
    <p>{say('caseManager.find')}</p>
    <p>{say('caseManager.none')}</p>
    <ButtonLink href="/ask">{say('caseManager.askGo')}</ButtonLink>
  </>
))

export const POST = noForm
