import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { config } from '#lib/config/config.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'

export const GET = document('public', whereThereIsOne, workAccount)

export const POST = noForm

async function whereThereIsOne({ host }: Viewer<'public'>): Promise<Record<never, never>> {
  return config.staffProvider(host ?? null) ? {} : notFound()
}

function workAccount(_seen: unknown, { language, query }: Asked): Page {
  const say = saySignIn(language)
  const returnTo = ownReturnTo(query.get('returnTo'))
  return {
    title: say('workTitle'),
    lead: say('workLead'),
    current: 'signIn',
    crisis: false,
    main: (
      <>
        {query.has('trouble') && <Note>{<p>{say('workTrouble')}</p>}</Note>}
        {query.has('unknown') && <Note>{<p>{say('workUnknown')}</p>}</Note>}
        <p>
          <Link
            className="ajar-button"
            href={`/api/auth/work${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`}
          >
            {say('workGo')}
          </Link>
        </p>
        <p>
          <Link href="/sign-in">{say('workByEmail')}</Link>
        </p>
      </>
    ),
  }
}
