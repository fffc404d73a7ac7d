import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'
import { type ClientHome, OwnCaseManager, SetMeetings, Waiting, WhoKnowsWhat } from './home-cards.tsx'

export const GET = document('client', seeClientHome, home)

export const POST = noForm

function home(seen: ClientHome, { language }: Asked): Page {
  const say = sayClientLife(language)
  return {
    title: say('home.page'),
    current: 'home',
    wide: true,
    main: (
      <>
        <h1>{say('home.title', { name: seen.name })}</h1>
        <p className="ajar-lead">{say('home.lead')}</p>
        <div className="ajar-stack is-two">
          <div className="ajar-stack">
            <Waiting seen={seen} language={language} />
            <SetMeetings seen={seen} language={language} />
            <WhoKnowsWhat seen={seen} language={language} />
          </div>
          <div className="ajar-stack">
            <OwnCaseManager seen={seen} language={language} />
            <Card>
              <h2>{say('home.goals')}</h2>
              <ul>
                {seen.goals.map((goal) => (
                  <li key={goal.id}>{goal.words}</li>
                ))}
              </ul>
              <Link href="/client/goals">{say('home.toGoals')}</Link>
            </Card>
            <p className="ajar-kicker">{say('home.pressure')}</p>
            <p>
              <Link href="/client/account">{sayNotices(language)('link')}</Link>
              <br />
              <Link href="/client/signed-in">{saySessions(language)('link')}</Link>
            </p>
          </div>
        </div>
      </>
    ),
  }
}
