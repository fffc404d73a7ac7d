import { noForm } from '#app/_form/no-form.ts'
import { document, nothing } from '#app/_page/document.ts'
import { Link } from '#app/_parts/link.tsx'
import { NeutralAnswer, Panel } from '#app/_parts/parts.tsx'
import { sayAsk } from '#lib/asking/words/ask.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'

/** The one answer that everybody gets. It asks nothing about anybody, so it can tell nothing. */
export const GET = document('public', nothing, (_seen, { language }) => {
  const say = sayAsk(language)
  return {
    title: say('answerTitle'),
    current: 'ask',
    main: (
      <>
        <Panel title={say('answerTitle')} />
        <NeutralAnswer language={language} />
        <h2>{say('answerNext')}</h2>
        <ul className="ajar-doors">
          <li>
            <Link href="/tell">{say('answerTell')}</Link>
          </li>
          <li>
            <Link href="/talk">{sayGuide(language)('ask.link')}</Link>
          </li>
          <li>
            <Link href="/rights">{say('answerRights')}</Link>
          </li>
        </ul>
      </>
    ),
  }
})

export const POST = noForm
