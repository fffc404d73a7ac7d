import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { seeCallTimes } from '#lib/guide/see/see-call-times.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'
import { answerBy } from '#lib/reports/rules/clock.ts'

type CallTimes = Awaited<ReturnType<typeof seeCallTimes>>

export const GET = document('public', seeCallTimes, sent)
export const POST = noForm

/** Says by when the guide calls: the same for everybody who asks at this moment. */
function sent(center: CallTimes, { language, at }: Asked): Page {
  const say = sayGuide(language)
  const by = writtenTime(answerBy('soon', at, center), language, center.timeZone)
  return {
    title: say('ask.sentTitle'),
    main: (
      <>
        <h1>{say('ask.sentTitle')}</h1>
        <p className="ajar-lead" role="status">
          {say('ask.sentBy', { by })}
        </p>
        <p>{say('ask.sentElse')}</p>
      </>
    ),
  }
}
