import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { reasonMax, SavedFigures } from '#app/staff/_parts/saved-figures.tsx'
import { exportInvolvement } from '#lib/care/do/export-involvement.ts'
import { type InvolvementSpan, involvementSpans } from '#lib/care/rules/involvement-figures.ts'
import { type SeenInvolvementFigures, seeInvolvementFigures } from '#lib/care/see/see-involvement-figures.ts'
import { sayInvolvementFigures } from '#lib/care/words/involvement-figures.ts'
import { FigureTable } from './figure-table.tsx'
import { whoseFigures } from './whose-figures.ts'

const daysShape = z.coerce
  .number()
  .refine((days): days is InvolvementSpan => involvementSpans.some((each) => each === days))
  .catch(90)

export const GET = document(
  'staff',
  (viewer, { query }) =>
    seeInvolvementFigures(viewer, {
      days: daysShape.parse(query.get('days')) as InvolvementSpan,
      isExact: query.get('numbers') === 'exact',
    }),
  involvementFigures,
)

export const POST = form(
  'staff',
  {
    name: 'involvement-figures-save',
    says: 'next',
    shape: z.object({
      days: z.coerce.number().pipe(z.literal(involvementSpans)),
      reason: words('say_why_file', reasonMax),
    }),
    done: (id) => `/staff/involvement-figures/file?export=${id}`,
  },
  exportInvolvement,
)

/** How far families take part: pictures, each with its numbers, made to be printed. */
function involvementFigures(seen: SeenInvolvementFigures, { language, form: formOf }: Asked): Page {
  const say = sayInvolvementFigures(language)
  const { days, isExact, figures } = seen
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    wide: true,
    back: '/staff',
    main: (
      <>
        <Choices
          label={say('span')}
          choices={involvementSpans.map((each) => ({
            href: addressOf(each, isExact),
            words: say('days', { days: each }),
            isChosen: each === days,
          }))}
        />
        <Choices
          label={say('numbers')}
          choices={[false, true].map((exact) => ({
            href: addressOf(days, exact),
            words: say(exact ? 'exact' : 'rounded'),
            isChosen: exact === isExact,
          }))}
        />
        <p className="ajar-for-paper">
          {seen.center}. {say('days', { days })}.
        </p>
        {isExact && <p className="ajar-for-paper">{say('notOnPaper')}</p>}
        {figures.length === 0 ? (
          <Note>
            <p>{say('tooFew')}</p>
          </Note>
        ) : (
          <p className={isExact ? 'ajar-for-screen' : undefined}>{say(isExact ? 'exactLead' : 'roundedLead')}</p>
        )}
        <div className={isExact ? 'ajar-for-screen' : undefined}>
          {figures.map((each) => (
            <FigureTable key={whoseFigures(each, language)} figures={each} language={language} />
          ))}
        </div>
        <SavedFigures
          name="involvement-figures-save"
          shown={formOf('involvement-figures-save')}
          language={language}
          timeZone={seen.timeZone}
          days={days}
          lead={say('saveLead')}
          exports={seen.exports}
        />
      </>
    ),
  }
}

const addressOf = (days: InvolvementSpan, isExact: boolean) =>
  `/staff/involvement-figures?days=${days}${isExact ? '&numbers=exact' : ''}`

interface ChoicesProps {
  readonly label: string
  readonly choices: readonly { readonly href: string; readonly words: string; readonly isChosen: boolean }[]
}

function Choices({ label, choices }: ChoicesProps) {
  return (
    <nav className="ajar-nav" aria-label={label}>
      <ul>
        {choices.map(({ href, words: choice, isChosen }) => (
          <li key={href}>
            <Link href={href} aria-current={isChosen ? 'true' : undefined}>
              {choice}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
