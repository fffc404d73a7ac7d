import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { NeutralAnswer } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { sayAsk } from '#lib/i18n/ask.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayAsk(language)('answerTitle'), language)
}

/** The one answer. It knows nothing, so it can tell nothing. */
export default guarded(async function Answer() {
  const language = await requestLanguage()
  const say = sayAsk(language)
  return (
    <Page audience="public" language={language} current="ask">
      <h1>{say('answerTitle')}</h1>
      <NeutralAnswer language={language} />
      <h2>{say('answerNext')}</h2>
      <ul>
        <li>
          <a href="/tell">{say('answerTell')}</a>
        </li>
        <li>
          <a href="/rights">{say('answerRights')}</a>
        </li>
      </ul>
    </Page>
  )
})
