import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { seeDoor } from '#lib/second-factor/see/see-door.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'

// The one page of staff that opens before the second factor: it is where that is set up.
export const GET = document(
  'staff',
  aboutNobody(async (viewer: Viewer<'staff'>) => {
    const door = await seeDoor(viewer)
    if (door?.hasFactor && !door.isProven) seeOther(secondFactorPage('/staff/second-factor'))
    return door
  }),
  ownSignIn,
)

export const POST = noForm

type Door = NonNullable<Awaited<ReturnType<typeof seeDoor>>>

function ownSignIn(door: Door, { language, query }: Asked): Page {
  const say = saySecondFactor(language)
  const returnTo = query.get('returnTo')
  const on = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ''
  return {
    title: say('own.title'),
    lead: say('own.lead'),
    current: 'today',
    main: (
      <>
        {!door.hasFactor && (
          <Note tone="warn">
            <p>{say(door.isProven ? 'own.grace' : 'own.needed')}</p>
          </Note>
        )}
        {door.hasFactor && <p>{say('own.appOn')}</p>}
        <p>
          <a href={`/staff/second-factor/app${on}`}>{say(door.hasFactor ? 'own.changeApp' : 'own.addApp')}</a>
        </p>
      </>
    ),
  }
}
