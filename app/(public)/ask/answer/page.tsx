import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { NeutralAnswer } from '#app/_parts/parts.tsx'
import { sayAsk } from '#lib/asking/words/ask.ts'

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
