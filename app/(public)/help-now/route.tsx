import { noForm } from '#app/_form/no-form.ts'
import { textDocument } from '#app/_page/text-document.tsx'
import { Call } from '#app/_parts/call.tsx'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'
import { sayGuide } from '#lib/guide/words/guide.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

export const GET = textDocument(
  'helpNow',
  (say, { face, language }) => (
    <>
      <Card kind="waiting">
        <Call of={language} language={language} hours="" label={sayTell(language)('danger.emergency')} phone="911" />
        <p>{say('helpNow.emergency')}</p>
        <p>{say('helpNow.emergencySay')}</p>
      </Card>
      <Card kind="waiting">
        <div className="ajar-actions">
          <Call of={language} language={language} hours="" label={sayTell(language)('danger.crisis')} phone="988" />
          <a className="ajar-button is-quiet" href="sms:988">
            {say('helpNow.textLink')}
          </a>
        </div>
        <p>{say('helpNow.crisis')}</p>
        <p>{say('helpNow.crisisSay')}</p>
      </Card>
      {face?.crisisLine && (
        <Card kind="waiting">
          <Call
            of={language}
            language={language}
            hours=""
            label={sayTell(language)('danger.own')}
            phone={face.crisisLine}
            quiet
          />
          <p>{say('helpNow.own', { name: face.name })}</p>
        </Card>
      )}
      <h2>{say('helpNow.phoneTitle')}</h2>
      <ul>
        {([1, 2, 3, 4] as const).map((number) => (
          <li key={number}>{say(`helpNow.phone${number}`)}</li>
        ))}
      </ul>
      <h2>{say('helpNow.hourTitle')}</h2>
      <ol>
        {([1, 2, 3, 4, 5] as const).map((number) => (
          <li key={number}>{say(`helpNow.hour${number}`)}</li>
        ))}
      </ol>
      <h2>{say('helpNow.afterTitle')}</h2>
      <p>{say('helpNow.after')}</p>
      <ButtonLink href="/tell" kind="quiet">
        {say('helpNow.afterGo')}
      </ButtonLink>
      <h2>{say('helpNow.youTitle')}</h2>
      <p>{say('helpNow.you')}</p>
      <ButtonLink href="/talk" kind="quiet">
        {sayGuide(language)('ask.link')}
      </ButtonLink>
    </>
  ),
  { current: 'helpNow' },
)

export const POST = noForm
