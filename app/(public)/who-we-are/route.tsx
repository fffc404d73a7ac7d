import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Call } from '#app/_parts/call.tsx'
import { ClosedOn } from '#app/_parts/closed-on.tsx'
import { Link } from '#app/_parts/link.tsx'
import { LocalResources } from '#app/_parts/local-resources.tsx'
import { openness } from '#app/_parts/openness.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { hoursInWords } from '#app/_parts/written-hours.ts'
import { sayCenter } from '#lib/centers/words/center.ts'

export const GET = document('public', nothing, whoWeAre)

export const POST = noForm

/** Who this center is and how to reach it. It knows nobody, and asks nothing that is not everybody's. */
function whoWeAre(_seen: unknown, { language, face, at }: Asked): Page {
  if (!face) notFound()
  const say = sayCenter(language)
  const line = { of: face.language, language }
  return {
    title: say('title'),
    lead: face.name,
    main: (
      <>
        <Card kind="answer">
          <p>{openness({ center: face, at, language })}</p>
          <Call {...line} label={say('call')} phone={face.phone} hours="" />
          {face.crisisLine && (
            <Call {...line} label={say('callCrisis')} phone={face.crisisLine} who={say('crisisWho')} hours="" quiet />
          )}
        </Card>
        {face.address && (
          <>
            <h2>{say('address')}</h2>
            <p>{face.address}</p>
          </>
        )}
        <h2>{say('hours')}</h2>
        <p>{hoursInWords(face.openingHours, language)}</p>
        <ClosedOn face={face} at={at} language={language} />
        {face.resources.length > 0 && (
          <>
            <h2>{say('near')}</h2>
            <LocalResources face={face} language={language} />
          </>
        )}
        <p>
          <Link href="/resources">{say('more')}</Link>
        </p>
      </>
    ),
  }
}
