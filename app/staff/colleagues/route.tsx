import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { inWords } from '#lib/i18n/known.ts'
import { seeColleagues } from '#lib/second-factor/see/see-colleagues.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'

export const GET = document('staff', aboutNobody(seeColleagues), colleagues)

export const POST = noForm

function colleagues(seen: NonNullable<Awaited<ReturnType<typeof seeColleagues>>>, { language, query }: Asked): Page {
  const say = saySecondFactor(language)
  return {
    title: say('colleagues.title'),
    lead: say('colleagues.lead'),
    current: 'today',
    back: '/staff/second-factor',
    main: (
      <>
        {query.has('done') && (
          <Note tone="good">
            <p>{say('colleagues.done')}</p>
          </Note>
        )}
        {seen.colleagues.length === 0 && <p>{say('colleagues.none')}</p>}
        {seen.colleagues.length > 0 && (
          <ul>
            {seen.colleagues.map(({ id, name, title }) => (
              <li key={id}>
                <Link href={`/staff/colleagues/${id}`}>{name}</Link>, {inWords('titles', title, language)}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }
}
